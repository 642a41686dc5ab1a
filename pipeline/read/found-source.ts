/** A file that is a source. */
export interface FoundSource {
  /** The absolute path. */
  readonly file: string
  /** The path below its source root, `/` between folders. */
  readonly path: string
  /** The path as people name it: from the root of the project. */
  readonly displayPath: string
}

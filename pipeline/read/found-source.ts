/** A file that is a source. */
export interface FoundSource {
  /** The absolute path. */
  readonly file: string
  /** The path below its source root, `/` between folders. */
  readonly path: string
  /** The path as people name it: from the root of the project. */
  readonly displayPath: string
}

/** The path of the sidecar of a source: `report.txt` has `report.brief.yaml` beside it. */
export function sidecarPath(path: string): string {
  return `${path.replace(/\.[^./\\]+$/, '')}.brief.yaml`
}

/** The path of the version before a source: `report.txt` has `report.earlier.txt` beside it. */
export function earlierPath(path: string): string {
  return path.replace(/\.[^./\\]+$/, '.earlier$&')
}

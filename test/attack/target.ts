/** What the fragments of one source aim at. Every source has a canary of its own, so that a hit names its payload. */
export interface Target {
  /** The canary server, such as `http://127.0.0.1:40001`. */
  readonly origin: string
  /** Its host and port, such as `127.0.0.1:40001`. */
  readonly host: string
  /** Where the canary listens for datagrams, such as `127.0.0.1:50001`. */
  readonly datagrams: string
  /** The canary file as a `file:` address. */
  readonly file: string
  /** The canary file from a page in an output folder. */
  readonly relativeFile: string
  /** A folder with a file of a telling name, as a `file:` address with a slash at its end. */
  readonly folder: string
  /** A statement that writes a mark into the page which stands nowhere in the source; holds no double quotes. */
  readonly ran: string
}

/** A fragment of Markdown for a target. */
export type Payload = (target: Target) => string

/** A script element around a statement. */
export const script = (statement: string): string => `<script>${statement}</script>`

/** A frame that shows an address. */
export const frame = (address: string): string =>
  `<iframe src="${address}" width="650" height="280"></iframe>`

import type { Config } from '../../model/config.ts'
import type { Message } from '../../model/message.ts'
import type { TlpLabel } from '../../model/release.ts'

/** What publishing takes. */
export interface PublishOptions {
  readonly config: Config
  /** The project's folder: relative paths start here. */
  readonly root: string
  /** The folder of the site: new, empty, or a site that Précis made. It is replaced as a whole. */
  readonly site: string
  /** The day of the publication, `2026-11-23`: what is under embargo for longer is left out. */
  readonly day: string
  /** Sources or folders of sources; all that was built where none is named. */
  readonly paths?: readonly string[]
  /** The narrowest audience that the site may serve; `CLEAR` where it is not given. */
  readonly narrowest?: TlpLabel
  /** Ends the work early; the site that stands is kept. */
  readonly signal?: AbortSignal
  /** Told where another process builds or publishes here. */
  readonly onWait?: (pid: number) => void
}

/** What publishing has done. */
export interface PublishResult {
  /** Slugs of what the site shows; those that were withdrawn have a page that says so. */
  readonly published: readonly string[]
  readonly withdrawn: readonly string[]
  /** Drafts and what is under embargo: no fault, but not on the site. */
  readonly held: readonly string[]
  /** What may not go out, or is not what was built. */
  readonly refused: readonly string[]
  /** How many files the site holds. */
  readonly files: number
  /** Whether the site stood already as it should, so that nothing was written. */
  readonly isUnchanged: boolean
  readonly messages: readonly Message[]
}

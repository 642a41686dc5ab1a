import type { Config } from '../model/config.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import type { Message } from '../model/message.ts'
import type { Isolation } from '../model/printer.ts'

/** What a build takes: the configuration and what a command line or a caller puts over it. */
export interface BuildOptions {
  /** Files and folders; the configured source folder where there are none. */
  readonly paths?: readonly string[]
  readonly config: Config
  /** The project's folder: relative paths start here. */
  readonly root: string
  /** The configuration's file, where there is one: of a change of it, all sources change. */
  readonly configPath?: string
  /** Documents in work at one time; the machine's cores where it is not given. */
  readonly concurrency?: number
  /** A browser to use instead of the one that is found. */
  readonly browserPath?: string
  /** The value of PUPPETEER_EXECUTABLE_PATH. */
  readonly environmentPath?: string
  /** The value of SOURCE_DATE_EPOCH, in seconds. */
  readonly epoch?: number
  /** Whether everything is built, whatever stands. */
  readonly force?: boolean
  /** Which part of the sources is built. */
  readonly shard?: Shard
  /** Builds what has changed in git since a revision; since what the run is about where it is empty. */
  readonly changedSince?: string
  /** Whether no further source is begun once one is refused. */
  readonly failFast?: boolean
  /** Ends the build early: sources that are finished by then are kept and recorded, others stay as they were. */
  readonly signal?: AbortSignal
  /** Told of what happens, as it happens. */
  readonly onProgress?: (progress: Progress) => void
}

/** One of so many parts of the sources; `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** What a build tells while it runs. */
export type Progress =
  /** Another process builds in the output folder. */
  | { readonly kind: 'waiting'; readonly pid: number }
  | { readonly kind: 'planned'; readonly pending: number; readonly standing: number }
  | { readonly kind: 'browser'; readonly version: string; readonly isolation: Isolation }
  | { readonly kind: 'started'; readonly path: string }
  /** A source was looked at, by a command that builds nothing. */
  | { readonly kind: 'seen'; readonly path: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'finished'
      readonly path: string
      readonly refused: boolean
      readonly done: number
      readonly total: number
    }

/** What became of one source. */
export interface SourceResult {
  /** The source as people name it. */
  readonly path: string
  /** `left`: the build did not come to it, since it ended early. */
  readonly state: 'built' | 'unchanged' | 'refused' | 'left'
  /** What the manifest says of it, where its documents stand. */
  readonly entry?: ManifestEntry
}

/** What a build has done. */
export interface BuildResult {
  readonly manifest: Manifest
  /** Names of the sources that were built, in their order. */
  readonly built: readonly string[]
  /** Names of those whose documents stood as they should. */
  readonly unchanged: readonly string[]
  readonly refused: readonly string[]
  /** Names of those that the build did not come to, since it ended early. */
  readonly left: readonly string[]
  /** All of them: what could not be told apart or found first, then in their order. */
  readonly sources: readonly SourceResult[]
  /** The manifest's entries of what was built. */
  readonly entries: readonly ManifestEntry[]
  /** In the order of the sources, whatever the order of work was. */
  readonly messages: readonly Message[]
}

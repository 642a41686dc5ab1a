import type { ManifestEntry } from '../../model/manifest.ts'
import type { Message } from '../../model/message.ts'

/** A source with what became of it. */
export interface ReportedSource {
  /** The source as people name it. */
  readonly path: string
  readonly state: 'built' | 'unchanged' | 'refused' | 'left' | 'checked' | 'proved' | 'failed'
  /** What the manifest says of it, where its documents stand. */
  readonly entry?: ManifestEntry
}

/** What a command has come to: the one shape that every reporter reads, whichever command it was. */
export interface RunResult {
  readonly command: 'build' | 'check' | 'verify'
  readonly sources: readonly ReportedSource[]
  /** With the severities of the configuration, in the order of the sources. */
  readonly messages: readonly Message[]
  /** Whether a warning fails the run as an error does. */
  readonly strict: boolean
  /** Counts and the like by their names for machines. */
  readonly totals: Readonly<Record<string, number | string | boolean>>
  /** The same in words. */
  summary(seconds: number): string
}

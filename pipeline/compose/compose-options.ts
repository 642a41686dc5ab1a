import type { Labels } from '../model/labels.ts'

/** What composing takes from outside: all of it is the same for every source of a run. */
export interface ComposeOptions {
  readonly labels: Labels
  readonly precisVersion: string
  readonly organisation?: string
  readonly contact?: string
  readonly disclaimer?: string
  /** Where the documents will be published, without a slash at the end. */
  readonly siteUrl?: string
}

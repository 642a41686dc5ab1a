import type { Config } from '../model/config.ts'
import type { Message } from '../model/message.ts'
import type { TlpLabel } from '../model/release.ts'
import type { Resend } from '../publish/mail/assignments.ts'

/** What becomes of the messages: `rehearse` writes nothing, `write` puts them into the outbox, `deliver` sends them. */
export type SendMode = 'rehearse' | 'write' | 'deliver'

/** What sending takes. */
export interface SendOptions {
  /** Sources or folders of sources. */
  readonly paths: readonly string[]
  readonly config: Config
  /** The project's folder, absolute. */
  readonly root: string
  readonly mode: SendMode
  /** The time that messages carry, and whose day decides on embargoes. */
  readonly now: Date
  /** The clock for the ledger. */
  readonly clock: () => Date
  /** A list of recipients in the place of the configuration's. */
  readonly recipients?: string
  /** Only readers with one of these tags; all where there are none. */
  readonly tags: readonly string[]
  /** The narrowest audience that the readers are; `GREEN` where it is not given. */
  readonly allowTlp?: TlpLabel
  /** The version that is corrected, or the head of it: those who have it are the readers. */
  readonly corrects?: string
  readonly resend: Resend
  /** The password of the mail server. */
  readonly password?: string
  readonly signal: AbortSignal
  /** Told once, where another process is sending. */
  readonly onWait?: (pid: number) => void
  readonly onProgress?: (done: number, total: number) => void
}

/** What came of one message. */
export interface Outcome {
  readonly address: string
  readonly state: 'sent' | 'refused' | 'failed' | 'uncertain'
  readonly answer: string
}

/** What came of one briefing. */
export interface BriefingSent {
  readonly path: string
  readonly slug: string
  readonly version: string
  /** Who was to get it; "already had it", suppressed and so on, in numbers. */
  readonly counts: Readonly<Record<'toSend' | 'had' | 'suppressed' | 'refusedBefore', number>>
  /** Readers of whom nobody knows whether they have it, from an earlier run. */
  readonly uncertain: readonly string[]
  readonly outcomes: readonly Outcome[]
  /** The folder of the outbox that it was written to, as people name it. */
  readonly folder?: string
  /** Whether something kept it in the house. */
  readonly isRefused: boolean
}

/** What came of sending. */
export interface SendResult {
  readonly briefings: readonly BriefingSent[]
  readonly messages: readonly Message[]
  /** Why sending ended before its end; undefined where it did not. */
  readonly stopped?: string
}

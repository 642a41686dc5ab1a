import { type Message, SourceError } from '../model/message.ts'
import { SettingsError } from '../model/settings-error.ts'

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: 'open'; readonly data: unknown }
  | { readonly kind: 'job'; readonly job: string; readonly input: unknown }
  | ({ readonly kind: 'answer'; readonly call: number } & Outcome)

/** What a worker tells. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'parsed' }
  | ({ readonly kind: 'done' } & Outcome)
  | { readonly kind: 'call'; readonly call: number; readonly service: string; readonly input: unknown }

/** What came of a job or a call. */
export type Outcome = { readonly value: unknown } | { readonly fault: Fault }

/** An error as it goes from one process to another, where classes are lost. */
export interface Fault {
  readonly reason: string
  /** What a SourceError carries. */
  readonly problem?: Message
  /** What a SettingsError carries. */
  readonly problems?: readonly Message[]
}

/** An error made ready to be sent. */
export function faultOf(error: unknown): Fault {
  if (error instanceof SourceError) return { reason: error.message, problem: error.problem }
  if (error instanceof SettingsError) return { reason: error.message, problems: error.problems }
  return { reason: error instanceof Error ? error.message : String(error) }
}

/** The error that was sent. */
export function errorOf({ reason, problem, problems }: Fault): Error {
  if (problems) return new SettingsError(problems)
  if (!problem) return new Error(reason)
  const { ruleId, severity: _, reason: said, ...place } = problem
  return new SourceError(ruleId, said, place)
}

/** The value of an outcome. Throws the error that it holds instead. */
export function resultOf(outcome: Outcome): unknown {
  if ('fault' in outcome) throw errorOf(outcome.fault)
  return outcome.value
}

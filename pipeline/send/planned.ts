import { type Assignment, assign } from '../publish/mail/assignments.ts'
import type { LedgerReading } from '../publish/mail/ledger-lines.ts'
import type { Candidate } from './candidates.ts'
import type { Readers } from './readers.ts'
import type { SendOptions } from './send-options.ts'

/** A briefing with those who are to get it. */
export interface Planned {
  readonly candidate: Candidate
  readonly assignment: Assignment
}

/** Says for each briefing who is to get it. Of sources that are the same, byte for byte, readers get the first. */
export function plan(
  found: readonly Candidate[],
  { recipients, suppressed }: Readers,
  ledger: LedgerReading,
  { resend }: Pick<SendOptions, 'resend'>
): Planned[] {
  const versions = new Set<string>()
  return found.map((candidate) => {
    const { version } = candidate
    const assignment = assign(version, recipients, suppressed, ledger, resend)
    const isFirst = !versions.has(version)
    versions.add(version)
    if (isFirst) return { candidate, assignment }
    return {
      candidate,
      assignment: { ...assignment, send: [], had: [...assignment.had, ...assignment.send] }
    }
  })
}

/** Whether a letter is needed: somebody is to get it, or a mailer of the house knows the readers. */
export function isWanted(
  { assignment }: Planned,
  { recipients }: Readers,
  { mode }: Pick<SendOptions, 'mode'>
): boolean {
  return assignment.send.length > 0 || (mode === 'write' && recipients.length === 0)
}

import { type LedgerReading, knownState, ledgerKey } from './ledger-lines.ts'
import type { Recipient } from './recipients.ts'

/** Who gets a version, and who does not, with why. */
export interface Assignment {
  readonly send: readonly Recipient[]
  /** They have it already. */
  readonly had: readonly Recipient[]
  readonly suppressed: readonly Recipient[]
  /** The server refused it for good in an earlier run. */
  readonly refused: readonly Recipient[]
  /** Nobody knows whether an earlier run sent it. */
  readonly uncertain: readonly Recipient[]
}

/** What is sent once more on request. */
export interface Resend {
  readonly uncertain: boolean
  readonly refused: boolean
}

/** Says who gets a version, each reader once. Who is suppressed gets nothing, whatever else is said. */
export function assign(
  version: string,
  recipients: readonly Recipient[],
  suppressed: ReadonlySet<string>,
  ledger: LedgerReading,
  resend: Resend
): Assignment {
  const groups = { send: [], had: [], suppressed: [], refused: [], uncertain: [] } satisfies Record<
    keyof Assignment,
    Recipient[]
  > as Record<keyof Assignment, Recipient[]>
  for (const recipient of recipients) {
    const line = ledger.last.get(ledgerKey(version, recipient.key))
    const known = line ? knownState(line) : 'failed'
    if (suppressed.has(recipient.key)) groups.suppressed.push(recipient)
    else if (known === 'sent') groups.had.push(recipient)
    else if (known === 'uncertain' && !resend.uncertain) groups.uncertain.push(recipient)
    else if (known === 'refused' && !resend.refused) groups.refused.push(recipient)
    else groups.send.push(recipient)
  }
  return groups
}

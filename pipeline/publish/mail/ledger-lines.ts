import { z } from 'zod'

/**
 * What can be said of a message: `intent` before it is sent; then `sent`, `refused` (for good), `failed` (it did not
 * reach the server, or was turned away for now) or `uncertain` (the server was lost when it may have had it).
 */
export const mailStates = ['intent', 'sent', 'refused', 'failed', 'uncertain'] as const

/** What can be said of a message. */
export type MailState = (typeof mailStates)[number]

/** A line of the ledger; each stands alone. */
export const ledgerLineSchema = z.object({
  state: z.enum(mailStates),
  /** ISO time. */
  at: z.string(),
  slug: z.string(),
  /** What was sent: the hash of source, sidecar and images. */
  version: z.string(),
  address: z.string(),
  messageId: z.string(),
  /** What the server, or the connection, said last. */
  answer: z.string().optional()
})

/** A line of the ledger. */
export type LedgerLine = z.infer<typeof ledgerLineSchema>

/** What a ledger says. */
export interface LedgerReading {
  /** The last line on each version and reader. */
  readonly last: ReadonlyMap<string, LedgerLine>
  /** The numbers of lines that are not whole. */
  readonly torn: readonly number[]
}

/** Names a version and a reader. */
export function ledgerKey(version: string, address: string): string {
  return `${version} ${address.toLowerCase()}`
}

/** Reads a ledger; a line that a crash has torn tells nothing. */
export function readLedgerText(text: string): LedgerReading {
  const last = new Map<string, LedgerLine>()
  const torn: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const read = lineOf(line)
    if (read) last.set(ledgerKey(read.version, read.address), read)
    else torn.push(index + 1)
  }
  return { last, torn }
}

function lineOf(line: string): LedgerLine | undefined {
  try {
    return ledgerLineSchema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** What is known of a message: without an outcome behind its intent nobody knows whether it was sent. */
export function knownState({ state }: LedgerLine): Exclude<MailState, 'intent'> {
  return state === 'intent' ? 'uncertain' : state
}

/** The addresses that have a version, or may have it. */
export function holdersOf(version: string, { last }: LedgerReading): string[] {
  return [...last.values()]
    .filter((line) => line.version === version && ['sent', 'uncertain'].includes(knownState(line)))
    .map(({ address }) => address)
}

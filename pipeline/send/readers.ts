import { readFile } from 'node:fs/promises'
import type { Message } from '../model/message.ts'
import { SettingsError } from '../model/settings-error.ts'
import { suggest } from '../model/suggest.ts'
import { readAddress } from '../publish/mail/address.ts'
import { holdersOf, type LedgerReading } from '../publish/mail/ledger-lines.ts'
import { readRecipients, readSuppressed, type Recipient } from '../publish/mail/recipients.ts'
import { type MailSettings, settingProblem, shown } from './mail-settings.ts'
import type { SendOptions } from './send-options.ts'

/** Who is written to. */
export interface Readers {
  readonly recipients: readonly Recipient[]
  readonly suppressed: ReadonlySet<string>
  readonly problems: readonly Message[]
}

/**
 * The readers that a run is about: those of the list, with one of the tags, or those who have the version that is
 * corrected.
 *
 * @throws SettingsError where a list can't be read, or a line of the list of those who get nothing, or where no reader
 * has one of the tags
 */
export async function readersOf(
  { recipients: list, suppression }: MailSettings,
  { root, tags }: Pick<SendOptions, 'root' | 'tags'>,
  ledger: LedgerReading,
  corrected: string | undefined
): Promise<Readers> {
  const suppressed =
    suppression === undefined
      ? { keys: new Set<string>(), problems: [] }
      : readSuppressed(await textOf(suppression, root), shown(suppression, root))
  // Whoever stands on a line that can't be read would be written to.
  if (suppressed.problems.length > 0) throw new SettingsError(suppressed.problems)
  const listed =
    list === undefined
      ? { recipients: [], problems: [] }
      : readRecipients(await textOf(list, root), shown(list, root))
  refuseUnknownTags(tags, listed.recipients)
  const isMeant = (one: Recipient) => tags.length === 0 || one.tags.some((tag) => tags.includes(tag))
  const recipients =
    corrected === undefined
      ? listed.recipients.filter(isMeant)
      : holders(corrected, ledger, listed.recipients)
  return { recipients, suppressed: suppressed.keys, problems: listed.problems }
}

/** A tag that nobody has is a slip: nobody would get anything, and nobody would notice. */
function refuseUnknownTags(tags: readonly string[], recipients: readonly Recipient[]): void {
  const known = new Set(recipients.flatMap((one) => one.tags))
  const unknown = tags.find((tag) => !known.has(tag))
  if (unknown === undefined) return
  const near = suggest(unknown, [...known])
  const hint = near ? `, did you mean \`${near}\`?` : ''
  throw settingProblem(`Unexpected --tag \`${unknown}\`, expected a tag that a reader has${hint}`)
}

/** Those who have a version, with their names where the list still has them. */
function holders(version: string, ledger: LedgerReading, listed: readonly Recipient[]): Recipient[] {
  return holdersOf(version, ledger).flatMap((address) => {
    const read = readAddress(address)
    if (!read) return []
    return [listed.find(({ key }) => key === read.key) ?? { ...read, name: '', tags: [] }]
  })
}

/**
 * The version that the ledger knows by its head.
 *
 * @throws SettingsError where it knows none, or several
 */
export function correctedVersion(head: string, { last }: LedgerReading): string {
  const known = new Set([...last.values()].map(({ version }) => version))
  const found = [...known].filter((version) => version.startsWith(head.toLowerCase()))
  const [only] = found
  if (/^[\da-f]{8,64}$/i.test(head) && only !== undefined && found.length === 1) return only
  throw settingProblem(
    `Unexpected --corrects \`${head}\`, expected 8 or more digits of a version that the ledger knows`
  )
}

async function textOf(path: string, root: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch {
    throw settingProblem(`Unexpected ${shown(path, root)}, expected a readable list in UTF-8`)
  }
}

import { headerText } from '../publish/mail/address.ts'
import { composeMessage, type Letter, recipientHash, type Sender } from '../publish/mail/message.ts'
import { type OutboxFile, writeOutbox } from '../publish/mail/outbox.ts'
import type { Recipient } from '../publish/mail/recipients.ts'

/** A letter that is written for the mailers that a house has. */
export interface WriteOut {
  readonly slug: string
  readonly version: string
  readonly letter: Letter
  readonly recipients: readonly Recipient[]
}

/**
 * Writes a letter's page and text, and a message for each reader, into a folder of the outbox. No address stands in a
 * name.
 *
 * @param outbox absolute
 * @returns the folder's name
 */
export async function writeOut(one: WriteOut, outbox: string, sender: Sender, now: Date): Promise<string> {
  const name = `${one.slug}-${one.version.slice(0, 12)}`
  await writeOutbox(outbox, name, filesOf(one, sender, now))
  return name
}

async function* filesOf(
  { letter, version, recipients }: WriteOut,
  sender: Sender,
  now: Date
): AsyncGenerator<OutboxFile> {
  const { url, mailto } = sender.unsubscribe
  // A mailer of the house puts the reader's own address in the place of `{address}`.
  const place = url ?? (mailto ? `mailto:${mailto.address}` : '')
  const body = (text: string) => Buffer.from(text.replaceAll(letter.unsubscribePlace, () => place))
  yield { name: 'message.html', bytes: body(letter.html) }
  yield { name: 'message.txt', bytes: body(letter.text) }
  yield { name: 'subject.txt', bytes: Buffer.from(`${headerText(letter.subject)}\n`) }
  for (const recipient of recipients) {
    const { bytes } = await composeMessage(letter, version, recipient, sender, now)
    yield { name: `${recipientHash(recipient.key)}.eml`, bytes }
  }
}

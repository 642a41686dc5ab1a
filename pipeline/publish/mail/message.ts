import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type Address, headerText, type Mailbox } from './address.ts'

/** What goes to every reader of a briefing alike. */
export interface Letter {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
  /** Stands in both bodies where the reader's own address for unsubscribing goes. */
  readonly unsubscribePlace: string
  /** The PDF, where it is attached. */
  readonly attachment?: { readonly name: string; readonly bytes: Buffer }
}

/** Whose mail it is. */
export interface Sender {
  readonly from: Mailbox
  readonly replyTo?: Mailbox
  readonly unsubscribe: {
    readonly mailto?: Address
    /** May hold `{address}`. */
    readonly url?: string
  }
}

/** What one reader gets. */
export interface MailMessage {
  readonly id: string
  readonly bytes: Buffer
}

/** Names a reader where the address has no business: in names of files and in what is printed. */
export function recipientHash(key: string): string {
  return createHash('sha256').update(`recipient\n${key}`).digest('hex').slice(0, 16)
}

/** The same for the same version and reader, so that a second message is known as one. */
export function messageId(version: string, key: string, { from }: Sender): string {
  const hash = createHash('sha256').update(`${version}\n${key}`).digest('hex').slice(0, 40)
  return `<${hash}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`
}

/** Where one reader unsubscribes: a page before a mail; null where the configuration names neither. */
export function unsubscribeAddress({ unsubscribe }: Sender, { address }: Address): string | null {
  const { mailto, url } = unsubscribe
  if (url !== undefined) return url.replaceAll('{address}', encodeURIComponent(address))
  return mailto ? `mailto:${mailto.address}` : null
}

/**
 * The message for one reader, byte for byte the same for the same letter, reader and date.
 *
 * @param version of what is sent
 */
export async function composeMessage(
  letter: Letter,
  version: string,
  to: Address & { readonly name: string },
  sender: Sender,
  date: Date
): Promise<MailMessage> {
  const id = messageId(version, to.key, sender)
  const unsubscribe = unsubscribeAddress(sender, to) ?? ''
  const { from, replyTo } = sender
  const { attachment } = letter
  const node = new MailComposer({
    from: mailbox(from),
    to: mailbox(to),
    ...(replyTo ? { replyTo: mailbox(replyTo) } : {}),
    subject: headerText(letter.subject),
    messageId: id,
    date,
    headers: headersOf(letter, to, sender),
    text: put(letter.text, letter.unsubscribePlace, unsubscribe),
    html: put(letter.html, letter.unsubscribePlace, escaped(unsubscribe)),
    attachments: attachment
      ? [{ filename: attachment.name, content: attachment.bytes, contentType: 'application/pdf' }]
      : [],
    encoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(id).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true
  }).compile()
  return { id, bytes: await node.build() }
}

function mailbox({ name, address }: { readonly name: string; readonly address: string }) {
  return { name: headerText(name), address }
}

/** RFC 2369 and 8058; a mail that nobody wrote asks for no answers from machines (RFC 3834). */
function headersOf({ language }: Letter, to: Address, sender: Sender): Record<string, string | Prepared> {
  const { mailto, url } = sender.unsubscribe
  const own = url?.replaceAll('{address}', encodeURIComponent(to.address))
  const ways = [...(own ? [`<${own}>`] : []), ...(mailto ? [`<mailto:${mailto.address}>`] : [])]
  return {
    'Auto-Submitted': 'auto-generated',
    Precedence: 'bulk',
    'Content-Language': language.replace(/[^\w-]/g, ''),
    ...(ways.length > 0 ? { 'List-Unsubscribe': { prepared: true, value: ways.join(', ') } } : {}),
    ...(own ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {})
  }
}

/** A header that is written as it is. */
interface Prepared {
  readonly prepared: true
  readonly value: string
}

function put(body: string, place: string, address: string): string {
  return body.replaceAll(place, () => address)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

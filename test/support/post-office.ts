import { readFileSync } from 'node:fs'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A message as a server has taken it. */
export interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly bytes: Buffer
}

/** What a server says to a reader's address, or to a whole message: a code, or what it does in place of answering. */
export type Answer = 'take' | 'drop' | 'stall' | number

/** A server on this machine. */
export interface PostOffice {
  readonly port: number
  /** All that it has taken, in their order. */
  readonly taken: readonly Taken[]
  /** How often each address was asked for. */
  readonly asked: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** How a server behaves. */
export interface Behaviour {
  /** Where a reader is named. */
  readonly reader?: (address: string, times: number) => Answer
  /** When all of a message is there. */
  readonly message?: (address: string, times: number) => Answer
  /** Told before a message that was taken is answered; the answer waits for it. */
  readonly onTaken?: (count: number) => Promise<void> | void
  /** Whether it offers TLS, with a certificate that nobody vouches for. */
  readonly hasTls?: boolean
}

/** Starts a server on a free port of this machine. */
export async function openPostOffice(behaviour: Behaviour = {}): Promise<PostOffice> {
  const { reader = () => 'take', message = () => 'take', onTaken, hasTls = false } = behaviour
  const taken: Taken[] = []
  const asked = new Map<string, number>()
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: hasTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 200,
    onRcptTo({ address }, session, done) {
      const times = (asked.get(address) ?? 0) + 1
      asked.set(address, times)
      answered(reader(address, times), session, done)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        const [address = ''] = to
        const answer = message(address, asked.get(address) ?? 0)
        if (answer === 'take') {
          taken.push({ from: mailFrom ? mailFrom.address : '', to, bytes: Buffer.concat(parts) })
          await onTaken?.(taken.length)
        }
        answered(answer, session, done)
      })
    }
  })
  // A client that is killed leaves its connection in the middle of a word.
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '0.0.0.0', () => ready()))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken,
    asked,
    close: () => new Promise((closed) => server.close(() => closed()))
  }

  function answered(answer: Answer, session: SMTPServerSession, done: (error?: Error | null) => void): void {
    if (answer === 'take') done()
    else if (answer === 'drop') dropConnection(server, session)
    else if (answer !== 'stall') done(Object.assign(new Error('not now'), { responseCode: answer }))
  }
}

function dropConnection(server: SMTPServer, { id }: SMTPServerSession): void {
  // The types of the package leave its connections out.
  const { connections } = server as unknown as {
    connections: Set<{ id: string; _socket: { destroy(): void } }>
  }
  for (const one of connections) if (one.id === id) one._socket.destroy()
}

/** A message as a mail program reads it. */
export function parsed(bytes: Buffer): Promise<ParsedMail> {
  return simpleParser(bytes)
}

/** The lines of a message's head, unfolded. */
export function headLines(bytes: Buffer): string[] {
  const head = bytes.toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
}

/** The addresses of a field of a message. */
export function addressesIn(field: AddressObject | AddressObject[] | undefined): string[] {
  const fields = field === undefined ? [] : Array.isArray(field) ? field : [field]
  return fields.flatMap(({ value }) => value.map(({ address = '' }) => address))
}

/** The lines of a ledger. */
export function ledgerLines(
  path: string
): { state: string; address: string; version: string; messageId: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

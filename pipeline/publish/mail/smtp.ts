import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { SmtpConfig } from '../../model/mail-config.ts'
import { type Attempt, attemptOf, oneLine } from './attempt.ts'

/** One message as it goes to a server. */
export interface Parcel {
  readonly from: string
  readonly to: string
  readonly bytes: Buffer
}

/** A server that messages are given to. */
export interface Post {
  /** Gives a message once. Never throws. */
  give(parcel: Parcel): Promise<Attempt>
  close(): void
}

/** Whether a server is this machine itself, so that nobody else can listen. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host)
}

/**
 * Connections to a server, opened when they are needed. With any server but one on this machine nothing is said before
 * the connection is under TLS and its certificate is known.
 *
 * @param password undefined where the server asks for none
 */
export function openPost(smtp: SmtpConfig, password: string | undefined): Post {
  const { host, port, secure, user, connections, ratePerSecond, timeout, deadline } = smtp
  const isOpen = !secure && isLoopback(host)
  const transport = createTransport({
    pool: true,
    host,
    ...(port === undefined ? {} : { port }),
    secure,
    requireTLS: !secure && !isOpen,
    ignoreTLS: isOpen,
    tls: { minVersion: 'TLSv1.2' },
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    maxConnections: connections,
    maxMessages: 100,
    // Its own retries can't be told from a second message.
    maxRequeues: 0,
    rateLimit: ratePerSecond,
    rateDelta: 1000,
    connectionTimeout: timeout * 1000,
    greetingTimeout: timeout * 1000,
    socketTimeout: timeout * 1000,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  /** The stream of each message: once it has ended, the server may have all of it. */
  const streams = new WeakMap<Buffer, Readable>()
  transport.use('stream', (mail, done) => {
    const { raw } = mail.data
    mail.message.processFunc((stream) => {
      if (Buffer.isBuffer(raw) && stream instanceof Readable) streams.set(raw, stream)
      return stream
    })
    done()
  })
  return {
    close: () => transport.close(),
    give: async ({ from, to, bytes }) => {
      const signal = AbortSignal.timeout(deadline * 1000)
      try {
        const { response } = await transport.sendMail({ envelope: { from, to }, raw: bytes, signal })
        return { state: 'sent', answer: oneLine(response) }
      } catch (error) {
        return attemptOf(error, streams.get(bytes)?.readableEnded === true)
      }
    }
  }
}

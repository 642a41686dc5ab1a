/**
 * What came of giving a message to a server: `later` where it may be tried again, `refused` where this reader or
 * message never will do, `broken` where no message would, such as a wrong password.
 */
export interface Attempt {
  readonly state: 'sent' | 'refused' | 'later' | 'broken' | 'uncertain'
  /** What the server, or the connection, said last: one line. */
  readonly answer: string
}

/** What servers say of one reader or one message; to all else they say it of everybody's. */
const ofOneMessage = new Set(['RCPT TO', 'DATA'])

/** Faults that trying again does not mend. */
const lasting = new Set(['EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'ECONFIG', 'EPROTOCOL'])

/** Faults of one message that are found before a server is asked. */
const ofMessage = new Set(['EENVELOPE', 'EMESSAGE'])

/**
 * What an error of a mail connection means. Only an answer to the message itself says that the server does not have it;
 * where the whole of it was written and no answer came, nobody knows.
 *
 * @param isWhole whether all of the message was written
 */
export function attemptOf(error: unknown, isWhole: boolean): Attempt {
  const { code, command, responseCode } = fieldsOf(error)
  const answer = oneLine(error instanceof Error ? error.message : String(error))
  const isAnswer = responseCode !== undefined && ofOneMessage.has(command)
  if (isWhole && !isAnswer) return { state: 'uncertain', answer }
  if (responseCode !== undefined && responseCode < 500) return { state: 'later', answer }
  if (isAnswer) return { state: 'refused', answer }
  if (responseCode !== undefined || lasting.has(code) || isUnknownCertificate(answer))
    return { state: 'broken', answer }
  return { state: ofMessage.has(code) ? 'refused' : 'later', answer }
}

/** An answer as one line without control characters, not longer than people read. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

/** OpenSSL's words; the library gives the same code to a cable that was pulled. */
function isUnknownCertificate(answer: string): boolean {
  return /certificate|altnames|wrong version number/i.test(answer)
}

function fieldsOf(error: unknown): { code: string; command: string; responseCode: number | undefined } {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null
      ? Object.getOwnPropertyDescriptor(error, name)?.value
      : undefined
  const responseCode = field('responseCode')
  return {
    code: String(field('code') ?? ''),
    command: String(field('command') ?? ''),
    responseCode: typeof responseCode === 'number' ? responseCode : undefined
  }
}

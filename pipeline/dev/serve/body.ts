import type { IncomingMessage } from 'node:http'

/** So many bytes may be sent: a sentence or two. */
const mostBytes = 32_768

/** Thrown where more is sent than anybody needs to. */
export class TooLarge extends Error {}

/**
 * What was sent as JSON; undefined where it is none.
 *
 * @throws TooLarge
 */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > mostBytes) throw new TooLarge(`Unexpected length, expected at most ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

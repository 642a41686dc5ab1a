import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The header in which a page sends back the token that it was given. */
export const tokenHeader = 'x-precis-token'

/**
 * Why a request is refused; undefined where it is not. Only pages of this server may read from it or write through it:
 * a name that leads to this machine by a trick of DNS is not its name, and another page in the same browser does not
 * know the token.
 */
export function refusal(request: IncomingMessage, port: number, token: string): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(host)) return `Unexpected host, expected ${hosts[0]}`
  // A link from elsewhere may lead to a page, which then loads what belongs to it by itself.
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  const isVisit = mode === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
  if (request.method === 'GET') return isOwn || isVisit ? undefined : 'Unexpected origin, expected this page'
  if (origin !== `http://${host}` || site === 'none' || !isOwn) return 'Unexpected origin, expected this page'
  if (!isToken(request.headers[tokenHeader], token)) return 'Unexpected token, expected that of the page'
  const type = String(request.headers['content-type'] ?? '').split(';')[0]
  return type === 'application/json' ? undefined : 'Unexpected kind of content, expected JSON'
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

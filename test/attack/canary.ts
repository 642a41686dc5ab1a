import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** Something that reached the canary: a datagram, a bare connection, or a request with its path. */
export interface Hit {
  readonly payload: string
  readonly what: string
}

/** Where the canary of one payload listens, on loopback. */
export interface Nest {
  readonly port: number
  readonly datagramPort: number
}

/** A server for each payload, so that even a connection without a word tells whose it is. */
export class Canary {
  readonly nests = new Map<string, Nest>()
  readonly #open: (Server | Socket)[] = []
  #hits: Hit[] = []

  /** Opens the servers of some payloads. */
  static async open(payloads: Iterable<string>): Promise<Canary> {
    const canary = new Canary()
    for (const payload of payloads) await canary.#listen(payload)
    return canary
  }

  /** What came since the last call, for one payload or for all. */
  take(payload?: string): Hit[] {
    const isAsked = (hit: Hit): boolean => payload === undefined || hit.payload === payload
    const taken = this.#hits.filter(isAsked)
    this.#hits = this.#hits.filter((hit) => !isAsked(hit))
    return taken
  }

  /** Stops listening. */
  close(): void {
    for (const one of this.#open) {
      if ('closeAllConnections' in one) one.closeAllConnections()
      one.close()
    }
  }

  async #listen(payload: string): Promise<void> {
    const note = (what: string): void => void this.#hits.push({ payload, what })
    const server = createServer((request, response) => {
      const path = request.url ?? ''
      note(`${request.method} ${path}`)
      if (path.includes('/never')) return
      const headers = { 'access-control-allow-origin': '*', location: '/latest/meta-data/' }
      response.writeHead(path.includes('/redirect') ? 302 : 200, headers).end('fetched')
    })
    server.on('connection', () => note('connection'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = createSocket('udp4', () => note('datagram'))
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    this.#open.push(server, socket)
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    this.nests.set(payload, { port, datagramPort: socket.address().port })
  }
}

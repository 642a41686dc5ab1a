import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Session } from '../session.ts'
import { sendRefusal } from './answer.ts'
import { refusal } from './guard.ts'
import { pageFiles } from './page-files.ts'
import { answer } from './routes.ts'

/** A server that runs. */
export interface Serving {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves a session's pages to the machine itself and to nobody else.
 *
 * @param port 0 takes any that is free
 * @throws the system's error, such as one with the code EADDRINUSE
 */
export async function serve(session: Session, port: number): Promise<Serving> {
  const token = randomBytes(24).toString('base64url')
  const files = pageFiles(token)
  const server = createServer((request, response) => {
    const { method } = request
    const reason = refusal(request, portOf(server), token)
    if (method !== 'GET' && method !== 'POST')
      return sendRefusal(response, 405, 'Unexpected method, expected GET or POST')
    if (reason) return sendRefusal(response, 403, reason)
    answer(session, files, request, response).catch((error: unknown) => {
      if (response.headersSent) response.end()
      else sendRefusal(response, 500, error instanceof Error ? error.message : String(error))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { port: portOf(server), close: () => closed(server) }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** Pages keep a connection open for what they are told. */
async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

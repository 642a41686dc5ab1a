import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.xml', 'application/xml'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png']
])

/** A server of files on this machine, as the simplest host is. */
export interface SiteServer {
  readonly address: string
  close(): Promise<void>
}

/** Serves a folder below a path, such as `/briefings/`: what is not a file there is not found. */
export async function serveFolder(folder: string, below: string): Promise<SiteServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, normalize(path.slice(below.length)))
    const isFile = path.startsWith(below) && (await stat(file).catch(() => undefined))?.isFile() === true
    response.statusCode = isFile ? 200 : 404
    response.setHeader('content-type', types.get(extname(file)) ?? 'text/plain')
    response.end(isFile ? await readFile(file) : 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}${below}`,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

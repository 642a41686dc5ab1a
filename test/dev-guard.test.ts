import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from './support/dev-pages.ts'
import { type DevServer, startDev } from './support/dev-server.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { sourceAbout, writeFiles } from './support/projects.ts'

const root = temporaryFolder()
writeFiles(root, { 'source/lock.md': sourceAbout('lock'), 'secret.txt': 'Nobody may read this.\n' })

let dev: DevServer
let id: string
let token: string
beforeAll(async () => {
  dev = await startDev(root, ['--port', '0'])
  id = await addressOf(dev.address, 'source/lock.md')
  const { body } = await send('GET', `/work/${id}`)
  token = /name="precis-token" content="([^"]{20,})"/.exec(body)?.[1] ?? ''
  await send('GET', `/data/source/${id}`)
  for (
    let tries = 0;
    tries < 300 && !JSON.parse((await send('GET', `/data/source/${id}`)).body).read;
    tries++
  )
    await pause(100)
})
afterAll(async () => {
  await dev.stop()
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks with exactly these headers; those of a page of ours that writes are the rest. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = ''
): Promise<Answer> {
  const { hostname, port } = new URL(dev.address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      )
    })
    asked.on('error', reject).end(body)
  })
}

const wish = JSON.stringify({
  kind: 'pin',
  sentence: { id: 's2', text: 'In March 2027 the lock will be inspected again.' }
})

function post(changes: Record<string, string>, body = wish): Promise<Answer> {
  const own = {
    origin: dev.address.replace(/\/$/, ''),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-precis-token': token
  }
  const headers = Object.fromEntries(
    Object.entries({ ...own, ...changes }).filter(([, value]) => value !== '')
  )
  return send('POST', `/steer/${id}`, headers, body)
}

describe('who writes', () => {
  test.each([
    ['without a token', { 'x-precis-token': '' }, 403],
    ['with another token', { 'x-precis-token': 'A'.repeat(32) }, 403],
    ['without an origin', { origin: '' }, 403],
    ['from another origin', { origin: 'http://example.org' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['from another page of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['under another name', { host: 'example.org' }, 403],
    ['as a form would', { 'content-type': 'text/plain' }, 403]
  ])('%s is refused', async (_, changes, status) => {
    expect((await post(changes)).status).toBe(status)
    expect(readdirSync(join(root, 'source'))).toEqual(['lock.md'])
  })

  test.each([
    ['what is too long', 'x'.repeat(40_000), 413],
    ['what is no wish', '{"kind":"remove"}', 400],
    ['what is no JSON', '{', 400],
    ['what is of another text', wish.replace('March', 'May'), 409]
  ])('%s is refused', async (_, body, status) => {
    expect((await post({}, body)).status).toBe(status)
    expect(readdirSync(join(root, 'source'))).toEqual(['lock.md'])
  })

  test('with all of it writes', async () => {
    expect(await post({})).toMatchObject({ status: 200 })
    expect(readFileSync(join(root, 'source/lock.brief.yaml'), 'utf8')).toContain('In March 2027')
  })
})

describe('who reads', () => {
  test.each([
    ['under another name', '/data/index', { host: 'rebound.example' }, 403],
    ['under the name of another port', '/data/index', { host: '127.0.0.1:1' }, 403],
    ['from another site', '/data/index', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this machine', '/data/index', { 'sec-fetch-site': 'same-site' }, 403],
    ['a file by its path', '/../secret.txt', {}, 404],
    ['a file below the pages', '/page/../../../../secret.txt', {}, 404],
    ['a file by its path, hidden', '/page/%2e%2e%2f%2e%2e%2fsecret.txt', {}, 404],
    ['a document of no source', '/document/..%2f..%2fsecret.txt/fact-sheet', {}, 404],
    ['a source that is not there', '/data/source/secret.txt', {}, 404]
  ])('%s is refused', async (_, path, headers, status) => {
    const answer = await send('GET', path, headers)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('Nobody may read')
  })

  test('by another method is refused', async () => {
    expect((await send('PUT', '/')).status).toBe(405)
  })

  test.each([
    ['/'],
    ['/page/work.js'],
    ['/data/index'],
    ['/nowhere']
  ])('%s is told what it may do', async (path) => {
    const { headers } = await send('GET', path)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin'
    })
  })

  test('a document may run nothing', async () => {
    const { status, headers } = await send('GET', `/document/${id}/fact-sheet`)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-same-origin$/)
    expect(headers['content-security-policy']).not.toContain('script')
  })
})

describe('the command', () => {
  test('says what to do where its port is taken', async () => {
    const { port } = new URL(dev.address)
    const run = await precis(['dev', '--port', port], { cwd: root })
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(`Unexpected --port \`${port}\`, which another program has, expected a free one`)
  })

  test.each([
    [['--port', '70000'], 2, 'expected a number from 0 to 65535'],
    [['--prot', '1'], 2, 'Did you mean --port?'],
    [['--theme', 'defualt', '--documents', 'fact-shet'], 2, 'did you mean `fact-sheet`'],
    [['nowhere.md'], 1, 'nowhere.md: error: Unexpected path']
  ])('%j ends with %i', async (args, code, said) => {
    const run = await precis(['dev', ...args], { cwd: root })
    expect(run.code).toBe(code)
    expect(run.err).toContain(said)
  })

  test('leaves no process behind when it is interrupted', async () => {
    const other = await startDev(root, ['--port', '0'])
    const document = `/document/${id}/fact-sheet`
    await fetch(`${other.address}data/source/${id}`)
    for (let tries = 0; tries < 300; tries++) {
      if ((await fetch(new URL(document, other.address))).ok) break
      await pause(100)
    }
    const children = descendants(other.pid)
    expect(children.length).toBeGreaterThan(1)
    expect(await other.stop()).toBe(130)
    expect(children.filter((pid) => isRunning(pid))).toEqual([])
  })
})

/** All processes that a process has started, and those that these have. */
function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = statusOf(Number(name))
      return status ? [{ pid: Number(name), parent: status.parent }] : []
    })
  const below = (one: number): number[] =>
    parents.filter(({ parent }) => parent === one).flatMap((child) => [child.pid, ...below(child.pid)])
  return below(pid)
}

function isRunning(pid: number): boolean {
  const status = statusOf(pid)
  // Whoever adopts a process in a container may never look at its end.
  return status !== undefined && status.state !== 'Z'
}

function statusOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}

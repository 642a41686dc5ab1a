import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'

const secret = 'the-colour-of-the-safe-is-teal'
let seen: string[]
let server: Server
let origin: string
let folder: string

/** A server that notes whatever reaches it: requests, and bare connections as a socket would make. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precis-test-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'secret.txt'), secret, { mode: 0o644 })
  server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('fetched')
  })
  server.on('connection', () => seen.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})

beforeEach(() => {
  seen = []
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const networkAttacks = (): string => `
  <link rel="stylesheet" href="${origin}/style"><link rel="prefetch" href="${origin}/prefetch">
  <link rel="preload" as="image" href="${origin}/preload"><link rel="preconnect" href="${origin}">
  <link rel="dns-prefetch" href="${origin}"><link rel="icon" href="${origin}/icon"><link rel="manifest" href="${origin}/manifest">
  <style>@import "${origin}/import";@font-face{font-family:z;src:url(${origin}/font)}
  body{background:url(${origin}/background);font-family:z}
  @page{@top-left{content:url(${origin}/margin)}}</style>
  <img src="${origin}/img"><img src="HTTP${origin.slice(4)}/capitals"><img src="${origin.slice(5)}/relative">
  <img srcset="${origin}/srcset 1x"><picture><source srcset="${origin}/picture"><img></picture>
  <iframe src="${origin}/iframe"></iframe><iframe srcdoc="<img src='${origin}/srcdoc'>"></iframe>
  <object data="${origin}/object"></object><embed src="${origin}/embed">
  <video poster="${origin}/poster" src="${origin}/video" autoplay></video><audio autoplay src="${origin}/audio"></audio>
  <svg><image href="${origin}/image" width="9" height="9"/><use href="${origin}/use.svg#a"/></svg>
  <input type="image" src="${origin}/input"><table background="${origin}/table"><tr><td>x</table>
  <script src="${origin}/script"></script>
  <script>fetch('${origin}/fetch');new WebSocket('${origin.replace('http', 'ws')}/socket');new Image().src='${origin}/image'
  window.open('${origin}/open');navigator.sendBeacon('${origin}/beacon');new EventSource('${origin}/events')
  document.body.append('SCRIPT RAN')</script>
  <form action="${origin}/form" target="_blank"><input autofocus onfocus="this.form.submit()"></form>
  <p>the end of the document`

const fileAttacks = (): string => {
  const file = `file://${folder}/secret.txt`
  return `<base href="file://${folder}/"><iframe width="700" height="300" src="${file}"></iframe>
  <iframe src="secret.txt"></iframe><object width="700" height="300" data="${file}" type="text/plain"></object>
  <embed width="700" height="300" src="${file}" type="text/plain"><iframe src="view-source:${file}"></iframe>
  <iframe srcdoc="<iframe src='${file}'></iframe>"></iframe><iframe src="file:///etc/hostname"></iframe>
  <link rel="stylesheet" href="${file}"><style>@import "${file}"</style>
  <svg width="700" height="300"><foreignObject width="700" height="300"><iframe xmlns="http://www.w3.org/1999/xhtml"
  src="${file}"></iframe></foreignObject></svg><p>the end of the document`
}

test.each([
  'full',
  'none'
] as const)('with isolation %s nothing reaches the network, no file is shown and no script runs', async (wanted) => {
  const auto = await openPrinter({ isolation: 'auto', deadline: 30, pages: 1 })
  await auto.close()
  const forceIsolation = wanted === 'full' ? auto.isolation : wanted
  const printer = await openPrinter({ isolation: 'auto', forceIsolation, deadline: 30, pages: 1 })
  expect(printer.isolation).toBe(forceIsolation)
  for (const attack of [networkAttacks(), fileAttacks()]) {
    for (const beside of [{}, { faces: '' }]) {
      const pdf = await printer.print(attack, { paper: 'a4', ...beside })
      await printer.measure([attack], { paper: 'a4', ...beside })
      const text = (await extractText(await getDocumentProxy(pdf), { mergePages: true })).text
      expect(text).toContain('the end of the document')
      expect(text).not.toMatch(/fetched|SCRIPT RAN/)
      expect(text).not.toContain(secret)
    }
  }
  await printer.close()
  expect(seen).toEqual([])
})

test('the canary notices what does reach it', async () => {
  await (await fetch(`${origin}/hello`)).text()
  expect(seen).toContain('/hello')
})

test('a page that sends the reader elsewhere is not printed as that elsewhere', async () => {
  const printer = await openPrinter({ isolation: 'auto', forceIsolation: 'none', deadline: 30, pages: 1 })
  const refresh = `<meta http-equiv="refresh" content="0;url=${origin}/away"><p>stays here`
  const outcome = await printer.print(refresh, { paper: 'a4' }).then(
    async (pdf) => (await extractText(await getDocumentProxy(pdf), { mergePages: true })).text,
    (error: Error) => error.message
  )
  expect(outcome).toMatch(/stays here|the page went to/)
  const next = await printer.print('<p>next', { paper: 'a4' })
  expect((await extractText(await getDocumentProxy(next), { mergePages: true })).text).toContain('next')
  await printer.close()
  expect(seen).toEqual([])
})

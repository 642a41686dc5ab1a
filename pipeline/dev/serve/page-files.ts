import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { headersFor, pagePolicy } from './answer.ts'
import type { OutgoingHttpHeaders } from 'node:http'

/** A file of the pages as it is sent. */
export interface PageFile {
  readonly headers: OutgoingHttpHeaders
  readonly bytes: Uint8Array
}

const scripts = [
  'index.js',
  'work.js',
  'connection.js',
  'documents.js',
  'messages.js',
  'panel.js',
  'source-text.js',
  'tabs.js',
  'elements.js'
]

/** The default theme's faces, where they are installed. */
const faces = new Map([
  [
    'serif.woff2',
    import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')
  ],
  ['sans.woff2', import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff2')],
  ['sans-bold.woff2', import.meta.resolve('@fontsource/inter/files/inter-latin-600-normal.woff2')]
])

/**
 * The files that pages may ask for, by their addresses: all of them read at the start, so that no address ever becomes
 * a path. They stand beside the sources of this folder, also where what was built of it runs.
 *
 * @param token what pages send back when they write
 */
export function pageFiles(token: string): ReadonlyMap<string, PageFile> {
  const read = (name: string) => readFileSync(new URL(`../../../pipeline/dev/page/${name}`, import.meta.url))
  const page = (name: string): PageFile => ({
    headers: headersFor('text/html; charset=utf-8', pagePolicy),
    bytes: Buffer.from(read(name).toString('utf8').replace('{{token}}', token))
  })
  const plain = (type: string, bytes: Uint8Array): PageFile => ({ headers: headersFor(type), bytes })
  return new Map([
    ['/', page('index.html')],
    ['/work/', page('work.html')],
    ['/page/style.css', plain('text/css; charset=utf-8', read('style.css'))],
    ...scripts.map((name): [string, PageFile] => [
      `/page/${name}`,
      plain('text/javascript; charset=utf-8', read(name))
    ]),
    ...[...faces].map(([name, address]): [string, PageFile] => [
      `/page/${name}`,
      plain('font/woff2', readFileSync(fileURLToPath(address)))
    ])
  ])
}

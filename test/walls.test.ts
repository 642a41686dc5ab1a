import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesBelow } from './support/source-code.ts'
import { breaches, circles, partOf, type Row } from './support/walls.ts'

const pipeline = filesBelow(fileURLToPath(new URL('../pipeline', import.meta.url)))

const trees = ['hast', 'mdast', 'unist', 'unified']

/** Who may import what. A folder always reaches itself. */
const rows = new Map<string, Row>([
  ['model', { ours: [], packages: ['zod', 'mdast'], node: [], isPure: true }],
  [
    'read',
    {
      ours: ['model'],
      packages: ['yaml', 'zod', 'eld'],
      node: ['crypto', 'fs', 'fs/promises', 'module', 'path', 'url']
    }
  ],
  [
    'parse',
    {
      ours: ['model'],
      packages: [
        ...trees,
        'remark-parse',
        'remark-gfm',
        'hast-util-raw',
        'hast-util-to-mdast',
        'remark-rehype'
      ],
      node: [],
      isPure: true
    }
  ],
  [
    'extract',
    { ours: ['model'], packages: [...trees, 'wink-nlp', 'wink-eng-lite-web-model'], node: [], isPure: true }
  ],
  ['diff', { ours: ['model'], packages: [], node: [], isPure: true }],
  ['compose', { ours: ['model'], packages: [...trees, 'uqr'], node: [], isPure: true }],
  [
    'render',
    {
      ours: ['model', 'conformance'],
      packages: [
        ...trees,
        'fflate',
        'handlebars',
        'harfbuzzjs',
        'hyphen',
        'hast-util-raw',
        'rehype-sanitize',
        'rehype-stringify',
        'remark-rehype',
        'zod'
      ],
      node: ['crypto', 'fs', 'fs/promises', 'module', 'path', 'url', 'zlib']
    }
  ],
  ['check', { ours: ['model'], packages: [], node: [], isPure: true }],
  ['conformance', { ours: [], packages: [], node: ['zlib'], isPure: true }],
  [
    'publish',
    {
      ours: ['model'],
      packages: ['minisearch', 'nodemailer', 'xast-util-to-xml', 'xastscript', 'yaml', 'zod'],
      node: ['crypto', 'fs', 'fs/promises', 'module', 'os', 'path', 'stream', 'timers/promises', 'url']
    }
  ],
  ['init', { ours: ['model'], packages: [], node: ['fs/promises', 'path', 'url'] }],
  [
    'browser',
    {
      ours: ['model', 'caretaker.ts'],
      packages: ['puppeteer', '@sparticuz/chromium', 'zod'],
      node: [
        'child_process',
        'crypto',
        'fs',
        'fs/promises',
        'module',
        'os',
        'path',
        'stream/promises',
        'url',
        'util',
        'zlib'
      ]
    }
  ],
  [
    'workers',
    {
      ours: ['model', 'caretaker.ts', 'compile-cache.ts'],
      packages: [],
      node: ['child_process', 'fs', 'url']
    }
  ],
  [
    'verify',
    {
      ours: ['model', 'workers', 'stages.ts', 'files.ts', 'disk.ts', 'workshop.ts', 'precis-version.ts'],
      packages: ['hast', 'hast-util-raw', 'unpdf'],
      node: ['crypto', 'fs/promises', 'os', 'path']
    }
  ],
  [
    'build',
    {
      ours: [
        'model',
        'browser',
        'check',
        'workers',
        'stages.ts',
        'files.ts',
        'disk.ts',
        'site.ts',
        'workshop.ts',
        'precis-version.ts'
      ],
      packages: ['zod'],
      node: ['child_process', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'timers/promises', 'url', 'util']
    }
  ],
  [
    'dev',
    {
      ours: ['model', 'build', 'workers', 'browser', 'files.ts', 'disk.ts'],
      packages: ['@fontsource/inter', '@fontsource/source-serif-4'],
      node: ['crypto', 'events', 'fs', 'fs/promises', 'http', 'net', 'path', 'timers/promises', 'url']
    }
  ],
  [
    'send',
    {
      ours: [
        'model',
        'publish',
        'verify',
        'workers',
        'build/plan/tracked-records.ts',
        'stages.ts',
        'files.ts',
        'disk.ts',
        'workshop.ts'
      ],
      packages: [],
      node: ['crypto', 'fs/promises', 'os', 'path', 'timers/promises']
    }
  ],
  [
    'cli',
    {
      ours: [
        'model',
        'build',
        'dev',
        'send',
        'init',
        'verify',
        'browser/doctor.ts',
        'browser/errors.ts',
        'files.ts',
        'disk.ts',
        'workshop.ts',
        'precis-version.ts'
      ],
      packages: ['commander', 'xastscript', 'xast-util-to-xml'],
      node: ['fs', 'fs/promises', 'os', 'path']
    }
  ],
  [
    'stages.ts',
    {
      ours: ['model', 'read', 'parse', 'extract', 'diff', 'compose', 'render', 'conformance', 'publish'],
      packages: [],
      node: [],
      isPure: true
    }
  ],
  ['files.ts', { ours: ['publish', 'read'], packages: [], node: [], isPure: true }],
  ['site.ts', { ours: ['compose', 'publish', 'render'], packages: [], node: [], isPure: true }],
  ['disk.ts', { ours: ['publish', 'read', 'render'], packages: [], node: [], isPure: true }],
  [
    'workshop.ts',
    { ours: ['model', 'stages.ts', 'disk.ts', 'precis-version.ts'], packages: [], node: ['path'] }
  ],
  ['caretaker.ts', { ours: [], packages: [], node: ['child_process'] }],
  ['compile-cache.ts', { ours: [], packages: [], node: ['fs', 'module', 'os', 'path'] }],
  ['precis-version.ts', { ours: [], packages: [], node: ['fs'] }],
  ['index.ts', { ours: ['model', 'build', 'verify'], packages: [], node: [], isPure: true }]
])

describe('the walls of the pipeline', () => {
  test('every part of the pipeline has its row, and every row its part', () => {
    expect(new Set([...pipeline.keys()].map(partOf))).toEqual(new Set(rows.keys()))
  })

  test.each([...rows.keys()])('%s imports and uses only what its row allows', (part) => {
    const files = new Map([...pipeline].filter(([path]) => partOf(path) === part))
    expect(breaches(files, rows)).toEqual([])
  })

  test('no import leads back to its own file, types counted', () => {
    expect(circles(pipeline)).toEqual([])
  })
})

describe('the walls would fall', () => {
  const planted = (text: string, path = 'extract/dates.ts') => breaches(new Map([[path, text]]), rows)

  test.each([
    ["import { cite } from '../compose/cite.ts'"],
    ["import type { Theme } from '../render/theme.ts'"],
    ["import '../read/read.ts'"],
    ["export { render } from '../render/render.ts'"],
    ["export * from '../stages.ts'"],
    ["export type * from '../parse/parse.ts'"],
    ["const theme: import('../render/theme.ts').Theme = made"],
    ["const later = await import('../build/build.ts')"],
    ["import { readFileSync } from 'node:fs'"],
    ["import { request } from 'node:http'"],
    ["import puppeteer from 'puppeteer'"],
    ["import { readFileSync } from 'fs'"],
    ["const loaded = require('puppeteer')"],
    ["const loaded = createRequire(import.meta.url)('node:net')"],
    ["const place = import.meta.resolve('@fontsource/inter/400.css')"],
    ['const loaded = await import(name)']
  ])('to %s in extract/', (text) => {
    expect(planted(text)).toHaveLength(1)
  })

  test.each([
    ['const now = Date.now()'],
    ['const now = new Date()'],
    ['const share = Math.random()'],
    ['const folder = process.cwd()'],
    ['const { env } = process'],
    ["console.log('found')"],
    ['names.sort((one, other) => one.localeCompare(other))'],
    ['const words = amount.toLocaleString()'],
    ['const answer = fetch(address)']
  ])('to %s in extract/', (text) => {
    expect(planted(text)).toHaveLength(1)
  })

  test('but words in comments and texts are no use of anything', () => {
    const text = "// process.exit, import('puppeteer')\nconst word = 'console.log'\nconst day = new Date(0)\n"
    expect(planted(text)).toEqual([])
  })

  test('to a folder that has no row', () => {
    expect(planted('', 'helpers/dates.ts')).toEqual(['helpers/dates.ts stands in helpers, which has no row'])
  })

  test('to the command line that reaches into the browser beyond its doctor', () => {
    expect(planted("import { launchBrowser } from '../browser/launch.ts'", 'cli/main.ts')).toHaveLength(1)
    expect(planted("import { describeBrowser } from '../browser/doctor.ts'", 'cli/main.ts')).toEqual([])
  })

  test('to a circle, of types too and over several files', () => {
    const files = new Map([
      ['extract/a.ts', "import { b } from './b.ts'"],
      ['extract/b.ts', "import type { C } from './c.ts'"],
      ['extract/c.ts', "export * from './a.ts'"],
      ['extract/d.ts', "import { b } from './b.ts'"]
    ])
    expect(circles(files)).toEqual(['extract/a.ts → extract/b.ts → extract/c.ts → extract/a.ts'])
  })
})

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { build } from '../pipeline/build/build.ts'
import { makeDocuments } from '../pipeline/build/make-documents.ts'
import { loadSource } from '../pipeline/files.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { openWorkshop } from '../pipeline/workshop.ts'
import { readArguments } from './bench/arguments.ts'
import { typstOf } from './bench/children/markdown-to-typst.ts'
import { goals, rowNames } from './bench/goals.ts'
import { partsOf } from './bench/page-parts.ts'
import { printedPages } from './bench/printed-pages.ts'
import { runCommand } from './bench/processes/run-command.ts'
import { inRounds, ratios, spreadOf } from './bench/ratios.ts'
import { failureOf, type Result } from './bench/results.ts'
import { nameOf, sourceText } from './bench/sources/source.ts'
import { reaches, table } from './bench/table.ts'
import { pagesOf } from './bench/valid-pdf.ts'
import { temporaryFolder } from './support/precis.ts'
import { writeFiles } from './support/projects.ts'

describe('the sources of the bench', () => {
  test('are the same everywhere', () => {
    const all = Array.from({ length: 60 }, (_, index) => sourceText(index + 1)).join('')
    expect(createHash('sha256').update(all).digest('hex')).toMatchInlineSnapshot(
      `"9123f2f39ed0759e0e2223d0696e38cd8e6c796da86f20a9b5ca7d4633a83991"`
    )
  })

  test('have about 900 words, and are all different', () => {
    const texts = Array.from({ length: 200 }, (_, index) => sourceText(index + 1))
    const counts = texts.map((text) => text.match(/[\p{L}\d][^\s|]*/gu)?.length ?? 0)
    const { median, least, most } = spreadOf(counts)
    expect(median).toBeGreaterThan(850)
    expect(median).toBeLessThan(1000)
    expect(least).toBeGreaterThan(500)
    expect(most).toBeLessThan(1400)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('rounds', () => {
  test('go forwards and backwards in turn', async () => {
    const order: string[] = []
    await inRounds(['a', 'b', 'c'], 3, async (name) => order.push(name))
    expect(order.join('')).toBe('abccbaabc')
  })

  test('are compared each with itself, and the middle one is taken', () => {
    expect(ratios([2, 9, 40], [1, 3, 10])).toEqual({ median: 3, least: 2, most: 4 })
    expect(spreadOf([1, 2, 3, 10]).median).toBe(2.5)
  })
})

describe('a run', () => {
  const run = (script: string, watched: 'time' | 'memory') =>
    runCommand({ words: ['-e', script], folder: '.', watched })

  test('counts what its children compute', async () => {
    const burn =
      'const used = () => { const { user, system } = process.cpuUsage(); return user + system }; while (used() < 4e5);'
    const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(burn)}]); ${burn}`
    const { milliseconds, code } = await run(script, 'time')
    expect(code).toBe(0)
    expect(milliseconds.all).toBeGreaterThan(650)
    expect(milliseconds.all).toBeLessThan(1000)
    expect(milliseconds.main).toBe(milliseconds.all)
  })

  test('counts the memory of its children', async () => {
    const hold = 'globalThis.held = Buffer.alloc(15e7, 1); setTimeout(() => {}, 1500)'
    const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}])`
    const { megabytes } = await run(script, 'memory')
    expect(megabytes.all).toBeGreaterThan(143)
    expect(megabytes.all).toBeLessThan(300)
  })

  test('that made too few PDFs has no time', () => {
    const none = { main: 0, workers: 0, browser: 0, all: 0 }
    const good = { wall: 5, code: 0, said: '', milliseconds: none, megabytes: none, wanted: 3, valid: 3 }
    expect(failureOf([good], 'It')).toBeUndefined()
    const failure = failureOf([good, { ...good, valid: 2, said: 'TimeoutError: no\nlast' }], 'It')
    expect(failure).toBe('It failed in 1 of 2 rounds: 2 of 3 PDFs valid, exit code 0: TimeoutError: no')
    const result = { row: 'typst', sources: 3, rounds: 2, seen: undefined, notes: [], figures: {} } as const
    expect(table([{ ...result, failure: failure ?? '' }])).toContain('typst  FAILED')
    expect(reaches(result, 'must')).toBe(false)
  })
})

describe('the goals', () => {
  const seen = (row: Result['row'], median: number): Result => ({
    row,
    sources: 1,
    rounds: 1,
    seen: { median, least: median, most: median },
    notes: [],
    figures: {}
  })

  test('of a row are stricter in what it should reach', () => {
    for (const row of rowNames.filter((name) => name !== 'shards')) {
      const { must, aim, isLow } = goals[row]
      expect(isLow ? must - aim : aim - must, row).toBeGreaterThan(0)
    }
  })

  test('know which way is better', () => {
    expect([1.1, 1.2, 1.3].map((ratio) => reaches(seen('printing', ratio), 'must'))).toEqual([
      true,
      true,
      false
    ])
    expect([3, 4, 5].map((ratio) => reaches(seen('md-to-pdf', ratio), 'must'))).toEqual([false, true, true])
  })
})

describe('a PDF', () => {
  test('cut short is none', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.pdf')
    writeFileSync(path, '%PDF-1.7\nnothing\n%%EOF\n')
    expect(await pagesOf(path)).toBe(0)
    expect(await pagesOf(join(folder, 'missing.pdf'))).toBe(0)
  })
})

describe('the command line', () => {
  test('takes rows and numbers', () => {
    const { rows, settings, json } = readArguments(['build', 'cold', '--rounds', '3', '--json', 'x.json'])
    expect({ rows, json, rounds: settings.rounds, sources: settings.sources }).toEqual({
      rows: ['build', 'cold'],
      json: 'x.json',
      rounds: 3,
      sources: undefined
    })
    expect(readArguments([]).rows).toEqual(rowNames)
  })

  test.each([
    [['printng'], 'did you mean `printing`?'],
    [['--rounds', '0'], 'Unexpected --rounds `0`'],
    [['--sorces', '3'], '--sorces']
  ])('refuses %j', (words, reason) => {
    expect(() => readArguments(words)).toThrow(reason)
  })
})

test('Markdown goes to Typst with its signs as words', () => {
  const typst = typstOf(
    '---\ntitle: \'A #1 "test"\'\n---\n\n# One *two*\n\nA $5 [b](https://example.org) `c`[^1]\n\n[^1]: d\n'
  )
  expect(typst).toContain('#set document(title: "A #1 \\"test\\"", author: ())')
  expect(typst).toContain('#heading(level: 1)[#"One ";#emph[#"two";];]')
  expect(typst).toContain('#"A $5 ";#link("https://example.org")[#"b";];#" ";#raw("c");#footnote[#"d";];')
})

test('the limit prints the very pages that Précis prints in the end', async () => {
  const folder = temporaryFolder()
  const name = nameOf(1)
  writeFiles(folder, { [`source/${name}.md`]: sourceText(1) })
  const config = configSchema.parse({ documents: ['annotated-brief', 'fact-sheet'] })
  await build({ root: folder, config })
  const pages = await printedPages(folder, join(folder, 'pages'))
  const printed = new Set<string>()
  const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
  try {
    const workshop = await openWorkshop(config, folder)
    const path = `${name}.md`
    const source = await loadSource({ file: join(folder, 'source', path), path, displayPath: path })
    const watched = {
      ...{ version: printer.version, identity: printer.identity, isolation: printer.isolation },
      measure: printer.measure.bind(printer),
      firstWithin: printer.firstWithin.bind(printer),
      picture: printer.picture.bind(printer),
      close: async () => {},
      print: (html: string, options: Parameters<typeof printer.print>[1]) => {
        printed.add(`${html}${options.faces}`)
        return printer.print(html, options)
      }
    }
    await makeDocuments(source, { workshop, renderer: workshop.renderer(), printer: watched })
  } finally {
    await printer.close()
  }
  expect(pages).toHaveLength(2)
  for (const { html, sheets } of pages) {
    const page = partsOf(readFileSync(html, 'utf8'))
    expect(printed.has(`${page.html}${page.faces}`), html).toBe(true)
    expect(sheets).toBeGreaterThan(0)
  }
})

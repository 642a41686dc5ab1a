import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import type { BuildResult } from '../pipeline/build/build-options.ts'
import { report } from '../pipeline/build/report.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { briefingIn, filesIn, sixAndBriefing } from './support/output-files.ts'
import { readPdf } from './support/pdf.ts'
import { precis, root, temporaryFolder } from './support/precis.ts'
import { paragraph } from './support/prose.ts'

const casesFolder = join(root, 'test/cases/build')
const names = readdirSync(casesFolder)
const refusedNames = names.filter((name) => /refused/.test(name))
const builtNames = names.filter((name) => !/refused/.test(name))
const folder = temporaryFolder()

/** What a case says on its own: messages about the machine and the room on a page aside. */
function said({ messages }: BuildResult): string {
  const own = messages.filter(({ ruleId }) => !['browser-isolation', 'document-dropped'].includes(ruleId))
  return report(own, { color: false, verbose: true })
    .map((line) => `${line}\n`)
    .join('')
}

/** Compares with what a file expects; a missing expectation is written, and UPDATE=1 renews it. */
function expectFile(path: string, found: string): void {
  if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, found)
  expect(found).toBe(readFileSync(path, 'utf8'))
}

function project(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const place = join(folder, name.replaceAll(' ', '-'))
  mkdirSync(join(place, 'source'), { recursive: true })
  for (const [path, content] of Object.entries(files)) writeFileSync(join(place, 'source', path), content)
  return place
}

const orchard =
  '# The orchard wall\n\nThe orchard wall fell in the night. It will be mended before the frost.\n'

describe('bad sources', () => {
  test.each(refusedNames)('%s, and its neighbours are built', async (name) => {
    const place = project(name)
    cpSync(join(casesFolder, name, 'source'), join(place, 'source'), { recursive: true })
    const result = await build({ config: configSchema.parse({ formats: ['html'] }), root: place })
    expectFile(join(casesFolder, name, 'expected.txt'), said(result))
    expect(result.built).toEqual(['source/orchard.md'])
    const documents = sixAndBriefing.filter((file) => !/\.(?:pdf|png)$/.test(file))
    expect(filesIn(join(place, 'output'))).toEqual([
      'manifest.json',
      ...documents.map((file) => `orchard/${file}`)
    ])
  })

  test('bytes that are no text are refused, by the place of the first', async () => {
    const place = project('bytes', {
      'orchard.md': orchard,
      'latin.md': Buffer.concat([
        Buffer.from('# The caf'),
        Buffer.from([0xe9]),
        Buffer.from('\n\nIt is shut.\n')
      ]),
      'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
      'zeros.txt': Buffer.from('The ledger\n\nwas \0\0kept by hand.\n')
    })
    const result = await build({ config: configSchema.parse({ formats: ['html'] }), root: place })
    const [latin, picture, zeros] = said(result)
      .split('\n')
      .filter((line) => line.includes(': error: '))
    expect(latin).toBe(
      'source/latin.md:1:10: error: Unexpected byte 0xE9 at byte offset 9, expected UTF-8 text (read-encoding)'
    )
    expect(picture).toMatch(
      /^source\/picture.md: error: Unexpected .*PNG image, expected plain text \(read-binary\)$/
    )
    expect(zeros).toMatch(
      /^source\/zeros.txt:3:5: error: Unexpected NUL character at offset 16, expected text/
    )
    expect(result.built).toEqual(['source/orchard.md'])
  })

  test('all of them in one folder give exit code 1 and whole documents of the one good source', async () => {
    const place = project('mixed', { 'orchard.md': orchard, 'latin.md': Buffer.from([0x54, 0xe9]) })
    for (const name of refusedNames.filter((one) => !one.startsWith('two'))) {
      const [kind = ''] = name.split(' is refused')
      const target = join(place, 'source', kind.replaceAll(' ', '-'))
      cpSync(join(casesFolder, name, 'source'), target, {
        recursive: true,
        filter: (path) => !path.endsWith('orchard.md')
      })
    }
    const { code, err } = await precis(['build'], { cwd: place })
    expect(code).toBe(1)
    expect(err).toMatch(/^1 built, 5 refused, 8 files, /m)
    expect(err.match(/^source\/\S+?:\d+:\d+: error: .*, expected /gm)).toHaveLength(5)
    expect(filesIn(join(place, 'output'))).toEqual([
      'manifest.json',
      ...sixAndBriefing.map((file) => `orchard/${file}`)
    ])
  })
})

describe('odd sources', () => {
  const place = join(folder, 'odd')
  const output = join(place, 'output')
  const windows =
    '# The mill\r\n\r\nThe mill has stopped.\r\nIts wheel is broken.\r\n\r\nIt will turn again in spring.\r\n'
  const made: Readonly<Record<string, string>> = {
    'windows.md': windows,
    'one-breath.md': `# The long breath\n\n${paragraph(0, 240)}\n`
  }
  const slugs: string[] = Object.keys(made).map((name) => name.replace('.md', ''))
  let result: BuildResult

  beforeAll(async () => {
    project('odd', made)
    for (const name of builtNames) {
      cpSync(join(casesFolder, name, 'source'), join(place, 'source'), { recursive: true })
      slugs.push(...readdirSync(join(casesFolder, name, 'source')).map((file) => file.replace(/\.\w+$/, '')))
    }
    result = await build({ config: configSchema.parse({}), root: place })
  })

  test('none is refused, and each has its six documents and its briefing', () => {
    expect(result.refused).toEqual([])
    expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    const expected = slugs.flatMap((slug) => sixAndBriefing.map((file) => `${slug}/${file}`))
    expect(filesIn(output)).toEqual([...expected, 'manifest.json'].sort())
  })

  test('each fact sheet is one page and each executive summary two at most', async () => {
    for (const slug of slugs) {
      const { pages } = await readPdf(join(output, slug, 'fact-sheet.pdf'))
      expect({ slug, pages }).toEqual({ slug, pages: 1 })
      expect((await readPdf(join(output, slug, 'executive-summary.pdf'))).pages).toBeLessThanOrEqual(2)
    }
  })

  test.each(builtNames)('%s with no more than is expected to be said', (name) => {
    const [file = ''] = readdirSync(join(casesFolder, name, 'source'))
    const messages = result.messages.filter(({ path }) => path === `source/${file}`)
    expectFile(join(casesFolder, name, 'expected.txt'), said({ ...result, messages }))
  })

  test('a text with the line ends of Windows has offsets into its own bytes', () => {
    const { sentences } = briefingIn(output, 'windows')
    expect(sentences.map(({ start, end }) => windows.slice(start, end))).toEqual([
      'The mill has stopped.',
      'Its wheel is broken.',
      'It will turn again in spring.'
    ])
  })

  test('a paragraph of five thousand words is one numbered paragraph', () => {
    const { source, paragraphs, sentences } = briefingIn(output, 'one-breath')
    expect(source.words).toBeGreaterThan(4900)
    expect(paragraphs).toHaveLength(1)
    expect(sentences.length).toBeGreaterThan(200)
  })

  test('a German text keeps its language in every document', async () => {
    for (const name of ['annotated-brief', 'executive-summary', 'fact-sheet']) {
      expect(readFileSync(join(output, 'deich', `${name}.html`), 'utf8')).toMatch(/<html[^>]* lang="de"/)
      expect((await readPdf(join(output, 'deich', `${name}.pdf`))).language).toBe('de')
    }
  })
})

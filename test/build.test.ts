import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import type { BuildResult } from '../pipeline/build/build-options.ts'
import { type Config, configSchema } from '../pipeline/model/config.ts'
import { documentNames } from '../pipeline/model/documents.ts'
import { briefingIn, fingerprints, manifestIn, sha256, sixAndBriefing } from './support/output-files.ts'
import { type Pdf, readPdf } from './support/pdf.ts'
import { precis, type Run, root, temporaryFolder } from './support/precis.ts'

const slugs = ['coastal-flood-policy', 'shared-cyberspace', 'water-tariff-notice']
const sources = [
  'source/coastal-flood-policy.md',
  'source/shared-cyberspace.txt',
  'source/water-tariff-notice.txt'
]

const folder = temporaryFolder()
const first = join(folder, 'first')
const second = join(folder, 'second')
const letter = join(folder, 'letter')
const pdfs = new Map<string, Pdf>()
let result: BuildResult
let again: Run

function config(given: Partial<Config>): Config {
  return configSchema.parse(given)
}

function pdf(name: string): Pdf {
  const found = pdfs.get(name)
  if (!found) throw new Error(`${name} was not read`)
  return found
}

beforeAll(async () => {
  result = await build({ config: config({ output: first }), root, concurrency: 3 })
  const elsewhere = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  again = await precis(['build', ...sources.toReversed(), '--out', second, '--concurrency', '1'], {
    env: elsewhere
  })
  const onLetter = config({ output: letter, documents: ['fact-sheet'], formats: ['pdf'], paper: 'letter' })
  await build({ config: onLetter, root })
  for (const slug of slugs) {
    for (const name of documentNames) {
      pdfs.set(`${slug}/${name}`, await readPdf(join(first, slug, `${name}.pdf`)))
    }
    pdfs.set(`${slug}/letter`, await readPdf(join(letter, slug, 'fact-sheet.pdf')))
  }
})

describe('a build of the sources that come with Précis', () => {
  test('gives six documents and a briefing of each, a manifest, and nothing else', () => {
    const expected = slugs.flatMap((slug) => sixAndBriefing.map((name) => `${slug}/${name}`))
    expect(Object.keys(fingerprints(first)).sort()).toEqual([...expected, 'manifest.json'].sort())
    expect(result.refused).toEqual([])
    expect(result.built.toSorted()).toEqual(sources)
  })

  test.each(slugs)('the fact sheet of %s is one page, on A4 and on letter', (slug) => {
    expect(pdf(`${slug}/fact-sheet`).pages).toBe(1)
    expect(pdf(`${slug}/fact-sheet`).size.map(Math.round)).toEqual([595, 842])
    expect(pdf(`${slug}/letter`).pages).toBe(1)
    expect(pdf(`${slug}/letter`).size.map(Math.round)).toEqual([612, 792])
  })

  test.each(slugs)('the executive summary of %s has at most two pages', (slug) => {
    expect(pdf(`${slug}/executive-summary`).pages).toBeLessThanOrEqual(2)
  })

  test.each(slugs)('every PDF of %s is tagged and has a title, a language and an outline', (slug) => {
    const { title } = briefingIn(first, slug).source
    for (const name of documentNames) {
      const found = pdf(`${slug}/${name}`)
      expect(found).toMatchObject({ isTagged: true, language: 'en' })
      expect(found.title).toContain(title)
      expect(found.outline.length).toBeGreaterThan(0)
    }
  })

  test.each(slugs)('no PDF of %s carries a date that its source does not state', (slug) => {
    for (const name of documentNames) expect(pdf(`${slug}/${name}`).dates).toEqual([])
  })
})

describe('the briefings', () => {
  test.each([
    ['shared-cyberspace', 'source/shared-cyberspace.txt'],
    ['water-tariff-notice', 'source/water-tariff-notice.txt']
  ])('every sentence of %s, a flat text, is the slice at its offsets', (slug, path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const { sentences } = briefingIn(first, slug)
    expect(sentences.length).toBeGreaterThan(20)
    expect(sentences.map((one) => one.text)).toEqual(
      sentences.map(({ start, end }) => text.slice(start, end))
    )
  })

  test('every sentence of a Markdown text is the slice at its offsets without the marks', () => {
    const text = readFileSync(join(root, 'source/coastal-flood-policy.md'), 'utf8')
    const { sentences } = briefingIn(first, 'coastal-flood-policy')
    const bare = (slice: string) =>
      slice
        .replace(/\[\^[^\]]*\]/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]/g, '')
        .replace(/\s+/g, ' ')
    expect(sentences.length).toBeGreaterThan(20)
    expect(sentences.map((one) => one.text.replace(/\s+/g, ' '))).toEqual(
      sentences.map(({ start, end }) => bare(text.slice(start, end)))
    )
  })

  test.each(slugs)('sentences of %s stand in the order of the text and do not overlap', (slug) => {
    const { sentences } = briefingIn(first, slug)
    const edges = sentences.flatMap(({ start, end }) => [start, end])
    expect(edges).toEqual(edges.toSorted((one, other) => one - other))
  })

  test.each(slugs)('figures and dates of %s are slices too', (slug) => {
    const briefing = briefingIn(first, slug)
    const text = readFileSync(join(root, 'source', briefing.source.path), 'utf8')
    for (const { start, end, text: words } of briefing.dates) {
      expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '))
    }
    for (const { start, end } of briefing.figures) expect(text.slice(start, end)).toMatch(/\S/)
  })
})

describe('the manifest', () => {
  test('lists every file with its hash and its size, and every source with its hash', () => {
    const { entries, fonts, browser } = manifestIn(first)
    expect(entries.map(({ slug }) => slug)).toEqual(slugs)
    expect(entries.map(({ source }) => `source/${source}`)).toEqual(sources)
    for (const entry of entries) {
      expect(entry.sha256).toBe(sha256(join(root, 'source', entry.source)))
      expect(entry.files.map(({ path }) => path).sort()).toEqual(
        sixAndBriefing.map((name) => `${entry.slug}/${name}`)
      )
      for (const file of entry.files) {
        expect(file.sha256).toBe(sha256(join(first, file.path)))
        expect(file.bytes).toBe(readFileSync(join(first, file.path)).byteLength)
      }
    }
    expect(fonts.length).toBeGreaterThan(0)
    expect(browser).toMatch(/Chrome/)
  })

  test('counts the pages of each PDF as a reader does', () => {
    for (const { files } of manifestIn(first).entries) {
      for (const { path, pages } of files.filter((file) => file.path.endsWith('.pdf'))) {
        expect(pages).toBe(pdf(path.replace('.pdf', '')).pages)
      }
    }
  })

  test('keeps the entries of the other sources when one is built', async () => {
    const before = manifestIn(letter).entries
    const one = config({ output: letter, documents: ['fact-sheet'], formats: ['html'] })
    await build({ config: one, root, paths: [sources[1] ?? ''] })
    const after = manifestIn(letter).entries
    expect(after.map(({ slug }) => slug)).toEqual(slugs)
    expect([after[0], after[2]]).toEqual([before[0], before[2]])
    expect(after[1]).toMatchObject({ paper: 'a4', formats: ['html'] })
  })
})

test('another order, another concurrency, another time zone and another locale give the same bytes', () => {
  expect(again).toMatchObject({ code: 0 })
  expect(Object.keys(fingerprints(second))).toHaveLength(25)
  expect(fingerprints(second)).toEqual(fingerprints(first))
})

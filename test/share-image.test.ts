import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { documentNames, formatNames } from '../pipeline/model/documents.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { htmlRenderer } from '../pipeline/render/html.ts'
import { renderer } from '../pipeline/render/render.ts'
import { headOf } from '../pipeline/render/share-image.ts'
import { loadTheme, type Theme } from '../pipeline/render/theme.ts'
import { composed, english, theme } from './support/pages.ts'

const slate = await loadTheme(new URL('../templates/slate', import.meta.url).pathname)
const plain = '# The harbour\n\nThe council should light the pier at Holm before the winter of 2026.\n'
const long = 'The council at Holm, having heard the harbour master, '.repeat(4)

const heads: readonly [string, string][] = [
  ['a short title', plain],
  ['a long title', plain.replace('The harbour', long.slice(0, 230))],
  ['a title without spaces', plain.replace('The harbour', 'Hafen'.repeat(46))],
  [
    'a long bottom line',
    `# The harbour\n\nThe council should ${'light the pier and mend the wall, '.repeat(12)}at once.\n`
  ],
  [
    'a long title and a long bottom line',
    `# ${long}\n\nThe council should ${'light the pier and '.repeat(30)}wait.\n`
  ],
  [
    'all that stands around',
    `---\norganisation: ${'The Holm Pier Trust '.repeat(3)}\npublished: 2024-03-02\n---\n\n${plain}`
  ]
]

const setting = {
  format: 'html',
  paper: 'a4',
  density: 'normal',
  documents: documentNames,
  formats: formatNames
} as const

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 2 })
})
afterAll(() => printer.close())

function drawnBy(used: Theme) {
  return renderer({
    generator: 'Précis',
    theme: used,
    paper: 'a4',
    documents: documentNames,
    formats: formatNames
  })
}

/** Width and height from the header of a PNG (PNG, W3C 2003, 11.2.2). */
function sizeOf(png: Uint8Array): [number, number] {
  const view = Buffer.from(png)
  expect(view.toString('latin1', 1, 4)).toBe('PNG')
  return [view.readUInt32BE(16), view.readUInt32BE(20)]
}

describe('the share image', () => {
  test.each(heads)('is a PNG of 1200 by 630 pixels, and the same each time: %s', async (_, text) => {
    const view = composed(text).views['fact-sheet']
    const one = await drawnBy(theme).shareImage(view, english, printer)
    await printer.print('<p>Another page stands between.</p>', { paper: 'a4' })
    const [two, three] = await Promise.all([
      drawnBy(theme).shareImage(view, english, printer),
      drawnBy(theme).shareImage(view, english, printer)
    ])
    expect(sizeOf(one)).toEqual([1200, 630])
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, three)).toBe(0)
  })

  describe.each([theme, slate])('in the theme $name', (used) => {
    test.each(heads)('cuts nothing off at its edges: %s', async (_, text) => {
      const { html, faces } = htmlRenderer(used).shareImage(
        headOf(composed(text).views['fact-sheet']),
        english,
        setting
      )
      const fits = async (name: number) => {
        const marked = html
          .replace('<html', `<html data-setting="${name}"`)
          .replace('<h1', '<h1 data-measure="h1"')
          .replace('class="bottom-line"', 'class="bottom-line" data-measure="line"')
          .replace('class="facts"', 'class="facts" data-measure="facts"')
        const boxes = new Map(
          (await printer.measure([marked], { paper: 'a4', faces })).flat().map((box) => [box.id, box])
        )
        const [head, facts] = [boxes.get('head'), boxes.get('facts')]
        expect((facts?.top ?? 0) + (facts?.height ?? 0)).toBeLessThanOrEqual(630)
        return [boxes.get('h1'), boxes.get('line')].every(
          (box) =>
            !box ||
            !head ||
            (box.top >= head.top - 0.5 && box.top + box.height <= head.top + head.height + 0.5)
        )
      }
      expect(await fits(6)).toBe(true)
      if (text === plain) expect(await fits(1)).toBe(true)
    })

    test('sets no word smaller than 24 pixels', () => {
      const css = (used.styles.get('share-image') ?? '').replace(/@media print\{@page[\s\S]*?\}\}/, '')
      const sizes = [...css.matchAll(/(?:font(?:-size)?:[^;}]*?|--t\w+-size:\s*)(\d+(?:\.\d+)?)px/g)]
      expect(sizes.length).toBeGreaterThan(10)
      expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(24)
      // Sizes by the text's own: the smallest text is 26 px.
      for (const [, share] of css.matchAll(/font:[^;}]*?\b(0?\.\d+)em/g))
        expect(Number(share) * 30).toBeGreaterThanOrEqual(24)
    })
  })

  test('shows a figure where the bottom line is too long to be read at a glance, else the start of the line', () => {
    const view = composed(heads[3]?.[1] ?? '').views['fact-sheet']
    const figure = {
      id: 'f1',
      text: '43%',
      label: 'of the boats',
      paragraph: 1,
      isLong: false,
      sourced: true
    }
    expect(headOf({ ...view, figures: [figure] })).toMatchObject({ figure, frame: { bottomLine: null } })
    const cut = headOf({ ...view, figures: [] }).frame.bottomLine?.text ?? ''
    expect(cut).toMatch(/ \S+ …$/)
    expect(cut.length).toBeLessThanOrEqual(202)
    expect(view.frame.bottomLine?.text.startsWith(cut.slice(0, -2))).toBe(true)
  })

  test('is named in a page by its whole address, and only where pages are published', () => {
    const view = composed(plain, 'harbour.md').views['fact-sheet']
    const page = (more: object) =>
      htmlRenderer(theme).render('fact-sheet', view, english, { ...setting, ...more })
    const published = page({ siteUrl: 'https://example.org/briefs' })
    expect(published).toContain(
      '<meta property="og:image" content="https://example.org/briefs/harbour/share-image.png">'
    )
    expect(page({})).not.toContain('og:image')
    expect(page({ siteUrl: 'https://example.org', formats: ['html'] })).not.toContain('og:image')
  })
})

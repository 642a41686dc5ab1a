import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { finishPdf } from '../pipeline/render/pdf/finish.ts'
import { sampleInformation, samplePage } from './support/finished-pdf.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 2 })
})

afterAll(() => printer.close())

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  return (await extractText(await getDocumentProxy(pdf.slice()))).text
}

describe('printing', () => {
  test('gives a tagged PDF with title, language and outline', async () => {
    const html = `<!doctype html><html lang="cy"><meta charset="utf-8"><title>Tywydd</title>
      <h1>Cynnwys</h1><p>Glaw.<h2>Mwy</h2><p>Gwynt.`
    const pdf = await printer.print(html, { paper: 'a4' })
    const text = Buffer.from(pdf).toString('latin1')
    expect(text).toContain('/Title (Tywydd)')
    expect(text).toContain('/Lang (cy)')
    expect(text).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\n\/Marked true>>/)
    expect(text).toMatch(/\/S \/H1/)
    expect(text).toMatch(/\/Type \/Outlines/)
    expect((await pagesOf(pdf)).join()).toContain('Glaw.')
  })

  test.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792]
  ] as const)('the sheet is %s unless the page asks for another', async (paper, width, height) => {
    const size = async (html: string): Promise<number[]> => {
      const document = await getDocumentProxy((await printer.print(html, { paper })).slice())
      return (await document.getPage(1)).view.slice(2)
    }
    const [givenWidth = 0, givenHeight = 0] = await size('<p>x')
    // Chromium rounds to its own pixels.
    expect(Math.abs(givenWidth - width)).toBeLessThan(1)
    expect(Math.abs(givenHeight - height)).toBeLessThan(1)
    expect((await size('<style>@page{size:100mm 50mm}</style><p>x')).map(Math.round)).toEqual([283, 142])
  })

  test('a page without margins of its own fills the sheet', async () => {
    const html = '<style>@page{margin:0}body{margin:0}div{height:297mm;background:#ccc}</style><div>x</div>'
    expect(await pagesOf(await printer.print(html, { paper: 'a4' }))).toHaveLength(1)
  })

  test('a face that only a margin box uses is embedded, though no script runs', async () => {
    const face = (file: string): string =>
      readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}`)).toString('base64')
    const html = `<style>
      @font-face{font-family:A;src:url(data:font/woff2;base64,${face('source-serif-4/files/source-serif-4-latin-400-normal.woff2')})}
      @font-face{font-family:B;src:url(data:font/woff2;base64,${face('inter/files/inter-latin-400-normal.woff2')})}
      @page{margin:2cm;@bottom-center{content:"page " counter(page);font-family:B}}body{font-family:A}</style>
      <p>Text<script>document.body.append('SCRIPT RAN')</script>`
    const pdf = await printer.print(html, { paper: 'a4' })
    const names =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/FontName \/[\w+-]+/g) ?? []
    expect(names.join(' ')).toContain('SourceSerif4-Regular')
    expect(names.join(' ')).toContain('Inter-Regular')
    expect((await pagesOf(pdf)).join()).not.toContain('SCRIPT RAN')
  })

  test('a picture given as data is in the page', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
    const html = `<img alt="a" src="data:image/png;base64,${png}"><img alt="b" src="data:image/svg+xml;base64,${svg.toString('base64')}">`
    const text = Buffer.from(await printer.print(html, { paper: 'a4' })).toString('latin1')
    expect(text).toContain('/Subtype /Image')
  })

  test.each([
    ['loaded one after the other', {}],
    ['in a page that stays loaded with their faces', { faces: '' }]
  ])('one document leaves nothing behind for the next: %s', async (_, beside) => {
    const plain = samplePage('Plain', 8)
    const before = await printer.print(plain, { paper: 'a4' })
    await printer.print(
      '<html lang="de" style="font-size:40pt"><base href="https://example.org/"><title>loud</title><style>*{color:red}@page{margin:5cm}</style><h1>loud',
      { paper: 'letter', ...beside }
    )
    const after = await printer.print(plain, { paper: 'a4', ...beside })
    const finished = (pdf: Uint8Array) => Buffer.from(finishPdf(pdf, sampleInformation))
    expect(finished(after).equals(finished(before))).toBe(true)
  })

  test('many at once, more than there are pages, all come out as they should', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index)
    const pdfs = await Promise.all(numbers.map((n) => printer.print(`<p>number ${n}.`, { paper: 'a4' })))
    for (const n of numbers)
      expect((await pagesOf(pdfs[n] ?? new Uint8Array())).join()).toContain(`number ${n}.`)
  })
})

describe('measuring', () => {
  const html = `<style>body{margin:0}.sheet{width:100%;height:100vh}@media screen{.sheet{display:none}}</style>
    <div class="sheet" data-measure="sheet"><p style="position:absolute;left:10px;top:20px;width:30px;height:40px;margin:0"
    data-measure="box">x</p></div><i data-measure="after" style="display:block;height:5px"></i>`

  test('gives the boxes in document order, in CSS pixels, as printed', async () => {
    expect(await printer.measure([html], { paper: 'a4' })).toEqual([
      [
        { id: 'sheet', left: 0, top: 0, width: 794, height: 1123 },
        { id: 'box', left: 10, top: 20, width: 30, height: 40 },
        { id: 'after', left: 0, top: 1123, width: 794, height: 5 }
      ]
    ])
    const [[sheet] = []] = await printer.measure([html], { paper: 'letter' })
    expect(sheet).toMatchObject({ width: 816, height: 1056 })
  })

  test('a page with nothing to measure gives nothing', async () => {
    expect(await printer.measure(['<p>x'], { paper: 'a4' })).toEqual([[]])
  })

  test.each([
    ['in a shell of faces', { faces: '' }],
    ['as they are', {}]
  ])('gives of pages that come together what each gives alone: %s', async (_, beside) => {
    const options = { paper: 'a4', ...beside } as const
    const alone = await Promise.all(variants.map(async (html) => (await printer.measure([html], options))[0]))
    expect(new Set(alone.map((boxes) => JSON.stringify(boxes))).size).toBe(variants.length)
    expect(await printer.measure(variants, options)).toEqual(alone)
    expect(await printer.measure(variants.toReversed(), options)).toEqual(alone.toReversed())
  })
})

/** Pages that differ in their styles, their classes, the number and the kind of their elements, and their words. */
const variants = [
  variant('<ul data-measure="list"><li>One<li>Two<li>Three</ul><p data-measure="end">End'),
  variant('<ul data-measure="list"><li>One<li>Three</ul><p data-measure="end">End'),
  variant('<ul data-measure="list" class="wide"><li>One<li>Three</ul><p data-measure="end">End'),
  variant('<ul data-measure="list" class="wide"><li>One<li>Three</ul><p data-measure="end">End', 'wide'),
  variant('<ul data-measure="list"><li>One<li>Three</ul><p data-measure="end">End', '', '20px'),
  variant('<p>Before<ol data-measure="list"><li>One<li>Three</ol><p data-measure="end">End <b>of</b><br>all'),
  variant(
    '<p>Before<ol data-measure="list"><li>One<li>Three</ol><p data-measure="end">End <b>of</b><br>it<br>all'
  ),
  variant('')
]

function variant(body: string, classes = '', size = '10px'): string {
  return `<!doctype html><html lang="en"><head><title>x</title><style>body{font-size:${size}}.wide{padding:30px}</style></head><body class="${classes}">${body}</body></html>`
}

describe('the first of some pages that takes no more than so many sheets', () => {
  const sheets = (count: number) =>
    variant(`${'<p style="break-after:page">A sheet</p>'.repeat(count - 1)}<p>The last`)

  test.each([
    ['in a shell of faces', { faces: '' }],
    ['as they are', {}]
  ])('is found, and what would follow does not count: %s', async (_, beside) => {
    const options = { paper: 'a4', ...beside } as const
    const first = (most: number, counts: number[]) => printer.firstWithin(most, counts.map(sheets), options)
    expect(await first(1, [1])).toBe(0)
    expect(await first(1, [2])).toBe(-1)
    expect(await first(2, [5, 3, 2, 1])).toBe(2)
    expect(await first(2, [5, 3, 1, 2])).toBe(2)
    expect(await first(4, [5, 9])).toBe(-1)
    expect(await first(4, [])).toBe(-1)
  })
})

test('the printer says which browser it is and how it is isolated', () => {
  expect(printer.version).toMatch(/^HeadlessChrome\/153\./)
  expect(['full', 'partial', 'none']).toContain(printer.isolation)
})

import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { documentNames } from '../pipeline/model/documents.ts'
import type { Fit } from '../pipeline/model/fit.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { fitBrief } from '../pipeline/render/fit-brief.ts'
import { landingOf, numbered } from '../pipeline/render/page-numbers.ts'
import { renderer } from '../pipeline/render/render.ts'
import { composed, elementsIn, english, hasClass, theme, treeOf, wordsIn } from './support/pages.ts'

const sections = ['The quay', 'The straße', 'The lock', 'The mill', 'The weir', 'The ferry', 'The sluice']

const sentences = [
  'The ferry left the quay before the tide had turned.',
  'Nobody on the mill side had seen the lock keeper since the frost.',
  'A new weir was promised by the council, and the farmers waited for it.',
  'The sluice is opened by hand, which takes two people and an hour.'
]

const counted =
  'The council said that 41,000 people had crossed the quay in 2020. It should be mended by 2030.'

/** A text of some paragraphs a section, each ending in a word of its own. */
function river(paragraphs: number): string {
  const body = sections.map((title, section) => {
    const words = Array.from(
      { length: paragraphs },
      (_, index) =>
        `Mark ${section}x${index} stands here. ${sentences.join(' ')} It ends at ${section}y${index}.`
    )
    return [`## ${title}`, ...words].join('\n\n')
  })
  return [`# A river and its keepers, told *twice*`, counted, ...body].join('\n\n')
}

interface Item {
  readonly title: string
  readonly count?: number | undefined
  readonly items: readonly Item[]
}

/** The words of each page without white space, and the outline, as another reader finds them. */
async function opened(pdf: Uint8Array): Promise<{ pages: string[]; outline: readonly Item[] }> {
  const file = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
  try {
    const pages: string[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const { items } = await (await file.getPage(number)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : '')).join('')
      pages.push(words.replace(/[\s\u00ad]+/g, ''))
    }
    const outline: readonly Item[] = await file.getOutline()
    return { pages, outline }
  } finally {
    await file.loadingTask.destroy()
  }
}

const options = {
  generator: 'Précis',
  theme,
  paper: 'a4',
  documents: documentNames,
  formats: ['html', 'pdf']
} as const

let printer: Printer
let long: { fit: Fit; pdf: Uint8Array; pages: string[]; outline: readonly Item[] }
const { views } = composed(river(7))

beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
  long = await brief(views['annotated-brief'])
})
afterAll(() => printer.close())

async function brief(view: (typeof views)['annotated-brief']) {
  const { fit, pdf } = await renderer(options).document('annotated-brief', view, english, printer)
  if (!pdf) throw new Error('Unexpected brief without a PDF, expected one')
  return { fit, pdf, ...(await opened(pdf)) }
}

describe('the contents of a long brief', () => {
  test('give each section the page on which its heading stands', () => {
    const { contents } = views['annotated-brief']
    expect(contents).toHaveLength(sections.length)
    expect(long.pages.length).toBeGreaterThan(4)
    const seen = contents.map(({ id }) => long.fit.pages?.[id] ?? 0)
    expect(new Set(seen).size).toBeGreaterThan(2)
    for (const [index, { heading }] of contents.entries()) {
      const page = long.pages[(seen[index] ?? 0) - 1]
      expect(page).toContain(heading.replace(/\s/g, ''))
      expect(page, heading).toContain(`Mark${index}x0`)
    }
  })

  test('print the numbers that were decided', () => {
    const start = long.pages.findIndex((page) => page.includes(`${english.contents.toUpperCase()}The`))
    const list = long.pages[start] ?? ''
    for (const { id, heading } of views['annotated-brief'].contents)
      expect(list).toContain(`${heading}${long.fit.pages?.[id]}`.replace(/\s/g, ''))
  })

  test('list the parts after the text too', () => {
    const figures = long.fit.pages?.['part-figures'] ?? 0
    expect(long.pages[figures - 1]).toContain(`${english.tableOfFigures}${english.figure}`.replace(/\s/g, ''))
  })

  test('can be made again from the fit, without a browser', () => {
    const page = renderer(options).html('annotated-brief', views['annotated-brief'], english, long.fit, 'pdf')
    const numbers = elementsIn(treeOf(page)).filter((element) => hasClass(element, 'page-number'))
    expect(numbers.map((element) => Number(wordsIn(element)))).toEqual(
      expect.arrayContaining(Object.values(long.fit.pages ?? {}))
    )
  })

  test('stand on the screen with paragraphs and without pages', () => {
    const page = renderer(options).html(
      'annotated-brief',
      views['annotated-brief'],
      english,
      long.fit,
      'html'
    )
    const elements = elementsIn(treeOf(page))
    const numbers = elements.filter((element) => hasClass(element, 'page-number'))
    expect(numbers.map((element) => wordsIn(element)).join('')).toBe('')
    expect(elements.filter((element) => hasClass(element, 'range'))).toHaveLength(sections.length)
  })
})

test('a brief of four pages has no contents on paper, and keeps them on screens', async () => {
  const short = composed(river(1)).views['annotated-brief']
  const { fit, pages } = await brief(short)
  expect(pages.length).toBeLessThanOrEqual(4)
  expect(fit.pages).toBeUndefined()
  expect(pages.join('')).not.toContain(english.contents.toUpperCase())
  expect(renderer(options).html('annotated-brief', short, english, fit, 'html')).toContain('class="contents"')
})

describe('bookmarks', () => {
  test('are named as the headings are written, and nested as they are', () => {
    const [top, ...others] = long.outline
    expect(others).toEqual([])
    expect(top?.title).toBe('A river and its keepers, told twice')
    const titles = top?.items.map(({ title }) => title) ?? []
    expect(titles).toEqual(expect.arrayContaining([english.bottomLine, english.keyPoints, english.contents]))
    const text = top?.items.find(({ title }) => title === english.startOfText)
    expect(text?.items.map(({ title }) => title)).toEqual(sections)
  })

  test('show two levels when the file is opened', () => {
    const [top] = long.outline
    expect(top?.count).toBe(top?.items.length)
    expect(top?.items.find(({ title }) => title === english.startOfText)?.count).toBe(-sections.length)
  })

  test('leave out the mark of an inferred heading and the signs of footnotes', async () => {
    const text = 'The plan has three parts. First, the quay is mended. Second, the lock is opened.'
    const flat = composed(`# The plan[^1]\n\n${text} Third, the weir is built.\n\n[^1]: A note.`)
    const { outline } = await brief(flat.views['annotated-brief'])
    const titles = (items: readonly Item[]): string[] =>
      items.flatMap(({ title, items: below }) => [title, ...titles(below)])
    expect(titles(outline)[0]).toBe('The plan')
    expect(titles(outline).join(' ')).not.toContain(english.inferred)
  })
})

test('no paragraph of three lines leaves its last one on the next page', () => {
  const body = long.pages.join('\f')
  for (const [section] of sections.entries())
    for (let index = 0; index < 7; index++) {
      const stretch = body.slice(
        body.indexOf(`Mark${section}x${index}stands`),
        body.indexOf(`${section}y${index}.`)
      )
      const [, after] = stretch.split('\f')
      if (after !== undefined) expect(after.length).toBeGreaterThan(40)
    }
})

/** A page of so many sheets, one place with an id on one of them, and a last heading near the top or near the end. */
function sheets(count: number, at: number, gap = 10): string {
  const all = Array.from(
    { length: count },
    (_, index) =>
      `<div style="break-before:page">${index + 1 === at ? '<h2 id="s">Here</h2>' : 'sheet'}</div>`
  )
  return `<!doctype html><html lang="en"><title>Sheets</title><style>@page{size:A4;margin:20mm}</style>
<h1>Sheets</h1><a href="#s">there</a>${all.join('')}<div style="height:${gap}mm"></div><h2>End</h2>`
}

const print = (html: string) => printer.print(html, { paper: 'a4' })
const places = new Set(['s'])
const plain: Fit = { density: 'normal', dropped: [] }

describe('page numbers', () => {
  test('are read from the print', async () => {
    const { pages, places: found, lastHeading } = landingOf(await print(sheets(6, 3)))
    // The first sheet is the title's own.
    expect(pages).toBe(7)
    expect(found.get('s')).toBe(4)
    expect(lastHeading).toBeGreaterThan(0.8)
  })

  test('are left out where no two prints agree', async () => {
    const restless = (fit: Fit) => print(sheets(6, fit.pages?.s === 3 ? 3 : 2))
    expect(await numbered(plain, places, restless)).toEqual({ ...plain, pages: {} })
  })

  test('are taken from the print that shows them, also where they moved it once', async () => {
    const settling = (fit: Fit) => print(sheets(6, fit.pages?.s === undefined ? 2 : 4))
    expect((await numbered(plain, places, settling)).pages).toEqual({ s: 5 })
  })
})

describe('the last page of a brief', () => {
  test('is saved by tighter closing parts where it would stand nearly empty', async () => {
    const closing = ({ density }: Fit) => print(sheets(density === 'tight' ? 2 : 3, 2))
    expect(await fitBrief(places, 0, closing)).toEqual({ density: 'tight', dropped: [] })
  })

  test('stays where it is well filled, or where nothing is gained', async () => {
    const filled = ({ density }: Fit) => print(sheets(density === 'tight' ? 2 : 3, 2, 170))
    expect((await fitBrief(places, 0, filled)).density).toBe('normal')
    expect((await fitBrief(places, 0, () => print(sheets(3, 2)))).density).toBe('normal')
  })
})

import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { documentNames, formatNames } from '../pipeline/model/documents.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { fontFaces } from '../pipeline/render/fonts.ts'
import { pageCount } from '../pipeline/render/page-count.ts'
import { pageStyle } from '../pipeline/render/page-style.ts'
import { renderer } from '../pipeline/render/render.ts'
import { composed, elementsIn, english, hasClass, pageOf, theme, treeOf, wordsIn } from './support/pages.ts'
import { oddTexts, sampleTexts } from './support/sample-texts.ts'

const paper = 'a4'
const formats = formatNames
const roomy = { density: 'normal', dropped: [] } as const
const everything = { density: 'normal' as const, dropped: [] }

function elementsOf(html: string): Element[] {
  return elementsIn(treeOf(html))
}

/** Ids that elements of a page point at. */
function targets(elements: readonly Element[]): string[] {
  return elements.flatMap(({ properties: { href } }) =>
    typeof href === 'string' && href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : []
  )
}

describe.each([...sampleTexts, ...oddTexts])('the pages of “$name”', ({ text, path }) => {
  const { briefing, views } = composed(text, path)
  // Without a font package of its own, a text in Chinese goes on no paper (coverage.test.ts).
  const possible = formats.filter((format) => format === 'html' || briefing.source.language !== 'zh')
  const pages = documentNames.flatMap((name) =>
    possible.map((format) => {
      const html = pageOf(name, views, format)
      return { name, format, html, elements: elementsOf(html) }
    })
  )

  test('say their language and begin with the character set and then the policy', () => {
    for (const { html, elements } of pages) {
      expect(html).toMatch(/^<!doctype html>\s*<html lang="/i)
      const [page, head, charset, policy] = elements
      expect(page?.properties.lang).toBe(briefing.source.language)
      expect(head?.tagName).toBe('head')
      expect(charset?.properties.charSet).toBe('utf-8')
      expect(policy?.properties.httpEquiv).toEqual(['Content-Security-Policy'])
      expect(policy?.properties.content).toContain("default-src 'none'")
    }
  })

  test('load nothing', () => {
    for (const { elements } of pages) {
      expect(
        elements.filter(({ properties: { src, srcSet, data, poster } }) => src ?? srcSet ?? data ?? poster)
      ).toEqual([])
      expect(
        elements.filter(({ tagName }) => ['link', 'script', 'img', 'iframe', 'object'].includes(tagName))
      ).toEqual([])
      const style = elements
        .filter(({ tagName }) => tagName === 'style')
        .map((element) => wordsIn(element))
        .join('')
      const loads = [...style.matchAll(/url\(([^)]{0,20})|@import/g)].map(
        ([whole, address = whole]) => address
      )
      expect(loads.filter((address) => !address.startsWith('data:font/woff'))).toEqual([])
    }
  })

  test('give no id twice, and links within a page lead somewhere', () => {
    for (const { name, elements } of pages) {
      const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        name
      ).toEqual([])
      expect(
        targets(elements).filter((id) => !ids.includes(id)),
        name
      ).toEqual([])
    }
  })

  test('have one heading of the first level, and headings skip no level', () => {
    for (const { name, elements } of pages) {
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []))
      expect(
        levels.filter((level) => level === 1),
        name
      ).toHaveLength(1)
      expect(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        name
      ).toEqual([])
    }
  })

  test('leave no heading and no cell empty', () => {
    for (const { elements } of pages) {
      const empty = elements.filter(
        (element) => /^(?:h[1-6]|t[hd]|title)$/.test(element.tagName) && wordsIn(element) === ''
      )
      expect(empty).toEqual([])
    }
  })

  test('print nothing that no view holds: no undefined, no object', () => {
    for (const { elements } of pages) {
      const body = elements.find(({ tagName }) => tagName === 'body')
      expect(body && wordsIn(body)).not.toMatch(/\[object |\bundefined\b|\bNaN\b/)
    }
  })

  test('are the same when they are rendered again', () => {
    for (const { name, format, html } of pages) expect(pageOf(name, views, format)).toBe(html)
  })
})

describe('links to paragraphs', () => {
  const { views } = composed('The tide rose. It fell again.\n\nThe quay was closed in 1999.')
  const hrefs = (html: string) =>
    elementsOf(html)
      .filter((element) => hasClass(element, 'reference'))
      .map(({ tagName, properties }) => properties.href ?? tagName)

  test('lead into the annotated brief beside the page', () => {
    for (const href of hrefs(pageOf('fact-sheet', views))) expect(href).toMatch(/^annotated-brief\.html#p\d$/)
    for (const href of hrefs(pageOf('annotated-brief', views))) expect(href).toMatch(/^#p\d$/)
  })

  test('are plain words where no annotated brief is built', () => {
    const alone = renderer({ generator: 'Précis', theme, paper, documents: ['fact-sheet'], formats })
    const found = hrefs(alone.html('fact-sheet', views['fact-sheet'], english, everything, 'html'))
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set(['span']))
  })

  test('lead to the published page from a PDF, and nowhere where nothing is published', () => {
    const published = renderer({
      generator: 'Précis',
      theme,
      paper,
      documents: documentNames,
      formats,
      siteUrl: 'https://example.org/a&b'
    })
    for (const href of hrefs(published.html('fact-sheet', views['fact-sheet'], english, everything, 'pdf')))
      expect(href).toMatch(/^https:\/\/example\.org\/a&b\/text\/annotated-brief\.html#p\d$/)
    expect(new Set(hrefs(pageOf('fact-sheet', views, 'pdf')))).toEqual(new Set(['span']))
  })
})

describe('labels', () => {
  test('of a language stand in all documents', () => {
    const german = {
      ...english,
      bottomLine: 'Kernaussage',
      startOfText: 'Der Text',
      about: 'Zu diesem Papier'
    }
    const { views } = composed('The tide rose.', 'text.md', german)
    for (const name of documentNames) expect(pageOf(name, views, 'html', german)).toContain('Kernaussage')
    const brief = pageOf('annotated-brief', views, 'html', german)
    const headings = elementsOf(brief)
      .filter(({ tagName }) => tagName === 'h2')
      .map((element) => wordsIn(element))
    expect(headings).toContain('Der Text')
    expect(headings).not.toContain(english.startOfText)
  })
})

describe('styles of a page', () => {
  const { views } = composed('---\ntitle: A tide\ntlp: AMBER+STRICT\n---\n\nThe tide rose.')
  const { frame } = views['annotated-brief']

  test('give its size on either paper', () => {
    expect(pageStyle('fact-sheet', frame, english, 'a4')).toContain('size:210mm 297mm')
    expect(pageStyle('annotated-brief', frame, english, 'letter')).toContain('size:215.9mm 279.4mm')
  })

  test('cut a long title of the running line, at a whole character', () => {
    const title = `${'🌊'.repeat(43)}a${'🌊'.repeat(20)}`
    const style = pageStyle('annotated-brief', { ...frame, title }, english, 'a4')
    const string = /@top-left\{content:"([^"]*)"/.exec(style)?.[1] ?? ''
    const codes = [...string.matchAll(/\\([\da-f]+) /g)].map(([, code = '']) => Number.parseInt(code, 16))
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => code >= 0xd800 && code <= 0xdfff)).toEqual([])
  })
})

describe('faces of a font', () => {
  const files = (text: string) =>
    [...fontFaces(theme.faces, text).matchAll(/unicode-range:([^}]*)/g)].map(([, range = '']) => range)

  test('come for the scripts that a text uses, and not for others', () => {
    const latin = files('tide')
    expect(latin).toHaveLength(theme.faces.length)
    expect(files('tide é “—” £')).toEqual(latin)
    expect(files('прилив').length).toBeGreaterThan(latin.length)
    expect(files('παλίρροια').length).toBeGreaterThan(latin.length)
    expect(files('潮')).toEqual(latin)
  })

  test('are named in the order of the theme with their versions', () => {
    const { fonts } = renderer({ generator: 'Précis', theme, paper, documents: documentNames, formats })
    const own = [...new Set(theme.faces.map((face) => face.package))].sort()
    const names = fonts.map(({ name }) => name)
    expect(names.slice(0, own.length)).toEqual(own)
    expect(names.slice(own.length)).toContain('@fontsource/noto-sans')
    for (const { version } of fonts) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('the count of pages', () => {
  const pdf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

  test('is the largest of the page trees', () => {
    expect(
      pageCount(pdf('1 0 obj\n<</Type /Pages\n/Count 3\n/Kids []>>\n2 0 obj <</Count 12 /Type /Pages>>'))
    ).toBe(12)
  })

  test('can not be had where no page tree is in sight', () => {
    expect(() => pageCount(pdf('%PDF-1.4 /Type /Page /Count 3'))).toThrow('expected one by Chromium')
    expect(() => pageCount(new Uint8Array())).toThrow('without a page tree')
  })
})

describe('rendering a document', () => {
  const { views } = composed('The tide rose. It fell again.')

  test('without a printer shows everything and makes no PDF', async () => {
    const made = await renderer({
      generator: 'Précis',
      theme,
      paper,
      documents: documentNames,
      formats
    }).document('fact-sheet', views['fact-sheet'], english, undefined)
    expect(made).toEqual({ document: 'fact-sheet', fit: everything, html: pageOf('fact-sheet', views) })
  })

  test('a theme whose sheet can not be measured is refused by the box that it lacks', async () => {
    const boxless: Printer = {
      version: 'none',
      identity: 'none',
      isolation: 'full',
      print: () => Promise.reject(new Error('nothing is printed before it is measured')),
      measure: (pages) =>
        Promise.resolve(pages.map(() => [{ id: 'sheet', top: 0, left: 0, width: 1, height: 1 }])),
      firstWithin: () => Promise.reject(new Error('no sheets are counted before it is measured')),
      picture: () => Promise.reject(new Error('no picture is taken of a sheet that can not be measured')),
      close: () => Promise.resolve()
    }
    const making = renderer({
      generator: 'Précis',
      theme,
      paper,
      documents: documentNames,
      formats
    }).document('fact-sheet', views['fact-sheet'], english, boxless)
    await expect(making).rejects.toThrow('without data-measure="foot"')
  })

  test('a bottom line that is cut ends in an ellipsis, and what was dropped is gone', () => {
    const sheet = composed(
      'The tide rose by 5 metres in 2016. The quay was closed for the whole of that year.'
    ).views['fact-sheet']
    const { html } = renderer({ generator: 'Précis', theme, paper, documents: documentNames, formats })
    const cut = html(
      'fact-sheet',
      sheet,
      english,
      { ...roomy, dropped: [...sheet.dropOrder], words: 3 },
      'html'
    )
    const shown = elementsOf(cut).filter(({ properties }) => properties.dataStatement !== undefined)
    expect(shown).toHaveLength(1)
    expect(shown[0] && wordsIn(shown[0])).toMatch(/^(?:\S+ ){3}…/)
  })
})

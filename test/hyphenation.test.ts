import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { checkPdf } from '../pipeline/conformance/check-pdf.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { fontFaces } from '../pipeline/render/fonts.ts'
import { hyphenated } from '../pipeline/render/hyphenation.ts'
import { pagePieces } from '../pipeline/render/page-pieces.ts'
import { finishPdf } from '../pipeline/render/pdf/finish.ts'
import { pdfText } from '../pipeline/verify/pdf-text.ts'
import { sampleInformation } from './support/finished-pdf.ts'
import { composed, pageOf } from './support/pages.ts'

const soft = '\u00ad'
const shown = (html: string, language = 'en'): string =>
  hyphenated(pagePieces(html), language)
    .map(({ text }) => text)
    .join('')
    .replaceAll(soft, '|')
const words = (text: string, language?: string): string => shown(`<p>${text} end</p>`, language).slice(3, -8)

describe('running text', () => {
  test.each([
    ['en', 'the international organisation', 'the inter|na|tional organ|isa|tion'],
    ['en-US', 'the international organization', 'the inter|na|tional orga|ni|za|tion'],
    ['de', 'die Bundesregierung der Übergangszeit', 'die Bun|des|re|gie|rung der Über|gangs|zeit'],
    ['fr', 'l’organisation du gouvernement', 'l’orga|ni|sa|tion du gou|ver|ne|ment'],
    ['es', 'la administración internacional', 'la admi|nis|tra|ción inter|na|cio|nal'],
    ['it', 'amministrazione internazionale', 'amministrazione internazionale'],
    ['zh', '关于公共图书馆开放时间的说明', '关于公共图书馆开放时间的说明']
  ])('is divided as %s divides its words, where it is known', (language, text, expected) => {
    expect(words(text, language)).toBe(expected)
  })

  test.each([
    ['short words', 'taking reports today'],
    ['names and words with a capital', 'Washington McDonaldson UNESCO eGovernment'],
    ['words with digits and signs', 'parliaments2 government_office and/organisation'],
    ['parts of compounds', 'decision-making re-established'],
    ['addresses', 'https://example.org/international/communications communications@example.org'],
    ['words with a soft hyphen of the source', `inter${soft}nationalisation`]
  ])('keeps %s whole', (_, text) => {
    expect(words(text).replaceAll('|', soft)).toBe(text)
  })

  test('signs, entities and dashes around a word do not count', () => {
    expect(
      words('(organisations), government&#x27;s infrastructure—environment &quot;international&quot;')
    ).toBe(
      '(organ|isa|tions), gov|ern|ment&#x27;s infra|struc|ture—envir|on|ment &quot;inter|na|tional&quot;'
    )
  })

  test('keeps the last word of a block whole', () => {
    expect(shown('<p>international <em>organisations</em></p><p>organisations.</p>')).toBe(
      '<p>inter|na|tional <em>organisations</em></p><p>organisations.</p>'
    )
  })

  test('a word over several elements stays whole, words around marks and notes do not', () => {
    expect(shown('<p><b>inter</b>nationalisation <mark>international</mark> end</p>')).toBe(
      '<p><b>inter</b>nationalisation <mark>inter|na|tional</mark> end</p>'
    )
    expect(shown('<p>An <span role="note">international note</span>organisation ends</p>')).toBe(
      '<p>An <span role="note">inter|na|tional note</span>organ|isa|tion ends</p>'
    )
  })

  test.each([
    '<h2>international organisations end</h2>',
    '<table><tr><th>international organisations end</th></tr></table>',
    '<p>the <code>international organisations</code> end</p>',
    '<div>international organisations end</div>',
    '<p class="label">international organisations end</p>',
    '<p><span class="note-word">international organisations</span> end</p>',
    '<style>p{content:"international organisations end"}</style>',
    '<p title="international organisations > all">end</p>'
  ])('%s stays as it is', (html) => {
    expect(shown(html)).toBe(html)
  })

  test('a part in another language is divided as that language divides', () => {
    expect(
      shown('<p>The <em lang="de">Bundesregierung</em> met <i lang="it">internazionale</i> ends</p>')
    ).toBe('<p>The <em lang="de">Bun|des|re|gie|rung</em> met <i lang="it">internazionale</i> ends</p>')
  })

  test.each([
    ['one endless word', `<p>${'a'.repeat(100_000)} end</p>`],
    ['many endless words', `<p>${'aaaaaaaaab-'.repeat(10_000)} ${'<b>x</b>'.repeat(10_000)} end</p>`],
    ['entities without an end', `<p>${'&'.repeat(100_000)}</p>`]
  ])('%s of 100,000 letters takes no time', (_, html) => {
    const started = process.hrtime.bigint()
    shown(html)
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000)
  })
})

const sample = `# International organisations

${'The international organisation published recommendations concerning infrastructure and communications everywhere. '.repeat(6)}

Governments should implement the recommendations before next spring.
`

describe('a document', () => {
  test('has soft hyphens on paper and none on screen', () => {
    const { views } = composed(sample)
    expect(pageOf('annotated-brief', views, 'pdf')).toContain(`recom${soft}mend`)
    expect(pageOf('annotated-brief', views, 'html')).not.toContain(soft)
  })
})

describe('a printed page', () => {
  let printer: Printer
  let printed: Uint8Array
  const text = sample.split('\n')[2] ?? ''
  const faces = [
    { family: 'Source Serif 4', package: '@fontsource/source-serif-4', weight: 400, style: 'normal' as const }
  ]
  const style = `${fontFaces(faces, text)}body{font:12pt 'Source Serif 4';font-synthesis:none}p{width:50mm}`
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>T</title><style>${style}</style><h1>Words</h1>${body}`
  const divided = (html: string): string =>
    hyphenated(pagePieces(html), 'en')
      .map((piece) => piece.text)
      .join('')

  beforeAll(async () => {
    printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    printed = await printer.print(divided(page(`<p>${text}</p>`)), { paper: 'a4' })
  })
  afterAll(() => printer.close())

  test('is read as whole words, divided at ends of lines only by soft hyphens', async () => {
    const finished = finishPdf(printed, sampleInformation)
    const read = (await pdfText(finished)).text
    expect(read.replace(/[\s\u00ad]/g, '')).toBe(`Words${text}`.replace(/\s/g, ''))
    expect(read).not.toContain('-')
    expect((await pdfText(printed)).text).toContain('-')
    expect(checkPdf(finished)).toEqual([])
  })

  test('keeps the words of a ligature across a soft hyphen, and the hyphens that the source has', async () => {
    const body = `<p style="width:90mm">ef${soft}ficient of${soft}fice shuf${soft}fle, well-known</p>`
    const finished = finishPdf(await printer.print(page(body), { paper: 'a4' }), sampleInformation)
    const read = (await pdfText(finished)).text
    expect(read).toBe('Wordsefficient office shuffle, well-known')
    expect(checkPdf(finished)).toEqual([])
  })

  test('names a link by whole words', async () => {
    const link = `<p><a href="https://example.org/">the inter${soft}na${soft}tional organ${soft}isa${soft}tion</a></p>`
    const finished = finishPdf(await printer.print(page(link), { paper: 'a4' }), sampleInformation, false)
    const pdf = await getDocumentProxy(finished.slice(), { verbosity: 0 })
    const annotations = await (await pdf.getPage(1)).getAnnotations()
    expect(annotations[0].contentsObj.str.replace(/\s+/g, ' ')).toBe('the international organisation')
  })
})

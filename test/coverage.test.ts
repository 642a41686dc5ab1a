import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { contentOf, fontsOf } from '../pipeline/conformance/content.ts'
import { PdfDocument } from '../pipeline/conformance/document.ts'
import type { Fit } from '../pipeline/model/fit.ts'
import { SourceError } from '../pipeline/model/message.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { faceCharacters } from '../pipeline/render/face-characters.ts'
import { packageFolder } from '../pipeline/render/font-files.ts'
import { pagePieces } from '../pipeline/render/page-pieces.ts'
import { PrintPages } from '../pipeline/render/print-page.ts'
import { renderer } from '../pipeline/render/render.ts'
import { documentNames } from '../pipeline/model/documents.ts'
import { composed, english, theme } from './support/pages.ts'

/** The names of the fonts that a PDF's text is shown in, without the marks of their subsets. */
function familiesOf(pdf: Uint8Array): string[] {
  const document = new PdfDocument(pdf)
  return [...fontsOf(document, contentOf(document)).values()].map((font) =>
    document.name(font.get('BaseFont')).replace(/^[A-Z]+\+/, '')
  )
}

const frame = composed('# A title\n\nA sentence of some words.\n').views['fact-sheet'].frame
const prints = new PrintPages(theme.faces)
const cover = (text: string, language = 'en', pages = prints) =>
  pages.page(pagePieces(`<p>${text}</p>`), { ...frame, language }, 'Page')
const shown = (text: string): string => cover(text).html.slice(3, -4)

describe('the characters of a face', () => {
  test('are those of its own table, not those that its package promises', () => {
    const held = faceCharacters(
      join(packageFolder('@fontsource/inter'), 'files/inter-latin-400-normal.woff2')
    )
    expect([...'aé–“'].every((one) => held.has(one.codePointAt(0) ?? 0))).toBe(true)
    expect([...'‰Яあ'].some((one) => held.has(one.codePointAt(0) ?? 0))).toBe(false)
  })

  test('a file that is no face is refused by name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'face-'))
    const path = join(folder, 'face.woff2')
    await writeFile(path, 'no face at all, but long enough to hold a head of forty-eight bytes')
    expect(() => faceCharacters(path)).toThrow(/face\.woff2, expected a WOFF2 file/)
    await rm(folder, { recursive: true })
  })
})

describe('a text on paper', () => {
  test.each([
    'Ἑλληνική γλῶσσα, Русский язык, Tiếng Việt, हिन्दी',
    'שָׁלוֹם and السلام عليكم',
    '← → ⇒ ✓ ✗ ☑ ● ■ ★ ① ½ ⅔ ‰ ‡ № ™ € ₹ ₿ ₪ ₫',
    '∑ ∏ ∫ √ ≤ ≥ ≠ ≈ ∞ ∈ ∀ ∃ ⊂ ℝ 𝔸 x² x₂ α β Ω',
    '├── │ └── ┌─┐ █▓░',
    'x̂ and e\u0301'
  ])('%s is printed as it is', (text) => {
    const { html, uncovered } = cover(text)
    expect(uncovered).toEqual([])
    expect(html.replace(/<\/?span[^>]*>/g, '').normalize('NFC')).toBe(`<p>${text}</p>`.normalize('NFC'))
  })

  test.each([
    ['a sign that no face holds', 'so 🧿 be it', 'so [U+1F9FF] be it'],
    ['a script that no face holds', 'ሰላም', '[U+1230][U+120B][U+121D]'],
    ['letters of another script among those of the text', 'the city of 北京', 'the city of [U+5317][U+4EAC]'],
    ['a character of nobody', 'a\ue000b\u0378', 'a[U+E000]b[U+0378]'],
    ['a sequence, sign by sign', '👩\u200d🚒.', '[U+1F469][U+1F692].'],
    ['a mark that the face of its letter lacks', 'a\u{1e8d0}', 'a[U+1E8D0]']
  ])('shows %s as its number', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('asks for no picture where there is a letter, and prints ligatures as letters where it must', () => {
    expect(shown('done ✔\ufe0f, ﬁne, Ⅳ')).not.toContain('\ufe0f')
    expect(shown('ﬆ')).toMatch(/^(?:ﬆ|st)$/)
  })

  test('escapes a character for private use, though a face holds it', () => {
    expect(cover('\ue0a1').uncovered).toEqual(['\ue0a1'])
  })

  test('names each uncovered character once, in the order of their numbers', () => {
    expect(cover('🧿 ሰ 🧿 ሰ').uncovered).toEqual(['ሰ', '🧿'])
  })

  test('markup, styles and attributes stay as they are', () => {
    const html = '<p title="🧿">a</p><style>p{content:"🧿"}</style>'
    expect(prints.page(pagePieces(html), frame, 'Page').html).toBe(html)
  })

  test('a title in the margin is covered too', () => {
    const { frame: covered } = prints.page(pagePieces('<p>a</p>'), { ...frame, title: 'To 🧿' }, 'Page')
    expect(covered.title).toBe('To [U+1F9FF]')
  })

  test('families of the theme are followed by the last resort, faces are not', () => {
    const sheet = "@font-face{font-family:'Inter';src:x}p{font:1em 'Inter', sans-serif}"
    expect(prints.style(sheet)).toContain("font-family:'Inter';src:x")
    expect(prints.style(sheet)).toContain("p{font:1em 'Inter','Precis Last Resort', sans-serif}")
  })
})

const chinese =
  '市图书馆将延长开放时间，每周开放六十小时。馆长说，这一安排将使更多居民能够在晚上借书和学习，并且不增加费用。'

describe('a text in Chinese, Japanese or Korean', () => {
  test.each([
    ['zh', chinese, '@fontsource/noto-sans-sc'],
    ['zh-TW', '圖書館將延長開放時間', '@fontsource/noto-sans-tc'],
    ['ja', '図書館は夜も開いています', '@fontsource/noto-sans-jp'],
    ['ko', '도서관은 밤에도 문을 엽니다', '@fontsource/noto-sans-kr'],
    ['en', chinese, '@fontsource/noto-sans-sc'],
    ['en', '図書館はよるも開いています', '@fontsource/noto-sans-jp']
  ])('said to be %s is refused with the name of the package', (language, text, name) => {
    const refusal = (() => {
      try {
        cover(text, language)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(SourceError)
    expect(refusal).toMatchObject({ problem: { ruleId: 'font-missing', severity: 'error' } })
    expect(String(refusal)).toContain(`npm install ${name}`)
  })

  test('is refused where a PDF is asked for, and built where not', async () => {
    const { views } = composed(`---\nlanguage: zh\n---\n# 说明\n\n${chinese}\n`)
    const making = (format: 'html' | 'pdf') =>
      renderer({ generator: 'Précis', theme, paper: 'a4', documents: documentNames, formats: [format] })
    const fit: Fit = { density: 'normal', dropped: [] }
    expect(() => making('pdf').html('fact-sheet', views['fact-sheet'], english, fit, 'pdf')).toThrow(
      SourceError
    )
    expect(making('html').html('fact-sheet', views['fact-sheet'], english, fit, 'html')).toContain('市图书馆')
  })

  test('is printed with a package that the project has', async () => {
    const project = await mkdtemp(join(tmpdir(), 'project-'))
    // A package in the form of the real one: its face holds Greek letters under the ranges of its own script.
    const folder = join(project, 'node_modules/@fontsource/noto-sans-kr')
    await mkdir(join(folder, 'files'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"name":"@fontsource/noto-sans-kr","version":"1.0.0"}')
    await writeFile(join(folder, 'unicode.json'), '{"[0]":"U+AC00-D7A3"}')
    await cp(
      join(packageFolder('@fontsource/noto-sans-hebrew'), 'files/noto-sans-hebrew-hebrew-400-normal.woff2'),
      join(folder, 'files/noto-sans-kr-0-400-normal.woff2')
    )
    const found = cover('도서관은', 'ko', new PrintPages(theme.faces, project))
    expect(found.uncovered).toEqual(['관', '도', '서', '은'])
    await rm(project, { recursive: true })
  })
})

describe('a printed page', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter({ isolation: 'auto', deadline: 120, pages: 1 })
  })
  afterAll(() => printer.close())

  test('holds no missing glyph and no face of the system, whatever its characters', async () => {
    const text = [
      'Ἑλληνική Русский Tiếng हिन्दी שָׁלוֹם السلام ሰላም ภาษา 🧿 👩\u200d🚒 🇪🇺 ✔\ufe0f ⚡ ✅',
      '∑ ≤ ‰ ⅔ ├── │ № ₿ x̂ a\u0306 ﬁ ℃ \u2011 \u202f \u3000 \u061c \u180e \u17b4 \u1680 \ufdfa \u{1d538} a\u{1e8d0}'
    ].join(' ')
    const making = renderer({
      generator: 'Précis',
      theme,
      paper: 'a4',
      documents: documentNames,
      formats: ['pdf']
    })
    const { views } = composed(
      `# A title with 🧿 and ∑\n\n${text} and the office met.\n\n\`${text}\`\n\n**${text}**\n`
    )
    const made = await making.document('annotated-brief', views['annotated-brief'], english, printer)
    expect(made.breaches).toBeUndefined()
    expect(made.uncovered).toEqual(expect.arrayContaining(['🧿', 'ሰ', '✅']))
    const families = familiesOf(made.pdf ?? new Uint8Array())
    expect(families).toEqual(
      expect.arrayContaining(['Inter-Regular', 'NotoSans-Regular', 'mononoki-Regular'])
    )
    const own = /^(?:Inter|SourceSerif4|SourceCodePro|NotoSans|NotoNaskhArabic|LibertinusMath|mononoki)/
    expect(families.filter((name) => !own.test(name))).toEqual([])
  })
})

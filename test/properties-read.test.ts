import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAndColumn, type Message, SourceError } from '../pipeline/model/message.ts'
import type { Source } from '../pipeline/model/source.ts'
import { maskSource } from '../pipeline/parse/mask.ts'
import { readSource } from '../pipeline/read/read.ts'
import { hasReservedName, slugOf } from '../pipeline/read/slug.ts'
import { anyText, linesOfMarks, runs } from './properties-texts.ts'

/** The source, or the message that refuses it; anything else that is thrown fails the test. */
function outcome(bytes: Uint8Array, path = 'plan.md', sidecar?: Uint8Array): Source | Message {
  try {
    return readSource(bytes, {
      path,
      ...(sidecar && { sidecar: { path: 'plan.brief.yaml', bytes: sidecar } })
    })
  } catch (error) {
    if (error instanceof SourceError) return error.problem
    throw error
  }
}

function isSource(found: Source | Message): found is Source {
  return 'text' in found
}

/** What a text has been decoded from, whole: its own bytes, a mark before them or not. */
function decoded(bytes: Uint8Array, fatal = true): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal }).decode(bytes)
}

/** Whether a line and a column, both from 1, are those of a place in a text, its end included. */
function isInside(text: string, { line, column }: Message): boolean {
  const lines = text.split(/\r\n|\r|\n/)
  const words = lines[(line ?? 0) - 1]
  // The second half of a line break of two characters counts as a place of its line.
  return words !== undefined && (column ?? 0) >= 1 && (column ?? 0) <= words.length + 2
}

const mark = fc.constantFrom<number[]>([], [], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff])
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc
    .tuple(mark, fc.uint8Array({ maxLength: 80 }))
    .map(([start, rest]) => Uint8Array.from([...start, ...rest])),
  fc
    .tuple(anyText, fc.uint8Array({ maxLength: 3 }), anyText)
    .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part)))),
  anyText.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  anyText.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
)

const value = fc.oneof(
  anyText,
  fc.constantFrom(
    ...['no', '1e3', '2026-02-30', '[a, b]', '{a: b}', '&a x', '*a', '!!js/function x', '|', '>-', '"', "'"],
    ...[
      '0x10',
      '.inf',
      '~',
      '<<: x',
      '__proto__',
      '[[[[',
      '? x',
      '- a',
      'full',
      'RED',
      'de',
      '# x',
      '%YAML 1.1'
    ]
  )
)
const field = fc.oneof(
  fc.constantFrom(
    ...[
      'title',
      'authors',
      'author',
      'date',
      'published',
      'slug',
      'tags',
      'rights',
      'glossary',
      'pin',
      'url'
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      'language',
      'status',
      'tlp',
      'versoin',
      '<<',
      '"a',
      'abstract'
    ]
  ),
  anyText
)
const fields = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '', '  ', '- ', '\t'), field, fc.constantFrom(': ', ':', ':\n  ')),
    { maxLength: 6 }
  )
  .chain((heads) =>
    fc
      .array(value, { minLength: heads.length, maxLength: heads.length })
      .map((values) => heads.map((head, index) => [...head, values[index]].join('')).join('\n'))
  )

describe('any bytes', () => {
  test('are decoded whole and without a change, or refused at a byte or a place', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom('plan.md', 'plan.txt'), (bytes, path) => {
        const found = outcome(bytes, path)
        if (isSource(found)) {
          expect(found.text).toBe(decoded(bytes))
          expect(found.text.isWellFormed()).toBe(true)
          expect(found.text).not.toContain('\0')
          return
        }
        expect(found.ruleId).toMatch(/^(?:read-(?:encoding|binary|empty)|front-matter-syntax)$/)
        expect(found.path).toBe(path)
        expect(found.reason).toMatch(/^Unexpected .+, expected /)
        const offset = /byte offset (\d+)/.exec(found.reason)?.[1]
        if (found.ruleId === 'read-encoding') {
          expect(Number(offset)).toBeLessThan(bytes.length)
          const start = bytes.subarray(0, Number(offset))
          const [line, column] = [found.line, found.column]
          expect(lineAndColumn(decoded(start), decoded(start).length)).toEqual({ line, column })
        } else if (found.line !== undefined) {
          expect(isInside(decoded(bytes, false), found)).toBe(true)
        }
      }),
      runs(1500)
    )
  })

  test('of a text are the text again, with a byte order mark or without, whatever its line breaks', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, linesOfMarks), (words) => {
        const text = `A ${words.replaceAll('\0', '')}`
        const ways = [
          Buffer.from(text),
          Buffer.from(`\ufeff${text}`),
          Buffer.from(`\ufeff${text}`, 'utf16le'),
          Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
        ]
        for (const bytes of ways) {
          const found = outcome(bytes, 'plan.txt')
          expect(isSource(found) && found.text).toBe(text)
        }
        const nul = outcome(Buffer.from(`${text}\0`), 'plan.txt')
        expect(nul).toMatchObject({ ruleId: 'read-binary', ...lineAndColumn(text, text.length) })
      }),
      runs(500)
    )
  })
})

describe('any front matter', () => {
  test('is read, left in the text or refused where it stands, and pollutes nothing', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom('\n', '\r\n'), anyText, (yaml, lineBreak, words) => {
        const text = ['---', yaml.replaceAll('\n', lineBreak), '---', `Words. ${words}`].join(lineBreak)
        const found = outcome(Buffer.from(text))
        expect('polluted' in {}).toBe(false)
        if (!isSource(found)) {
          expect(isInside(text, found)).toBe(true)
          return
        }
        expect(found.bodyStart).toBeLessThanOrEqual(text.length)
        expect(found.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        for (const message of found.messages) expect(isInside(text, message)).toBe(true)
        // What stands before the body is blanked for the parser: as long as it was, with the same line breaks.
        const masked = maskSource(text, found.bodyStart).text
        expect(masked).toHaveLength(text.length)
        expect(masked.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''))
        expect(masked.slice(0, found.bodyStart).trim()).toBe('')
      }),
      runs(800)
    )
  })

  test('beside the text is read or refused under its own name', () => {
    fc.assert(
      fc.property(fc.oneof(fields, anyText), (yaml) => {
        const found = outcome(Buffer.from('The plan.'), 'plan.md', Buffer.from(yaml))
        if (isSource(found)) return
        expect(found.path).toBe('plan.brief.yaml')
        expect(isInside(yaml.replace(/^\ufeff/, ''), found)).toBe(true)
      }),
      runs(500)
    )
  })
})

const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'con',
    'NUL',
    'Aux',
    'lpt1',
    'com¹',
    'COM²',
    '..',
    '-',
    '%2e',
    'Straße',
    '日本',
    'é',
    '-rf',
    'a'.repeat(90)
  ),
  fc.string({
    unit: fc.constantFrom('a', '-', 'B', '.', ' ', 'ß', 'ı', 'é', '/', '９', '²', '\u202e'),
    maxLength: 100
  })
)
const anyPath = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('.md', '.txt', '.MARKDOWN', ''))
  .map(([parts, ending]) => parts.join('/') + ending)

describe('the slug of any path', () => {
  test('is a plain name for a folder on any system, and its own slug', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const slug = slugOf(path)
        expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/)
        expect(slug).not.toContain('--')
        expect(hasReservedName(slug)).toBe(false)
        expect(slugOf(slug)).toBe(slug)
      }),
      runs(3000)
    )
  })

  test('does not depend on how letters are composed', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(slugOf(path.normalize('NFD'))).toBe(slugOf(path.normalize('NFC')))
      }),
      runs(2000)
    )
  })
})

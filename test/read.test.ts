import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Message, SourceError } from '../pipeline/model/message.ts'
import type { Source } from '../pipeline/model/source.ts'
import { type ReadOptions, readSource } from '../pipeline/read/read.ts'

const sentence = 'The harbour board met on Monday and agreed to dredge the northern channel.'

function read(bytes: Uint8Array | string, options: Partial<ReadOptions> = {}): Source {
  return readSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { path: 'plan.md', ...options })
}

function refusal(bytes: Uint8Array | string, options: Partial<ReadOptions> = {}): Message {
  try {
    read(bytes, options)
  } catch (error) {
    if (error instanceof SourceError) return error.problem
    throw error
  }
  throw new Error('the source was not refused')
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('decoding', () => {
  test('a text keeps its line breaks, tabs and spaces', () => {
    const text = `One.\r\nTwo.\rThree.\n\n\tFour. \u00A0${sentence}\u2028`
    expect(read(text).text).toBe(text)
  })

  test('a byte order mark is removed, once', () => {
    expect(read(`\uFEFF${sentence}`).text).toBe(sentence)
    expect(read(`\uFEFF\uFEFF${sentence}`).text).toBe(`\uFEFF${sentence}`)
  })

  test('UTF-16 with a byte order mark is read in both byte orders', () => {
    const text = `Čeština and 日本語 and 😀. ${sentence}`
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le')).text).toBe(text)
    expect(read(bigEndian(`\uFEFF${text}`)).text).toBe(text)
  })

  test('the hash is that of the bytes, mark and all', () => {
    const bytes = Buffer.from(`\uFEFF${sentence}`)
    expect(read(bytes).sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('a byte that is not UTF-8 is refused with its offset, line and column', () => {
    const bytes = Buffer.concat([Buffer.from('Één.\nCaf'), Buffer.from([0xe9]), Buffer.from(' noir.')])
    expect(refusal(bytes)).toMatchObject({
      ruleId: 'read-encoding',
      reason: 'Unexpected byte 0xE9 at byte offset 10, expected UTF-8 text',
      path: 'plan.md',
      line: 2,
      column: 4
    })
  })

  test.each([
    ['an overlong slash', [0xc0, 0xaf], 4],
    ['a surrogate', [0xed, 0xa0, 0x80], 4],
    ['a code point beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 4],
    ['a lone continuation byte', [0x80], 4]
  ])('%s is refused where it stands', (_name, bytes, at) => {
    const problem = refusal(Buffer.concat([Buffer.from('Abcd'), Buffer.from(bytes), Buffer.from('.')]))
    expect(problem.ruleId).toBe('read-encoding')
    expect(problem.reason).toContain(`at byte offset ${at},`)
  })

  test('a character that the end of the file cuts off is refused', () => {
    const problem = refusal(Buffer.from('Café').subarray(0, 4))
    expect(problem.reason).toBe('Unexpected byte 0xC3 at byte offset 3, expected UTF-8 text')
  })

  test('a lone surrogate in UTF-16 is refused', () => {
    const bytes = Buffer.from('\uFEFFab\uD800cd', 'utf16le')
    expect(refusal(bytes)).toMatchObject({ ruleId: 'read-encoding', line: 1, column: 3 })
    expect(refusal(bytes).reason).toContain('at byte offset 6,')
  })

  test('a NUL character is refused as binary, with its place', () => {
    expect(refusal('One.\nTw\0o.')).toMatchObject({ ruleId: 'read-binary', line: 2, column: 3 })
  })

  test('UTF-16 without a byte order mark is refused and told what is missing', () => {
    expect(refusal(Buffer.from(sentence, 'utf16le')).reason).toContain('UTF-16 with a byte order mark')
  })

  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF'],
    ['PK\x03\x04\x14\x00', 'a ZIP archive or an office document'],
    ['{\\rtf1\\ansi Text}', 'an RTF document'],
    ['\x89PNG\r\n\x1a\n', 'PNG image']
  ])('a file that begins with %j is named for what it is', (start, kind) => {
    expect(refusal(Buffer.from(start, 'latin1'))).toMatchObject({
      ruleId: 'read-binary',
      reason: `Unexpected ${kind}, expected plain text`
    })
  })

  test('control characters and marks of direction give one warning each at the first', () => {
    const { messages, text } = read(`${sentence}\nA \u202Etxet\u202C and a bell \u0007.`)
    expect(text).toContain('\u202E')
    expect(messages).toEqual([
      {
        ruleId: 'read-control',
        severity: 'warning',
        reason: 'Unexpected 1 control character, the first is U+0007, expected none',
        path: 'plan.md',
        line: 2,
        column: 21
      },
      {
        ruleId: 'read-control',
        severity: 'warning',
        reason: 'Unexpected 2 marks of direction, the first is U+202E, expected none',
        path: 'plan.md',
        line: 2,
        column: 3
      }
    ])
  })
})

describe('what is no source', () => {
  test.each(['', ' \n\t\r\n', '\uFEFF', '---\ntitle: A plan\n---\n \n'])('%j is refused as empty', (text) => {
    expect(refusal(text).ruleId).toBe('read-empty')
  })

  test('a file over the limit is refused, one at the limit is read', () => {
    expect(read(sentence, { maximumBytes: sentence.length }).text).toBe(sentence)
    expect(refusal(sentence, { maximumBytes: sentence.length - 1 }).ruleId).toBe('read-size')
    expect(refusal(Buffer.alloc(2_000_001, 'a ')).reason).toBe(
      'Unexpected 2000001 bytes, expected at most 2000000'
    )
  })

  test('a file of another ending is refused under the name that people know', () => {
    expect(refusal(sentence, { path: 'plan.docx', displayPath: 'source/plan.docx' })).toMatchObject({
      ruleId: 'read-format',
      reason: 'Unexpected ending `.docx`, expected `.md`, `.markdown` or `.txt`',
      path: 'source/plan.docx'
    })
    expect(refusal(sentence, { path: 'notes.d/plan' }).reason).toContain('file without an ending')
  })
})

describe('a source', () => {
  test.each([
    ['a.md', 'md'],
    ['a.MARKDOWN', 'md'],
    ['a.txt', 'txt']
  ])('%s is read as %s', (path, format) => {
    expect(read(sentence, { path }).format).toBe(format)
  })

  test('a stated format goes before the ending', () => {
    const { format, bodyStart } = read(`---\ntitle: x\n---\n${sentence}`, { path: 'row', format: 'plain' })
    expect({ format, bodyStart }).toEqual({ format: 'plain', bodyStart: 0 })
  })

  test('the body starts after the closing line, whatever the line breaks', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { text, bodyStart, matter } = read(['---', 'title: A plan', '---', sentence].join(lineBreak))
      expect(text.slice(bodyStart)).toBe(sentence)
      expect(matter).toEqual({ title: 'A plan' })
    }
  })

  test('front matter in a file of Windows lines is refused at the right line and column', () => {
    expect(refusal('\uFEFF---\r\ntitle: A plan\r\ntlp: purple\r\n---\r\nText.')).toMatchObject({
      line: 3,
      column: 6
    })
  })

  test('the sidecar has its own hash and its own places', () => {
    const bytes = Buffer.from('title: A plan\nrights: full\n')
    const source = read(sentence, { sidecar: { path: 'plan.brief.yaml', bytes } })
    expect(source.matter).toEqual({ title: 'A plan', rights: 'full' })
    expect(source.sidecarSha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const wrong = { path: 'plan.brief.yaml', bytes: Buffer.from('title: A plan\nrights: most\n') }
    expect(refusal(sentence, { sidecar: wrong })).toMatchObject({
      path: 'plan.brief.yaml',
      line: 2,
      column: 9
    })
  })

  test('an empty sidecar says nothing', () => {
    const sidecar = { path: 'plan.brief.yaml', bytes: Buffer.from('# nothing yet\n') }
    expect(read(sentence, { sidecar }).matter).toEqual({})
  })

  test('a sidecar that is not UTF-8 is refused under its own name', () => {
    const sidecar = { path: 'plan.brief.yaml', bytes: Buffer.from([0x61, 0xff]) }
    expect(refusal(sentence, { sidecar })).toMatchObject({ ruleId: 'read-encoding', path: 'plan.brief.yaml' })
  })
})

describe('the day of a date', () => {
  test.each([
    ['2016-11-23', '2016-11-23'],
    ['2016-11-23T10:00:00Z', '2016-11-23'],
    ['2016-11-23T23:30:00.5+02:00', '2016-11-23'],
    ['2016-11-23 10:00:00 -0500', '2016-11-23'],
    ['2016/1/4', '2016-01-04'],
    ['2016-11', '2016-11'],
    ['2016', '2016'],
    ['"2024-02-29"', '2024-02-29']
  ])('%s is understood as %s', (date, published) => {
    expect(read(`---\ndate: ${date}\n---\n${sentence}`).matter.published).toBe(published)
  })

  test.each([
    '2023-02-29',
    '23 November',
    '2016-13',
    '2016-00-10',
    '[2016]',
    '20161123',
    'true'
  ])('%s is no date, and ignored in a field that other tools write', (date) => {
    const { matter, messages } = read(`---\ndate: ${date}\n---\n${sentence}`)
    expect(matter.published).toBeUndefined()
    expect(messages).toMatchObject([{ ruleId: 'front-matter-foreign', severity: 'info', line: 2 }])
  })

  test('an embargo is a day and takes no time', () => {
    expect(refusal(`---\nembargoUntil: 2024-05-20T18:00:00Z\n---\n${sentence}`).ruleId).toBe(
      'front-matter-type'
    )
  })
})

describe('authors', () => {
  test.each([
    ['Ann Lind', ['Ann Lind']],
    ['Ann Lind, Bo Reyes and others', ['Ann Lind', 'Bo Reyes and others']],
    ['Ann Lind; Bo Reyes', ['Ann Lind', 'Bo Reyes']],
    ['ann (@alind), Bo Reyes (@bo)', ['Bo Reyes']],
    ['Lind, Ann Marie', ['Lind, Ann Marie']],
    ['Ann Lind, PhD', ['Ann Lind, PhD']],
    ['Ann Lind (University of Ghent)', ['Ann Lind (University of Ghent)']],
    ['王伟', ['王伟']],
    ['alind', undefined]
  ])('%s', (line, names) => {
    const { matter } = read(`---\nauthor: "${line}"\n---\n${sentence}`)
    expect(matter.authors?.map(({ name }) => name)).toEqual(names)
  })

  test('a sidecar is ours alone, so that a short name in it is a name', () => {
    const sidecar = { path: 'plan.brief.yaml', bytes: Buffer.from('authors: [plato]') }
    expect(read(sentence, { sidecar }).matter.authors).toEqual([{ name: 'plato' }])
  })

  test('names that only a machine knows are no byline, be it that no other name is left', () => {
    expect(read(`---\nauthors: [alind, bo]\n---\n${sentence}`).matter.authors).toBeUndefined()
    expect(read(`---\nauthors: [alind, Bo Reyes]\n---\n${sentence}`).matter.authors).toEqual([
      { name: 'Bo Reyes' }
    ])
  })

  test.each([
    ['created: 2031-02-03', '2031-02-03'],
    ['created: 2031-02-03\ndate: 2031-04-05', '2031-04-05'],
    ['created: 2031-02-03\npublished: 2031-06-07', '2031-06-07']
  ])('the day of creation stands in for one of publication: %j', (fields, published) => {
    expect(read(`---\n${fields}\n---\n${sentence}`).matter.published).toBe(published)
  })

  test('accounts that a tool lists as records are ignored', () => {
    const { matter, messages } = read(`---\nauthors:\n  - login: alind\n---\n${sentence}`)
    expect(matter.authors).toBeUndefined()
    expect(messages[0]).toMatchObject({ ruleId: 'front-matter-foreign', line: 2 })
  })
})

describe('the abstract', () => {
  const long = 'Ferries were late for most of last year.'

  test.each([
    [{ abstract: 'Short.', excerpt: long }, 'Short.'],
    [{ summary: 'A summary in rather more words.', excerpt: long }, long],
    [{ description: 'Implementation', summary: long }, long],
    [{ description: '港湾委員会は北側水路の浚渫に合意した。' }, '港湾委員会は北側水路の浚渫に合意した。'],
    [{ description: 'Implementation' }, undefined]
  ])('of %j is %j', (fields, abstract) => {
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
    expect(read(`---\n${lines.join('\n')}\n---\n${sentence}`).matter.abstract).toBe(abstract)
  })
})

describe('words with a fixed choice', () => {
  test('case and a prefix of the label do not matter', () => {
    const { matter } = read(`---\nstatus: FINAL\ngenre: Opinion\ntlp: "TLP: green"\n---\n${sentence}`)
    expect(matter).toEqual({ status: 'final', genre: 'opinion', tlp: 'GREEN' })
  })

  test('a near miss of a status is a warning, another word is of another tool', () => {
    expect(read(`---\nstatus: finl\n---\n${sentence}`).messages).toMatchObject([
      { ruleId: 'front-matter-misspelling', reason: expect.stringContaining('`final`') }
    ])
    expect(read(`---\nstatus: Stagnant\n---\n${sentence}`).messages).toMatchObject([
      { ruleId: 'front-matter-foreign', severity: 'info' }
    ])
  })
})

describe('the language', () => {
  const german = 'Der Hafenrat beschloss am Montag, die nördliche Rinne noch vor dem Winter auszubaggern.'
  const french = 'Le conseil du port a décidé lundi de draguer le chenal nord avant l’hiver prochain.'
  const japanese =
    '港湾委員会は月曜日に会合を開き、冬が来る前に北側の水路を浚渫することで合意した。費用は市が負担する予定である。'

  test.each([
    [german, 'de'],
    [french, 'fr'],
    [japanese, 'ja'],
    [`${sentence} The work is to begin in October and to end in the spring. `.repeat(4), 'en']
  ])('of %j is detected as %s', (text, language) => {
    expect(read(text)).toMatchObject({ language, languageFrom: 'detected' })
  })

  test('a stated language goes before what the text looks like', () => {
    expect(read(`---\nlanguage: nl_be\n---\n${german}`)).toMatchObject({
      language: 'nl-BE',
      languageFrom: 'stated'
    })
  })

  test('a text of few letters is taken for English', () => {
    expect(read('Ja. Nein. 12, 13, 14, 15, 16, 17, 18, 19, 20.')).toMatchObject({
      language: 'en',
      languageFrom: 'default'
    })
  })

  test('code, addresses and tags do not count', () => {
    const code = `\`\`\`\n${'the of and to in is that for the\n'.repeat(30)}\`\`\`\n<div class="the">\n\n${german}`
    expect(read(code).language).toBe('de')
  })
})

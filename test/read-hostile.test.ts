import { afterAll, describe, expect, test } from 'vitest'
import { SourceError } from '../pipeline/model/message.ts'
import { ConfigError, readConfig } from '../pipeline/read/config.ts'
import { readSource } from '../pipeline/read/read.ts'
import { processorTime } from './support/processor-time.ts'

/** Reads text as front matter, as a sidecar and as a body; anything but a SourceError is a fault. */
function readEverywhere(yaml: string): string[] {
  const body = Buffer.from('The plan is to dredge.')
  const ways = [
    () => readSource(Buffer.from(`---\n${yaml}\n---\nThe plan.`), { path: 'a.md' }),
    () => readSource(Buffer.from(`---\ntitle: A plan\n${yaml}\n---\nThe plan.`), { path: 'a.md' }),
    () => readSource(body, { path: 'a.txt', sidecar: { path: 'a.brief.yaml', bytes: Buffer.from(yaml) } }),
    () => readSource(Buffer.from(yaml), { path: 'a.md' })
  ]
  return ways.map((read) => {
    try {
      read()
      return 'read'
    } catch (error) {
      if (error instanceof SourceError) return error.problem.ruleId
      throw error
    }
  })
}

/** A text that grows to about 30,000 characters. */
function many(part: string): string {
  return part.repeat(Math.ceil(30_000 / part.length))
}

const hostile: readonly (readonly [string, string])[] = [
  ['open brackets', `a: ${many('[')}`],
  ['open braces', `a: ${many('{')}`],
  ['open braces with keys', `a: ${many('{a: ')}`],
  ['dashes', many('- ')],
  ['question marks', many('? ')],
  ['spaces', `title: ${many(' ')}x`],
  ['spaces after the opening line', `${many(' ')}\ntitle: x`],
  ['colons', many(':')],
  ['colons and spaces', `title: ${many(': ')}`],
  ['quotes', `title: ${many('"')}`],
  ['escapes', `title: "${many('\\"')}`],
  ['an open quote over many lines', `title: "${many('x\n')}`],
  ['many open quotes', many('title: "x\n')],
  ['comments', many('#\n')],
  ['doubled fields', many('title: x\n')],
  ['many fields', Array.from({ length: 3000 }, (_, index) => `key${index}: 1`).join('\n')],
  [
    'many misspelt fields',
    Array.from({ length: 3000 }, (_, index) => `titl${String.fromCodePoint(0x4e00 + index)}: 1`).join('\n')
  ],
  ['a list of many items', `tags: [${many('a,')}]`],
  ['an author of many brackets', `author: '${many('(')}'`],
  ['an author of many commas', `author: '${many(',')}'`],
  ['an author of many names', `author: '${many('A B (@c), ')}'`],
  ['an author of many spaces', `author: 'a${many(' ')}b'`],
  ['a date of many digits', `date: '${many('1')}'`],
  [
    'an alias bomb',
    `a: &a [x]\n${Array.from({ length: 9 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`
  ],
  ['an alias to itself', 'title: &a [*a]'],
  ['a long language tag', `language: en${many('-abcdefgh')}`],
  ['a long web address', `url: https://${many('a')}`],
  ['carriage returns', many('\r')],
  ['hyphens', many('---\n')],
  ['a row of hyphens', many('-')]
]

describe('hostile fields', () => {
  test.each(hostile)('%s are read or refused in good time', (_name, yaml) => {
    const start = processorTime()
    const rules = readEverywhere(yaml)
    expect(processorTime() - start).toBeLessThan(5000)
    for (const rule of rules) expect(rule).toMatch(/^(read|front-matter-\w+|read-\w+|slug-invalid)$/)
  })

  test.each([
    'js',
    ' js',
    'javascript',
    'coffee',
    'toml',
    'json',
    'cson',
    '__proto__'
  ])('front matter in %j is refused and runs nothing', (word) => {
    const text = `---${word}\nglobalThis.ran = true\n---\nThe plan.`
    expect(() => readSource(Buffer.from(text), { path: 'a.md' })).toThrow(/expected front matter in YAML/)
    expect('ran' in globalThis).toBe(false)
  })

  test.each([
    '__proto__: {polluted: 1}',
    'glossary: {__proto__: {polluted: 1}}',
    '"__proto__": [1]',
    '? __proto__\n: 1'
  ])('the prototype key in %j is refused', (yaml) => {
    expect(readEverywhere(yaml)[1]).toBe('front-matter-syntax')
  })

  test('a glossary of names that objects have is a glossary', () => {
    const yaml = 'glossary: {constructor: a builder, toString: a method, hasOwnProperty: a question}'
    const { matter } = readSource(Buffer.from(`---\n${yaml}\n---\nThe plan.`), { path: 'a.md' })
    expect(Object.entries(matter.glossary ?? {})).toHaveLength(3)
  })

  test('more than 64 KB of fields are refused', () => {
    expect(readEverywhere(`title: ${'x'.repeat(70_000)}`).slice(0, 3)).toEqual(
      Array(3).fill('front-matter-syntax')
    )
  })

  test('a configuration of hostile YAML is refused in good time', () => {
    for (const [, yaml] of hostile) {
      const start = processorTime()
      try {
        readConfig(yaml, 'precis.config.yaml')
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
      }
      expect(processorTime() - start).toBeLessThan(5000)
    }
  })

  afterAll(() => {
    expect('polluted' in {}).toBe(false)
  })
})

describe('hostile texts', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['angle brackets', '<'],
    ['braces', '{{'],
    ['back-ticks', '`'],
    ['fences', '```\n'],
    ['addresses', 'https://'],
    ['spaces', ' \n'],
    ['control characters', 'a\u0007']
  ]

  test.each(texts)('two megabytes of %s are read or refused in good time', (_name, part) => {
    const bytes = Buffer.from(part.repeat(Math.floor(1_900_000 / part.length)))
    const start = processorTime()
    try {
      expect(readSource(bytes, { path: 'a.md' }).slug).toBe('a')
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError)
    }
    expect(processorTime() - start).toBeLessThan(5000)
  })
})

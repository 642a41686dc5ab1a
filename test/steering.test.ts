import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SteeringChange, steeredSidecar } from '../pipeline/files.ts'
import { SourceError } from '../pipeline/model/message.ts'
import { pickOf, picks } from '../pipeline/model/picks.ts'
import { temporaryFolder } from './support/precis.ts'

describe('a pick', () => {
  const of = (text: string, before = '', after = '') => ({ text, before, after })

  test('is the words alone where they stand once', () => {
    const all = [of('The lock is old.'), of('The quay is new.')]
    expect(all.map((one) => pickOf(one, all))).toEqual(['The lock is old.', 'The quay is new.'])
  })

  test('has the least words beside it that tell it from the same words elsewhere', () => {
    const all = [
      of('It failed.', 'The lock is old.', 'Nobody was hurt.'),
      of('It failed.', 'The quay is old.', 'Nobody was hurt.'),
      of('It failed.', 'The quay is old.', 'Two were hurt.')
    ]
    const made = all.map((one) => pickOf(one, all))
    expect(made).toEqual([
      { quote: 'It failed.', before: 'lock is old.' },
      { quote: 'It failed.', before: 'quay is old.', after: 'Nobody was hurt.' },
      { quote: 'It failed.', after: 'Two' }
    ])
    for (const [index, pick] of made.entries())
      expect(all.map((one) => pick !== undefined && picks(pick, one))).toEqual(
        all.map((_, at) => at === index)
      )
  })

  test('is none where nothing tells two sentences apart', () => {
    const all = [of('It failed.'), of('It failed.')]
    expect(pickOf(all[0] ?? of(''), all)).toBeUndefined()
  })

  test('tells a sentence from a longer one that holds it', () => {
    const all = [of('It failed', 'Then:'), of('It failed twice', 'Later:')]
    expect(pickOf(all[0] ?? of(''), all)).toEqual({ quote: 'It failed', before: 'Then:' })
  })
})

describe('a sidecar', () => {
  const root = temporaryFolder()
  const found = { file: join(root, 'a.txt'), path: 'a.txt', displayPath: 'a.txt' }
  writeFileSync(found.file, 'The lock is old.\n')
  const pin: SteeringChange = { removes: () => false, adds: [{ list: 'pin', pick: 'The lock is old.' }] }
  const steered = (text: string, change = pin) => {
    writeFileSync(join(root, 'a.brief.yaml'), text)
    return steeredSidecar(found, change, 1000)
  }

  test.each([
    ['', 'pin:\n  - The lock is old.\n'],
    ['# a\n', '# a\n\npin:\n  - The lock is old.\n'],
    ['pin: [Other] # why\ngenre: law\n', 'pin: [Other, The lock is old.] # why\ngenre: law\n'],
    ['genre: law\r\n', 'genre: law\r\npin:\r\n  - The lock is old.\r\n'],
    ['pin:\n', 'pin:\n  - The lock is old.\n']
  ])('%j becomes %j', (before, after) => {
    expect(steered(before)).toBe(after)
  })

  test('keeps what an entry that stays has beside it', () => {
    const text = 'pin:\n  # first\n  - One. # a\n  - quote: Two.\n    before: x\n  - Three.\n'
    const removes = (pick: unknown) => pick === 'Three.'
    expect(steered(text, { removes, adds: [] })).toBe(
      'pin:\n  # first\n  - One. # a\n  - quote: Two.\n    before: x\n'
    )
    expect(steered(text, { removes: () => false, adds: [] })).toBeUndefined()
  })

  test.each([['title: "open\n'], ['pin: 3\n'], ['a: &x 1\nb: *x\n'], ['- a\n']])('%j is refused', (text) => {
    expect(() => steered(text)).toThrow(SourceError)
  })
})

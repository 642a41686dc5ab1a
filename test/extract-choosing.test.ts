import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bottomLine } from '../pipeline/extract/choice/bottom-line.ts'
import type { Choice } from '../pipeline/extract/choice/choice.ts'
import { inferredSections } from '../pipeline/extract/sections/inferred-sections.ts'
import { keyPoints } from '../pipeline/extract/choice/key-points.ts'
import { keyphrases } from '../pipeline/extract/choice/keyphrases.ts'
import { passages } from '../pipeline/extract/sections/passages.ts'
import { recommendations } from '../pipeline/extract/choice/recommendations.ts'
import { salience } from '../pipeline/extract/choice/salience.ts'
import { outline } from '../pipeline/extract/sections/sections.ts'
import { sourceMessages, sourceRecord } from '../pipeline/extract/source-record.ts'
import { plainAt, statement } from '../pipeline/extract/choice/statements.ts'
import { anchoredEdits } from '../pipeline/model/anchored-edits.ts'
import { targetsOf } from '../pipeline/model/edits.ts'
import type { Enumeration } from '../pipeline/model/enumeration.ts'
import { replay, type Statement } from '../pipeline/model/statement.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'
import { processorTime } from './support/processor-time.ts'

const cases = new URL('cases/extract-choosing/', import.meta.url).pathname

function choose(bytes: Uint8Array, path: string) {
  const document = parse(readSource(bytes, { path }))
  const source = sourceRecord(document)
  const { sections: headed, numbered } = outline(document)
  const read = passages(numbered, source.language)
  const phrases = keyphrases(read, source.title)
  const sentences = salience(read, { title: source.title, sections: headed, keyphrases: phrases })
  const { sections, paragraphs } = inferredSections(headed, numbered, read, phrases)
  const asked = recommendations(read, sentences, [], headed)
  const edits = anchoredEdits(document.source.matter, sentences)
  const choice: Choice = {
    passages: read,
    sentences,
    sections,
    enumerations: [],
    attributions: [],
    pinned: targetsOf(edits, 'pin'),
    dropped: targetsOf(edits, 'drop'),
    source
  }
  const line = bottomLine(choice)
  const points = keyPoints(choice, line)
  const messages = sourceMessages(document, source)
  return {
    document,
    source,
    sections,
    paragraphs,
    read,
    phrases,
    sentences,
    asked,
    choice,
    line,
    points,
    messages
  }
}

type Chosen = ReturnType<typeof choose>

function chooseCase(name: string): Chosen {
  const folder = join(cases, name)
  const file = readdirSync(folder).find((one) => one.startsWith('source.')) ?? ''
  return choose(readFileSync(join(folder, file)), file)
}

function statementsOf({ line, points, asked }: Chosen): Statement[] {
  return [...(line ? [line] : []), ...points, ...asked]
}

/** What was chosen, as lines that people can judge. */
function report(chosen: Chosen): string {
  const { source, sections, paragraphs, phrases, messages } = chosen
  const lines = [
    `title     ${source.title}${source.titleInferred ? ' (inferred)' : ''}`,
    `genre     ${source.genre ?? '-'}`,
    `words     ${source.words}`,
    ...sections.map(({ id, title, inferred }) => {
      const inside = paragraphs.filter(({ section }) => section === id).map(({ number }) => number)
      return `section   ${id}${inferred ? ' inferred' : ''} ¶ ${inside[0] ?? '-'}-${inside.at(-1) ?? '-'} ${title}`.trimEnd()
    }),
    `phrases   ${phrases
      .slice(0, 5)
      .map(({ text }) => text)
      .join(', ')}`.trimEnd(),
    ...statementsOf(chosen).map(
      ({ id, sentence, kind, extraction, text }) =>
        `${id.padEnd(9)} ${sentence} ${kind} ${extraction}: ${text}`
    ),
    ...messages.map(({ ruleId, reason }) => `message   ${ruleId}: ${reason}`)
  ]
  return `${lines.join('\n')}\n`
}

describe('choosing what a text says', () => {
  for (const name of readdirSync(cases)) {
    test(name, () => {
      const found = report(chooseCase(name))
      const expectation = join(cases, name, 'expected.txt')
      if (process.env.UPDATE === '1') writeFileSync(expectation, found)
      expect(found).toBe(readFileSync(expectation, 'utf8'))
    })

    test(`${name}: every statement can be made anew from its spans`, () => {
      const chosen = chooseCase(name)
      const made = statementsOf(chosen)
      expect(made.length).toBeGreaterThan(0)
      for (const { text, spans, transforms, sentence } of made) {
        const passage = chosen.read.find(({ sentences }) => sentences.some(({ id }) => id === sentence))
        if (!passage) throw new Error(`no passage holds ${sentence}`)
        expect(replay(spans, transforms, (span) => plainAt(passage, span))).toBe(text)
      }
    })

    test(`${name}: sentences are slices in order and their reasons add up to their order`, () => {
      const { sentences, source, document } = chooseCase(name)
      expect(sentences.map(({ start }) => start)).toEqual(
        sentences.map(({ start }) => start).sort((a, b) => a - b)
      )
      for (const { text, start, end, salience } of sentences) {
        if (source.format !== 'md') expect(document.source.text.slice(start, end)).toBe(text)
        expect(salience).toBeGreaterThanOrEqual(0)
        expect(salience).toBeLessThanOrEqual(1)
      }
      const sum = ({ reasons }: (typeof sentences)[number]): number =>
        Object.values(reasons).reduce((total, part) => total + part, 0)
      const bySum = [...sentences].sort((a, b) => sum(b) - sum(a)).map(({ salience }) => salience)
      expect(bySum).toEqual([...bySum].sort((a, b) => b - a))
    })

    test(`${name}: the same text gives the same choice`, () => {
      expect(report(chooseCase(name))).toBe(report(chooseCase(name)))
    })
  }

  test('key points stand in source order and never repeat the bottom line', () => {
    for (const name of readdirSync(cases)) {
      const { points, line } = chooseCase(name)
      const starts = points.map(({ spans }) => spans[0]?.start ?? 0)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(
        points.filter(({ sentence, extraction }) => sentence === line?.sentence && extraction !== 'editor')
      ).toEqual([])
    }
  })

  test('members of an enumeration in paragraphs of their own are all among the key points', () => {
    const { choice, read, line } = chooseCase('an argument in three parts')
    const at = (start: string, id: string): Statement => {
      for (const passage of read)
        for (const sentence of passage.sentences)
          if (passage.text.slice(sentence.from).startsWith(start)) return statement(passage, sentence, { id })
      throw new Error(`no sentence starts with ${start}`)
    }
    const grounds: Enumeration = {
      id: 'l1',
      lead: at('The case', 'l1'),
      announced: 3,
      items: [at('First,', 'l1.1'), at('Second,', 'l1.2'), at('Third,', 'l1.3')]
    }
    const points = keyPoints({ ...choice, enumerations: [grounds] }, line)
    for (const { sentence } of grounds.items)
      expect(points.map((point) => point.sentence)).toContain(sentence)
  })

  describe('titles of parts that no heading names', () => {
    const lamps = (number: number): string => `The lamp of quay ${number} was out for ${number} nights.`
    const parts = (opening: string): string =>
      [
        'Old Harbour Lamps\n',
        ...[2, 3, 4, 5].map((number) => `${lamps(number)} ${lamps(number + 10)}\n`),
        `${opening}\n`,
        'Second, the night crew of Port Annet carries oil up the stairs.\n',
        'Oil is dear, and the crew of Port Annet is old.\n',
        'Third, the stairs want sweeping before the frost.\n'
      ].join('\n')
    const titlesIn = (text: string): readonly string[] =>
      choose(Buffer.from(text), 'lamps.txt').sections.map(({ title }) => title)

    test('are what the list at their head counts', () => {
      const found = titlesIn(parts('The service has three weak points. First, nobody counts the wicks.'))
      expect(found).toContain('three weak points')
    })

    test('are empty where nothing runs through the part, and never a place', () => {
      const found = titlesIn(parts('The service is weak. First, nobody at Port Annet counts the wicks.'))
      expect(found.length).toBeGreaterThan(1)
      expect(found.every((title) => title === '' || /lamp|quay/.test(title))).toBe(true)
    })
  })

  test('all items of an announced list are asked for, in order, and nothing twice', () => {
    const { asked } = chooseCase('an announced list of recommendations goes in whole')
    const texts = asked.map(({ text }) => text.split(' ').slice(0, 5).join(' '))
    expect(texts.slice(2, 6)).toEqual([
      'The works team should paint',
      'The works team should sweep',
      'Put a lamp on every',
      'A rail along the wall'
    ])
    expect(texts.filter((text) => text === 'The works team should sweep')).toHaveLength(1)
  })

  test.each([
    'a rejected practice asks for nothing',
    'a notice puts changes before procedure',
    'an opinion answers its title and not its opponents'
  ])('%s: neither points nor demands', (name) => {
    const { points, asked } = chooseCase(name)
    const unwanted =
      /traditional|listed before|Critics|objection|this view|Procedure Act|Paperwork|hand test. The/
    expect([...points, ...asked].filter(({ text }) => unwanted.test(text))).toEqual([])
  })

  test('a text without a sentence has neither a bottom line nor key points', () => {
    const { line, points, asked } = choose(Buffer.from('# Title\n\n```\ncode\n```\n'), 'code.md')
    expect(line).toBeNull()
    expect(points).toEqual([])
    expect(asked).toEqual([])
  })

  test('a hundred thousand words are chosen from without a quadratic wait', () => {
    const word = (number: number): string =>
      `${'bcdfghklmnprst'[number % 14]}${'aeiou'[number % 5]}${'lmnrst'[number % 6]}o${number % 89}`
    const sentence = (number: number): string =>
      `The keeper of ${word(number)} wrote to ${word(number * 3 + 1)} about ${word(number * 7 + 2)} and the ${word(number * 11)}. `
    const text = Array.from({ length: 9000 }, (_, number) => sentence(number)).join('')
    const started = processorTime()
    const { points } = choose(Buffer.from(text), 'long.md')
    expect(points.length).toBeGreaterThan(2)
    expect(processorTime() - started).toBeLessThan(60_000)
  })
})

import { describe, expect, test } from 'vitest'
import { dates } from '../pipeline/extract/dates/dates.ts'
import { figures } from '../pipeline/extract/figures/figures.ts'
import { figureWeight } from '../pipeline/extract/figures/figure-weights.ts'
import type { Figure } from '../pipeline/model/figure.ts'
import { passagesOf } from './support/plain-passages.ts'
import { tables } from './support/tables.ts'
import { processorTime } from './support/processor-time.ts'

function figuresOf(text: string, language = 'en'): Figure[] {
  const passages = passagesOf(text, language)
  return figures(passages, dates(passages, '2021-06-16'))
}

function told({ text, value, unit, kind }: Figure): string {
  return `${text} = ${Array.isArray(value) ? value.join(' to ') : Number(value.toFixed(4))} ${kind} ${unit}`.trim()
}

for (const { name, rows } of tables('extract-figures/values')) {
  describe(`figures: ${name}`, () => {
    test.each(rows)('%s', (text = '', expected = '', language = 'en') => {
      expect(figuresOf(text, language).map(told).join('; ')).toBe(expected)
    })
  })
}

for (const { name, rows } of tables('extract-figures/labels')) {
  describe(`figures: ${name}`, () => {
    test.each(rows)('%s', (text = '', ...expected) => {
      expect(figuresOf(text).map((figure) => figure.label)).toEqual(expected)
    })
  })
}

describe('figures', () => {
  const text =
    'Rents rose by nearly 12.5% in 2019, according to the city. The city spent €4.2 million on repairs.'

  test('give the spans of number, unit, display and label in the source', () => {
    const [first, second] = figuresOf(text)
    expect(text.slice(first?.start, first?.end)).toBe('12.5')
    expect(text.slice(first?.display.start, first?.display.end)).toBe('nearly 12.5%')
    expect(text.slice(second?.start, second?.end)).toBe('4.2 million')
    expect(text.slice(second?.unitSpan?.start, second?.unitSpan?.end)).toBe('€')
    expect(second?.labelSpans.map(({ start, end }) => text.slice(start, end)).join(' … ')).toBe(second?.label)
  })

  test('are tied to a date of their clause', () => {
    expect(figuresOf(text).map((figure) => figure.asOf)).toEqual(['2019', undefined])
    expect(figuresOf('It rose from 18% in 2019 to 31% in 2020.').map((figure) => figure.asOf)).toEqual([
      '2019',
      '2020'
    ])
  })

  test.each([
    'Two thirds of the bursts were in pipes laid before 1960.',
    'Some 214 homes were waiting; the last will be dry in 2033.'
  ])('are tied to no date of another thing: %s', (sentence) => {
    expect(figuresOf(sentence).map((figure) => figure.asOf)).toEqual([undefined])
  })

  test('say whether their sentence names who reported them', () => {
    expect(figuresOf(text).map((figure) => figure.sourced)).toEqual([true, false])
  })

  test.each([
    ['The Harbour Trust found that 29 per cent of boats leaked.', true],
    ['We scanned the hulls, and 29 per cent of boats leaked.', true],
    ['By the guild’s own reckoning, 29 per cent of boats in Oslo leaked.', true],
    ['Reports say little, but 29 per cent of boats leaked.', false],
    ['After the storm 29 per cent of boats leaked.', false]
  ])('name their source or not: %s', (sentence, sourced) => {
    expect(figuresOf(sentence).map((figure) => figure.sourced)).toEqual([sourced])
  })

  test('have a source where a note mark stands right behind', () => {
    const passages = passagesOf(
      'About 29 per cent of boats leaked.[^log] The harbour is old.\n\n[^log]: The log.',
      'en',
      'md'
    )
    expect(figures(passages, [])[0]?.sourced).toBe(true)
  })

  test.each([
    ['The share of old pipes rose to 31% in 2020, up from 18% in 2010.', [0.9, 0.45]],
    ['The price of water rises from £1.20 to £1.35 per cubic metre.', [0.45, 0.9]],
    ['The share of old pipes is 31%, compared with 18% in Oslo.', [0.9, 0.45]]
  ])('weigh less where a newer value replaces them: %s', (sentence, weights) => {
    expect(figuresOf(sentence).map((figure) => figure.weight)).toEqual(weights)
  })

  test.each([
    'A good tool makes a team 10x faster.',
    'If a trader held 50% of the shares, the price would fall.',
    'For example, a trader with 50% of the shares sets the price.',
    'Reports on the harbour are due within 30 days.',
    'The mayor made five specific points about the harbour.'
  ])('weigh under 0.4 where they are no statistic: %s', (sentence) => {
    const found = figuresOf(sentence)
    expect(found.length).toBeGreaterThan(0)
    for (const { weight } of found) expect(weight).toBeLessThan(0.4)
  })

  test.each([
    'The rate is rounded to the nearest $1 step of the harbour fee.',
    'They lost 29% of their boats.',
    'The guild wrote a 128-page book on old boats.'
  ])('weigh under 0.45 where they say little alone: %s', (sentence) => {
    const found = figuresOf(sentence)
    expect(found.length).toBeGreaterThan(0)
    for (const { weight } of found) expect(weight).toBeLessThan(0.45)
  })

  test('have no label in a row of many numbers', () => {
    const row = Array.from({ length: 50 }, (_, index) => `${index + 100} boats`).join(', ')
    expect(figuresOf(`The yard built ${row}.`).map(({ label }) => label)).toEqual(Array(50).fill(''))
  })

  test('say whether they are approximate', () => {
    expect(figuresOf(text).map((figure) => figure.approximate)).toEqual([true, false])
  })

  test('in several paragraphs count from f1 through the text', () => {
    expect(
      figuresOf('Nine goats slept.\n\nTwelve cows ate.').map(({ id, sentence }) => `${id} ${sentence}`)
    ).toEqual(['f1 s1', 'f2 s2'])
  })

  test('weigh more where they measure more', () => {
    const weigh = (kind: Figure['kind'], value: number) => figureWeight({ kind, value, label: 'of homes' })
    expect(weigh('percent', 40)).toBeGreaterThan(weigh('count', 2))
    expect(weigh('count', 40_000)).toBeGreaterThan(weigh('count', 2))
    expect(weigh('ratio', 0.5)).toBeGreaterThan(weigh('ordinal', 3))
    expect(figureWeight({ kind: 'percent', value: 40, label: '' })).toBe(0)
  })

  test('never end their label in a function word', () => {
    const sentence =
      'Some 300 people of the town and of the villages of the valley and of the hills beyond the river came.'
    expect(figuresOf(sentence)[0]?.label).not.toMatch(/ (?:of|and|the)$/)
  })

  test.each([
    ['single digits', '1 2 3 4 ', 'en'],
    ['digits with commas', '1,1,1,', 'en'],
    ['number words', 'one hundred one hundred ', 'en'],
    ['number words with links', 'one hundred and ', 'en'],
    ['signs of money', '$', 'en'],
    ['sums of money', '$1 $1 ', 'en'],
    ['ranges', '3 to ', 'en'],
    ['thousands', '1,000,', 'en'],
    ['fractions', '1/2/', 'en'],
    ['brackets', '(5', 'en'],
    ['shares', 'half of the ', 'en'],
    ['open brackets', '5% of a (', 'en'],
    ['German numbers', '1.234,5 bis ', 'de'],
    ['Chinese numbers', '1亿 ', 'zh']
  ])('are found in a long run of %s in linear time', (_, part, language) => {
    const passages = passagesOf(part.repeat(Math.ceil(100_000 / part.length)), language)
    const begun = processorTime()
    figures(passages, [])
    expect(processorTime() - begun).toBeLessThan(15_000)
  })
})

import { describe, expect, test } from 'vitest'
import { dates } from '../pipeline/extract/dates/dates.ts'
import { figures } from '../pipeline/extract/figures/figures.ts'
import { figureWeight } from '../pipeline/extract/figures/figure-weights.ts'
import type { Figure } from '../pipeline/model/figure.ts'
import { passagesOf } from './support/plain-passages.ts'
import { tables } from './support/tables.ts'

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

  test('say whether their sentence names who reported them', () => {
    expect(figuresOf(text).map((figure) => figure.sourced)).toEqual([true, false])
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
    ['single digits', '1 2 3 4 '],
    ['number words', 'one hundred and '],
    ['signs of money', '$'],
    ['ranges', '3 to '],
    ['thousands', '1,000,'],
    ['fractions', '1/2/']
  ])('are found in a long run of %s without delay', (_, part) => {
    const long = part.repeat(Math.ceil(20_000 / part.length))
    const begun = performance.now()
    figuresOf(long)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})

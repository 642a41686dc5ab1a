import { describe, expect, test } from 'vitest'
import { dates } from '../pipeline/extract/dates/dates.ts'
import { passagesOf } from './support/plain-passages.ts'
import { tables } from './support/tables.ts'
import { processorTime } from './support/processor-time.ts'

const published = '2021-06-16'

function found(text: string, language: string): string {
  return dates(passagesOf(text, language), published)
    .map((date) => `${date.text} = ${date.value}${date.until === undefined ? '' : ` to ${date.until}`}`)
    .join('; ')
}

for (const { name, rows } of tables('extract-dates')) {
  describe(`dates: ${name}`, () => {
    test.each(rows)('%s', (text = '', expected = '', language = 'en') => {
      expect(found(text, language)).toBe(expected)
    })
  })
}

describe('dates', () => {
  const text = 'The mill opened on 3 May 1904. It burnt down last year.'

  test('their spans give their words in the source', () => {
    const all = dates(passagesOf(text), published)
    expect(all.map((date) => text.slice(date.start, date.end))).toEqual(['3 May 1904', 'last year'])
    expect(all.map((date) => date.text)).toEqual(['3 May 1904', 'last year'])
  })

  test('name the sentence they stand in and count from d1', () => {
    expect(dates(passagesOf(text), published).map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([
      'd1 s1',
      'd2 s2'
    ])
  })

  test('that are told from the day of writing have no value without one', () => {
    const [first, second] = dates(passagesOf(text))
    expect(first).toMatchObject({ value: '1904-05-03', relative: false })
    expect(second).toMatchObject({ value: '', relative: true, precision: 'year' })
  })

  test('keep their source spans where Markdown marks stand between', () => {
    const source = 'Opened on *3 May* **1904** &amp; closed in 2010.'
    const all = dates(passagesOf(source, 'en', 'md'), published)
    expect(all.map((date) => date.value)).toEqual(['1904-05-03', '2010'])
    expect(source.slice(all[1]?.start, all[1]?.end)).toBe('2010')
  })

  test('tell the month after one that ends the paragraph before', () => {
    const story = 'The mill was sold in March 2009.\n\nThe following month it burnt down.'
    expect(dates(passagesOf(story), published).map((date) => date.value)).toEqual(['2009-03', '2009-04'])
  })

  test('of a language that is not known are those in digits only', () => {
    const text = 'Vuonna 1994 silta avattiin, 3.4.2001 se suljettiin.'
    expect(dates(passagesOf(text, 'fi'), published).map((date) => date.value)).toEqual(['2001-04-03'])
  })

  test('end before the full stop of their sentence', () => {
    const ended = dates(passagesOf('The hall opened in May. The yard closed in Nov. 2016.'), published)
    expect(ended.map((date) => date.text)).toEqual(['May', 'Nov. 2016'])
  })

  test('of a month and day take the year of a date before them in their paragraph', () => {
    const story = 'The strike began on 12 March 2009. On 20 March the yard closed.'
    expect(dates(passagesOf(story), published).map((date) => date.value)).toEqual([
      '2009-03-12',
      '2009-03-20'
    ])
  })

  test.each([
    ['digits', '1'],
    ['days of months', '3 May '],
    ['years', '2010-'],
    ['openings of ranges', 'from 2010 to '],
    ['blanks', ' '],
    ['quarters', 'first quarter of '],
    ['months', 'May '],
    ['articles and ordinals', 'the first '],
    ['comparisons', 'a year ago ']
  ])('are found in a long run of %s without delay', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const begun = processorTime()
    dates(passagesOf(text), published)
    expect(processorTime() - begun).toBeLessThan(10_000)
  })
})

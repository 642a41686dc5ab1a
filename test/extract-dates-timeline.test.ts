import { describe, expect, test } from 'vitest'
import { dates } from '../pipeline/extract/dates/dates.ts'
import { timeline } from '../pipeline/extract/dates/timeline.ts'
import type { Event } from '../pipeline/model/date.ts'
import type { Sentence } from '../pipeline/model/section.ts'
import { passagesOf } from './support/plain-passages.ts'
import { tables } from './support/tables.ts'

function eventsOf(text: string, salience: (sentence: string) => number = () => 0.5): Event[] {
  const passages = passagesOf(text)
  const sentences: Sentence[] = passages.flatMap((passage) =>
    passage.sentences.map(({ id, from, to }) => {
      const words = passage.text.slice(from, to)
      const { start } = passage.paragraph
      const span = { start: start + from, end: start + to }
      return {
        id,
        paragraph: passage.paragraph.id,
        ...span,
        text: words,
        salience: salience(words),
        reasons: {}
      }
    })
  )
  return timeline(dates(passages, '2021-06-16'), passages, sentences)
}

function told({ date, until, label }: Event): string {
  return `${date}${until === undefined ? '' : ` to ${until}`}: ${label}`
}

for (const { name, rows } of tables('extract-timeline')) {
  describe(`timeline: ${name}`, () => {
    test.each(rows)('%s', (text = '', expected = '') => {
      expect(eventsOf(text).map(told).join('; ')).toBe(expected)
    })
  })
}

describe('timeline', () => {
  const text =
    'In 2012 the company moved its headquarters to Lyon. It was founded by two brothers in 1994. The first shop opened in Nantes on 4 May 1998.'

  test('is sorted by date', () => {
    expect(eventsOf(text).map((event) => event.date)).toEqual(['1994', '1998-05-04', '2012'])
  })

  test('labels are the words at their spans', () => {
    for (const event of eventsOf(text)) expect(text.slice(event.start, event.end)).toBe(event.label)
  })

  test('keeps the more salient of two sentences with one date', () => {
    const pair = 'The old harbour was filled in 1971. The whole town was linked to the railway in 1971.'
    const events = eventsOf(pair, (words) => (words.includes('railway') ? 0.9 : 0.1))
    expect(events.map(told)).toEqual(['1971: The whole town was linked to the railway'])
  })

  test('holds at most twelve events', () => {
    const years = Array.from(
      { length: 30 },
      (_, index) => `The club won the regional cup in ${1950 + index}.`
    )
    expect(eventsOf(years.join(' '))).toHaveLength(12)
  })

  test('leaves out citations where there are happenings', () => {
    const mixed = `${text} The rule was amended, see 75 FR 7658 (Feb. 22, 2010).`
    expect(eventsOf(mixed).map((event) => event.date)).not.toContain('2010-02-22')
  })
})

import { describe, expect, test } from 'vitest'
import { formatDate, formatRange } from '../pipeline/compose/format-date.ts'
import { paragraphNumbers } from '../pipeline/compose/paragraph-numbers.ts'
import { timelineDrawing } from '../pipeline/compose/timeline-drawing.ts'
import type { Event } from '../pipeline/model/date.ts'
import { labelsFor } from '../pipeline/render/theme.ts'
import { english, theme } from './support/pages.ts'

/** Every form that a date of a briefing can have, as it is printed in English. */
const forms: Readonly<Record<string, string>> = {
  '2016': '2016',
  '2016-11': 'November 2016',
  '2016-11-16': '16 November 2016',
  '2016-01-01': '1 January 2016',
  '2016-W46': 'week 46 of 2016',
  '2016-W01': 'week 1 of 2016',
  '2016-Q4': 'quarter 4 of 2016',
  '2016-SP': 'spring 2016',
  '2016-SU': 'summer 2016',
  '2016-FA': 'autumn 2016',
  '2016-WI': 'winter 2016',
  '201': '2010s',
  '0987': '0987'
}

/** Dates and ranges as the other languages write them. */
const spoken: Readonly<Record<string, readonly [string, string | undefined, string][]>> = {
  de: [
    ['2016-03-05', undefined, '5. März 2016'],
    ['2016-Q1', undefined, '1. Quartal 2016'],
    ['2016-WI', undefined, 'Winter 2016'],
    ['201', undefined, '2010er Jahre'],
    ['2016-03', '2017-03', 'März 2016 bis März 2017'],
    ['2016-03-05', '2016-03-07', '5. bis 7. März 2016'],
    ['2016-03-30', '2016-04-02', '30. März bis 2. April 2016']
  ],
  fr: [
    ['2016-03-01', undefined, '1er mars 2016'],
    ['2016-03-05', undefined, '5 mars 2016'],
    ['2016-03-01', '2016-03-07', '1er au 7 mars 2016'],
    ['2016-03', '2016-05', 'mars à mai 2016']
  ],
  es: [
    ['2016', undefined, '2016'],
    ['2016-11', undefined, 'noviembre de 2016'],
    ['2016-11-16', undefined, '16 de noviembre de 2016'],
    ['2016-SP', undefined, 'primavera de 2016'],
    ['2016-11-16', '2016-11-18', '16 a 18 de noviembre de 2016'],
    ['2016-09-30', '2016-10-02', '30 de septiembre a 2 de octubre de 2016'],
    ['2016-09', '2016-11', 'septiembre a noviembre de 2016'],
    ['201', undefined, 'década de 2010']
  ],
  zh: [
    ['2016', undefined, '2016年'],
    ['2016-11', undefined, '2016年11月'],
    ['2016-11-06', undefined, '2016年11月6日'],
    ['2016-Q4', undefined, '2016年第4季度'],
    ['2016-SU', undefined, '2016年夏季'],
    ['2016-11-16', '2016-11-18', '2016年11月16日至18日'],
    ['2016-09-30', '2016-10-02', '2016年9月30日至10月2日'],
    ['2015-12', '2016-01', '2015年12月至2016年1月'],
    ['2014', '2016', '2014年至2016年'],
    ['201', undefined, '2010年代']
  ]
}

describe('a date', () => {
  for (const [value, printed] of Object.entries(forms))
    test(`${value} is printed as “${printed}”`, () => expect(formatDate(value, english)).toBe(printed))

  test('what is no date is printed as it stands', () => {
    for (const value of ['', 'soon', '2016-13-01x', '2016-Q5', '20161116'])
      expect(formatDate(value, english)).toBe(value)
  })

  test('a month that no calendar has keeps its number', () => {
    expect(formatDate('2016-13', english)).toBe('13 2016')
  })

  test('the words and their order come from the labels, which a configuration may change', () => {
    const american = {
      ...english,
      dateDay: '{month} {day}, {year}',
      dateRangeInMonth: '{month} {from} to {to}, {year}'
    }
    expect(formatDate('2016-03-05', american)).toBe('March 5, 2016')
    expect(formatRange('2016-03-05', '2016-03-07', american)).toBe('March 5 to 7, 2016')
  })

  for (const [language, lines] of Object.entries(spoken))
    test(`is printed as people write it in ${language}`, () => {
      const labels = labelsFor(theme, language)
      for (const [from, until, printed] of lines) expect(formatRange(from, until, labels)).toBe(printed)
    })
})

describe('a range of dates', () => {
  const ranges: Readonly<Record<string, [string, string | undefined, string]>> = {
    'without an end is a date': ['2016-11', undefined, 'November 2016'],
    'that ends where it starts is a date': ['2016-11', '2016-11', 'November 2016'],
    'within a month says the month once': ['2016-11-16', '2016-11-18', '16 to 18 November 2016'],
    'within a year says the year once': ['2016-09', '2016-11', 'September to November 2016'],
    'of days in two months says the year once': [
      '2016-09-30',
      '2016-10-02',
      '30 September to 2 October 2016'
    ],
    'over years says both': ['2015-12', '2016-01', 'December 2015 to January 2016'],
    'of years': ['2014', '2016', '2014 to 2016'],
    'of quarters': ['2016-Q1', '2016-Q3', 'quarter 1 of 2016 to quarter 3 of 2016'],
    'of decades': ['198', '199', '1980s to 1990s']
  }
  for (const [name, [from, until, printed]] of Object.entries(ranges))
    test(`${name}: ${printed}`, () => expect(formatRange(from, until, english)).toBe(printed))
})

const noNumbers = paragraphNumbers({ paragraphs: [], sentences: [] })

function event(date: string, until?: string): Event {
  const place = { label: 'the ebb', expression: 'd1', sentence: 's1', start: 0, end: 7 }
  return { id: `e-${date}`, date, precision: 'year', ...place, ...(until ? { until } : {}) }
}

describe('the drawing of a timeline', () => {
  test('places every form of date in its year, the longer the wider', () => {
    const dates = ['201', '2016', '2016-SU', '2016-Q3', '2016-WI', '2016-11', '2016-W46', '2016-11-16']
    const { events } = timelineDrawing(
      dates.map((date) => event(date)),
      noNumbers,
      english
    )
    expect(events.map(({ id }) => id)).toEqual(dates.map((date) => `e-${date}`))
    const width = new Map(events.map(({ id, from, to }) => [id.slice(2), to - from]))
    const order = ['201', '2016', '2016-SU', '2016-11', '2016-W46', '2016-11-16'].map(
      (date) => width.get(date) ?? 0
    )
    expect(order).toEqual(order.toSorted((one, other) => other - one))
    expect(Math.min(...order)).toBeGreaterThan(0)
    expect(width.get('2016-WI')).toBeCloseTo(width.get('2016-SU') ?? 0, 3)
  })

  test('keeps time order, in and out of a year', () => {
    const dates = [
      '2015-12-31',
      '2016-01-01',
      '2016-W05',
      '2016-02-28',
      '2016-SP',
      '2016-Q3',
      '2016-10',
      '2016-WI',
      '2018'
    ]
    const { events } = timelineDrawing(
      dates.map((date) => event(date)),
      noNumbers,
      english
    )
    const starts = events.map(({ from }) => from)
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  })

  test('leaves out what no calendar holds, and is empty without events', () => {
    expect(timelineDrawing([event('soon'), event('')], noNumbers, english)).toEqual({ events: [], ticks: [] })
    expect(timelineDrawing([], noNumbers, english)).toEqual({ events: [], ticks: [] })
  })

  test('a range is as wide as it lasts, and is pale', () => {
    const { events } = timelineDrawing([event('2010', '2014'), event('2012-05-01')], noNumbers, english)
    expect(events.map(({ broad }) => broad)).toEqual([true, false])
    const [range, day] = events
    expect((range?.to ?? 0) - (range?.from ?? 0)).toBeGreaterThan(0.9)
    expect(day?.from).toBeGreaterThan(range?.from ?? 1)
    expect(day?.to).toBeLessThan(range?.to ?? 0)
  })

  test('has few round years, also over a thousand of them', () => {
    for (const [first, last] of [
      ['2015', '2016'],
      ['1990', '2016'],
      ['1215', '2016'],
      ['0800', '2016']
    ] as const) {
      const { ticks } = timelineDrawing([event(first), event(last)], noNumbers, english)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true)
    }
  })
})

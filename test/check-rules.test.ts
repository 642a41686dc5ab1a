import { describe, expect, test } from 'vitest'
import { checkBriefing } from '../pipeline/check/check-briefing.ts'
import { extract } from '../pipeline/index.ts'
import type { Message } from '../pipeline/model/message.ts'

/** Rules that are about the head or the length of these short texts. */
const besides = new Set(['text-short', 'front-matter-missing', 'figure-unsourced', 'title-inferred'])

function checked(text: string, format: 'md' | 'txt' = 'md'): Message[] {
  return checkBriefing(extract(text, { format }), { organisation: undefined })
}

/** What is said of a text, a line a message: the rule and the words that it is about. */
function said(text: string, format?: 'md' | 'txt'): string[] {
  return checked(text, format)
    .filter(({ ruleId }) => !besides.has(ruleId))
    .map(({ ruleId, start, end }) => `${ruleId}${start === undefined ? '' : `: ${text.slice(start, end)}`}`)
}

/** A text with a title that says what it is about, below which the sentences stand. */
const about = (sentences: string) => `# The new dike will be higher\n\n${sentences}\n`

describe('a weekday that does not fit its date', () => {
  test.each([
    ['The board meets on Friday, 16 November 2016.', ['date-weekday: Friday, 16 November 2016']],
    ['It was closed on Sat. 17 November 2016 at noon.', ['date-weekday: Sat. 17 November 2016']],
    ['The board meets on Monday, March 4, 2025.', ['date-weekday: Monday, March 4, 2025']],
    ['The board meets on Wednesday, 16 November 2016.', []],
    ['The board meets on Tues., March 4, 2025.', []],
    ['The fair runs from Monday 3 to Friday 7 March 2025.', []],
    ['Friday is the day of the fair, and 16 November 2016 was the first.', []],
    ['The Sun of 16 November 2016 had it on page one.', []]
  ])('%s', (sentence, expected) => {
    expect(said(about(sentence)).filter((one) => one.startsWith('date-weekday'))).toEqual(expected)
  })

  test('also in the head of a flat text', () => {
    const text = `The new dike\nFriday, 16 November 2016\n\nThe dike will be higher. The board has agreed.\n`
    expect(said(text, 'txt')).toEqual(['date-weekday: Friday, 16 November 2016'])
  })

  test('says which day is right', () => {
    const [found] = checked(about('The board meets on Friday, 16 November 2016.')).filter(
      ({ ruleId }) => ruleId === 'date-weekday'
    )
    expect(found?.reason).toBe('Unexpected weekday of “Friday, 16 November 2016”, expected Wednesday')
  })
})

describe('a date without a year', () => {
  test.each([
    ['The works begin on 3 March. The board has agreed.', ['date-yearless: 3 March']],
    ['The works begin in October. They end in December.', ['date-yearless: October']],
    ['The works begin on 3 March 2027. The board has agreed.', []],
    ['The works took place in March and April 2016.', []],
    ['The fair takes place every October.', []],
    ['It may rain. Steps 3 and 4 MAY be left out.', []],
    ['The Sept. 11 attacks changed the rules.', []]
  ])('%s', (sentence, expected) => {
    expect(said(about(sentence)).filter((one) => one.startsWith('date-yearless'))).toEqual(expected)
  })

  test('is told by the date of the source, or by its title', () => {
    const text = about('The works begin on 3 March. They end on 4 October.')
    expect(said(`---\npublished: 2026-11-20\n---\n\n${text}`)).toEqual([])
    expect(said(text.replace('The new', 'In 2027 the new'))).not.toContain('date-yearless: 3 March')
  })

  test('is said once for all of them', () => {
    const found = checked(about('It begins on 3 March. It ends on 4 October. It pays on 5 June.'))
    expect(found.filter(({ ruleId }) => ruleId === 'date-yearless')).toMatchObject([
      { severity: 'warning', reason: expect.stringContaining('“3 March” and 2 more without a year') }
    ])
    expect(found.filter(({ ruleId }) => ruleId === 'date-vague')).toEqual([])
  })
})

describe('percentages of one whole', () => {
  test.each([
    ['Of the budget, 50% goes to roads, 40% to schools and the remaining 20% to parks.', 1],
    ['The fund is divided: 60 per cent for dikes, 30 per cent for pumps and 25 per cent for studies.', 1],
    ['Of the budget, 50% goes to roads, 30% to schools and the remaining 20% to parks.', 0],
    ['Of the homes, 33.4% are small, 33.3% are large and the remaining 33.4% are empty.', 0],
    ['In the survey 60% named floods, 55% named droughts and 30% named storms.', 0],
    ['The remaining share rose from 60% to 80% in a year.', 0],
    ['The remaining homes lost 60% of their roofs and 70% of their windows compared with others.', 0]
  ])('%s', (sentence, count) => {
    expect(said(about(sentence)).filter((one) => one.startsWith('shares-over-whole'))).toHaveLength(count)
  })
})

describe('the same quantity with two values', () => {
  const twice = (one: string, other: string) => about(`${one} The board met.\n\nMany came. ${other}`)

  test.each([
    [
      'The number of homes without water is 4,200.',
      'The number of homes without water is 4,700.',
      ['figure-differs: 4,700']
    ],
    ['The number of homes without water is 4,200.', 'The number of homes without water is 4,200.', []],
    [
      'The number of homes without water was 4,200 in 2020.',
      'The number of homes without water is 4,700.',
      []
    ],
    [
      'The number of homes without water is 4,200.',
      'In the north the number of homes without water is 700.',
      []
    ],
    ['The dike has 4 gates.', 'The dike has 5 gates.', []]
  ])('%s %s', (one, other, expected) => {
    const found = said(twice(one, other)).filter((line) => line.startsWith('figure-differs'))
    expect(found).toEqual(expected)
  })
})

describe('a title that is a label', () => {
  test.each([
    ['Annual update 2024', 1],
    ['Report', 1],
    ['Policy brief no. 4', 1],
    ['Minutes of the March meeting', 0],
    ['Report on floods in the valley', 0],
    ['The new dike will be higher', 0],
    ['2024', 0]
  ])('%s', (title, count) => {
    const found = said(`---\ntitle: "${title}"\n---\n\nThe dike will be higher. The board has agreed.\n`)
    expect(found.filter((one) => one.startsWith('title-label'))).toHaveLength(count)
  })
})

describe('an over-long sentence among key points', () => {
  const words = (count: number) =>
    `The board must renew the dike before winter ${'and pay the masons '.repeat(Math.ceil(count / 4))}in full.`

  test('is told with its place and its length', () => {
    const text = about(`${words(60)} The masons came. It rained.`)
    expect(said(text)).toEqual([`key-point-long: ${words(60)}`])
    expect(said(about(`${words(20)} The masons came. It rained.`))).toEqual([])
  })
})

describe('front matter that a publisher needs', () => {
  const body = 'The dike will be higher. The board has agreed.'

  test.each([
    ['', 'No `rights`, `published`, `authors` or `organisation`, expected '],
    ['rights: full\npublished: 2026-11-20\n', 'No `authors` or `organisation`, expected '],
    ['rights: full\nauthors: Ada Meyer\n', 'No `published`, expected ']
  ])('where it is `%s`', (fields, reason) => {
    const found = checked(`---\ntitle: The dike\nlanguage: en\n${fields}---\n\n${body}\n`)
    expect(found.filter(({ ruleId }) => ruleId === 'front-matter-missing')).toMatchObject([
      { severity: 'info', reason: expect.stringContaining(reason) }
    ])
  })

  test('is complete with rights, date and author, or an organisation of the configuration', () => {
    const text = `---\ntitle: The dike\nlanguage: en\nrights: full\npublished: 2026-11-20\n---\n\n${body}\n`
    const found = checkBriefing(extract(text, { format: 'md' }), { organisation: 'Dike board' })
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['text-short'])
  })
})

test('in another language than English the rules about words are silent', () => {
  const text =
    '# Der neue Deich wird höher\n\nDer Rat tagt am Freitag, 16. November 2016. Die Arbeiten beginnen am 3. März. Vom Etat gehen 50 % an Straßen, 40 % an Schulen und die übrigen 20 % an Parks.\n'
  expect(said(text).filter((one) => !/^(?:language|date-vague)/.test(one))).toEqual([])
})

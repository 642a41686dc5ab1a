import { describe, expect, test } from 'vitest'
import type { ParsedDocument } from '../pipeline/model/document.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

const body = [
  'The council voted late on Tuesday to rebuild the north wall of the harbour before the winter storms arrive. Members said the cost would be shared with the port company over ten years.',
  'The decision ends a quarrel that began when two piers were closed. "We have waited long enough," the mayor said.',
  'Work is expected to begin in May.'
]

function parsed(head: readonly string[], gap: string): ParsedDocument {
  const text = [head.join('\n'), ...body].join(gap)
  return parse(readSource(new TextEncoder().encode(text), { path: 'news.txt' }))
}

/** What the head says, in one line: kinds of lines by their first letter, authors with post, date. */
function told({ header }: ParsedDocument): string {
  const kinds = header.lines.map(({ kind }) => kind).join(' ')
  const authors = header.authors?.map(({ name, role, affiliation }) =>
    [name, role, affiliation].filter(Boolean).join('/')
  )
  return [header.title, kinds, authors?.join(' & ') ?? '', header.published ?? ''].join(' | ')
}

const title = 'Harbour wall to be rebuilt'

const layouts: readonly (readonly [name: string, head: readonly string[], told: string])[] = [
  [
    'a byline over a date',
    [title, 'By Mara Oduya', 'March 4, 2025'],
    `${title} | title author date | Mara Oduya | 2025-03-04`
  ],
  [
    'a name with a post and no "By"',
    [title, 'Mara Oduya, Staff Writer', '4 March 2025'],
    `${title} | title author date | Mara Oduya/Staff Writer | 2025-03-04`
  ],
  [
    'two names in capitals',
    [title, 'By MARA ODUYA and LEN CARVALHO', 'MARCH 4, 2025'],
    `${title} | title author date | MARA ODUYA & LEN CARVALHO | 2025-03-04`
  ],
  [
    'a kicker in capitals, published and updated',
    ['WORLD NEWS', title, 'By Mara Oduya', 'Published: 4 March 2025', 'Updated: 5 March 2025'],
    `${title} | other title author date date | Mara Oduya | 2025-03-04`
  ],
  [
    'a place in capitals over the title',
    ['PORT SELBY', title, 'By Mara Oduya', 'March 4, 2025'],
    `${title} | other title author date | Mara Oduya | 2025-03-04`
  ],
  [
    'a date over the title, a name over a newspaper',
    ['4 March 2025', title, 'Mara Oduya', 'Port Selby Gazette'],
    `${title} | date title author affiliation | Mara Oduya/Port Selby Gazette | 2025-03-04`
  ],
  [
    'a news agency below the byline',
    [title, 'By Mara Oduya', 'Coastal Wire', 'Tuesday, March 4, 2025'],
    `${title} | title author affiliation date | Mara Oduya/Coastal Wire | 2025-03-04`
  ],
  [
    'a news agency in the byline',
    [title, 'By Mara Oduya, Coastal Wire', 'March 4, 2025'],
    `${title} | title author date | Mara Oduya/Coastal Wire | 2025-03-04`
  ],
  [
    'a writer for a newspaper',
    [title, 'By Mara Oduya for The Selby Herald', '4 March 2025'],
    `${title} | title author date | Mara Oduya/The Selby Herald | 2025-03-04`
  ],
  [
    'a guest of a newspaper',
    [title, 'By Mara Oduya', 'Special to The Selby Herald', 'March 4, 2025'],
    `${title} | title author affiliation date | Mara Oduya/The Selby Herald | 2025-03-04`
  ],
  [
    'an e-mail address below the name',
    [title, 'Mara Oduya', 'moduya@gazette.example', 'March 4, 2025'],
    `${title} | title author other date | Mara Oduya | 2025-03-04`
  ],
  [
    'a reporter in a place, under a date with a time',
    [title, 'Tuesday 4 March 2025 10.15 GMT', 'Mara Oduya in Port Selby'],
    `${title} | title date author | Mara Oduya | 2025-03-04`
  ],
  [
    'lines with labels',
    [`HEADLINE: ${title}`, 'BYLINE: Mara Oduya', 'DATE: March 4, 2025'],
    `${title} | title author date | Mara Oduya | 2025-03-04`
  ],
  [
    'a reporter and an editor',
    [title, 'Reporting by Mara Oduya; editing by Len Carvalho', 'March 4, 2025'],
    `${title} | title author date | Mara Oduya | 2025-03-04`
  ],
  [
    'a date with a reading time',
    [title, 'By Mara Oduya', 'March 4, 2025 · 3 min read'],
    `${title} | title author date | Mara Oduya | 2025-03-04`
  ],
  [
    'a date and a name in one line',
    [title, 'Posted on March 4, 2025 by Mara Oduya'],
    `${title} | title author | Mara Oduya | 2025-03-04`
  ],
  [
    'a title in capitals and a time of day',
    ['HARBOUR WALL TO BE REBUILT', 'By Mara Oduya', 'Updated 6:42 PM ET, Tue March 4, 2025'],
    'HARBOUR WALL TO BE REBUILT | title author date | Mara Oduya | 2025-03-04'
  ],
  [
    'a source and no author',
    [title, 'Source: Coastal Wire', 'March 4, 2025'],
    `${title} | title other date |  | 2025-03-04`
  ],
  ['a title and nothing else', [title], `${title} | title |  | `]
]

describe('the head of a news text', () => {
  for (const [name, head, expected] of layouts) {
    test(`${name}, over a blank line`, () => expect(told(parsed(head, '\n\n'))).toBe(expected))
    test(`${name}, right over the text`, () => expect(told(parsed(head, '\n'))).toBe(expected))
  }

  test('ends before a dateline, which is prose', () => {
    const text = `${title}\nBy Mara Oduya\n\nPORT SELBY, March 4 (Coastal Wire) - ${body.join('\n\n')}`
    const { header, blocks } = parse(readSource(new TextEncoder().encode(text), { path: 'news.txt' }))
    expect(header.lines.map(({ kind }) => kind)).toEqual(['title', 'author'])
    expect(blocks[0]?.prose.text.startsWith('PORT SELBY, March 4')).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import type { Statement } from '../pipeline/model/statement.ts'
import { composed } from './support/pages.ts'
import { tables } from './support/tables.ts'

const opening =
  'The council has rebuilt the old bridge at Halm, and carts now cross the river without paying a toll.'
const rest = 'Masons from the valley cut the stone for the new piers in the quarry above the village.'

function recommendationsOf(words: string, heading = 'The plan'): Statement[] {
  const text = `# The bridge at Halm\n\n${opening}\n\n## ${heading}\n\n${words}\n\n## The work\n\n${rest}\n`
  return composed(text).briefing.recommendations
}

function askedIn(words: string, heading?: string): string[] {
  return recommendationsOf(words, heading).map(({ text }) => text)
}

describe('a sentence', () => {
  for (const { name, rows } of tables('extract-asked')) {
    test.each(rows)(`${name}: %s %s`, (words = '', heading) => {
      expect(askedIn(words, heading)).toEqual(name === 'what is asked' ? [words.replace(/^- /, '')] : [])
    })
  }

  test('that tells its reader what to do behind an opening is told without it', () => {
    const words = 'Instead, carry a lamp on the eastern bank after dark.'
    expect(askedIn(words, 'In conclusion')).toEqual(['… carry a lamp on the eastern bank after dark.'])
    expect(askedIn(words)).toEqual([])
  })
})

describe('how things should be', () => {
  const doer = 'The council should print a list of tolls for the carters.'

  test.each([
    'The gains should be shared by all.',
    'The gate should be painted by means of a brush.',
    'The gate must always be kept in order.'
  ])('stands last where nobody is to do it: %s', (value) => {
    const found = recommendationsOf(`${value} ${doer}`)
    expect(found.map(({ id, text }) => [id, text])).toEqual([
      ['r1', doer],
      ['r2', value]
    ])
  })

  test.each([
    'The gains should be shared by the two parishes.',
    'The gains should be shared by all before the end of March.',
    'The gate should be painted green before 2030.',
    'The gate should be painted within 30 days of the flood.',
    'The keeper should paint the gate before dusk.'
  ])('keeps its place with somebody to do it or a day: %s', (words) => {
    expect(askedIn(`${words} ${doer}`)).toEqual([words, doer])
  })

  test('keeps the order of the source among its like', () => {
    const values = ['The gains should be shared by all.', 'The tolls must be kept low.']
    expect(askedIn([...values, doer].join('\n\n'))).toEqual([doer, ...values])
  })

  test('goes first where a text asks for more than sixty things', () => {
    const verbs = ['mend', 'paint', 'sell', 'count', 'carry', 'hide', 'measure', 'trade', 'burn', 'keep']
    const things = ['gate', 'ladder', 'bell', 'rope', 'cart', 'hook', 'lantern', 'barrel', 'door', 'book']
    const asking = Array.from({ length: 70 }, (_, index) => {
      const place = Math.floor(index / 10)
      return `Ward ${index + 1} should ${verbs[index % 10]} the ${things[(index + place) % 10]} in the square.`
    })
    const value = 'The gains should be shared by all.'
    const found = askedIn([value, ...asking].join('\n\n'))
    expect(found).toHaveLength(60)
    expect(found).not.toContain(value)
    expect(askedIn([value, ...asking.slice(0, 9)].join('\n\n')).at(-1)).toBe(value)
  })
})

describe('the items of a list of examples', () => {
  const items = ['The keeper should light the lamp before dusk.', 'The carter should wait at the lower yard.']
  const list = items.map((item) => `- ${item}`).join('\n')

  test('are asked where their lead says so, wherever they stand', () => {
    expect(askedIn(`We recommend two steps:\n\n${list}`, 'Example')).toEqual(items)
  })

  test('are not asked where it shows how something goes', () => {
    expect(askedIn(`Here is how it goes:\n\n${list}`, 'Example')).toEqual([])
    expect(askedIn(`Here is how it goes:\n\n${list}`)).toEqual(items)
  })

  test('leave running text under the same heading as it is', () => {
    expect(askedIn(items[0] ?? '', 'Example')).toEqual([items[0]])
  })
})

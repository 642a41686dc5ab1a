import { describe, expect, test } from 'vitest'
import { likeliestBreaks } from '../pipeline/extract/sections/likeliest-breaks.ts'
import { extract } from '../pipeline/index.ts'
import { processorTime } from './support/processor-time.ts'

const lamps = [
  'The harbour has nineteen lamps. Each lamp burns oil, and each wants a wick a week. The oil comes by boat from Ennor.',
  'Lamp oil has grown dear since the spring. A barrel of oil costs twice what it did, and a lamp drinks a barrel a month.',
  'The wicks are cut from old sails. A wick that is cut too short smokes, and a lamp that smokes is a dark lamp.'
]
const crews = [
  'Young crews learn their trade in winter. Apprentices row in the bay, mend nets in the loft and are paid by the catch.',
  'An apprentice stays for two years. Most crews then take the apprentice on, and a few send apprentices to the school in Corrie.',
  'Crews without apprentices grow old. The school has places for forty apprentices, and last year eleven came to row.'
]
const tolls = [
  'Ships pay a toll at the chain. The toll is counted by length, so that a barge of thirty metres pays for three boats.',
  'The toll paid for the chain itself and for the toll house. It has not risen since the chain was forged in the town.',
  'Barges have grown since then. A longer barge should pay a higher toll, and the toll house could keep the count.'
]

function sectionsOf(paragraphs: readonly string[], language = 'en') {
  return extract(paragraphs.join('\n\n'), { format: 'plain', language }).sections
}

describe('parts of a text without headings', () => {
  test('begin where the words change', () => {
    const text = [...lamps, ...crews, ...tolls].join('\n\n')
    const starts = sectionsOf([...lamps, ...crews, ...tolls]).map(({ start }) =>
      text.slice(start, start + 11)
    )
    expect(starts).toContain('Young crews')
    expect(starts).toContain('Ships pay a')
  })

  test('cover the text without gaps, in order, and are marked as inferred', () => {
    const found = sectionsOf([...lamps, ...crews, ...tolls])
    expect(found.length).toBeGreaterThan(1)
    expect(found.every(({ inferred, heading }) => inferred && heading === null)).toBe(true)
    for (const [index, section] of found.entries())
      if (index > 0) expect(section.start).toBe(found[index - 1]?.end)
  })

  test('are not looked for in a short text, nor where there is a heading', () => {
    expect(sectionsOf(lamps)).toHaveLength(1)
    const text = ['Lamps of the Harbour', ...lamps, ...crews, ...tolls].join('\n\n')
    expect(
      extract(`# Title\n\n## ${text}`, { format: 'md' }).sections.every(({ inferred }) => !inferred)
    ).toBe(true)
  })

  test('do not begin with an item, nor with what a colon leads', () => {
    const list = ['The crews ask for these things:', '- a lamp', '- a loft', '- a school']
    const text = [...lamps, ...crews, ...list]
    const whole = text.join('\n\n')
    const starts = sectionsOf(text).map(({ start }) => whole.slice(start, start + 4))
    expect(starts.some((start) => start.startsWith('a l') || start.startsWith('- '))).toBe(false)
  })

  test('begin with the sentence that announces a list, and take its words as their title', () => {
    const list = [
      'The plan has three main parts. First, the lamps are lit by the town and not by the crews.',
      'Second, each crew takes one apprentice a year and sends one to school.',
      'Third, the toll is counted anew, by the metre and not by the boat.'
    ]
    const titles = sectionsOf([...lamps, ...crews, ...list]).map(({ title }) => title)
    expect(titles).toContain('three main parts')
  })

  test('have no title where none is sure', () => {
    const titles = sectionsOf([...lamps, ...crews, ...tolls], 'de').map(({ title }) => title)
    expect(titles.every((title) => title === '')).toBe(true)
  })
})

describe('the breaks that are wrong least often', () => {
  test('are the sure ones', () => {
    expect(likeliestBreaks([0, 0.01, 0.01, 0.99, 0.01, 0.01, 0.99, 0.01, 0.01])).toEqual([3, 6])
  })

  test('are none where none is likely', () => {
    expect(likeliestBreaks([0, 0.05, 0.04, 0.03, 0.05, 0.02])).toEqual([])
    expect(likeliestBreaks([0])).toEqual([])
    expect(likeliestBreaks([])).toEqual([])
  })

  test('put one break for several halves of a chance beside each other', () => {
    const found = likeliestBreaks([0, 0.02, 0.02, 0.02, 0.4, 0.4, 0.02, 0.02, 0.02, 0.02])
    expect(found).toHaveLength(1)
    expect([4, 5]).toContain(found[0])
  })

  test('are found in 50,000 paragraphs within two seconds', () => {
    const chances = Array.from({ length: 50_000 }, (_, index) => (index % 7 === 0 ? 0.6 : 0.1))
    const start = processorTime()
    expect(likeliestBreaks(chances).length).toBeGreaterThan(0)
    expect(processorTime() - start).toBeLessThan(2000)
  })
})

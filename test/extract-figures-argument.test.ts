import { describe, expect, test } from 'vitest'
import type { Figure } from '../pipeline/model/figure.ts'
import { composed } from './support/pages.ts'
import { tables } from './support/tables.ts'

/** The figures of a text whose point is the sentence itself, so that its figures keep what they weigh. */
function figuresOf(words: string): Figure[] {
  return composed(`# The harbour\n\n${words}\n`).briefing.figures
}

for (const { name, rows } of tables('extract-figures-argument')) {
  describe(`figures and their ${name}`, () => {
    test.each(rows)('%s', (words = '', ...expected) => {
      expect(figuresOf(words).flatMap(({ label, weight }) => [label, String(weight)])).toEqual(expected)
    })
  })
}

describe('the date of a figure', () => {
  test.each([
    ['About 43% of the boats in the bay had no lamp in May 2019.', '2019-05'],
    ['In 2019, after the storm, 43% of the boats in the bay leaked.', '2019'],
    ['About 43% of the boats in the bay had no lamp in 2019, and the yard opened in 2021.', '2019']
  ])('is the one of its clause, or the one that opens its sentence: %s', (words, date) => {
    expect(figuresOf(words).map(({ asOf }) => asOf)).toEqual([date])
  })

  test.each([
    'The yard closed in 2019, and about 43% of the boats in the bay had no lamp.',
    'About 43% of the boats in the bay had no lamp, though the yard opened in 2019.',
    'About 43% of the boats in the bay had no lamp when the yard closed in 2019.',
    'About 43% of the boats in the bay had no lamp and sank in 2019.',
    'In 2019 the yard closed: 43% of the boats in the bay had no lamp.',
    'About 43% of the boats in the bay had no lamp before 2019.',
    'The share of boats with a lamp grew by 43% over 2019.',
    'The share of boats with a lamp is 43%, up from 2019.'
  ])('is none of another clause, and none that bounds or is compared with: %s', (words) => {
    expect(figuresOf(words).map(({ asOf }) => asOf)).toEqual([undefined])
  })
})

describe('what a figure does for the argument', () => {
  const point =
    'The harbour should buy new lamps for the outer pier, because boats without lamps are lost at night.'
  const aside = 'The share of cider in the cellar of the inn is 62%.'

  function weights(words: string): number[] {
    const text = `# Lamps for the harbour\n\n${point}\n\n${words}\n\nThe inn by the quay was painted in the spring.\n`
    const { briefing } = composed(text)
    expect(briefing.bottomLine?.text).toBe(point)
    return briefing.figures.map(({ weight }) => weight)
  }

  test('keeps its weight where its sentence shares words with the point, and takes some elsewhere', () => {
    expect(weights('The share of boats without lamps that are lost at night is 62%.')).toEqual([0.9])
    const [apart = 0] = weights(aside)
    expect(apart).toBeLessThan(0.7)
    expect(apart).toBeGreaterThan(0.4)
  })

  test('keeps its weight where its sentence shares words with what is asked', () => {
    const [lone = 0] = weights(aside)
    const [asked = 0] = weights(`${aside}\n\nThe inn should sell the cider in its cellar.`)
    expect(asked).toBeGreaterThan(lone)
  })

  test('is more where a reader compares it with another of its kind, but not where things are counted', () => {
    const [lone = 0] = weights(aside)
    const both = weights('The share of cider in the cellar of the inn is 62%, and the share of ale is 38%.')
    expect(both).toHaveLength(2)
    for (const weight of both) expect(weight).toBeGreaterThan(lone)
    const counted = 'Some 900 casks of cider and 700 casks of ale stand in the cellar of the inn.'
    const full = figuresOf(counted).map(({ weight }) => weight)
    expect(full.every((weight) => weight > 0.4)).toBe(true)
    const kept = (lone - 0.4) / (0.9 - 0.4)
    weights(counted).forEach((weight, index) => {
      expect(weight).toBeCloseTo(0.4 + ((full[index] ?? 0) - 0.4) * kept, 10)
    })
  })

  test('takes nothing from what is no statistic anywhere', () => {
    const rooms = 'The inn has 12 rooms above the cellar.'
    expect(weights(rooms)).toEqual(figuresOf(rooms).map(({ weight }) => weight))
  })

  test('decides which figures a summary shows large', () => {
    const shares = [
      'The share of cider in the cellar of the inn is 62%.',
      'The share of ale in the kitchen of the mill is 41%.',
      'The share of rye in the barn of the priest is 27%.',
      'The share of oak in the wood of the abbey is 35%.',
      'The share of boats without lamps that are lost at night is 12%.'
    ]
    const { views } = composed(`# Lamps for the harbour\n\n${point}\n\n${shares.join('\n\n')}\n`)
    expect(views['executive-summary'].figures).toHaveLength(4)
    expect(views['executive-summary'].figures.map(({ text }) => text)).toContain('12%')
  })
})

import { describe, expect, test } from 'vitest'
import { composed } from './support/pages.ts'

/** The key figures of a text with the share that each is drawn with. */
function drawn(text: string): [string, number | undefined][] {
  const filler = ' The harbour was built by the council and is kept by its master.'
  const { views } = composed(`# The harbour\n\n${text}${filler}\n\nThe pier has 120 berths for boats.\n`)
  return views['executive-summary'].figures.map((figure) => [figure.text, figure.share])
}

describe('a bar under a key figure', () => {
  test.each([
    ['The survey found that 43% of the boats had no lamp.', '43%', 0.43],
    ['Last year about 85 per cent of the catch was sold at the quay.', 'about 85 per cent', 0.85],
    ['The storm sank more than half of the boats in the harbour.', 'more than half', 0.5],
    ['Almost a third of the berths stood empty in the winter.', 'Almost a third', 1 / 3]
  ])('is filled to the share that the words give: %s', (text, figure, share) => {
    const found = new Map(drawn(text))
    expect([...found.keys()]).toContain(figure)
    expect(found.get(figure)).toBeCloseTo(share, 3)
  })

  test.each([
    ['The fee for a berth rose by 12.5% last year.'],
    ['The council saw an increase of 24% of late.'],
    ['The price of a berth is 140% of what it was in Holm.'],
    ['Losses in the harbour stood at 31% in 2024.'],
    ['The master spent €50 million of the budget.'],
    ['Costs have risen by between 3% and 5% of the budget.']
  ])('is missing where no whole is meant: %s', (text) => {
    const shares = drawn(text)
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.filter(([, share]) => share !== undefined)).toEqual([])
  })

  test('is missing in a language whose words for it are not known', () => {
    const { views } = composed(
      '---\nlanguage: de\n---\n\n# Der Hafen\n\nLetztes Jahr hatten 43% of the boats im Hafen kein Licht.\n'
    )
    expect(views['executive-summary'].figures.every(({ share }) => share === undefined)).toBe(true)
  })
})

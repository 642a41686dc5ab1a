import { describe, expect, test } from 'vitest'
import { densities, type Fit } from '../pipeline/model/fit.ts'
import { type FirstFitting, fit as chosenFit } from '../pipeline/render/fit.ts'

/** How much of a page a setting takes, against the roomiest one. */
const cost = new Map(densities.map((density, index) => [density, 1 - index * 0.1]))

/** A page that holds so much, and items of some height on it; the bottom line takes a word's height each. */
interface Page {
  readonly height: number
  readonly items: Readonly<Record<string, number>>
  readonly words?: number
}

/** A fit is tried by adding up; everything that was tried is kept. */
function trial(page: Page): { first: FirstFitting; tried: Fit[]; height: (fit: Fit) => number } {
  const tried: Fit[] = []
  const height = ({ density, dropped, words }: Fit) => {
    const kept = Object.entries(page.items).filter(([id]) => !dropped.includes(id))
    const sum = kept.reduce((total, [, size]) => total + size, words ?? page.words ?? 0)
    return sum * (cost.get(density) ?? 1)
  }
  const first: FirstFitting = async (fits) => {
    const found = fits.findIndex((decided) => height(decided) <= page.height)
    tried.push(...fits.slice(0, found < 0 ? fits.length : found + 1))
    return found
  }
  return { first, tried, height }
}

function decide(page: Page, order = Object.keys(page.items)): Promise<Fit> {
  return chosenFit(order, trial(page).first, page.words ?? 0)
}

const four = { a: 10, b: 10, c: 10, d: 10 }

describe('fitting a page', () => {
  test('with room to spare shows everything in the roomiest setting', async () => {
    expect(await decide({ height: 100, items: four })).toEqual({ density: 'airiest', dropped: [] })
  })

  test.each(
    densities.map((density, index) => [density, 40 * (1 - index * 0.1) + 0.01] as const)
  )('sets the page %s before anything is left out', async (density, height) =>
    expect(await decide({ height, items: four })).toEqual({ density, dropped: [] }))

  test('leaves out the first of the order first, and no more than it must', async () => {
    expect((await decide({ height: 20, items: four })).dropped).toEqual(['a'])
    expect((await decide({ height: 13, items: four })).dropped).toEqual(['a', 'b'])
    expect((await decide({ height: 13, items: four }, ['d', 'c', 'b', 'a'])).dropped).toEqual(['d', 'c'])
  })

  test('brings back what is small where a large item made the room', async () => {
    const items = { small: 2, smaller: 1, large: 30, last: 20 }
    expect((await decide({ height: 15, items })).dropped).toEqual(['large'])
  })

  test('takes the room that is left for a roomier setting', async () => {
    const page = { height: 30, items: { large: 60, last: 28 } }
    expect(await decide(page)).toEqual({ density: 'airiest', dropped: ['large'] })
  })

  test('cuts the bottom line where nothing more can be left out, and never below eight words', async () => {
    const page = { height: 20, items: { a: 10 }, words: 90 }
    const decided = await decide(page)
    expect(decided).toMatchObject({ density: 'tightest', dropped: ['a'] })
    expect(decided.words).toBeGreaterThanOrEqual(8)
    expect(trial(page).height(decided)).toBeLessThanOrEqual(20)
    expect(await decide({ height: 1, items: four, words: 90 })).toMatchObject({ words: 8 })
  })

  test('holds for any page: it fits or only eight words are left, and leaving out one less of the order would not have done', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const sizes = Array.from({ length: 12 }, (_, index) => ((seed * 31 + index * index * 17) % 23) + 1)
      const items = Object.fromEntries(sizes.map((size, index) => [`i${index}`, size]))
      const page = { height: (seed * 7) % 160, items, words: 12 }
      const { first, tried, height } = trial(page)
      const decided = await chosenFit(Object.keys(items), first, page.words)
      expect(height(decided) <= page.height || decided.words === 8).toBe(true)
      expect(tried.length).toBeLessThan(40)
      const last = Object.keys(items).indexOf(decided.dropped.at(-1) ?? '')
      const less = Object.keys(items).slice(0, last)
      if (last >= 0) expect(height({ density: 'tightest', dropped: less })).toBeGreaterThan(page.height)
    }
  })

  test('brings in extras while there is room, the last to go first', async () => {
    const items = { x1: 10, x2: 10, a: 10 }
    const extras = ['x1', 'x2']
    const decided = (height: number) =>
      chosenFit(Object.keys(items), trial({ height, items }).first, 0, extras)
    expect(await decided(100)).toEqual({ density: 'airiest', dropped: [] })
    expect(await decided(25)).toEqual({ density: 'airiest', dropped: ['x1'] })
    expect(await decided(9.5)).toEqual({ density: 'airy', dropped: ['x1', 'x2'] })
  })

  test('sets the page tighter for the sake of its content, never for extras', async () => {
    const items = { x: 10, ...four }
    const decided = await chosenFit(Object.keys(items), trial({ height: 32.01, items }).first, 0, ['x'])
    expect(decided).toEqual({ density: 'normal', dropped: ['x'] })
  })

  test('the same page gives the same fit', async () => {
    const page = { height: 17, items: { a: 3, b: 9, c: 14, d: 2 } }
    expect(await decide(page)).toEqual(await decide(page))
  })
})

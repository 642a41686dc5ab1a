import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densities, type Fit, mostSpread } from '../pipeline/model/fit.ts'
import type { Box } from '../pipeline/model/printer.ts'
import { fit as chosenFit } from '../pipeline/render/fit.ts'
import { fitSheet } from '../pipeline/render/fit-sheet.ts'
import { fitSummary } from '../pipeline/render/fit-summary.ts'
import { runs } from './properties-texts.ts'
import { composed } from './support/pages.ts'

/** A page on which items of some heights stand, the tighter it is set the closer. */
interface Page {
  readonly height: number
  readonly sizes: readonly number[]
  readonly words: number
  /** How many of the first items only fill the page. */
  readonly extras: number
  /** How high the page is set at each density, as a share of the roomiest. */
  readonly shares: readonly number[]
}

const shares = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: densities.length, maxLength: densities.length })
  .map((steps) => steps.map((_, index) => 100 - steps.slice(0, index).reduce((sum, step) => sum + step, 0)))

const anyPage: fc.Arbitrary<Page> = fc.record({
  height: fc.integer({ min: 0, max: 400 }),
  sizes: fc.oneof(
    fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }),
    fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ max: 30, min: 0 }))
      .map(([size, count]) => Array(count).fill(size))
  ),
  words: fc.integer({ min: 9, max: 200 }),
  extras: fc.integer({ min: 0, max: 8 }),
  shares
})

const nameOf = (_size: number, index: number) => `i${index}`

/** What the page's content takes at a fit: never more for less content, fewer words or a tighter setting. */
function heightOf(page: Page, { density, dropped, words, spread = 0 }: Fit): number {
  const out = new Set(dropped)
  const kept = page.sizes.filter((size, index) => !out.has(nameOf(size, index)))
  const sum = kept.reduce((all, size) => all + size, words ?? page.words)
  return sum * ((page.shares[densities.indexOf(density)] ?? 100) / 100) * (1 + spread * 0.03)
}

/** What holds for every decision: only what may go is left out, in the order of going, nothing twice. */
function expectDecision({ sizes, words }: Page, decided: Fit): void {
  const order = sizes.map(nameOf)
  expect(decided.dropped.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(
    decided.dropped
  )
  expect(decided.dropped.every((id) => order.includes(id))).toBe(true)
  expect(new Set(decided.dropped).size).toBe(decided.dropped.length)
  expect(densities).toContain(decided.density)
  expect(decided.words ?? words).toBeGreaterThanOrEqual(8)
  expect(decided.words ?? words).toBeLessThanOrEqual(words)
  expect(decided.spread ?? 1).toBeLessThanOrEqual(mostSpread)
}

describe('for any page', () => {
  test('what is chosen fits, or no more could go', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async (page) => {
        const order = page.sizes.map(nameOf)
        const extras = order.slice(0, page.extras)
        let tried = 0
        const first = async (fits: readonly Fit[]) => {
          tried++
          return fits.findIndex((decided) => heightOf(page, decided) <= page.height)
        }
        const decided = await chosenFit(order, first, page.words, extras)
        expectDecision(page, decided)
        expect(tried).toBeLessThan(100)
        const fits = heightOf(page, decided) <= page.height
        expect(fits || (decided.words === 8 && decided.dropped.length === order.length)).toBe(true)
        // Words are cut only where nothing else may go, and content goes only where the tightest setting is too full.
        if (decided.words !== undefined) expect(decided.dropped).toEqual(order)
        const last = order.indexOf(decided.dropped.at(-1) ?? '')
        if (last >= extras.length) {
          const less: Fit = { density: 'tightest', dropped: order.slice(0, last) }
          expect(heightOf(page, less)).toBeGreaterThan(page.height)
        }
        // Of items of one height, those that go are the first of the order.
        if (new Set(page.sizes).size === 1)
          expect(decided.dropped).toEqual(order.slice(0, decided.dropped.length))
      }),
      runs(1500)
    )
  })

  const { views } = composed(
    'The tide rose by 5 metres in 2016. The quay should be closed, the council said.'
  )

  test('a fact sheet stays on its page wherever it can', async () => {
    const columns = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(anyPage, columns, async (page, [aside, hasAside]) => {
        const order = page.sizes.map(nameOf)
        const share = { narrow: 0.25, normal: 0.35, wide: 0.46 }
        const taken = (decided: Fit) => {
          const width = share[decided.aside ?? 'normal']
          return Math.max(heightOf(page, decided) / (1 - width), aside / width)
        }
        const boxes = (decided: Fit): Box[] => {
          const end = taken(decided)
          const box = (id: string, top: number, height: number): Box => ({
            id,
            left: 0,
            top,
            width: 1,
            height
          })
          return [
            box('sheet', 0, 1000),
            box('room', end, Math.max(0, 900 - end)),
            box('foot', Math.max(end, 900), 60),
            box('margin', 960, 40)
          ]
        }
        const request = { id: 'a', text: 'Close the quay.', paragraph: 1, statement: 'r1', isReworded: false }
        const view = {
          ...views['fact-sheet'],
          asked: hasAside ? [request] : [],
          dropOrder: order,
          extras: order.slice(0, page.extras)
        }
        const decided = await fitSheet(view, async (fits) => fits.map(boxes), page.words)
        expectDecision(page, decided)
        const fits = taken(decided) <= 900.5
        expect(fits || (decided.words === 8 && decided.dropped.length === order.length)).toBe(true)
      }),
      runs(500)
    )
  })

  test('a summary keeps to two pages wherever it can, and to one where all that counts fits on it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, fc.integer({ min: 0, max: 10 }), async (page, spared) => {
        const order = page.sizes.map(nameOf)
        const pages = (decided: Fit) => Math.max(1, Math.ceil(heightOf(page, decided) / (page.height + 1)))
        const view = {
          ...views['executive-summary'],
          dropOrder: order,
          extras: order.slice(0, page.extras),
          spare: order.slice(page.extras, page.extras + spared),
          terms: []
        }
        const firstWithin = async (most: number, fits: readonly Fit[]) =>
          fits.findIndex((decided) => pages(decided) <= most)
        const free = async (decided: Fit) => Math.max(0, 1 - heightOf(page, decided) / (page.height + 1))
        const decided = await fitSummary(view, { firstWithin, free }, page.words)
        const nothing = decided.words === 8 && decided.dropped.length === order.length
        expect(pages(decided) <= 2 || nothing).toBe(true)
        if (pages({ density: 'normal', dropped: view.spare }) === 1) expect(pages(decided)).toBe(1)
        for (const id of decided.dropped) expect(order).toContain(id)
      }),
      runs(500)
    )
  })
})

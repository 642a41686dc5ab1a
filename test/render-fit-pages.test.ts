import { describe, expect, test } from 'vitest'
import type { Fit } from '../pipeline/model/fit.ts'
import type { Box } from '../pipeline/model/printer.ts'
import { fitSheet } from '../pipeline/render/fit-sheet.ts'
import { fitSummary } from '../pipeline/render/fit-summary.ts'
import { composed } from './support/pages.ts'

const { views } = composed(
  'The tide rose by 5 metres in 2016. The quay should be closed, the council said.\n\nIt was closed in 2017.'
)
const sheet = views['fact-sheet']
const summary = { ...views['executive-summary'], spare: [], terms: [] }
const factor = { airiest: 1.2, airy: 1.1, normal: 1, tight: 0.9, tightest: 0.8 } as const

/** A sheet 1000 high with columns of so much content beside each other; wide and narrow ones share it otherwise. */
function measured(facts: number, aside: number) {
  const share = { narrow: 0.25, normal: 0.35, wide: 0.46 } as const
  const boxes = ({ density, aside: width = 'normal', spread = 0 }: Fit): Box[] => {
    const columns = Math.max(facts / (1 - share[width]), aside / share[width])
    const taken = columns * factor[density] * (1 + spread * 0.03)
    const box = (id: string, top: number, height: number): Box => ({ id, left: 0, top, width: 1, height })
    return [
      box('sheet', 0, 1000),
      box('room', taken, Math.max(0, 900 - taken)),
      box('foot', Math.max(taken, 900), 60),
      box('margin', 960, 40)
    ]
  }
  return async (fits: readonly Fit[]) => fits.map(boxes)
}

describe('fitting a fact sheet', () => {
  test('gives a short second column little width, and a long one much', async () => {
    const request = { id: 'a', text: 'Close the quay.', paragraph: 1, statement: 'r1', isReworded: false }
    const asked = { ...sheet, asked: [request] }
    expect((await fitSheet(asked, measured(600, 60), 9)).aside).toBe('narrow')
    expect((await fitSheet(asked, measured(400, 380), 9)).aside).toBe('wide')
  })

  test('keeps the usual width where another gains nothing', async () => {
    const alone = { ...sheet, asked: [], terms: [], unknownTerms: [], quotation: null }
    expect((await fitSheet(alone, measured(600, 60), 9)).aside).toBeUndefined()
    expect((await fitSheet(sheet, measured(520, 280), 9)).aside).toBeUndefined()
  })

  test('sees to the widths again once it is known what came in to fill the page', async () => {
    const request = { id: 'a', text: 'Close the quay.', paragraph: 1, statement: 'r1', isReworded: false }
    const filled = { ...sheet, asked: [request], dropOrder: ['x-a'], extras: ['x-a'] }
    const grown = async (fits: readonly Fit[]) => {
      const all = await Promise.all(
        fits.map((fit) => measured(fit.dropped.length > 0 ? 300 : 430, 200)([fit]))
      )
      return all.flat()
    }
    expect((await fitSheet({ ...filled, extras: [], dropOrder: [] }, measured(300, 200), 9)).aside).toBe(
      'wide'
    )
    expect(await fitSheet(filled, grown, 9)).toMatchObject({ dropped: [] })
    expect((await fitSheet(filled, grown, 9)).aside).toBeUndefined()
  })

  test('moves things apart only where room is left, and only as far as it goes', async () => {
    const spread = async (facts: number) => (await fitSheet(sheet, measured(facts, 10), 9)).spread
    expect(await spread(570)).toBeUndefined()
    expect(await spread(560)).toBe(1)
    expect(await spread(535)).toBe(3)
    expect(await spread(300)).toBe(4)
  })
})

describe('fitting a summary', () => {
  const bare = { ...summary, spare: [], extras: [], terms: [] }
  const pages = (words: number) => ({
    firstWithin: async (most: number, fits: readonly Fit[]) =>
      fits.findIndex(
        ({ density, dropped, spread = 0 }) =>
          words * factor[density] * (dropped.length > 0 ? 0.5 : 1) * (1 + spread * 0.03) <= most * 100
      ),
    free: async () => 0
  })

  test('takes one page in the roomiest setting that it fits in', async () => {
    expect(await fitSummary(bare, pages(100), 9)).toEqual({
      density: 'normal',
      dropped: []
    })
    expect((await fitSummary(bare, pages(110), 9)).density).toBe('tight')
    expect((await fitSummary(bare, pages(124), 9)).density).toBe('tightest')
  })

  test('leaves out what only fills it before it is set smallest', async () => {
    const filled = { ...bare, extras: ['x-a'] }
    expect(await fitSummary(filled, pages(150), 9)).toEqual({ density: 'tight', dropped: ['x-a'], spread: 4 })
  })

  test('moves what it had to set tighter apart again, as far as the page goes', async () => {
    expect((await fitSummary(bare, pages(110), 9)).spread).toBeUndefined()
    expect((await fitSummary(bare, pages(105), 9)).spread).toBe(1)
    expect((await fitSummary(bare, pages(101), 9)).spread).toBe(3)
  })

  test('takes two pages in the usual setting where one is too few', async () => {
    expect(await fitSummary(bare, pages(190), 9)).toEqual({
      density: 'normal',
      dropped: []
    })
  })
})

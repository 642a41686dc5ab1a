import { z } from 'zod'
import { paired, ratios, share, together } from '../scoring/counts.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  /** The units, where they are not the text's lines. */
  paras: z.array(z.string()).optional(),
  /** The units that open a part, from 0. */
  boundaries: z.array(z.number()).optional(),
  /** How many units each part has. */
  seglens: z.array(z.number()).optional()
})

type Row = z.infer<typeof rowSchema>

function unitsOf({ paras, text }: Row): readonly string[] {
  return paras ?? text.split('\n')
}

function goldOf({ boundaries = [], seglens }: Row): ReadonlySet<number> {
  if (!seglens) return new Set(boundaries)
  let sum = 0
  return new Set(
    seglens.slice(0, -1).map((length) => {
      sum += length
      return sum
    })
  )
}

/** How many units after `from`, up to and with `to`, open a part. */
function between(starts: ReadonlySet<number>, from: number, to: number): number {
  let count = 0
  for (let unit = from + 1; unit <= to; unit++) if (starts.has(unit)) count++
  return count
}

/**
 * Pk (Beeferman, Berger & Lafferty 1999) and WindowDiff (Pevzner & Hearst 2002): how often a window of half the mean
 * part's length is wrong about whether, and how often, a part begins in it.
 */
function windows(count: number, gold: ReadonlySet<number>, found: ReadonlySet<number>) {
  const width = Math.max(1, Math.round(count / (gold.size + 1) / 2))
  const places = Array.from({ length: Math.max(0, count - width) }, (_, at) => {
    const wanted = between(gold, at, at + width)
    const said = between(found, at, at + width)
    return { parted: wanted > 0 !== said > 0, unequal: wanted !== said }
  })
  const parted = places.filter((place) => place.parted).length
  const unequal = places.filter((place) => place.unequal).length
  return { Pk: share(parted, places.length), WD: share(unequal, places.length) }
}

function score(answered: readonly Answered<Row, readonly number[]>[]) {
  const rows = answered
    .map(({ row, answer }) => ({ row, gold: goldOf(row), found: new Set(answer) }))
    .filter(({ gold }) => gold.size > 0)
  const counts = rows.map(({ gold, found }) => paired([...gold], [...found], (one, other) => one === other))
  const wrong = rows.map(({ row, gold, found }) => windows(unitsOf(row).length, gold, found))
  const mean = (values: readonly number[]) =>
    share(
      values.reduce((sum, value) => sum + value, 0),
      rows.length
    )
  return {
    ...ratios(together(counts)),
    Pk: mean(wrong.map(({ Pk }) => Pk)),
    WD: mean(wrong.map(({ WD }) => WD))
  }
}

/** Where topics change in a text without headings: the units that open a part. Pk and WD are the better the lower. */
export const segmentation: Task<Row, readonly number[]> = {
  name: 'segmentation',
  row: rowSchema,
  request: (row, { language }) => ({ text: unitsOf(row).join('\n\n'), format: 'plain', language }),
  answer: (row, briefing) => {
    let at = 0
    return unitsOf(row).flatMap((unit, index) => {
      const [start, end] = [at, at + unit.length]
      at = end + 2
      const opens = briefing?.sections.some((section) => section.start >= start && section.start < end)
      return index > 0 && opens ? [index] : []
    })
  },
  score,
  shown: ['Pk', 'F'],
  peers: [{ name: 'no boundary', packages: [], load: async () => () => [] }]
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { timelineMarks } from '../pipeline/compose/timeline-marks.ts'
import { timelineTicks } from '../pipeline/compose/timeline-ticks.ts'
import type { Box, Printer } from '../pipeline/model/printer.ts'
import type { EventView } from '../pipeline/model/view-parts.ts'
import { loadTheme } from '../pipeline/render/theme.ts'
import { renderer } from '../pipeline/render/render.ts'
import { composed, english, theme } from './support/pages.ts'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
})
afterAll(() => printer.close())

const slate = await loadTheme(new URL('../templates/slate', import.meta.url).pathname)

const works = ['pier', 'lamp', 'gate', 'wall', 'quay', 'lock', 'mast', 'well', 'shed', 'crane']
const months = ['January', 'March', 'May', 'July', 'October', 'December']

/** A text with so many dated happenings, some of a year, some of a day. */
function chronicle(count: number, year: (index: number) => number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const date =
      index % 3 === 0
        ? `In ${year(index)}`
        : `On ${(index % 27) + 1} ${months[index % months.length]} ${year(index)}`
    return `${date}, the council opened the ${works[index % works.length]} number ${index + 1} at Holm.`
  })
  return `# The harbour at Holm\n\n${lines.join('\n\n')}\n`
}

const texts: readonly [string, string][] = [
  ['3 events in a century', chronicle(3, (index) => 1900 + index * 40)],
  ['30 events, one a year', chronicle(30, (index) => 1990 + index)],
  ['30 events in two years', chronicle(30, (index) => 2014 + Math.floor(index / 15))],
  [
    '30 events, most of them at the end',
    chronicle(30, (index) => (index < 3 ? 1850 + index * 30 : 2019 + (index % 4)))
  ]
]

async function boxesOf(text: string, names: readonly string[], used = theme): Promise<Box[]> {
  const { views } = composed(text)
  const { html } = renderer({
    generator: 'Précis',
    theme: used,
    paper: 'a4',
    documents: ['annotated-brief', 'fact-sheet'],
    formats: ['pdf']
  })
  const document = names.includes('leaders') ? 'fact-sheet' : 'annotated-brief'
  const page = html(document, views[document], english, { density: 'normal', dropped: [] }, 'pdf')
  // A page that is only measured has none of its margins.
  const narrow = page.replace('</head>', '<style>.annotated-brief main{inline-size:174mm}</style></head>')
  const marked = names.reduce(
    (all, name) => all.replace(new RegExp(`class="(?=${name}[" ])`, 'g'), `data-measure="${name}" class="`),
    narrow
  )
  return (await printer.measure([marked], { paper: 'a4' })).flat().filter(({ id }) => names.includes(id))
}

function overlaps(one: Box, other: Box): boolean {
  const apart =
    one.left + one.width <= other.left + 0.5 ||
    other.left + other.width <= one.left + 0.5 ||
    one.top + one.height <= other.top + 0.5 ||
    other.top + other.height <= one.top + 0.5
  return !apart
}

function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `${one.id} ${one.left},${one.top} and ${other.id} ${other.left},${other.top}`)
  )
}

describe.each(texts)('the timeline of a brief with %s', (_, text) => {
  test.each([theme, slate])('has no two words over each other, in the theme $name', async (used) => {
    const { views } = composed(text)
    const { events, marks } = views['annotated-brief'].timeline
    expect(events.length).toBeGreaterThanOrEqual(3)
    const boxes = await boxesOf(text, ['drawing-number', 'axis-year', 'drawing-mark'], used)
    expect(boxes.filter(({ id }) => id === 'drawing-number')).toHaveLength(marks.length)
    expect(boxes.filter(({ id }) => id === 'axis-year').length).toBeGreaterThan(1)
    expect(collisions(boxes)).toEqual([])
  })

  test('keeps inside the page, and names every event once', async () => {
    const boxes = await boxesOf(text, ['drawing-number', 'axis-year', 'drawing-mark'])
    const [page] = (await boxesOf(text, ['events'])).slice(0, 1)
    for (const { left, width } of boxes) {
      expect(left).toBeGreaterThanOrEqual((page?.left ?? 0) - 12)
      expect(left + width).toBeLessThanOrEqual((page?.left ?? 0) + (page?.width ?? 0) + 12)
    }
    const { timeline } = composed(text).views['annotated-brief']
    const named = timeline.marks.flatMap(({ label }) =>
      label.split(', ').flatMap((part) => {
        const [from = 0, to = from] = part.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, index) => from + index)
      })
    )
    expect(named.sort((one, other) => one - other)).toEqual(timeline.events.map((_, index) => index + 1))
  })
})

describe('the timeline of a fact sheet', () => {
  test.each(texts)('has no two words over each other: %s', async (_, text) => {
    const boxes = await boxesOf(text, ['leaders', 'axis-year'])
    expect(boxes.filter(({ id }) => id === 'axis-year').length).toBeGreaterThan(1)
    expect(collisions(boxes)).toEqual([])
  })
})

const place = { paragraph: 1, text: 'the ebb', date: '2016', column: 0.5 }
const at = (from: number, to: number): EventView => ({
  id: `${from}`,
  ...place,
  from,
  to,
  broad: to - from > 0.1
})

describe('rows of marks', () => {
  test('stand on one row where they are apart, on several where they are not', () => {
    const apart = [0, 0.2, 0.4, 0.6, 0.8].map((from) => at(from, from + 0.01))
    expect(timelineMarks(apart)).toMatchObject({ rows: 1, marks: apart.map(() => ({ row: 0 })) })
    const dense = Array.from({ length: 10 }, (_, index) => at(0.5 + index * 0.007, 0.503 + index * 0.007))
    const { rows, marks } = timelineMarks(dense)
    expect(rows).toBeGreaterThan(2)
    for (const row of new Set(marks.map((mark) => mark.row))) {
      const starts = marks.filter((mark) => mark.row === row).map(({ from }) => from)
      expect(starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) > 0.02)).toBe(
        true
      )
    }
  })

  test('name events of one time together', () => {
    const { marks } = timelineMarks([
      at(0.1, 0.101),
      at(0.1, 0.101),
      at(0.1, 0.101),
      at(0.5, 0.9),
      at(0.1, 0.102)
    ])
    expect(marks.map(({ label }) => label)).toEqual(['1–3, 5', '4'])
  })

  test('put a number before the mark where the drawing ends', () => {
    expect(timelineMarks([at(0.1, 0.2), at(0.98, 1)]).marks.map(({ before }) => before)).toEqual([
      false,
      true
    ])
  })
})

describe('the scale', () => {
  test.each([
    [1215, 2016, /^\d{4}$/],
    [1990, 2020, /^\d{4}$/],
    [2014.2, 2016.4, /^\d{4}$/],
    [2016.1, 2017.2, /^[A-Z][a-z]+ \d{4}$/],
    [2016.5, 2016.9, /^[A-Z][a-z]+ \d{4}$/],
    [2016.83, 2016.9, /^\d{1,2} [A-Z][a-z]+ \d{4}$/]
  ])('from %s to %s has few points, in order, each with a name of its own', (first, last, name) => {
    const ticks = timelineTicks(first, last, english)
    expect(ticks.length).toBeGreaterThan(0)
    expect(ticks.length).toBeLessThanOrEqual(8)
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
    for (const { label, year } of ticks) {
      expect(label).toMatch(name)
      expect(year >= first && year <= last).toBe(true)
    }
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { configSchema } from '../pipeline/model/config.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { analyse, compose, readSource } from '../pipeline/stages.ts'
import { openWorkshop } from '../pipeline/workshop.ts'

const root = new URL('..', import.meta.url).pathname

const flat = `The pier at Holm

The council has approved three changes, which apply from next year:

(a) the lamp is lit from dusk;

(b) the gate is closed at ten, which the harbour master called "a small price" in March 2021;

(c) the fee rises from £2 to £3.

The pier carried 41,000 people in 2020. It should be painted before the winter.
`

const markdown = `# The pier

It carried 41,000 people in 2020, the council said.

- A list
  - with a list in it, which should be read twice
    1. and a third one
- and an end

> A quotation of 12 words stands in a block of its own here.

| year | people |
| --- | ---: |
| 2020 | 41,000 |

\`\`\`
a listing
\`\`\`
`

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
})
afterAll(() => printer.close())

/** The boxes of all elements of a class in the annotated brief as it is printed. */
async function boxes(text: string, path: string, name: string) {
  const workshop = await openWorkshop(configSchema.parse({}), root)
  const source = readSource(new TextEncoder().encode(text), { path })
  const { document, briefing } = analyse(source)
  const view = compose(briefing, document, workshop.composeOptions('en'))['annotated-brief']
  const html = workshop
    .renderer()
    .html('annotated-brief', view, workshop.labels('en'), { density: 'normal', dropped: [] }, 'pdf')
    .replaceAll(`class="${name}`, `data-measure="${name}" class="${name}`)
  return (await printer.measure([html], { paper: 'a4' })).flat()
}

test.each([
  ['a flat text with marks of its own', flat, 'pier.txt'],
  ['lists in lists, quotations, tables and listings', markdown, 'pier.md']
])('paragraph numbers stand in one column beside the words: %s', async (_, text, path) => {
  const numbers = await boxes(text, path, 'number')
  expect(numbers.length).toBeGreaterThan(4)
  expect(new Set(numbers.map(({ left, width }) => Math.round(left + width))).size).toBe(1)
})

test.each([
  ['a flat text', flat, 'pier.txt'],
  ['a Markdown text', markdown, 'pier.md']
])('notes stand in one column and none covers another: %s', async (_, text, path) => {
  const notes = await boxes(text, path, 'note ')
  expect(notes.length).toBeGreaterThan(1)
  expect(new Set(notes.map(({ left }) => Math.round(left))).size).toBe(1)
  const sorted = [...notes].sort((one, other) => one.top - other.top)
  for (const [index, note] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next) expect(note.top + note.height).toBeLessThanOrEqual(next.top + 0.5)
  }
})

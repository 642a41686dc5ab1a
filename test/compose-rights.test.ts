import { describe, expect, test } from 'vitest'
import { compose } from '../pipeline/compose/compose.ts'
import { analyse, labelsFor, loadTheme, readSource } from '../pipeline/stages.ts'

const theme = await loadTheme(new URL('../templates/default', import.meta.url).pathname)

const body = `
# The ferry

The ferry to Nessa should run all winter. It carried 4,100 people last year.

## Background

The first boat was bought in 1931. Its engine came from a tractor. The harbour was a beach then.

## What it costs

A winter crew costs £31,000. The council must pay half of it.
`

function viewsOf(matter: string, text = body) {
  const source = readSource(new TextEncoder().encode(`---\n${matter}\n---\n${text}`), { path: 'ferry.md' })
  const { document, briefing } = analyse(source)
  return compose(briefing, document, { labels: labelsFor(theme, 'en'), precisVersion: '0' })
}

describe('the annotated brief prints of the source', () => {
  const printed = (matter: string) => JSON.stringify(viewsOf(matter)['annotated-brief'].body.sections)

  test('all of it where its rights are full or not stated', () => {
    expect(printed('rights: full')).toContain('Its engine came from a tractor')
    expect(printed('title: The ferry')).toContain('Its engine came from a tractor')
  })

  test('only the paragraphs around its statements where they allow excerpts', () => {
    const text = printed('rights: excerpts')
    const { frame } = viewsOf('rights: excerpts')['annotated-brief']
    expect(text).toContain(frame.bottomLine?.text.slice(0, 20))
    expect(text.length).toBeLessThanOrEqual(printed('rights: full').length)
  })

  test('and lists no section that it leaves out', () => {
    const listed = (matter: string) => viewsOf(matter)['annotated-brief'].contents
    const ids = ({ id }: { id: string }) => id
    const more = `${body}\n## Who decides\n\nThe council meets on Monday.\n\n## The crew\n\nFour people sail her.\n`
    expect(listed('rights: none')).toEqual([])
    for (const rights of ['full', 'excerpts', 'none']) {
      const { contents, body: shown } = viewsOf(`rights: ${rights}`, more)['annotated-brief']
      const printed = shown.sections.map(ids)
      expect(contents.map(ids).filter((id) => !printed.includes(id))).toEqual([])
    }
    expect(viewsOf('rights: full', more)['annotated-brief'].contents).toHaveLength(4)
  })

  test('nothing where they allow statements only', () => {
    expect(printed('rights: none')).toBe('[]')
  })

  test('no speech, event, figure or list of it beside the statements where they allow those only', () => {
    const text = `${body}\n“The pier is gone,” said Ada Holm on 4 May 2019. Three things are missing: a boat, a crew and a plan.\n`
    const parts = (rights: string) => {
      const { direct, indirect, timeline, figures, structure } = viewsOf(`rights: ${rights}`, text)[
        'annotated-brief'
      ]
      return [direct.length + indirect.length, timeline.events.length, figures.length, structure.length]
    }
    for (const count of parts('full')) expect(count).toBeGreaterThan(0)
    expect(parts('none')).toEqual([0, 0, 0, 0])
  })
})

describe('the frame of a document', () => {
  test('says that a text is withdrawn, held back or a draft', () => {
    const { frame } = viewsOf('withdrawn: true\nembargoUntil: 2031-05-01\nstatus: draft')['fact-sheet']
    expect(frame.status).toBe('Withdrawn · Not before 1 May 2031 · Draft')
  })

  test('cuts a title that no page could hold at a word', () => {
    const { frame } = viewsOf(`title: ${'very long '.repeat(200)}`)['fact-sheet']
    expect(frame.title.length).toBeLessThan(245)
    expect(frame.title).toMatch(/(?:very|long) …$/)
  })
})

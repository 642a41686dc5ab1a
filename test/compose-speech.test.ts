import { describe, expect, test } from 'vitest'
import { compose } from '../pipeline/compose/compose.ts'
import { analyse, labelsFor, loadTheme, readSource } from '../pipeline/stages.ts'
import { proveStatements } from '../pipeline/verify/statement-proof.ts'

const theme = await loadTheme(new URL('../templates/default', import.meta.url).pathname)

function built(text: string) {
  const source = readSource(new TextEncoder().encode(`# The quay\n\n${text}\n`), { path: 'quay.md' })
  const { document, briefing } = analyse(source)
  const views = compose(briefing, document, { labels: labelsFor(theme, 'en'), precisVersion: '0' })
  return { document, briefing, ...views }
}

describe('who said what', () => {
  test('A quotation that its tag splits is one entry and one note', () => {
    const text =
      '“The splice takes a day,” Ada Berg said in spring, “and the permit takes a month.” Then she left.'
    const { direct, body } = built(text)['annotated-brief']
    expect(direct.map(({ speaker, text: said }) => [speaker, said])).toEqual([
      ['Ada Berg', 'The splice takes a day … and the permit takes a month.']
    ])
    expect(body.notes.filter(({ kind }) => kind === 'says')).toHaveLength(1)
  })

  test('A tag in the middle of what is said is no part of it, and the words are proved', () => {
    const { document, briefing, ...views } = built('The quay, the mayor said, is too short for the boats.')
    expect(views['annotated-brief'].indirect.map(({ text }) => text)).toEqual([
      'The quay … is too short for the boats'
    ])
    expect(proveStatements(briefing, document, true).messages).toEqual([])
  })

  test('A quotation without a speaker is nobody’s and stands in no document’s list', () => {
    const text = 'The quay is old.\n\n“Nobody has mended the cranes since the flood.” The boats have gone.'
    const { briefing, ...views } = built(text)
    expect(briefing.attributions.map(({ speaker, content }) => [speaker, content])).toEqual([
      ['', 'Nobody has mended the cranes since the flood.']
    ])
    expect(views['annotated-brief'].direct).toEqual([])
    expect(views['annotated-brief'].body.notes.filter(({ kind }) => kind === 'says')).toEqual([])
    expect(views['fact-sheet'].quotation).toBeNull()
  })
})

describe('the quotation on the fact sheet', () => {
  test('holds both parts of a split quotation', () => {
    const text = '“The old splice takes a day,” Ada Berg said, “and the permit takes a month.”'
    expect(built(text)['fact-sheet'].quotation?.text).toBe(
      'The old splice takes a day … and the permit takes a month.'
    )
  })

  test('is no fragment of a sentence', () => {
    const text = 'Ada Berg said: “without a crane and without a mast of any kind.”'
    expect(built(text)['fact-sheet'].quotation).toBeNull()
  })
})

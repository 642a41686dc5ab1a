import { describe, expect, test } from 'vitest'
import { printableAbstract } from '../pipeline/extract/choice/abstracts.ts'
import { sourceRecord } from '../pipeline/extract/source-record.ts'
import type { Definition } from '../pipeline/model/definition.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'
import { composed } from './support/pages.ts'
import { tables } from './support/tables.ts'

const opening =
  'The council has rebuilt the old mill at Halm, and farmers now grind their corn without paying a toll.'

function definitionsOf(words: string, matter = ''): Definition[] {
  const head = matter && `---\n${matter}\n---\n\n`
  return composed(`${head}# The mill at Halm\n\n${opening}\n\n${words}\n\nThe miller lives by the pond.\n`)
    .briefing.definitions
}

/** The term as a reader looks it up. */
function bare({ term }: Definition): string {
  return term.replace(/^(?:the|an?) /i, '')
}

const sluice = 'A sluice is a gate that holds back the water of a mill pond.'

describe('a definition', () => {
  for (const { name, rows } of tables('extract-definitions')) {
    test.each(rows)(`${name}: %s %s`, (words = '', term = '') => {
      const found = definitionsOf(words).map((one) => [one.text, bare(one)])
      expect(found).toEqual(name === 'what is one' ? [[words.replace(/^- /, ''), term]] : [])
    })
  }

  test('is the first that tells its term; others count on in the order of the source', () => {
    const found = definitionsOf(
      `${sluice} A sluice is a board that slides in a frame. A thole is a kind of pin for an oar.`
    )
    expect(found.map((one) => [one.id, bare(one), one.kind, one.text])).toEqual([
      ['m1', 'sluice', 'definition', sluice],
      ['m2', 'thole', 'definition', 'A thole is a kind of pin for an oar.']
    ])
  })

  test('is none in another language or in a sentence of more than 45 words', () => {
    expect(definitionsOf(sluice, 'language: de')).toEqual([])
    const long = (count: number) => `${sluice.slice(0, -1)}${' and of a fish pond'.repeat(count)}.`
    expect(definitionsOf(long(6))).toHaveLength(1)
    expect(definitionsOf(long(7))).toEqual([])
  })
})

describe('the author’s own summary in the front matter', () => {
  const open = 'The mill is open to farmers.'

  function printable(abstract: string): string | undefined {
    const text = `---\nabstract: ${JSON.stringify(abstract)}\n---\n\n# The mill\n\n${opening}\n`
    return printableAbstract(sourceRecord(parse(readSource(Buffer.from(text), { path: 'mill.md' }))))
  }

  test.each([
    ['stays as it is where all of it can stand alone', `${open} It was built by masons.`, undefined],
    ['loses a question', `${open} What does it cost? The toll is gone.`, `${open} … The toll is gone.`],
    [
      'loses a pointer into the text',
      `${open} The toll is as described above. The miller lives by the pond.`,
      `${open} … The miller lives by the pond.`
    ],
    [
      'loses an example',
      `${open} For example, a cart from Holm comes at noon. The toll is gone.`,
      `${open} … The toll is gone.`
    ],
    [
      'loses what leans on a sentence that is left out, and marks both by one “…”',
      'The plan is described above. It was built by masons. The miller lives by the pond.',
      '… The miller lives by the pond.'
    ],
    [
      'keeps a last sentence without its stop',
      `${open} The toll is gone for good`,
      `${open} The toll is gone for good`
    ]
  ])('%s', (_, abstract, expected = abstract) => {
    expect(printable(abstract)).toBe(expected)
  })

  test('is none where nothing of it can be printed, or where there is none', () => {
    expect(printable('See below. Why is the mill open?')).toBeUndefined()
    expect(composed(`# The mill\n\n${opening}\n`).briefing.abstract).toBeUndefined()
  })

  test('leads the executive summary as far as it can be printed', () => {
    const abstract = 'A village of farmers gives up a tax on bread. See below for prices.'
    const { briefing, views } = composed(`---\nabstract: ${abstract}\n---\n\n# The mill\n\n${opening}\n`)
    expect(briefing.abstract).toBe('A village of farmers gives up a tax on bread. …')
    expect(views['executive-summary'].abstract).toBe(briefing.abstract)
  })

  test('is left out of the executive summary where it says what the bottom line says', () => {
    const { briefing, views } = composed(`---\nabstract: ${opening}\n---\n\n# The mill\n\n${opening}\n`)
    expect(briefing.abstract).toBe(opening)
    expect(views['executive-summary'].abstract).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { keyphrases } from '../pipeline/extract/choice/keyphrases.ts'
import { passages } from '../pipeline/extract/sections/passages.ts'
import { outline } from '../pipeline/extract/sections/sections.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'
import { processorTime } from './support/processor-time.ts'

function phrases(text: string, title = '', language = 'en'): string[] {
  const { numbered } = outline(parse(readSource(new TextEncoder().encode(text), { path: 'case.md' })))
  return keyphrases(passages(numbered, language), title).map((phrase) => phrase.text)
}

describe('what a keyphrase is', () => {
  const text =
    'The harbour board wants a long-term repair plan for the fishing nets. Every fishing net is torn. ' +
    'On Monday the board will say what the repair plan costs. A fishing net lasts three years.'

  test('A phrase of several words that comes early and again and again comes first', () => {
    const [first] = phrases(
      'The tide gate is old. Every tide gate is dear. The council will mend each tide gate. Later the mayor bought chairs.'
    )
    expect(first).toBe('tide gate')
  })

  test('Words that hyphens join are one word', () => {
    expect(phrases(text)).toContain('long-term repair plan')
  })

  test('Days, months, units of measure and pale words are no phrases', () => {
    const found = phrases(
      'In June some 12 per cent of all boats sank. On Friday several other boats sank, three miles and 40 metres apart, ' +
        'as in former years.'
    )
    expect(found).toEqual(['boats'])
  })

  test('The post of a person is no part of the name', () => {
    expect(phrases('We asked spokesman Ole Brandt about the old quay.')).toContain('Ole Brandt')
  })

  test('A capital at the head of a sentence is not the phrase’s own', () => {
    expect(phrases('Tide gates hold. The council likes tide gates.')).toContain('tide gates')
  })

  test('Phrases that “of” joins count where they stand three times', () => {
    const found = phrases(
      'The union of shared moorings met. A union of shared moorings helps. No union of shared moorings pays.'
    )
    expect(found).toContain('union of shared moorings')
  })

  test('A word with a mark before it, as the end of an address has, is none', () => {
    expect(phrases('All .quay addresses work. The .quay list is long.')).not.toContain('quay addresses')
  })
})

describe('how they are chosen', () => {
  test('No more than twenty, no word in more than four of them, words of the title first', () => {
    const sorts = 'red blue green grey white black brown pink'.split(' ')
    const text = sorts.map((sort) => `The ${sort} net holds ${sort} fish and ${sort} crabs.`).join(' ')
    const found = phrases(text, 'On crabs')
    expect(found.length).toBeLessThanOrEqual(20)
    expect(found.filter((phrase) => phrase.includes('net')).length).toBeLessThanOrEqual(4)
    expect(found[0]).toContain('crabs')
  })

  test('Languages without parts of speech give none', () => {
    expect(phrases('Das Netz ist lang. Das Netz ist alt.', '', 'de')).toEqual([])
  })

  test('Four times the text takes no more than about four times as long', () => {
    for (const part of ['long-term net repair ', 'a-b-', 'net of ', 'Quay Board of ']) {
      const [small = 0, large = 0] = [25_000, 100_000].map((size) => {
        const text = part.repeat(Math.ceil(size / part.length))
        const { numbered } = outline(parse(readSource(new TextEncoder().encode(text), { path: 'case.md' })))
        const read = passages(numbered, 'en')
        const start = processorTime()
        keyphrases(read, 'Nets')
        return processorTime() - start
      })
      expect(large).toBeLessThan(12 * small + 1000)
    }
  }, 60_000)
})

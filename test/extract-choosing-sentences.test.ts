import { expect, test } from 'vitest'
import { sentenceBoundaries } from '../pipeline/extract/language/sentence-boundaries.ts'
import { processorTime } from './support/processor-time.ts'

/** A paragraph with its sentences parted by ¦, in a language. */
const rows: readonly (readonly [string, string, string])[] = [
  ['titles are no end', 'en', 'Dr. Lowe met Mrs. Hale. ¦They left.'],
  ['an initial is no end', 'en', 'Anna B. Castle wrote it. ¦J. R. Moss read it.'],
  ['I is a word', 'en', 'It was you and I. ¦We won.'],
  ['U.S. before a name is no end', 'en', 'The U.S. Senate met. ¦He lives in the U.S. ¦They moved.'],
  ['a number after No. belongs to it', 'en', 'See No. 5 and Fig. 2 on p. 12. ¦Then stop.'],
  ['a number in figures begins a sentence', 'en', 'The price fell. ¦15 towns signed, 40 did not. ¦Good.'],
  ['decimals and versions hold together', 'en', 'It rose by 3.5 points in version 2.0.1 of the plan. ¦Good.'],
  ['a quotation closes after its stop', 'en', 'She said: “We are late.” ¦Nobody moved.'],
  ['what is said goes on after a question mark', 'en', '“Are we late?” she asked. ¦Nobody moved.'],
  ['a bracket closes after its stop', 'en', 'It works (see the note.) ¦It always did.'],
  ['a name with an exclamation mark goes on', 'en', 'She works at Yippee! in the cellar. ¦She likes it.'],
  ['an ellipsis ends before a capital', 'en', 'They waited… ¦Nothing came.'],
  ['a line break is a space', 'en', 'The tide\ncame in. ¦It\nwent out.'],
  ['a list in one line is parted at its markers', 'en', '1. Wash the cup ¦2. Dry the cup ¦3. Leave'],
  [
    'clauses of a law are parted',
    'en',
    'SEC. 2. DUTIES. ¦(a) Keeper. -- The keeper shall watch. ¦(b) Clerk. -- The clerk shall write.'
  ],
  ['German ordinals are no end', 'de', 'Am 3. Mai kam Dr. Roth in den 2. Stock. ¦Es regnete.'],
  ['French titles are no end', 'fr', 'M. Petit est arrivé. ¦Il pleut.'],
  ['Spanish titles are no end', 'es', 'La Sra. Gil habló con el Dr. Paz. ¦Llovía.'],
  ['Chinese stops need no space', 'zh', '今天下雨。¦他说：“你好。”¦我走了。']
]

for (const [name, language, marked] of rows)
  test(`sentences: ${name}`, () => {
    const text = marked.replaceAll('¦', '')
    const found = sentenceBoundaries(text, language).map(({ from, to }) => text.slice(from, to))
    expect(found).toEqual(marked.split('¦').map((sentence) => sentence.trim()))
  })

test('sentences never overlap and hold every letter of the paragraph', () => {
  for (const [, language, marked] of rows) {
    const text = marked.replaceAll('¦', '')
    const found = sentenceBoundaries(text, language)
    for (const [index, { from, to }] of found.entries()) {
      expect(from).toBeLessThan(to)
      expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0)
    }
    const kept = found.map(({ from, to }) => text.slice(from, to)).join('')
    expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  }
})

test('a paragraph without an end is cut in linear time', () => {
  for (const unit of ['a.', '. ', '." ', 'x. 1 ', '; ', '( ', '1. ', 'A. ', '“', 'word ', '…', '\n']) {
    const started = processorTime()
    sentenceBoundaries(unit.repeat(100_000 / unit.length), 'en')
    expect(processorTime() - started).toBeLessThan(20_000)
  }
})

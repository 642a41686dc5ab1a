import type { Passage } from '../../model/passage.ts'
import type { NumberedBlock } from './sections.ts'
import { sentenceBoundaries } from '../language/sentence-boundaries.ts'
import { tokens } from '../language/tokens.ts'

const withSentences = new Set(['paragraph', 'item', 'quote'])

/** The numbered paragraphs that hold sentences, as extractors read them; sentences are numbered through. */
export function passages(numbered: readonly NumberedBlock[], language: string): Passage[] {
  let count = 0
  return numbered
    .filter(({ block }) => withSentences.has(block.kind))
    .map(({ block, paragraph }) => ({
      paragraph,
      prose: block.prose,
      text: block.prose.text,
      language,
      sentences: sentenceBoundaries(block.prose.text, language).map((range) => ({
        id: `s${++count}`,
        ...range
      })),
      tokens: tokens(block.prose.text, language),
      ...(block.list === undefined ? {} : { list: block.list })
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

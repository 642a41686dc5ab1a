import { type Passage, type PassageSentence, sentenceText, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import type { Span } from '../../model/span.ts'
import { replay, type Statement, type StatementKind, type Transform } from '../../model/statement.ts'
import { hedgesIn, statementKind } from './statement-kinds.ts'
import { type Trim, untrimmed } from './trims.ts'

/** What a statement is made with, beside the sentence it stands in. */
export interface StatementOptions {
  readonly id: string
  /** What is left out of the sentence; nothing where absent. */
  readonly trim?: Trim
  /** Told from the words where absent. */
  readonly kind?: StatementKind
  readonly attributedTo?: string
  /** `heuristic` where absent. */
  readonly extraction?: Statement['extraction']
}

/**
 * Makes a statement of a sentence, or of what a trim leaves of it. Its text is what `replay` gives for its spans
 * and transforms; hedges are those of the words kept.
 */
export function statement(passage: Passage, sentence: PassageSentence, options: StatementOptions): Statement {
  const words = sentenceText(passage, sentence)
  const trim = options.trim ?? untrimmed(words)
  const at = (from: number, to: number): Span => spanIn(passage, sentence.from + from, sentence.from + to)
  const transforms: Transform[] = []
  if (trim.from > 0) transforms.push({ kind: 'drop-leading', ...at(0, trim.from) })
  if (trim.to < words.length) transforms.push({ kind: 'drop-trailing', ...at(trim.to, words.length) })
  const spans = [at(trim.from, trim.to)]
  const kept = words.slice(trim.from, trim.to)
  const hedges = hedgesIn(kept, passage.language)
  const { attributedTo } = options
  return {
    id: options.id,
    text: replay(spans, transforms, (span) => plainAt(passage, span)),
    spans,
    sentence: sentence.id,
    kind: options.kind ?? statementKind(kept, passage.language),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(hedges.length === 0 ? {} : { hedges }),
    transforms,
    extraction: options.extraction ?? 'heuristic'
  }
}

/** The plain text of a source span that lies in a passage; "" where it lies outside. */
export function plainAt(passage: Passage, span: Span): string {
  const range = toPlain(passage.prose, span)
  return range ? passage.text.slice(range.from, range.to) : ''
}

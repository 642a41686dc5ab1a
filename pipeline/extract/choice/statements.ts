import { type Passage, type PassageSentence, sentenceText, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import type { Span } from '../../model/span.ts'
import { replay, type Statement, type StatementKind, type Transform } from '../../model/statement.ts'
import { isEnglish } from '../language/languages.ts'
import { isImperative } from './advice-lists.ts'
import { hedgesIn } from './hedges.ts'
import { statementKind } from './statement-kinds.ts'
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
  /** The stretches of the sentence that are kept, in order, where there are several: these go over `trim`. */
  readonly parts?: readonly Trim[]
  /** The last of the sentences that it takes in, where that is another one of the same passage. */
  readonly through?: PassageSentence
}

/**
 * Makes a statement of a sentence, of what a trim leaves of it, or of a sentence with those that follow it. Its text
 * is what `replay` gives for its spans and transforms; hedges are those of the words kept. An item of a list that
 * tells its reader what to do ("Ship early") is a recommendation.
 */
export function statement(passage: Passage, sentence: PassageSentence, options: StatementOptions): Statement {
  const { through = sentence } = options
  const words = sentenceText(passage, { ...sentence, to: through.to })
  const parts = options.parts ?? [options.trim ?? untrimmed(words)]
  const at = (from: number, to: number): Span => spanIn(passage, sentence.from + from, sentence.from + to)
  const spans = parts.map(({ from, to }) => at(from, to))
  const transforms = transformsOf(parts, words.length, at)
  const kept = parts.map(({ from, to }) => words.slice(from, to)).join(' ')
  const hedges = hedgesIn(kept, passage.language)
  const { attributedTo } = options
  return {
    id: options.id,
    text: replay(spans, transforms, (span) => plainAt(passage, span)),
    spans,
    sentence: sentence.id,
    kind: options.kind ?? kindOf(passage, sentence, kept),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(hedges.length === 0 ? {} : { hedges }),
    transforms,
    extraction: options.extraction ?? 'heuristic'
  }
}

/** What is left out before the first and behind the last of the parts. */
function transformsOf(
  parts: readonly Trim[],
  length: number,
  at: (from: number, to: number) => Span
): Transform[] {
  const from = parts[0]?.from ?? 0
  const to = parts.at(-1)?.to ?? length
  return [
    ...(from > 0 ? [{ kind: 'drop-leading' as const, ...at(0, from) }] : []),
    ...(to < length ? [{ kind: 'drop-trailing' as const, ...at(to, length) }] : [])
  ]
}

function kindOf(passage: Passage, sentence: PassageSentence, kept: string): StatementKind {
  const { language, paragraph } = passage
  const told = paragraph.kind === 'item' && isEnglish(language) && isImperative(passage, sentence)
  return told ? 'recommendation' : statementKind(kept, language)
}

/** The plain text of a source span that lies in a passage; "" where it lies outside. */
export function plainAt(passage: Passage, span: Span): string {
  const range = toPlain(passage.prose, span)
  return range ? passage.text.slice(range.from, range.to) : ''
}

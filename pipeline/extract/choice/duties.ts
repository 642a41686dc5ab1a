import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import { clauseLabelLength, countWords, type Trim } from './trims.ts'
import { hasDeadline } from './prescriptions.ts'

/** A duty that a law sets, by the stretches of its sentence that say it: half-open offsets in the sentence. */
export interface Duty {
  readonly passage: Passage
  readonly sentence: PassageSentence
  readonly parts: readonly Trim[]
}

const mostWords = 60
/** Where the clauses of a provision begin: " -- (A) ", ": (1) ". */
const listStart = /(?:\s?--|—|:)\s\((?:[A-Z]|\d{1,2}|[ivx]{1,4})\)\s/
const duty = /\b(?:shall|must)\b(?! not\b)/
/** What opens a list of what a duty is for: "to determine", "including". */
const purpose = /,?\s(?:to [a-z]+|including|namely|as follows|that)$/

/**
 * The duties with a day or a term that a long provision sets, each short enough to be read: its lead with one of its
 * clauses ("The keeper shall … submit a report within 90 days"), or its lead alone where the duty stands there and
 * the clauses only say what for. None for a sentence without clauses. English laws of the American form.
 */
export function dutiesIn(passage: Passage, sentence: PassageSentence): Duty[] {
  const text = sentenceText(passage, sentence)
  const from = clauseLabelLength(text)
  const list = listStart.exec(text.slice(from))
  if (!list) return []
  const start = from + list.index
  const lead = text.slice(from, start).trimEnd()
  if (!duty.test(lead)) return []
  const head: Trim = { from, to: from + lead.length }
  const duties = /\b(?:shall|must)$/.test(lead)
    ? clausesIn(text, start).map((clause) => [head, clause])
    : [[{ from, to: head.to - (purpose.exec(lead)?.[0].length ?? 0) }]]
  return duties
    .map((parts) => ({ passage, sentence, parts }))
    .filter(({ parts }) => {
      const words = parts.map((part) => text.slice(part.from, part.to)).join(' ')
      return hasDeadline(words) && countWords(words) <= mostWords
    })
}

/** A provision longer than this is told by its lead and its first clause. */
const longProvision = 60

/** A lead whose clauses hold only together, so that one of them alone would change what is said. */
const conditional =
  /\b(?:if|unless|except|when|where|until|provided|only|either|neither|not|sum|product|total|difference|equal|lesser|greater|means)\b[^;]{0,60}$/i

/**
 * The stretches that tell a long provision in short: its lead with the first of its clauses, or its lead alone where
 * the clauses only say what for. Undefined for a shorter one, for one whose clauses are alternatives or the parts of a
 * condition, since one of them alone would say too much, and where what is left is still long. English laws of the American form.
 */
export function shortProvision(passage: Passage, sentence: PassageSentence): readonly Trim[] | undefined {
  const text = sentenceText(passage, sentence)
  const from = clauseLabelLength(text)
  const list = listStart.exec(text.slice(from))
  if (!list || countWords(text) <= longProvision || /;\s+or\s/.test(text)) return undefined
  const start = from + list.index
  const lead = text.slice(from, start).trimEnd()
  if (conditional.test(lead)) return undefined
  const head: Trim = { from, to: from + lead.length }
  const bare: Trim = { from, to: head.to - (purpose.exec(lead)?.[0].length ?? 0) }
  const clause = clausesIn(text, start)[0]
  const tellings = [...(clause ? [[head, clause]] : []), ...(bare.to < head.to ? [[bare]] : [])]
  return tellings.find((parts) => {
    const words = parts.map((part) => text.slice(part.from, part.to)).join(' ')
    return countWords(words) <= longProvision && !/(?:--|—|[:;])\s\(/.test(words)
  })
}

/** The clauses of the outer list from an offset on, without their marks and the "; and" behind them. */
function clausesIn(text: string, start: number): Trim[] {
  const first = /\((?<mark>[A-Z]|\d{1,2}|[ivx]{1,4})\)\s/.exec(text.slice(start))
  const kind = /\d/.test(first?.groups?.mark ?? '')
    ? '\\d{1,2}'
    : /[A-Z]/.test(first?.groups?.mark ?? '')
      ? '[A-Z]'
      : '[ivx]{1,4}'
  const marks = [
    ...text.slice(start).matchAll(new RegExp(`(?<=[;:] |-- |— |; and |; or )\\(${kind}\\)\\s`, 'g'))
  ]
  return marks.map(({ index, 0: mark }, place) => {
    const from = start + index + mark.length
    const next = marks[place + 1]
    const raw = text.slice(from, next === undefined ? text.length : start + next.index)
    return { from, to: from + raw.replace(/[;,.]?(?:\s(?:and|or))?\s*$/, '').length }
  })
}

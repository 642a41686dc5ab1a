import type { Token } from '../../model/passage.ts'
import type { Stretch } from '../language/stretches.ts'
import { hasVerb, isFiniteAt, isWord, words } from './clause-verbs.ts'
import { closers, fewest, openers, relatives } from './clause-words.ts'

const usual = 16
const most = 26
const cuttable = new Set(
  'for by with in on at to from that which who while when as after before because through under during since and including'.split(
    ' '
  )
)
/** Prepositions that may stand at the end of a clause, behind the verb they belong to. */
const stranding = new Set(['of', 'for', 'to', 'from', 'with', 'about', 'on', 'in', 'at', 'by'])
/** Subjects that only point at something named before. */
const pointing =
  /^(?:(?:the|this|that) (?:last|first|second|third|former|latter|other|others|same|rest|one|ones)|some|others|both|neither|each|all|none|another|this|these|those|that)$/i

/**
 * A run without loose words at its ends, cut to a usual length where the date stands before it; undefined where
 * it is no clause.
 */
export function fitted(run: readonly Token[], cut: boolean): Token[] | undefined {
  const trimmed = trim(run, cut)
  const verb = trimmed.findIndex((_, index) => isFiniteAt(trimmed, index))
  const verbBefore = trimmed[verb - 1]?.text.toLowerCase() ?? ''
  if (/^(?:since|with|unless|until|by|as|due)$/i.test(trimmed[0]?.text ?? '')) return undefined
  if (endsInRelative(trimmed)) return undefined
  const relative = relatives.has(verbBefore) || (verbBefore === 'that' && verb > 1)
  if (relative && !closesRelative(trimmed.slice(verb))) return undefined
  if (
    dangles(trimmed.at(-1)) ||
    verb < 1 ||
    (verb <= 2 &&
      pointing.test(
        trimmed
          .slice(0, verb)
          .map((token) => token.text)
          .join(' ')
      )) ||
    words(trimmed) < fewest ||
    relatives.has(trimmed[0]?.text.toLowerCase() ?? '')
  )
    return undefined
  const short =
    words(trimmed) <= usual || !cut ? trimmed : trim(trimmed.slice(0, cutPoint(trimmed, verb)), false)
  return words(short) >= fewest && words(short) <= most ? short : undefined
}

/** Whether a comma and a verb follow: the main clause goes on behind an insertion. */
function closesRelative(run: readonly Token[]): boolean {
  const comma = run.findIndex((token) => token.text === ',')
  return comma > 0 && hasVerb(run.slice(comma + 1))
}

/** A verb that waits for its complement. */
function dangles(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'AUX' || /^(?:becomes?|became|remain(?:s|ed)?|including)$/i.test(token.text))
  )
}

/** "A consultation that closed": the date told of a consultation, not of what the sentence is about. */
function endsInRelative(run: readonly Token[]): boolean {
  const [opener, verb] = [run.at(-2), run.at(-1)]
  return verb?.tag === 'VERB' && (opener?.text === 'that' || relatives.has(opener?.text ?? ''))
}

/** Without loose words at its ends; "a firm few had heard of" keeps its last word where the clause ends by itself. */
function trim(run: readonly Token[], ends: boolean): Token[] {
  let from = 0
  let to = run.length
  while (from < to && (openers.has(textAt(run, from)) || isMark(run[from]))) from++
  while (to > from && (isLoose(run, to - 1, ends) || /^["“‘«(]$/.test(textAt(run, to - 1)))) to--
  return run.slice(from, to)
}

function isLoose(run: readonly Token[], index: number, ends: boolean): boolean {
  if (isMark(run[index])) return true
  const stranded = ends && run[index - 1]?.tag === 'VERB' && stranding.has(textAt(run, index))
  return closers.has(textAt(run, index)) && !stranded
}

function textAt(run: readonly Token[], index: number): string {
  return run[index]?.text.toLowerCase() ?? ''
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^[^\p{L}\p{N}%$€£"“‘«()”]+$/u.test(token.text)
}

/**
 * Where a long clause may end: before the examples it gives, at its last comma within the usual length, before a
 * second verb with the same subject, else before a late preposition.
 */
function cutPoint(run: readonly Token[], verb: number): number {
  let count = 0
  let comma = 0
  let weak = 0
  let second = 0
  for (const [index, token] of run.entries()) {
    if (count > usual) break
    if (token.text === ',' && index > verb + 2) {
      if (/^(?:including|such)$/i.test(run[index + 1]?.text ?? '')) return index
      comma = index
    }
    if (index > verb + 3 && token.text === 'and' && isFiniteAt(run, index + 1)) second = index
    if (index > verb + 3 && cuttable.has(token.text.toLowerCase())) weak = index
    if (isWord(token)) count++
  }
  return comma || second || weak || run.length
}

const quotePairs = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['(', ')']
])

/** A stretch with the closing quotation mark or bracket that it lacks, sought up to `end`; undefined where none is. */
export function balanced(text: string, from: number, to: number, end: number): Stretch | undefined {
  let last = to
  for (const [open, close] of quotePairs) {
    const slice = text.slice(from, last)
    const opened = slice.split(open).length - 1
    const closed = open === close ? opened >> 1 : slice.split(close).length - 1
    if (opened - (open === close ? closed : 0) === closed) continue
    if (opened < closed) return undefined
    const found = text.indexOf(close, last)
    if (found < 0 || found >= end) return undefined
    last = found + 1
  }
  return text.slice(from, last).split(/\s+/).length <= most ? { from, to: last } : undefined
}

import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { indexFrom, type Stretch } from '../language/stretches.ts'

const fewest = 4
const usual = 16
const most = 26
const reach = 120

const openers = new Set(
  'and but or so yet because as while when although though however also that then thus therefore moreover furthermore if where whereas meanwhile additionally consequently hence indeed finally instead otherwise nevertheless nonetheless besides still accordingly similarly specifically'.split(
    ' '
  )
)
const subordinators = new Set(
  'as because since although though while when whereas which who so if unless'.split(' ')
)
const relatives = new Set(['which', 'who', 'whom', 'whose'])
const closers = new Set(
  'in on at by from until till before after during of since for to between early late through throughout around about a an the and or but as dated with effective starting beginning ending both than over within into its their next last this coming past every each pursuant inter alia'.split(
    ' '
  )
)
const breaks = /^(?:[;:—–()]|--+)$/
const cuttable = new Set(
  'for by with in on at to from that which who while when as after before because through under during since and including'.split(
    ' '
  )
)
const prepositions = new Set('in on at by from until since before after during for of under with'.split(' '))
/** Subjects that only point at something named before. */
const pointing =
  /^(?:(?:the|this|that) (?:last|first|second|third|former|latter|other|others|same|rest|one|ones)|some|others|both|neither|each|all|none|another|this|these|those|that)$/i
const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'its',
  'their',
  'our',
  'his',
  'her',
  '’s',
  "'s"
])

/**
 * The clause around a date that says what happened, as one stretch of the passage: without the date where that
 * stands at an edge, with it where it stands inside; 4 to 26 words with a finite verb and words before it.
 * Undefined where there is no such clause. English.
 *
 * @param others the other dates of the passage
 */
export function eventClause(
  passage: Passage,
  sentence: PassageSentence,
  date: Stretch,
  others: readonly Stretch[]
): Stretch | undefined {
  const words = near(passage, sentence, date)
  const cut = words.findLastIndex((token, index) => token.to <= date.from && breaksAt(words, index))
  const stop = words.findIndex((token, index) => token.from >= date.to && breaksAt(words, index))
  const clause = words.slice(cut + 1, stop < 0 ? undefined : stop)
  const left = clause.filter((token) => token.to <= date.from)
  const right = clause.filter((token) => token.from >= date.to)
  if (opensRange(right, others)) return undefined
  const late = hasVerb(left)
  const choices = late ? tail(clause, left, right) : head(clause, left, right)
  const chosen = choices
    .filter((choice) => !choice.some((token) => token.from >= date.from && token.to <= date.to))
    .map((choice) => fitted(choice, !late))
    .find((choice) => choice !== undefined)
  const [first, last] = [chosen?.[0], chosen?.at(-1)]
  return first && last
    ? balanced(passage.text, first.from, last.to, date.from >= last.to ? date.from : sentence.to)
    : undefined
}

/** Dashes within a number ("2011–12") part no clauses, a full stop before a new beginning ("6 pm. Work") does. */
function breaksAt(run: readonly Token[], index: number): boolean {
  const [before, token, after] = [run[index - 1], run[index], run[index + 1]]
  if (!token || !after) return false
  const alone = before?.to !== token.from || after.from !== token.to
  if (/^[–—]$/.test(token.text)) return alone
  if (/\.$/.test(token.text) && /^(?:[ap]m)?\.$/.test(token.text))
    return after.from > token.to && /^\p{Lu}/u.test(after.text)
  return breaks.test(token.text)
}

/** The words of the sentence around a date, not farther than a clause may reach. */
function near({ tokens }: Passage, sentence: PassageSentence, date: Stretch): Token[] {
  const start = Math.max(indexFrom(tokens, sentence.from), indexFrom(tokens, date.from) - reach)
  const end = Math.min(indexFrom(tokens, sentence.to), indexFrom(tokens, date.to) + reach)
  return tokens.slice(start, end)
}

/** "Rose from 18 % in 2019 to 31 % in 2024" is told once, at its end. */
function opensRange(right: readonly Token[], others: readonly Stretch[]): boolean {
  if (!/^(?:to|through)$/i.test(right[0]?.text ?? '')) return false
  const comma = right.findIndex((token) => token.text === ',')
  const end = (comma < 0 ? right.at(-1) : right[comma])?.to ?? 0
  const next = others[indexFrom(others, right[0]?.from ?? 0)]
  return next !== undefined && next.to <= end
}

/** The date stands behind the verb: the words before it, or the whole clause where they are too few. */
function tail(clause: Token[], left: Token[], right: Token[]): Token[][] {
  const ends = right.length === 0 || /^(?:[.,!?]|and|but|while)$/i.test(right[0]?.text ?? '')
  if (opensRelative(left)) return [clause]
  const long = words(left) >= fewest + (ends ? 0 : 2)
  const comma = left.findLastIndex(
    (token, index) =>
      token.text === ',' &&
      /^(?:and|but|while|then|so|as|because|although|which|who)$/i.test(left[index + 1]?.text ?? '')
  )
  const hanging = subordinators.has(left[comma + 1]?.text.toLowerCase() ?? '')
  const near = comma < 0 ? [] : [left.slice(comma + 1)]
  const late =
    comma > 0 && !hasVerb(left.slice(comma + 1))
      ? head(clause.slice(comma + 1), left.slice(comma + 1), right)
      : []
  if (comma > 0 && (hanging || !hasVerb(near[0] ?? []))) return [...late, ...near]
  return [...late, ...(long ? [...near, left] : []), left]
}

/** "The programme, which began": the main verb is still to come. */
function opensRelative(left: readonly Token[]): boolean {
  const at = left.findLastIndex((token) => relatives.has(token.text.toLowerCase()))
  return at > 0 && !hasVerb(left.slice(0, at)) && !left.slice(at).some((token) => token.text === ',')
}

/** The date stands before the verb: the main clause behind an opening phrase, or all of the clause. */
function head(clause: Token[], left: Token[], right: Token[]): Token[][] {
  const comma = right.findIndex((token) => token.text === ',')
  const opening = comma >= 0 && !hasVerb(right.slice(0, comma))
  const bare = left.every(
    (token) =>
      closers.has(token.text.toLowerCase()) || openers.has(token.text.toLowerCase()) || !isWord(token)
  )
  const after =
    opening && !subordinators.has(right[comma + 1]?.text.toLowerCase() ?? '') ? [right.slice(comma + 1)] : []
  if (opensSubject(right[0])) {
    const begun = bare || prepositions.has(left[0]?.text.toLowerCase() ?? '')
    return begun ? [...after, right] : [...after, clause]
  }
  if (!bare) return [...after, clause]
  const owned = /^[’']s$/.test(right[0]?.text ?? '')
  const inner =
    owned || prepositions.has(left.at(-1)?.text.toLowerCase() ?? '') ? [subjectIn(right)] : [right]
  return opening && left.length > 0 ? [...after, ...inner] : [...inner, ...after]
}

function opensSubject(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isOwner(token) &&
    (determiners.has(token.text.toLowerCase()) || /^(?:DET|PRON)$/.test(token.tag))
  )
}

/** "At last year’s event Xi set out": the subject starts where a name or article follows the noun. */
function subjectIn(right: Token[]): Token[] {
  const own = /^[’']s$/.test(right[0]?.text ?? '') ? 1 : 0
  if (!own) return right
  const at = right.findIndex((token, index) => {
    if (index <= own) return false
    const name = token.tag === 'PROPN' && right[index - 1]?.tag !== 'PROPN'
    return name || opensSubject(token)
  })
  return at < 0 ? right.slice(own) : right.slice(at)
}

function isOwner(token: Token): boolean {
  return /^[’']s$/.test(token.text)
}

function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text)
}

function words(tokens: readonly Token[]): number {
  return tokens.filter(isWord).length
}

/** Whether a finite verb stands in a run of words, as far as tags and endings tell. */
function hasVerb(run: readonly Token[]): boolean {
  return run.some((_, index) => isFinite_(run, index))
}

function isFinite_(run: readonly Token[], index: number): boolean {
  const [previous, token, next] = [run[index - 1], run[index], run[index + 1]]
  const before = previous?.text.toLowerCase() ?? ''
  if (!token) return false
  if (before === 'due' && token.text === 'to') return true
  if (token.tag === 'AUX') return !/^(?:be|been|being)$/i.test(token.text)
  if (token.tag !== 'VERB' || /ing$/.test(token.text) || before === 'to') return false
  if (/s$/.test(token.text) && /^(?:NUM|DET|ADJ)$/.test(previous?.tag ?? '')) return false
  return !(/(?:ed|en)$/.test(token.text) && (before === ',' || next?.text === 'by'))
}

/**
 * A run without loose words at its ends, cut to a usual length where the date stands before it; undefined where
 * it is no clause.
 */
function fitted(run: readonly Token[], cut: boolean): Token[] | undefined {
  const trimmed = trim(run)
  const verb = trimmed.findIndex((_, index) => isFinite_(trimmed, index))
  const verbBefore = trimmed[verb - 1]?.text.toLowerCase() ?? ''
  if (/^(?:since|with|unless|until|by|as|due)$/i.test(trimmed[0]?.text ?? '')) return undefined
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
  const short = words(trimmed) <= usual || !cut ? trimmed : trim(trimmed.slice(0, cutPoint(trimmed, verb)))
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

function trim(run: readonly Token[]): Token[] {
  let from = 0
  let to = run.length
  const loose = (token: Token | undefined, set: ReadonlySet<string>) =>
    token !== undefined &&
    (set.has(token.text.toLowerCase()) || /^[^\p{L}\p{N}%$€£"“‘«()”]+$/u.test(token.text))
  while (from < to && loose(run[from], openers)) from++
  while (to > from && (loose(run[to - 1], closers) || /^["“‘«(]$/.test(run[to - 1]?.text ?? ''))) to--
  return run.slice(from, to)
}

/** Where a long clause may end: at its last comma within the usual length, else before a late preposition. */
function cutPoint(run: readonly Token[], verb: number): number {
  let count = 0
  let comma = 0
  let weak = 0
  for (const [index, token] of run.entries()) {
    if (count > usual) break
    if (token.text === ',' && index > verb + 2) comma = index
    if (index > verb + 3 && cuttable.has(token.text.toLowerCase())) weak = index
    if (isWord(token)) count++
  }
  if (comma) return comma
  return weak || run.length
}

const quotePairs = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['(', ')']
])

/** A stretch with the closing quotation mark or bracket that it lacks, sought up to `end`; undefined where none is. */
function balanced(text: string, from: number, to: number, end: number): Stretch | undefined {
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

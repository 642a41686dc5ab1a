import { spanIn } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { claimValue, lengthValue } from './claims.ts'
import { shortProvision } from './duties.ts'
import type { Problem } from './problems.ts'
import { statement } from './statements.ts'
import { isEnglish } from '../language/languages.ts'
import { isPrescription } from './prescriptions.ts'
import { overlapOf } from '../language/terms.ts'

const fewest = 3
const most = 7
const wordsAPoint = 250
/** Beyond the fewest, a sentence that is worth less than this share of the best of all is passed over. */
const least = 0.45
/** Two sentences that share more of the shorter one's words say the same. */
const same = 0.65
/** A sentence that has so many words more than another does not repeat it. */
const additions = 5
/** So many shared words, with the same numbers, say the same too. */
const related = 0.3

/**
 * Three to seven sentences that carry the text, in source order, with ids `k1`…, as an editor would choose: those
 * that editors pin; then the members of an enumeration that fits; each main section before a second point from
 * one; no two from a paragraph, and none that repeats another or the bottom line, unless there are too few; and at
 * least three, where there are so many, that ask for nothing, since what is asked is also told by itself. Members of an
 * enumeration that ask for nothing stand behind its lead and keep their "First," and "Second,".
 *
 * @param told statements that stand under a heading of their own, such as concerns
 */
export function keyPoints(
  choice: Choice,
  line: Statement | null,
  told: readonly Statement[] = []
): Statement[] {
  const elsewhere = new Set(told.map(({ sentence }) => sentence))
  const all = candidates(choice).filter((one) => one.pinned || !elsewhere.has(one.sentence.id))
  const said = all.filter((one) => isIn(one, line))
  const open = all
    .filter((one) => !one.pinned && one.problems.length === 0 && !said.includes(one))
    .map((one) => ({ one, value: worth(one) }))
    .sort((a, b) => b.value - a.value || a.one.index - b.one.index)
    .map(({ one }) => one)
  const pinned = all.filter((one) => one.pinned)
  const members = withLead(membersOfMain(open), choice, all)
  const wanted = Math.max(pinned.length, goal(choice.source.words, members.length))
  const chosen = [
    ...pinned,
    ...members.filter((one) => one.leads || isNew(one, pinned, said)).slice(0, wanted - pinned.length)
  ]
  const best = open.find((one) => !repeats(one, said))
  const isWorthy = (one: Candidate): boolean => worth(one) >= least * worth(best ?? one)
  const worthy = open.filter((one) => !one.advised && isWorthy(one))
  fill(
    chosen,
    worthy,
    wanted,
    (one) => isNew(one, chosen, said) && !shares(one, [...chosen, ...said], 'section')
  )
  const density = densities(chosen, all)
  const value = (one: Candidate): number => worth(one) - (density.get(one.section) ?? 0)
  const spread = open
    .filter(isWorthy)
    .map((one) => ({ one, value: value(one) }))
    .sort((a, b) => b.value - a.value)
    .map(({ one }) => one)
  fill(chosen, spread, wanted, (one) => isNew(one, chosen, said))
  const few = choice.passages.length < wanted ? wanted : Math.min(wanted, fewest)
  fill(chosen, open, few, (one) => !repeats(one, [...chosen, ...said]))
  if (chosen.length < fewest)
    fill(chosen, lesser(all, said), Math.min(wanted, fewest), (one) => !repeats(one, [...chosen, ...said]))
  const asking = chosen.filter(asks).length
  const others = spread.filter((one) => !asks(one) && claimValue(one) >= 0)
  fill(
    chosen,
    others,
    Math.min(most, fewest + asking),
    (one) => isNew(one, chosen, said) && !shares(one, said, 'passage')
  )
  const isLed = members.some(({ leads }) => leads)
  return chosen
    .sort((a, b) => a.index - b.index)
    .map((one, index) => keyPoint(isLed && members.includes(one) ? withOrdinal(one) : one, index))
}

/** Whether a sentence stands in a statement: the bottom line may take in two. */
export function isIn({ passage, sentence }: Candidate, line: Statement | null): boolean {
  if (!line || !passage.sentences.some(({ id }) => id === line.sentence)) return false
  const { start } = spanIn(passage, sentence.from, sentence.to)
  return sentence.id === line.sentence || line.spans.some((span) => span.start <= start && start < span.end)
}

/** Whether a sentence asks for something: it may stand under what is asked rather than among the points. */
function asks({ text, passage, advised }: Candidate): boolean {
  return advised || (isEnglish(passage.language) && isPrescription(text))
}

/** Sentences that are whole but stand aside, for texts that have nothing better. */
function lesser(all: readonly Candidate[], said: readonly Candidate[]): Candidate[] {
  const bearable = new Set<Problem>(['aside', 'formal', 'unfinished', 'short'])
  return all
    .filter((one) => !said.includes(one) && one.problems.every((problem) => bearable.has(problem)))
    .sort((a, b) => a.problems.length - b.problems.length || worth(b) - worth(a))
}

function keyPoint(one: Candidate, index: number): Statement {
  const { passage, sentence, trim, speaker, pinned, advised } = one
  const parts = isEnglish(passage.language) ? shortProvision(passage, sentence) : undefined
  return statement(passage, sentence, {
    id: `k${index + 1}`,
    trim,
    ...(parts === undefined ? {} : { parts }),
    ...(advised ? { kind: 'recommendation' } : {}),
    ...(speaker === undefined ? {} : { attributedTo: speaker }),
    extraction: pinned ? 'editor' : 'heuristic'
  })
}

/** How many points a text of so many words gets; the members of an enumeration count as one. */
function goal(words: number, members: number): number {
  const byLength = Math.max(fewest, Math.round(words / wordsAPoint))
  return Math.min(most, byLength + Math.max(0, members - 1))
}

function fill(
  chosen: Candidate[],
  open: readonly Candidate[],
  wanted: number,
  fits: (one: Candidate) => boolean
): void {
  for (const one of open) {
    if (chosen.length >= wanted) return
    if (!chosen.includes(one) && fits(one)) chosen.push(one)
  }
}

/** How much a sentence would give its reader: salience, the weight of its claim, a fitting length. */
export function worth(one: Candidate): number {
  return one.salience + claimValue(one) + lengthValue(one.words)
}

/** How much of each main section is taken already: the share of its paragraphs, 0 to 1. */
function densities(chosen: readonly Candidate[], all: readonly Candidate[]): ReadonlyMap<string, number> {
  const paragraphs = (list: readonly Candidate[]): Map<string, Set<unknown>> => {
    const found = new Map<string, Set<unknown>>()
    for (const { section, passage } of list)
      found.set(section, (found.get(section) ?? new Set()).add(passage))
    return found
  }
  const taken = paragraphs(chosen)
  return new Map(
    [...paragraphs(all)].map(([section, whole]) => [section, (taken.get(section)?.size ?? 0) / whole.size])
  )
}

/** The enumeration whose members are worth most on the whole, where at least two of them can stand alone. */
function membersOfMain(open: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>()
  for (const one of open) {
    const id = one.member?.split(':')[0]
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), one])
  }
  const mean = (list: readonly Candidate[]): number =>
    list.reduce((sum, one) => sum + worth(one), 0) / list.length
  const fitting = [...groups.values()].filter((list) => list.length > 1 && list.length < most - 1)
  return fitting.sort((a, b) => mean(b) - mean(a))[0] ?? []
}

/** The lead of an enumeration before its members, where it is a sentence of its own and none of them asks for anything. */
function withLead(members: readonly Candidate[], choice: Choice, all: readonly Candidate[]): Candidate[] {
  const id = members[0]?.member?.split(':')[0]
  const lead = choice.enumerations.find((one) => one.id === id)?.lead
  const found = all.find(({ sentence }) => sentence.id === lead?.sentence)
  const stands = found?.problems.length === 0 && found.member === undefined && members.length < most
  return found && stands && !members.some(asks) ? [found, ...members] : [...members]
}

const ordinal = /^(?:first|second|third|fourth|fifth|sixth|last|final)(?:ly)?, /i

/** A member with its "Second,", which says that its lead stands before it. */
function withOrdinal(one: Candidate): Candidate {
  const { passage, sentence, trim } = one
  const words = passage.text.slice(sentence.from, sentence.to)
  return trim.from > 0 && ordinal.test(words) ? { ...one, trim: { ...trim, from: 0 } } : one
}

function isNew(one: Candidate, chosen: readonly Candidate[], said: readonly Candidate[]): boolean {
  const told = one.summarised ? chosen.filter(({ summarised }) => !summarised) : chosen
  return !shares(one, told, 'passage') && !sharesList(one, chosen) && !repeats(one, [...chosen, ...said])
}

/** One item stands for its list, unless the list is the author's own conclusions or a part of the argument. */
function sharesList({ passage, summarised, member }: Candidate, others: readonly Candidate[]): boolean {
  const { list } = passage
  if (list === undefined || summarised || member !== undefined) return false
  return others.some((other) => other.passage.list === list)
}

function shares(one: Candidate, others: readonly Candidate[], what: 'passage' | 'section'): boolean {
  return others.some((other) => other[what] === one[what])
}

/**
 * Whether a sentence says what one of the others says: it has most of their words and adds few of its own, or it has
 * some of them and all their numbers.
 */
export function repeats(one: Candidate, others: readonly Candidate[]): boolean {
  return others.some((other) => {
    const [short, long] = one.terms.size <= other.terms.size ? [one, other] : [other, one]
    const shared = overlapOf(short.terms, long.terms)
    const isSame = shared >= same && one.terms.size - other.terms.size < additions
    return isSame || (shared >= related && hasSameNumbers(one.text, other.text))
  })
}

/** Whether two texts have two numbers or more, years aside, and all of one stand in the other. */
function hasSameNumbers(one: string, other: string): boolean {
  const [first, second] = [numbersIn(one), numbersIn(other)]
  const [few, many] = first.size <= second.size ? [first, second] : [second, first]
  return few.size > 1 && [...few].every((number) => many.has(number))
}

function numbersIn(text: string): ReadonlySet<string> {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? []
  return new Set(found.filter((number) => !/^(?:1[5-9]|20)\d\d$/.test(number)))
}

import type { Statement } from '../../model/statement.ts'
import { type Candidate, candidates, type Problem } from './candidates.ts'
import type { Choice } from './choice.ts'
import { claimValue, lengthValue } from './claims.ts'
import { statement } from './statements.ts'
import { overlapOf } from '../language/terms.ts'

const fewest = 3
const most = 7
const wordsAPoint = 250
/** Two sentences that share more of the shorter one's words say the same. */
const same = 0.65

/**
 * Three to seven sentences that carry the text, in source order, with ids `k1`…, as an editor would choose: those
 * that editors pin; then the members of an enumeration that fits; each main section before a second point from
 * one; no two from a paragraph, and none that repeats another or the bottom line, unless there are too few.
 */
export function keyPoints(choice: Choice, line: Statement | null): Statement[] {
  const all = candidates(choice)
  const said = all.filter(({ sentence }) => sentence.id === line?.sentence)
  const open = all
    .filter((one) => !one.pinned && one.problems.length === 0 && !said.includes(one))
    .map((one) => ({ one, value: worth(one) }))
    .sort((a, b) => b.value - a.value || a.one.index - b.one.index)
    .map(({ one }) => one)
  const pinned = all.filter((one) => one.pinned)
  const members = membersOfMain(open)
  const wanted = Math.max(pinned.length, goal(choice.source.words, members.length))
  const chosen = [
    ...pinned,
    ...members.filter((one) => isNew(one, pinned, said)).slice(0, wanted - pinned.length)
  ]
  fill(chosen, open, wanted, (one) => isNew(one, chosen, said) && !shares(one, chosen, 'section'))
  const density = densities(chosen, all)
  const value = (one: Candidate): number => worth(one) - (density.get(one.section) ?? 0)
  const spread = open
    .map((one) => ({ one, value: value(one) }))
    .sort((a, b) => b.value - a.value)
    .map(({ one }) => one)
  fill(chosen, spread, wanted, (one) => isNew(one, chosen, said))
  const few = choice.passages.length < wanted ? wanted : Math.min(wanted, fewest)
  fill(chosen, open, few, (one) => !repeats(one, [...chosen, ...said]))
  if (chosen.length < fewest)
    fill(chosen, lesser(all, said), Math.min(wanted, fewest), (one) => !repeats(one, [...chosen, ...said]))
  return chosen.sort((a, b) => a.index - b.index).map(keyPoint)
}

/** Sentences that do not quite stand alone, for texts that have nothing better; no questions, lead-ins or code. */
function lesser(all: readonly Candidate[], said: readonly Candidate[]): Candidate[] {
  const spoilt = new Set<Problem>(['question', 'lead-in', 'code', 'shouted'])
  return all
    .filter((one) => !said.includes(one) && !one.problems.some((problem) => spoilt.has(problem)))
    .sort((a, b) => a.problems.length - b.problems.length || worth(b) - worth(a))
}

function keyPoint({ passage, sentence, trim, speaker, pinned }: Candidate, index: number): Statement {
  return statement(passage, sentence, {
    id: `k${index + 1}`,
    trim,
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

function isNew(one: Candidate, chosen: readonly Candidate[], said: readonly Candidate[]): boolean {
  return !shares(one, chosen, 'passage') && !repeats(one, [...chosen, ...said])
}

function shares(one: Candidate, others: readonly Candidate[], what: 'passage' | 'section'): boolean {
  return others.some((other) => other[what] === one[what])
}

/** Whether a sentence says what one of the others says. */
export function repeats(one: Candidate, others: readonly Candidate[]): boolean {
  return others.some((other) => {
    const [short, long] = one.terms.size <= other.terms.size ? [one, other] : [other, one]
    return overlapOf(short.terms, long.terms) >= same
  })
}

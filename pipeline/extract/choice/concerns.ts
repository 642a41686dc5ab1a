import type { Statement } from '../../model/statement.ts'
import { isEnglish } from '../language/languages.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { lengthValue } from './claims.ts'
import {
  announcesConcerns,
  concernCues,
  concernHeading,
  easing,
  groundHeading,
  mixedHeading,
  reassuring,
  reservation
} from './concern-cues.ts'
import { isIn, repeats } from './key-points.ts'
import { reportsObjection } from './objections.ts'
import { problemsOf } from './problems.ts'
import { rejectedPassages } from './rejected-practices.ts'
import { barredHeading } from './sentence-cues.ts'
import { statement } from './statements.ts'
import { countWords } from './trims.ts'

const most = 3
/** A sign worth less than this wants a heading or an announcement beside it. */
const suffices = 0.7
const underHeading = 0.5
const announced = 0.8
const salienceShare = 0.5
const mostWords = 55

/** A sentence with what it is worth as a concern. */
interface Concern {
  readonly one: Candidate
  readonly value: number
}

/**
 * What the text holds against itself, or reports that others hold against it: risks, limits, caveats, disputes; up to
 * three sentences that can stand alone, in source order, with ids `c1`…. They are told by their words ("could lead to
 * delays", "should be read with caution", "some scholars believe"), by an announcement before them ("Two risks deserve
 * attention."), or by opening a section under such a heading. What is asked, the bottom line and what editors pin are
 * none; nor is what a text rejects or sets out to mend. English texts other than laws; none for others.
 *
 * @param told the statements that are chosen already
 */
export function concerns(choice: Choice, line: Statement | null, told: readonly Statement[]): Statement[] {
  const { language, genre } = choice.source
  if (!isEnglish(language) || genre === 'law') return []
  const all = candidates(choice)
  const taken = new Set(told.map(({ sentence }) => sentence))
  const follows = announcedIn(all)
  const opening = openingsIn(all)
  const rejected = rejectedPassages(choice.passages, choice.sections)
  const said = all.filter((one) => isIn(one, line) || taken.has(one.sentence.id))
  const found = all
    .filter((one) => !one.pinned && !said.includes(one) && isEnglish(one.passage.language))
    .map(withoutReason)
    .filter((one) => isSound(one) && one.words <= mostWords)
    .map((one) => ({
      one,
      value: worthAsConcern(one, {
        isAnnounced: follows.has(one.index),
        opens: opening.has(one.index),
        isRejected: rejected.has(one.passage)
      })
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.one.index - b.one.index)
  return pick(found, said)
    .sort((a, b) => a.index - b.index)
    .map((one, index) => printed(one, `c${index + 1}`))
}

/** The best of them, one from a paragraph, none that repeats another or what is told already. */
function pick(found: readonly Concern[], said: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  for (const { one } of found) {
    if (chosen.length === most) break
    const isOther = chosen.every(({ passage }) => passage !== one.passage)
    if (isOther && !repeats(one, [...chosen, ...said])) chosen.push(one)
  }
  return chosen
}

/** Where a sentence stands, as far as that makes it a concern. */
interface Place {
  readonly isAnnounced: boolean
  /** Whether it opens its section. */
  readonly opens: boolean
  readonly isRejected: boolean
}

/** What a sentence is worth as a concern; 0 where it is none. */
function worthAsConcern(
  { headings, text, salience, words }: Candidate,
  { isAnnounced, opens, isRejected }: Place
): number {
  const own = headings.some((title) => concernHeading.test(title))
  const near = own || headings.some((title) => mixedHeading.test(title))
  const isGround = isRejected || headings.some((title) => groundHeading.test(title))
  if (isGround && !near && !isAnnounced) return 0
  const cue = cueOf(text)
  const isOne =
    cue >= suffices || (cue > 0 && near) || isAnnounced || (opens && own && reservation.test(text))
  if (!isOne) return 0
  const around = (near ? underHeading : 0) + (isAnnounced ? announced : 0)
  return cue + around + salienceShare * salience + lengthValue(words)
}

/** The strongest sign in a text; none where the harm is what gets less. */
function cueOf(text: string): number {
  const found = concernCues.flatMap(([pattern, value]) => {
    const match = pattern.exec(text)
    return match && !easing.test(text.slice(0, match.index)) ? [value] : []
  })
  return Math.max(0, ...found, reportsObjection(text) ? 1 : 0)
}

/** Whether nothing speaks against printing it but that it stands aside, or tells what others say. */
function isSound({ problems, headings, text }: Candidate): boolean {
  if (headings.some((title) => barredHeading.test(title)) || announcesConcerns.test(text)) return false
  if (reassuring.test(text)) return false
  return problems.every((problem) => problem === 'aside' || problem === 'opposed')
}

/** The places of sentences that an announcement leads to: the one behind it, or the first ones of a list's items. */
function announcedIn(all: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>()
  all.forEach((one, index) => {
    const next = all[index + 1]
    if (!next || !announcesConcerns.test(one.text)) return
    if (next.passage === one.passage) found.add(next.index)
    const { list } = next.passage
    if (list === undefined || one.passage.list === list) return
    for (const other of all.slice(index + 1)) {
      if (other.passage.list !== list) break
      if (other.sentence.from === 0) found.add(other.index)
    }
  })
  return found
}

/** The places of the sentences that open a section. */
function openingsIn(all: readonly Candidate[]): ReadonlySet<number> {
  const opens = all.filter(
    ({ passage }, index) => all[index - 1]?.passage.paragraph.section !== passage.paragraph.section
  )
  return new Set(opens.map(({ index }) => index))
}

const reason = /^this (?:is|was) (?:\p{L}+ly )?because (?=\p{L})/iu

/** "This is mainly because there is no register." tells its reason without its head. */
function withoutReason(one: Candidate): Candidate {
  const { passage, trim, headings, tokens } = one
  const words = passage.text.slice(one.sentence.from + trim.from, one.sentence.from + trim.to)
  const head = reason.exec(words)?.[0].length
  if (head === undefined) return one
  const text = one.text.replace(reason, '')
  const kept = tokens.filter(({ from }) => from >= one.sentence.from + trim.from + head)
  return {
    ...one,
    text,
    trim: { ...trim, from: trim.from + head },
    words: countWords(text),
    tokens: kept,
    problems: problemsOf(text, passage, kept, headings)
  }
}

/** A speaker whom the words name already is not named again. */
function printed({ passage, sentence, trim, speaker, text }: Candidate, id: string): Statement {
  const isNamed = speaker !== undefined && !text.toLowerCase().includes(speaker.toLowerCase())
  return statement(passage, sentence, { id, trim, ...(isNamed ? { attributedTo: speaker } : {}) })
}

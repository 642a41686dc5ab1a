import type { SourceRecord } from '../../model/source.ts'
import { collapse } from '../../model/statement.ts'
import { sentenceBoundaries } from '../language/sentence-boundaries.ts'
import { overlapOf, type TermCounts, termsIn } from '../language/terms.ts'
import { tokens } from '../language/tokens.ts'
import type { Candidate } from './candidates.ts'
import type { Choice } from './choice.ts'
import { type Problem, problemsOf } from './problems.ts'

/** A sentence of the body that has so much of one of the abstract, and the other way round, says it. */
const same = 0.6
const half = 0.45

/**
 * What the author's own summary in the front matter says of each sentence of the body: the number of its sentence
 * there that says the same, from 0, where one does; and the share of the sentence's words that the summary has.
 */
export interface AbstractGuide {
  readonly place: (one: Candidate) => number | undefined
  readonly share: (one: Candidate) => number
}

/** Reads the author's own summary where the source has one; without, nothing has a place or a share in it. */
export function abstractGuide({ source }: Choice): AbstractGuide {
  const { abstract, language } = source
  if (abstract === undefined) return { place: () => undefined, share: () => 0 }
  const told = sentenceBoundaries(abstract, language).map(({ from, to }) =>
    termsIn(abstract.slice(from, to), language)
  )
  const whole = termsIn(abstract, language)
  return {
    place: ({ terms }) => {
      const at = told.findIndex((one) => saysSame(one, terms))
      return at < 0 ? undefined : at
    },
    share: ({ terms }) => overlapOf(terms, whole)
  }
}

function saysSame(one: TermCounts, other: TermCounts): boolean {
  const [there, back] = [overlapOf(one, other), overlapOf(other, one)]
  return one.size > 3 && Math.max(there, back) >= same && Math.min(there, back) >= half
}

/** What a sentence of a summary may not be where it is printed away from its text. */
const unfit = new Set<Problem>([
  'question',
  'lead-in',
  'code',
  'boilerplate',
  'story',
  'unfinished',
  'shouted'
])

/**
 * The author's own summary in the front matter as far as it can be printed: without sentences that point into their
 * text ("described above") or lean on one that is left out. "…" stands where words are missing. Undefined where there
 * is none or nothing is left.
 */
export function printableAbstract({ abstract, language }: SourceRecord): string | undefined {
  if (abstract === undefined) return undefined
  const setting = { language, paragraph: { kind: 'paragraph' as const } }
  let isOpen = true
  const parts = sentenceBoundaries(abstract, language).map(({ from, to }) => {
    const text = collapse(abstract.slice(from, to))
    const problems = problemsOf(
      /[.!?。！？…]["”’)]*$/.test(text) ? text : `${text}.`,
      setting,
      tokens(text, language),
      []
    )
    const leans = problems.includes('dangling') && !isOpen
    isOpen = !leans && !problems.some((problem) => unfit.has(problem))
    return isOpen ? text : '…'
  })
  const kept = parts.filter((part, index) => part !== '…' || parts[index - 1] !== '…')
  return kept.every((part) => part === '…') ? undefined : kept.join(' ')
}

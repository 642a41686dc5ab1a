import type { Definition } from '../../model/definition.ts'
import { isEnglish } from '../language/languages.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { definition } from './kind-cues.ts'
import { isBiography } from './narration.ts'
import { statement } from './statements.ts'

/** What a sentence must open with to say what a term means: the term, and a verb that does so. English. */
const head =
  /^(?:(?:[Tt]he|[Aa]n?) )?(?:(?:[Tt]erm|[Ww]ord|[Pp]hrase) )?["“‘]?(?<term>[\p{L}\d][\p{L}\d’'/.*-]*(?: [\p{L}\d(][\p{L}\d()’'/*-]*){0,4}?)["”’]? (?:means|refers to|stands for|denotes|(?:is|are) (?:defined as )?)/u
/** Words that are no terms, though sentences open with them. English. */
const noTerm =
  /^(?:(?:our|your|my|his|her|their|every|each|some|most|all|such|many|both|another|what|here|there|one|two|three)\b|.*\b(?:goal|aim|result|reason|problem|question|answer|challenge|idea|point|step|part|way|approach|decision|proposal|policy|paper|report|example|purpose|warning|first|second|third|next|last)$)/i
const mostWords = 45

/**
 * The sentences that say what a term means and can stand alone, one for each term, in source order, with ids `m1`….
 * English; none for others.
 */
export function definitions(choice: Choice): Definition[] {
  const found = new Map<string, { term: string; one: Candidate }>()
  for (const one of candidates(choice)) {
    const term = termOf(one)
    if (term && !found.has(term.toLowerCase())) found.set(term.toLowerCase(), { term, one })
  }
  return [...found.values()].map(({ term, one: { passage, sentence } }, index) => ({
    ...statement(passage, sentence, { id: `m${index + 1}`, kind: 'definition' }),
    term
  }))
}

/** The term that a sentence defines; undefined where it defines none, or leaves something out. */
function termOf({ passage, text, trim, problems, words }: Candidate): string | undefined {
  const isSound = problems.every((problem) => problem === 'aside' || problem === 'formal')
  if (!isEnglish(passage.language) || !isSound || trim.from > 0 || words > mostWords) return undefined
  if (isBiography(text) || /^The (?!(?:term|word|phrase)\b)\p{Ll}/u.test(text)) return undefined
  const term = definition.test(text) ? head.exec(text)?.groups?.term : undefined
  return term === undefined || noTerm.test(term) ? undefined : term
}

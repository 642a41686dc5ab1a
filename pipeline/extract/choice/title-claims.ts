import type { Candidate } from './candidates.ts'
import { overlapOf, termsIn } from '../language/terms.ts'

/** Predicates that judge their subject. English. */
const judges =
  /\b(?:is|are|was|were|remains?|becomes?|will be(?:come)?|would be|has become)(?: \w+ly| also| not| still)*(?: (?:an?|the|in))?(?: (?:very|most|more|far|too|broad|yet|truly|only))*,? ?(?:not|but|important|necessary|essential|crucial|vital|key|critical|fundamental|central|possible|achievable|tangible|realistic|urgent|right|wrong|empty|better|best|worse|worst|good|bad|dangerous|needed|fair|unfair|worth|interest|foundation|goal|answer|solution|mistake)\b|\b(?:should|must|ought to|would achieve|deserves?|fails?|matters)\b/i
/** Two main clauses with a comma alone between them: the second tells something else. English. */
const splice =
  /^(?!(?:if|when|while|as|since|because|although|though|after|before|until|unless|once|whereas|where|in|on|at|by|for|from|with|without|under|over|among|despite|during|through|to)\b)[^,;:]{20,200}\b(?:is|are|was|were|will|would|can|should|must|has|have)\b[^,;:]{0,120}, (?:the|this|that|these|it|they|we|he|she) (?:[\p{L}-]+ ){0,3}(?:is|are|was|were|will|would|can|should|must|has|have)\b/iu
const concludes = /^(?:in (?:conclusion|short|sum|the end)|to (?:conclude|sum up)|ultimately|all in all)\b/i

/** How many of the title's words a subject must have to be the one that the title asks of. */
const enough = 0.5

/**
 * What a sentence of an opinion gains by answering its title: the title's words as the subject of a judgement, or
 * the words of a conclusion; two clauses with a comma alone between them lose. English.
 *
 * @param title the words of the title, as they are counted
 */
export function answerValue({ text, passage }: Candidate, title: ReadonlyMap<string, number>): number {
  const predicate = judges.exec(text)
  const subject = predicate ? termsIn(text.slice(0, predicate.index), passage.language) : new Map()
  const answers = title.size > 1 && overlapOf(title, subject) >= enough
  return (answers ? 0.4 : 0) + (concludes.test(text) ? 0.1 : 0) - (splice.test(text) ? 0.3 : 0)
}

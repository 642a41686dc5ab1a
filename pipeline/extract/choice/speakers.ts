import type { Attribution } from '../../model/attribution.ts'

/** Groups that are known by no name and yet speak. English. */
const groups =
  /^(?:some|many|most|several|a (?:few|number of)|the)? ?(?:critics|experts|scholars|officials|researchers|scientists|analysts|observers|opponents|supporters|economists|advocates|authorities|doctors|residents|lawmakers)\b/i

/**
 * Whose words each sentence carries, by sentence id: named speakers and groups of people only. A speaker who is
 * a pronoun or a thing ("the concept holds that …") is none.
 */
export function speakersOf(attributions: readonly Attribution[]): ReadonlyMap<string, Attribution> {
  const found = new Map<string, Attribution>()
  for (const one of attributions) if (!found.has(one.sentence) && speaks(one)) found.set(one.sentence, one)
  return found
}

const pronoun = /^(?:he|she|it|they|we|i|you|this|that|who|which|one)$/i
/** Verbs of saying; with other cues ("they agree on") a pronoun is a doer, not a speaker. */
const saying =
  /\b(?:say|says|said|argue|argues|argued|claim|claims|claimed|warn|warns|warned|insist|insists|insisted|told|tells|add|adds|added|believe|believes|believed|note|notes|noted)\b/i

function speaks({ speaker, speakerEntity, cue }: Attribution): boolean {
  if (pronoun.test(speaker)) return saying.test(cue)
  return speakerEntity !== undefined || groups.test(speaker) || /\s\p{Lu}\p{Ll}/u.test(speaker)
}

import type { Attribution } from '../../model/attribution.ts'
import type { Sentence } from '../../model/section.ts'
import type { Span } from '../../model/span.ts'

/** Groups that are known by no name and yet speak. English. */
const groups =
  /^(?:some|many|most|several|a (?:few|number of)|the)? ?(?:critics|experts|scholars|officials|researchers|scientists|analysts|observers|opponents|supporters|economists|advocates|authorities|doctors|residents|lawmakers)\b/i

/** The least share of a sentence that a speaker's words must take for the sentence to be the speaker's. */
const enough = 0.5
/** The most of a sentence that may stand before and behind them. */
const mostAround = 0.3

/**
 * Whose words each sentence carries, by sentence id: named speakers and groups of people only. A speaker who is
 * a pronoun or a thing ("the concept holds that …") is none, nor is the text itself ("this paper"), nor one whose
 * words are a part of a sentence that goes on to say something else ("When the towns agreed that …, doubters …").
 */
export function speakersOf(
  attributions: readonly Attribution[],
  sentences: readonly Sentence[]
): ReadonlyMap<string, Attribution> {
  const places = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  const found = new Map<string, Attribution>()
  for (const one of attributions) {
    const sentence = places.get(one.sentence)
    const isOpen = sentence && !found.has(one.sentence) && !isSubordinate(one, sentence)
    if (isOpen && speaks(one) && fills(one, sentence)) found.set(one.sentence, one)
  }
  return found
}

const subordinated =
  /^["“]?(?:(?:and|but|yet|so) )?(?:when|whenever|if|although|though|while|after|before|since|because|as|until|once|whereas|unless|even (?:if|though))\b(?! (?:said|noted)\b)/i

/** Whether somebody speaks in an opening clause, before the comma behind which the sentence says its own. */
function isSubordinate({ spans }: Attribution, { text, start }: Sentence): boolean {
  const comma = text.indexOf(',')
  return spans.speaker !== null && comma > spans.speaker.start - start && subordinated.test(text)
}

/** Whether what is said, with who says it and how, is most of its sentence, and little stands around it. */
function fills({ spans }: Attribution, { start, end }: Span): boolean {
  const parts = [spans.speaker, spans.cue, spans.content].filter((part) => part !== null)
  const said = parts.reduce((sum, part) => sum + part.end - part.start, 0)
  const from = Math.max(start, Math.min(...parts.map((part) => part.start)))
  const to = Math.min(end, Math.max(...parts.map((part) => part.end)))
  const length = end - start
  return said >= enough * length && length - (to - from) <= mostAround * length
}

const pronoun = /^(?:he|she|it|they|we|i|you|this|that|who|which|one)$/i
/** Verbs of saying; with other cues ("they agree on") a pronoun is a doer, not a speaker. */
const saying =
  /\b(?:say|says|said|argue|argues|argued|claim|claims|claimed|warn|warns|warned|insist|insists|insisted|told|tells|add|adds|added|believe|believes|believed|note|notes|noted)\b/i

function speaks({ speaker, speakerEntity, cue }: Attribution): boolean {
  if (/^(?:this|the present|our)\b/i.test(speaker)) return false
  if (pronoun.test(speaker)) return saying.test(cue)
  return speakerEntity !== undefined || groups.test(speaker) || /\s\p{Lu}\p{Ll}/u.test(speaker)
}

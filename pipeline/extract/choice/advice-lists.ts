import type { Passage, PassageSentence } from '../../model/passage.ts'
import { tokensIn } from '../language/terms.ts'

/** Headings whose lists say what to do. English. */
const adviceHeading =
  /\b(?:recommendations?|checklist|action items?|next steps|what (?:to do|you can do|we ask|needs to happen)|best practices|guidelines|advice|tips|do(?:['’]?s| this)\b|policy (?:options|asks))\b/i

/** Whether a list under this heading says what to do. */
export function isAdviceHeading(title: string): boolean {
  return adviceHeading.test(title)
}

/** Words of a lead that announces what its author asks for. */
const asks =
  /\b(?:we|i|authors?|committee|commission|board|panel|council|paper|report|review|group) (?:\w+ly |also |therefore )?(?:recommends?|propose[sd]?|urges?|asks?|suggests?|advises?|calls? (?:for|on|upon))\b|\b(?:our|following|these|main|key|\w+) recommendations?\b|\b(?:should|must|ought to|we need to) (?:\w+ )?(?:take|do|adopt|follow|make)\b/i

/** Whether the sentence that leads a list announces what its author asks for: "We recommend five steps:". English. */
export function announcesAdvice(lead: string): boolean {
  return !/\?\s*$/.test(lead) && asks.test(lead)
}

/** Verbs that another in "-ing" follows: "Try piloting", "Keep moving". */
const withGerund = /^(?:try|keep|start|stop|avoid|consider|begin|continue|finish)$/i

/**
 * Whether a sentence opens with a verb in its base form: "Ship a first version early". English tags.
 *
 * @param isTied whether an opening was left out before it, so that a small letter may open it: "(Instead,) try …"
 */
export function isImperative(
  passage: Passage,
  sentence: Pick<PassageSentence, 'from' | 'to'>,
  isTied = false
): boolean {
  const [first, second] = tokensIn(passage, sentence)
  if (!first || !second || first.text.toLowerCase() === 'please')
    return first !== undefined && second !== undefined
  if (unlikely.has(first.tag) || preposition.test(first.text)) return false
  const opens = /^\p{Lu}\p{Ll}+$/u.test(first.text) || (isTied && /^\p{Ll}+$/u.test(first.text))
  const bare = opens && first.text.toLowerCase() === first.lemma.toLowerCase()
  if (bare && withGerund.test(first.text) && /ing$/.test(second.text)) return true
  const verb = first.tag === 'VERB' || first.tag === 'AUX' || takesObject(second.tag, second.text)
  return bare && verb && !['VERB', 'AUX'].includes(second.tag)
}

/** Tags and words that open no imperative, whatever follows. */
const unlikely = new Set(['ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ'])
const preposition =
  /^(?:in|on|at|by|for|from|with|without|under|of|as|since|during|after|before|because|although|while|when|if|all|each|both|through)$/i

/** An article or a possessive follows a verb, not a noun: "Ship the …", "Use our …". */
function takesObject(tag: string, word: string): boolean {
  return tag === 'DET' || /^(?:the|an?|all|every|each|your|our|their)$/i.test(word)
}

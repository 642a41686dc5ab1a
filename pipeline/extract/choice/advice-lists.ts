import type { Passage, PassageSentence } from '../../model/passage.ts'
import { tokensIn } from '../language/terms.ts'

/** Headings whose lists say what to do. English. */
const adviceHeading =
  /\b(?:recommendations?|checklist|action items?|next steps|what (?:to do|you can do|we ask|needs to happen)|best practices|guidelines|advice|tips|do(?:['’]?s| this)\b|policy (?:options|asks))\b/i

/** Whether a list under this heading says what to do. */
export function isAdviceHeading(title: string): boolean {
  return adviceHeading.test(title)
}

/** Whether a sentence opens with a verb in its base form: "Ship a first version early". English tags. */
export function isImperative(passage: Passage, sentence: PassageSentence): boolean {
  const [first, second] = tokensIn(passage, sentence)
  if (!first || !second || first.text.toLowerCase() === 'please')
    return first !== undefined && second !== undefined
  const bare = first.text.toLowerCase() === first.lemma.toLowerCase() && /^\p{Lu}\p{Ll}+$/u.test(first.text)
  const verb = first.tag === 'VERB' || first.tag === 'AUX' || takesObject(second.tag, second.text)
  return bare && verb && !['VERB', 'AUX'].includes(second.tag)
}

/** An article or a possessive follows a verb, not a noun: "Ship the …", "Use our …". */
function takesObject(tag: string, word: string): boolean {
  return tag === 'DET' || /^(?:the|an?|all|every|each|your|our|their)$/i.test(word)
}

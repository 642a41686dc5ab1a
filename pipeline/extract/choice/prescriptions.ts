/** Modals and phrases that ask for something to be done. */
const modal =
  /\b(?:should|must|ought to|needs? to|shall|had better|(?:is|are) (?:required|obliged|urged|advised|encouraged) to|(?:is|are) (?:imperative|essential|crucial|vital|necessary|important) that)\b/gi
/** Verbs of asking with someone who asks. */
const asking =
  /\b(?:(?:we|i) (?:\w+ly )?(?:also )?(?:recommend|urge|advise|encourage|call (?:for|on|upon)|propose that|suggest that|ask that)|(?:authors?|committee|report|board|commission|panel|council|group|task force|minist(?:er|ry)|government|agency|department|association|paper|review|guidance|policy|he|she|they|it|\p{Lu}[\p{L}-]+) (?:also )?(?:recommends?|urges?|advises?|calls? (?:for|on|upon)) (?!option|method|function))/u
/** Before a modal in the same clause: the sentence tells of what should be, it does not ask for it. */
const subordinate =
  /\b(?:that|which|who|whom|whose|what|as|because|since|if|when|while|whether|than|where|how|why|unless|until|before|after|you|i)\b[^,;:—–]*$/i
/** Verbs whose "that" carries the author's own asking. */
const holding =
  /\b(?:holds?|believes?|argues?|insists?|recommends?|proposes?|suggests?|means|demands?|requires?|clear|imperative|essential|crucial|vital|important|necessary) that\b[^,;:—–]*$/i
/** After a modal: likelihood, the past, or a note to the reader. */
const excusing =
  /^(?: not)? (?:have (?:not )?(?:been|had|done|gone|made|known|seen|taken|given|come|become|paid|kept|told|[a-z]{2,}ed)\b|be (?:having|able|noted|read|seen|remembered|fine|easy|safe|familiar|obvious|enough|aware|true|that|the same|in place)\b|be \w+ing\b|now\b|already|look like|see\b|work\b|remain\b|still be|only be|come as|know\b|admit|say\b|confess|account for\b|of course)/i
const conditionalStart =
  /^(?:(?:if|unless|suppose|assuming|when|whenever|in case)\b[^,]*$|(?:should|were|had)\b)/i
/** Before "need to": a noun, or nobody of whom anything is asked. */
const noun = /\b(?:the|an?|any|no|our|their|its|this|every|nobody|no one) $/i
/** Before "need to": what someone known needs is told, not asked for. */
const pronoun = /\b(?:they|it|he|she|one) $/i

/**
 * Whether an English sentence asks for something to be done: "should", "must", "needs to", "we recommend".
 * Questions, conditions, likelihood ("should be easy"), what should have been, and what is only told of in a
 * subordinate clause ("the report that we need to write") are not asked for.
 */
export function isPrescription(text: string): boolean {
  if (/\?["”’')]*$/.test(text) || conditionalStart.test(text)) return false
  return asking.test(text) || [...text.matchAll(modal)].some((match) => isMain(text, match.index, match[0]))
}

function isMain(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 160), at)
  const told = subordinate.test(before) && !holding.test(before)
  const describes = /^need/i.test(words) && pronoun.test(before)
  return !told && !describes && !noun.test(before) && !excusing.test(text.slice(at + words.length))
}

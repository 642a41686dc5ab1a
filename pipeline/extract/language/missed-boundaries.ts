import { isEnglish } from './languages.ts'

/** Places where a sentence ends though Unicode's rules go on; each match ends at the boundary. */
const everywhere: readonly RegExp[] = [
  // After an ellipsis sign or an emoticon.
  /(?:…["”’)]*|\s[:;]-?[)(DP])\s+(?=["“‘(]?\p{Lu})/gu,
  // Before the clause of a law: "… shall watch. (b) Clerk."
  /[.]["”’)]*\s+(?=\([a-zA-Z\d]{1,4}\)\s+\p{Lu})/gu,
  // Before an address, after a stop or another address.
  /(?:[.!?)]|\/[\w.-]{1,80})\s+(?=(?:https?:\/\/|www\.)\S)/g,
  // After a left-out passage: "[...] “It is …”
  /\[(?:\.\.\.|…)\]\s+(?=["“‘]\p{Lu})/gu
]

/** Careless writing: small letters after a stop, or no space after it, where a word tells that a sentence begins. */
const english: readonly RegExp[] = [
  /[a-z]{4}[.]\s+(?=(?:i|i'm|im|he|she|it|its|it's|they|we|you|but|so|please|maybe|there|what|the|if|my|this|when|just|go)\s)/g,
  /[a-z\d]{2}[.](?=(?:The|This|That|These|It|He|She|They|We|You|In|But|And|If|Today|There|When|What|A|Mr)[ ,.])/g
]

/**
 * Boundaries that Unicode's rules do not know: offsets where a sentence begins.
 *
 * @param language BCP 47 tag
 */
export function missedBoundaries(text: string, language: string): number[] {
  const patterns = isEnglish(language) ? [...everywhere, ...english] : everywhere
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
  )
}

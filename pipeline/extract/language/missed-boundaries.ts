import { namesSpeaker } from './continuations.ts'
import { isEnglish } from './languages.ts'

/** Places where a sentence ends though Unicode's rules go on; each match ends at the boundary. */
const everywhere: readonly RegExp[] = [
  // After an ellipsis sign or an emoticon.
  /(?:…["”’)]*|\s[:;]-?[)(DP])\s+(?=["“‘(]?\p{Lu})/gu,
  // Before the clause of a law: "… shall watch. (b) Clerk."
  /[.]["”’)]*\s+(?=\((?:[a-zA-Z]{1,2}|[ivxlc]{1,5}|\d{1,3})\)\s+\p{Lu})/gu,
  // Before an address, after a stop or another address.
  /(?:[.!?)]|\/[\w.-]{1,80})\s+(?=(?:https?:\/\/|www\.)\S)/g,
  // After the mark of a note that has lost its raised position: "their rights.4 Even …"
  /[.!?](?<=\p{Ll}{2}.)["”’)]*\d{1,3}(?:[,–-]\d{1,3}){0,4}\s+(?=["“]?(?:The|This|These|It|In|At|A|An|As|For|However|Although|When|While|We|They|If|On|But|Even)\s)/gu,
  // After a remark on a sentence: "… were mended. [citation needed] The boats …"
  /[.!?]["”’)]*\s+\[(?:[a-z]{2,12}\s){1,3}needed\]\s+(?=["“]?\p{Lu})/gu,
  // After a left-out passage: "[...] “It is …”
  /\[(?:\.\.\.|…)\]\s+(?=["“‘]\p{Lu})/gu
]

/** Careless writing: no space after a stop, where a word tells that a sentence begins. */
const english: readonly RegExp[] = [
  /[.](?<=[a-z\d]{2}.)(?=(?:The|This|That|These|It|He|She|They|We|You|In|But|And|If|Today|There|When|What|A|Mr)[ ,.])/g
]

/**
 * Boundaries that Unicode's rules do not know: offsets where a sentence begins.
 *
 * @param language BCP 47 tag
 */
export function missedBoundaries(text: string, language: string): number[] {
  const patterns = isEnglish(language) ? [...everywhere, ...english] : everywhere
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index + match[0].length))
    .filter((cut) => !namesSpeaker(text, cut))
}

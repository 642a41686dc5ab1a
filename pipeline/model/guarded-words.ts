import { folded } from './folded-text.ts'

/** What a word does to a claim, where changing it changes the claim. */
export type Guard = 'number' | 'negation' | 'direction' | 'name'

/** A word, number or sign of a text. */
export interface Word {
  /** In small letters; a number without the marks that only group its digits. */
  readonly text: string
  /** As it stands, its marks of one form. */
  readonly written: string
  readonly guard: Guard | undefined
}

/** A sign of a script without spaces is a word by itself. */
const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|(?:(?<=^|[ (])-)?(?:\d{1,3}(?:[ ']\d{3})+(?![\d/:])|\d+(?:[.,/:]\d+)*)|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|[%‰°€$£¥]/gu

/** Numbers in words, and words that multiply them: English, German, French, Spanish. */
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|m(?:illi|illi?arde?|illió)n(?:s|en|es)?|milliarden?|milliards?|millones|billions?|trillions?|dozens?|half|third|quarter|once|twice|doubled?|tripled?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|deux|trois|quatre|cinq|sept|huit|neuf|dix|cent|mille|dos|tres|cuatro|cinco|siete|ocho|nueve|diez|cien|mil|[一二三四五六七八九十百千万亿两])$/u
const negation =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|unless|except|\p{L}+n't|nicht|kein\p{L}*|nie|niemals|niemand|nichts|ohne|weder|ne|pas|jamais|aucune?|sans|ni|non|nunca|sin|ningun[ao]?|ningún|nadie|nada|[不没無无非未])$/u
/** Which way something goes, and how binding or certain it is. English. */
const direction =
  /^(?:more|less|fewer|most|least|above|below|over|under|before|after|up|down|higher|lower|highest|lowest|all|some|only|must|may|might|could|should|shall|will|would|can|ris(?:es?|en|ing)|rose|f[ae]ll(?:s|en|ing)?|in?creas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|gain(?:s|ed)?|los[st](?:es)?|lose)$/u
/** Words that may open a sentence in the place of one another. */
const opener =
  /^(?:the|an?|this|that|these|those|its?|he|she|they|we|i|you|our|their|his|her|in|on|at|by|for|from|of|to|with|as|and|but|so|yet|however|also|there|here|when|while|since|if|der|die|das|ein|eine|und|aber|es|sie|wir|le|la|les|un|une|et|mais|el|los|las|una|y|pero)$/u

/** The words of a text, in order, each with what it does to the claim. */
export function wordsOf(text: string): Word[] {
  const found = folded(text).match(words) ?? []
  return found.map((word, index) => {
    const small = word.toLowerCase()
    return {
      text: /\d/.test(word) ? plainNumber(word) : small,
      written: word,
      guard: guardOf(word, small, index === 0)
    }
  })
}

function guardOf(word: string, small: string, isFirst: boolean): Guard | undefined {
  if (/^[-\d%‰°€$£¥]/u.test(word) || numberWord.test(small)) return 'number'
  if (negation.test(small)) return 'negation'
  if (direction.test(small)) return 'direction'
  const isName = /^\p{Lu}/u.test(word) && !(isFirst && opener.test(small)) && word !== 'I'
  return isName ? 'name' : undefined
}

/** A number without the marks that only group its digits: "1,000" and "1 000" are 1000. */
export function plainNumber(number: string): string {
  const isGrouped = /^-?\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(number)
  return isGrouped ? number.replace(/[,' ]/g, '') : number
}

/** How often each of the words with a guard stands in a text. */
export function countsOf(list: readonly Word[], guards: ReadonlySet<Guard>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, guard } of list)
    if (guard !== undefined && guards.has(guard)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

import { demonyms } from './demonyms.ts'
import { doubtfulGivenNames, givenNames } from './given-names.ts'
import type { NameWord } from './name-words.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { eventWords, organisationHeads, organisationWords, workWords } from './organisation-words.ts'
import { personTitles, relations, titleParts } from './person-words.ts'
import { places, placeWords } from './places.ts'
import { technologyNames } from './technology-names.ts'

/** Verbs that a person alone is the subject of, in forms that stand after a name. */
const personalVerbs = new Set(
  `said says told tells wrote writes asked asks replied argued argues explained added recalled joked testified
  laughed smiled thinks thought married retired died resigned studied lives lived`.split(/\s+/)
)

/** Verbs that nobody but a person is the subject of, even where the name is one word. */
const humanVerbs = new Set(
  `smiled laughed nodded shrugged sighed whispered shouted screamed cried wept recalled joked replied walked slept woke knelt ate drank
  loved hated kissed hugged married divorced studied graduated enrolled lived resided retired resigned died testified confessed pleaded
  thought thinks felt feels knew knows believed believes remembered remembers wanted wants wrote writes sang danced painted composed sculpted
  apologised apologized`.split(/\s+/)
)

/** Titles that are surnames too: "April King", "John Major". */
const surnames = new Set(
  'king major bishop prince pope judge sister brother marshal cook mayor duke dean singer chair'.split(' ')
)

/** Common words that posts, programmes and places are named with, but people are not. */
const common = new Set(
  `Ward Support Change Affairs Security Climate Housing Press Officer Officers Official Officials Data Collection Register
  Archive Requests Request Consumers Customer Customers Water Harbour Harbor Health Public National Federal Regional Local
  Digital Information Term Annual Urban Rural Social Economic Financial Energy Environment Environmental Development
  Management Planning Policy Project Program Programme Plan Regulation Rule Rules Report Notice Chapter Section Part
  Members Member Executive Integrated General Senior Chief Deputy Service Services System Systems Network Center Centre Upper
  Lower North South East West New Old Big Great High Open Free Green Black White Blue Red Early Late Final Total`.split(
    /\s+/
  )
)
const notPersonal = [
  common,
  organisationWords,
  organisationHeads,
  eventWords,
  workWords,
  demonyms,
  technologyNames
]

/** Whether words are a post, in which nobody is named: "Chief Dyke Inspector", "Senior Agency Officials". English. */
export function isPost(texts: readonly string[]): boolean {
  const last = (texts.at(-1) ?? '').toLowerCase().replace(/s$/, '')
  const isRole =
    personTitles.has(last) || /^(?:official|executive|inspector|engineer|assistant|member)$/.test(last)
  return isRole && !surnames.has(last) && !texts.some((text) => /^(?:of|for|on)$/.test(text))
}

const personWord =
  /^(?:[DLO]['’])?\p{Lu}[\p{Ll}\p{M}'’-]+(?:\p{Lu}[\p{Ll}\p{M}'’-]+)*$|^(?:\p{Lu}\.){1,4}$|^\p{Lu}{2}$/u

/** Whether two to five words have the build of a person's name and none of them is a common word. English. */
export function isPersonalBuild(words: readonly NameWord[]): boolean {
  if (words.length < 2 || words.length > 5) return false
  return words.every(({ text }, index) => {
    if (/^[a-z]{1,3}$/.test(text)) return index > 0 && index < words.length - 1
    if (index > 0 && /^\p{Lu}{2}$/u.test(text)) return false
    return isPersonalWord(text) && !isPlaceWord(text, words)
  })
}

/** Whether a capitalised word can be a part of a person's name: none of the words of bodies, laws, events, nations. */
export function isPersonalWord(text: string): boolean {
  return personWord.test(text) && !notPersonal.some((list) => list.has(text))
}

/** Whether a word makes a place of a name; "Hill" after a given name is a surname. */
function isPlaceWord(text: string, words: readonly NameWord[]): boolean {
  const isSurname = /^(?:Hill|Hills|Lake)$/.test(text) && givenNames.has(words[0]?.text ?? '')
  return placeWords.has(text.toLowerCase()) && !isSurname
}

/** Whether a name of a person's build has no word in it that is an ordinary one, nor a country's or a city's name. */
export function isUncommonName(words: readonly NameWord[]): boolean {
  return words.every(({ text }) => /^[a-z]{1,3}$/.test(text) || /\.$/.test(text) || isUncommonWord(text))
}

/** Whether a word is neither an ordinary word nor a place. */
export function isUncommonWord(text: string): boolean {
  return !isOrdinaryWord(text) && !places.has(text)
}

/** Whether a name starts with a given name and goes on as a surname does. */
export function hasGivenName(words: readonly NameWord[]): boolean {
  const first = words[0]?.text ?? ''
  const last = words.at(-1)?.text ?? ''
  if (givenNames.has(first)) return true
  if (givenNames.has(words[1]?.text ?? '') && words.length > 2 && isUncommonName(words)) return true
  const isHyphened =
    /^\p{Lu}\p{Ll}+-\p{Lu}?\p{Ll}+$/u.test(first) && givenNames.has(first.split('-')[0] ?? '')
  return (doubtfulGivenNames.has(first) || isHyphened) && isUncommonWord(last)
}

/** Whether what follows a name shows that it is a person's: "said", ", who", ", aged", ", Chief Engineer". */
export function followsPerson(after: NameWord | undefined, afterThat: NameWord | undefined): boolean {
  if (!after) return false
  const next = after.text.toLowerCase()
  if (after.gap === ' ') return personalVerbs.has(next) || next === 'who' || next === 'whose'
  if (after.gap !== ', ') return false
  if (next === 'who' || next === 'whose' || next === 'aged' || isAge(after, afterThat)) return true
  const titles = [after, afterThat].map((word) => word?.text.toLowerCase() ?? '')
  if (titles.some((title) => personTitles.has(title))) return true
  return after.capital && titleParts.has(next)
}

/** Whether what follows one word alone shows a person: ", 42," or "smiled". */
export function followsLonePerson(after: NameWord | undefined, afterThat: NameWord | undefined): boolean {
  if (!after) return false
  return (after.gap === ' ' && humanVerbs.has(after.text)) || isAge(after, afterThat)
}

/** Whether a number between commas is an age: ", 42, said". */
export function isAge(word: NameWord, next: NameWord | undefined): boolean {
  return word.gap === ', ' && /^[1-9]\d$/.test(word.text) && (next === undefined || /^[,.]/.test(next.gap))
}

/** Whether a word that stands before a name says what a person is: "his wife", "striker", "spokesman". */
export function precedesPerson(before: NameWord | undefined): boolean {
  return before !== undefined && !before.capital && relations.has(before.text)
}

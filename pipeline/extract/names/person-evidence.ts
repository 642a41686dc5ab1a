import { demonyms } from './demonyms.ts'
import type { NameWord } from './name-words.ts'
import { organisationHeads, organisationWords } from './organisation-words.ts'
import { personTitles, titleParts } from './person-words.ts'
import { placeWords } from './places.ts'
import { technologyNames } from './technology-names.ts'

/** Verbs that a person alone is the subject of, in forms that stand after a name. */
const personalVerbs = new Set(
  `said says told tells wrote writes asked asks replied argued argues explained added recalled joked testified
  laughed smiled thinks thought married retired died resigned studied lives lived`.split(/\s+/)
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

/** Whether words are a post, in which nobody is named: "Chief Dyke Inspector", "Senior Agency Officials". English. */
export function isPost(texts: readonly string[]): boolean {
  const last = (texts.at(-1) ?? '').toLowerCase().replace(/s$/, '')
  const isRole =
    personTitles.has(last) || /^(?:official|executive|inspector|engineer|assistant|member)$/.test(last)
  return isRole && !surnames.has(last) && !texts.some((text) => /^(?:of|for|on)$/.test(text))
}

/** Whether two or three words have the build of a person's name and none of them is a common word. English. */
export function isPersonalBuild(words: readonly NameWord[]): boolean {
  if (words.length < 2 || words.length > 4) return false
  return words.every(({ text }, index) => {
    if (/^[a-z]{1,3}$/.test(text)) return index > 0 && index < words.length - 1
    if (!/^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$|^(?:\p{Lu}\.){1,4}$/u.test(text)) return false
    const lists = [common, organisationWords, organisationHeads, demonyms, technologyNames]
    return !lists.some((list) => list.has(text)) && !placeWords.has(text.toLowerCase())
  })
}

/** Whether what follows a name shows that it is a person's: "said", ", who", ", aged", ", Chief Engineer". */
export function followsPerson(after: NameWord | undefined, afterThat: NameWord | undefined): boolean {
  if (!after) return false
  const next = after.text.toLowerCase()
  if (after.gap === ' ') return personalVerbs.has(next) || next === 'who' || next === 'whose'
  if (after.gap !== ', ') return false
  if (next === 'who' || next === 'whose' || next === 'aged' || /^\d\d$/.test(next)) return true
  const titles = [after, afterThat].map((word) => word?.text.toLowerCase() ?? '')
  if (titles.some((title) => personTitles.has(title))) return true
  return after.capital && titleParts.has(next)
}

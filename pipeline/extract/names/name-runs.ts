import { demonyms } from './demonyms.ts'
import type { CaseEvidence, NameWord } from './name-words.ts'
import {
  eventWords,
  knownOrganisations,
  organisationHeads,
  organisationWords,
  workWords
} from './organisation-words.ts'
import { givenNames } from './given-names.ts'
import { personTitles, relations, titleParts } from './person-words.ts'
import { isPersonalWord, isPost } from './person-evidence.ts'
import { places } from './places.ts'

/** A run of capitalised words that may be a name, with its neighbours. */
export interface NameRun {
  readonly words: readonly NameWord[]
  /** Titles cut from its head, in lower case: "president". */
  readonly title: string
  readonly before: NameWord | undefined
  readonly beforeThat: NameWord | undefined
  readonly after: NameWord | undefined
  readonly afterThat: NameWord | undefined
}

const calendar = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Christmas Easter Ramadan
  I OK PM AM GMT EST EDT Twitterverse`.split(/\s+/)
)
const ordinary = new Set(
  `The A An This That These Those It Its He She They We You I His Her Their Our Your My In On At By For From With To Of And Or But Nor So Yet If When
  While As Since Because Although Though However Therefore Thus Hence Also Then There Here What Which Who Whom Whose Why How Where Not No Yes All Any
  Some Many Most More Much Few Both Each Every Either Neither Other Others Another Such Same Only Even Just Still Already Once Now Today Yesterday
  Tomorrow After Before During Until Under Over Between Among Against About Above Below Through Into Within Without Despite Instead Meanwhile Moreover Furthermore
  First Second Third Fourth Fifth Last Next One Two Three Four Five Six Seven Eight Nine Ten Mr Mrs Let Do Does Did Is Are Was Were Be Been Being
  Has Have Had Can Could May Might Must Shall Should Will Would Perhaps Maybe Indeed Again According Nearly Almost About Around Several Various
  People Earlier Later Recently Soon Often Sometimes Never Always Ever Finally Firstly Secondly Lastly Thirdly Overall Given Unlike Like Please Note See`.split(
    /\s+/
  )
)
/** Capitalised words that are names only as a part of one: "World Internet Conference". */
const generic = new Set('Internet Web Congressman Earth God Bible'.split(' '))
const particles = new Set(
  'de da do dos del della di du von van der den bin ibn al el la le ben ter'.split(' ')
)

/** Candidate names of a passage: capitalised words in a row, with "of", "and", "de" inside where names have them. */
export function nameRuns(words: readonly NameWord[], evidence: CaseEvidence): NameRun[] {
  const runs: NameRun[] = []
  let index = 0
  while (index < words.length) {
    const end = runEnd(words, index, evidence)
    if (end === index) index++
    else {
      const title = titleInside(words, index, end)
      if (title > index) runs.push(...trimmedRun(words, index, withoutParts(words, index, title)))
      runs.push(...trimmedRun(words, title, end))
      index = end
    }
  }
  return runs
}

/** The longest name, in words. */
const longest = 16

function runEnd(words: readonly NameWord[], start: number, evidence: CaseEvidence): number {
  if (!isName(words[start], evidence)) return start
  let end = start + 1
  while (end < Math.min(words.length, start + longest)) {
    const word = words[end]
    if (!word || !/^[ \u00a0-]$|^ ?['’]s $/.test(word.gap)) break
    if (/['’]s/.test(word.gap)) break
    if (word.capital && isContinued(word)) end++
    else {
      const bridge = bridgeLength(words, start, end)
      if (!bridge) break
      end += bridge + 1
    }
  }
  return end
}

function isContinued(word: NameWord): boolean {
  return (
    !calendar.has(word.text) &&
    !word.shouted &&
    !(ordinary.has(word.text) && !/^(?:May|Will|March|April|June|One|First|New)$/.test(word.text))
  )
}

/** How many small words bridge two parts of one name at this place; 0 for none. */
function bridgeLength(words: readonly NameWord[], start: number, at: number): number {
  const word = words[at]
  const next = words[at + 1]
  const previous = words[at - 1]
  if (!word || !next || !previous || next.gap !== ' ') return 0
  const head = words
    .slice(start, at)
    .find((one) => organisationHeads.has(one.text) || eventWords.has(one.text) || workWords.has(one.text))
  if (word.text === '&' && next.capital) return 1
  if (particles.has(word.text) && next.capital) return 1
  const opens =
    organisationHeads.has(previous.text) || workWords.has(previous.text) || eventWords.has(previous.text)
  if ((word.text === 'of' || word.text === 'for' || word.text === 'on') && head) {
    if (next.capital && (opens || word.text === 'of') && isContinued(next)) return 1
    const third = words[at + 2]
    const isPart = opens || word.text === 'of'
    if (next.text === 'the' && third?.capital && third.gap === ' ' && isPart && isContinued(third)) return 2
  }
  if (
    word.text === 'and' &&
    next.capital &&
    head &&
    words.slice(start, at).some((one) => one.text === 'of' || one.text === 'for' || one.text === 'on')
  ) {
    return isContinued(next) && !places.has(previous.text) && !places.has(next.text) ? 1 : 0
  }
  return (word.text === 'and' || word.text === 'in') && joinsName(words, start, at) ? 1 : 0
}

/**
 * Whether "and" or "in" joins the two halves of one name after "the": "the Port and Water Board", "the Truth in
 * Lending Act". The second half has to end as such names do, the first half must be no name by itself.
 */
function joinsName(words: readonly NameWord[], start: number, at: number): boolean {
  const left = words.slice(start, at)
  const previous = left.at(-1)
  if (words[start - 1]?.text.toLowerCase() !== 'the' || !previous) return false
  const isWhole = [left.map((word) => word.text).join(' '), previous.text].some(
    (name) => places.has(name) || knownOrganisations.has(name) || demonyms.has(name)
  )
  if (isWhole || endsName(previous.text) || /^\p{Lu}{2,}$/u.test(previous.text)) return false
  let end = at + 1
  while (end < words.length && words[end]?.capital && (words[end]?.gap ?? '') === ' ') end++
  const last = words[end - 1]
  if (end - at < 3 || !last) return false
  return words[at]?.text === 'in' ? workWords.has(last.text) : endsName(last.text)
}

function endsName(text: string): boolean {
  return organisationWords.has(text) || eventWords.has(text) || workWords.has(text)
}

/** Whether a word may open a name. */
function isName(word: NameWord | undefined, evidence: CaseEvidence): boolean {
  if (
    !word?.capital ||
    calendar.has(word.text) ||
    ordinary.has(word.text) ||
    word.shouted ||
    /^I['’]/.test(word.text) ||
    (/^\p{Lu}\.?$/u.test(word.text) && word.text.length < 2)
  )
    return false
  if (!word.initial) return true
  const { text } = word
  if (places.has(text) || givenNames.has(text) || knownOrganisations.has(text) || demonyms.has(text))
    return true
  if (/^\p{Lu}{2,}/u.test(text)) return true
  if (personTitles.has(lowered(text))) return true
  const small = evidence.small.get(text.toLowerCase()) ?? 0
  const capital = evidence.capital.get(text) ?? 0
  if (capital > small) return true
  return small === 0 && word.tag === 'PROPN'
}

function lowered(text: string): string {
  return text.toLowerCase().replace(/\.$/, '')
}

/** Cuts nationalities and titles from the head; what is left, if anything, is the run. */
function trimmedRun(words: readonly NameWord[], start: number, end: number): NameRun[] {
  if (start >= end) return []
  const run = words.slice(start, end)
  const last = run.at(-1)
  const institution = run.some(
    (word) => organisationWords.has(word.text) || eventWords.has(word.text) || workWords.has(word.text)
  )
  let from = start
  const isBody =
    institution && end - start > 2 && !givenNames.has(words[start + 1]?.text ?? '') && endsInstitution(last)
  const titles: string[] = []
  while (from < end) {
    const text = words[from]?.text ?? ''
    if (demonyms.has(text) && (!institution || from === end - 1)) from++
    else if (!isBody && isTitle(text, words, from, end)) {
      titles.push(lowered(text))
      from++
    } else break
  }
  if (isPost(run.map((word) => word.text))) return []
  if (from >= end || !last || (end - from === 1 && generic.has(last.text))) return []
  const before = words[from - 1]
  return [
    {
      words: words.slice(from, end),
      title: titles.at(-1) ?? '',
      before,
      beforeThat: words[from - 2],
      after: words[end],
      afterThat: words[end + 1]
    }
  ]
}

/** Whether a word ends the name of an institution, so that "General" before it is a part of the name. */
function endsInstitution(word: NameWord | undefined): boolean {
  return word !== undefined && (organisationWords.has(word.text) || eventWords.has(word.text))
}

/** Where a person's title stands inside a run, behind the name of a body or a country; the start where none does. */
function titleInside(words: readonly NameWord[], start: number, end: number): number {
  for (let at = end - 2; at > start; at--) {
    if (!personTitles.has(lowered(words[at]?.text ?? ''))) continue
    const name = words.slice(at + 1, end)
    const isPerson = name.every(({ text }) => isPersonalWord(text)) && name.length < 5
    return isPerson && !places.has(words[end - 1]?.text ?? '') ? at : start
  }
  return start
}

/** The end of a run without the words that belong to the title behind it: "Press" in "White House Press Secretary". */
function withoutParts(words: readonly NameWord[], start: number, end: number): number {
  let to = end
  while (
    to > start &&
    (titleParts.has(lowered(words[to - 1]?.text ?? '')) || words[to - 1]?.text === 'Press')
  )
    to--
  return to
}

function isTitle(text: string, words: readonly NameWord[], at: number, end: number): boolean {
  const next = words[at + 1]
  const isRole = relations.has(lowered(text)) && givenNames.has(next?.text ?? '') && at + 2 < end
  if (isRole) return true
  if (personTitles.has(lowered(text))) return !next || at + 1 >= end || !/^(?:of|for)$/.test(next.text)
  return titleParts.has(lowered(text)) && at + 1 < end && personTitles.has(lowered(next?.text ?? ''))
}

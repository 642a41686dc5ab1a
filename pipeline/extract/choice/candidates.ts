import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import type { Enumeration } from '../../model/enumeration.ts'
import type { SourceRecord } from '../../model/source.ts'
import { collapse } from '../../model/statement.ts'
import type { Choice } from './choice.ts'
import { isEnglish } from '../language/languages.ts'
import { isMachinery } from './law-cues.ts'
import { isFormal } from './notice-cues.ts'
import { reportsObjection } from './objections.ts'
import { picks } from './picks.ts'
import { placements } from './placements.ts'
import { asideHeading, cues } from './sentence-cues.ts'
import { rejectedPassages } from './rejected-practices.ts'
import { speakersOf } from './speakers.ts'
import { overlapOf, type TermCounts, termsIn, termsOf } from '../language/terms.ts'
import { ownSummary, summarisingLead } from './thesis-cues.ts'
import { countWords, type Trim, trims } from './trims.ts'

/** A sentence as it would be printed, with what speaks against printing it. */
export interface Candidate {
  readonly passage: Passage
  readonly sentence: PassageSentence
  /** Its place among all sentences, from 0. */
  readonly index: number
  /** What is left after trimming, white space collapsed. */
  readonly text: string
  readonly trim: Trim
  readonly words: number
  readonly terms: TermCounts
  readonly salience: number
  /** The share of the title's words that it has. */
  readonly title: number
  /** The main section it stands in. */
  readonly section: string
  /** The kind of text it stands in, where that is known. */
  readonly genre: SourceRecord['genre']
  /** The titles of its section and of those around it, innermost first. */
  readonly headings: readonly string[]
  /** The enumeration and the item it opens, where it does: "e1:2". */
  readonly member?: string
  readonly speaker?: string
  /** True where it announces an enumeration. */
  readonly leads: boolean
  /** True where the author sums up: under such a heading, or in a list so announced. */
  readonly summarised: boolean
  readonly pinned: boolean
  /** Why it should not stand alone; empty where it can. */
  readonly problems: readonly Problem[]
}

/** What keeps a sentence from standing alone. */
export type Problem =
  | 'question'
  | 'lead-in'
  | 'short'
  | 'dangling'
  | 'code'
  | 'quotation'
  | 'boilerplate'
  | 'aside'
  | 'unfinished'
  | 'shouted'
  | 'opposed'
  | 'formal'

const mostMembers = 6
const fewestMemberWords = 6
const mostLeadWords = 40

/** What must be done; where the author rejects a practice, nobody is to do it. English. */
const demands = /\b(?:must|should|have to|has to|needs? to)\b/i
const boilerplate =
  /\b(?:all rights reserved|copyright|cookies?|subscribe|click here|sign up|follow us|read more|terms of (?:use|service)|privacy policy|was originally (?:posted|published)|is licensed under|for (?:more|further|additional) (?:information|details|on)|(?:more|further|additional) (?:information|details)\b.{0,40}\b(?:available|provided|found)|learn more|see (?:also|below|above)|(?:the )?(?:following|above|below) (?:table|figure|image|chart)|(?:figure|table) \d|key words "?must|rfc 2119|stay tuned|(?:below|above)(?=[.)])|you can (?:also )?(?:see|find|read|view|download|learn)|thanks to|thank you|e-?mail us|contact us|let us know|may be cited as|in this (?:act|section|title|part):|the term ["“])/i

/** Every sentence that is not dropped by an editor, in order. */
export function candidates(choice: Choice): Candidate[] {
  const salience = new Map(choice.sentences.map((sentence) => [sentence.id, sentence.salience]))
  const members = membersOf(choice)
  const leads = new Set(choice.enumerations.map((one) => one.lead.sentence))
  const listed = summarisingItems(choice)
  const speakers = speakersOf(choice.attributions)
  const title = termsIn(choice.source.title, choice.source.language)
  const placed = placements(choice.sections)
  const rejected = rejectedPassages(choice.passages, choice.sections)
  let index = -1
  return choice.passages.flatMap((passage) => {
    const { main, headings } = placed(passage)
    return passage.sentences.flatMap((sentence, place) => {
      index++
      if (isPicked(choice.drop, passage, place)) return []
      const words = sentenceText(passage, sentence)
      const terms = termsOf(passage, sentence)
      const trim = trims(words, passage.language)
      const text = collapse(words.slice(trim.from, trim.to))
      const member = members.get(sentence.id)
      const said = speakers.get(sentence.id)
      const found: Candidate = {
        passage,
        sentence,
        index,
        text,
        trim,
        words: countWords(text),
        terms,
        title: overlapOf(title, terms),
        salience: salience.get(sentence.id) ?? 0,
        section: main,
        headings,
        genre: choice.source.genre,
        ...(member === undefined ? {} : { member }),
        ...(said === undefined ? {} : { speaker: said.speaker }),
        leads: leads.has(sentence.id),
        summarised: listed.has(sentence.id) || headings.some((title) => ownSummary.test(title)),
        pinned: isPicked(choice.pin, passage, place),
        problems: [
          ...problemsOf(text, passage, headings),
          ...(rejected.has(passage) && demands.test(text) ? ['opposed' as const] : []),
          ...(isFormality(text, headings, choice.source.genre) ? ['formal' as const] : []),
          ...(strayOrdinal(words, member) ? ['dangling' as const] : [])
        ]
      }
      return [found]
    })
  })
}

/** Sentences of lists that are announced as the author's own conclusions. English. */
function summarisingItems(choice: Choice): ReadonlySet<string | null> {
  const lists = choice.enumerations.filter((one) => announcesConclusions(one))
  return new Set(lists.flatMap(({ items }) => items.map((item) => item.sentence)))
}

function announcesConclusions({ lead, items }: Enumeration): boolean {
  const apart = items.every((item) => item.sentence !== lead.sentence)
  return apart && countWords(lead.text) <= mostLeadWords && summarisingLead.test(lead.text)
}

function isPicked(list: Choice['pin'], passage: Passage, place: number): boolean {
  const sentence = passage.sentences[place]
  if (list.length === 0 || !sentence) return false
  const { text } = passage
  const around = {
    text: collapse(text.slice(sentence.from, sentence.to)),
    before: collapse(text.slice(Math.max(0, sentence.from - 1000), sentence.from)),
    after: collapse(text.slice(sentence.to, sentence.to + 1000))
  }
  return list.some((pick) => picks(pick, around))
}

/** Whether a notice or a law only does there what its form asks for. English. */
function isFormality(text: string, headings: readonly string[], genre: SourceRecord['genre']): boolean {
  return genre === 'notice' ? isFormal(text, headings) : genre === 'law' && isMachinery(text)
}

/** Whether a sentence is the second or third of something that is not told with it. English. */
function strayOrdinal(text: string, member: string | undefined): boolean {
  return member === undefined && /^(?:first|second|third|fourth|fifth|last)(?:ly)?,/i.test(text)
}

function problemsOf(text: string, passage: Passage, headings: readonly string[]): Problem[] {
  const english = isEnglish(passage.language)
  const rows: [Problem, boolean][] = [
    ['question', /\?["”’')]*$/.test(text)],
    ['lead-in', /:["”’')]*$/.test(text)],
    ['short', countWords(text) < 5],
    ['unfinished', !/[.!。！]["”’')\]]*$/.test(text) && passage.paragraph.kind !== 'item'],
    ['dangling', english && (cues.pronoun.test(text) || cues.connective.test(text))],
    ['code', (text.match(/[{}<>=_|\\]/g)?.length ?? 0) >= 3 || /\w_\w/.test(text)],
    [
      'quotation',
      passage.paragraph.kind === 'quote' || /^["“„«][^"”“»]*["”“»]?[.,]?$/.test(text) || isUnbalanced(text)
    ],
    ['shouted', !/\p{Ll}{3}/u.test(text) && /\p{Lu}{3}/u.test(text)],
    ['boilerplate', english && boilerplate.test(text)],
    ['opposed', english && reportsObjection(text)],
    ['aside', english && headings.some((heading) => asideHeading.test(heading))]
  ]
  return [...new Set(rows.filter(([, holds]) => holds).map(([problem]) => problem))]
}

/** Whether a quotation or a bracket is opened and not closed, or closed and not opened. */
function isUnbalanced(text: string): boolean {
  const times = (mark: string): number => text.split(mark).length - 1
  const straight = times('"') % 2 === 1 && !/\d"/.test(text)
  return straight || times('“') !== times('”') || times('(') !== times(')')
}

/**
 * Which item of which enumeration each sentence opens, by sentence id: only of enumerations of up to 6 items that
 * stand in paragraphs of their own, and in running text rather than in a list whose lead they complete, unless that
 * lead announces conclusions.
 */
function membersOf(choice: Choice): ReadonlyMap<string, string> {
  const paragraphs = new Map(
    choice.passages.flatMap(({ paragraph, sentences }) => sentences.map(({ id }) => [id, paragraph] as const))
  )
  const members = new Map<string, string>()
  for (const one of choice.enumerations) {
    const { id, items } = one
    const places = items.map((item) => paragraphs.get(item.sentence ?? ''))
    const apart = new Set(places).size === items.length && !places.includes(undefined)
    if (
      !apart ||
      items.length > mostMembers ||
      items.some((item) => countWords(item.text) < fewestMemberWords)
    )
      continue
    if (!announcesConclusions(one) && places.some((place) => place?.kind !== 'paragraph')) continue
    for (const [index, { sentence }] of items.entries())
      if (sentence !== null && !members.has(sentence)) members.set(sentence, `${id}:${index + 1}`)
  }
  return members
}

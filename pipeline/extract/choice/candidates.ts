import { type Passage, type PassageSentence, sentenceText, type Token } from '../../model/passage.ts'
import type { Enumeration } from '../../model/enumeration.ts'
import type { SourceRecord } from '../../model/source.ts'
import { collapse } from '../../model/statement.ts'
import { adviceItems } from './advice-items.ts'
import { isAdviceHeading } from './advice-lists.ts'
import type { Choice } from './choice.ts'
import { isEnglish } from '../language/languages.ts'
import { isMachinery } from './law-cues.ts'
import { isFormal } from './notice-cues.ts'
import { isBiography } from './narration.ts'
import { placements } from './placements.ts'
import { type Problem, problemsOf } from './problems.ts'
import { rejectedPassages } from './rejected-practices.ts'
import { speakersOf } from './speakers.ts'
import { overlapOf, type TermCounts, termsIn, termsOf, tokensIn } from '../language/terms.ts'
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
  /** The words that are left after trimming, with parts of speech. */
  readonly tokens: readonly Token[]
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
  /** True for the last sentence of the text. */
  readonly closes: boolean
  /** True where it stands in a list of advice, told whole as what is asked. */
  readonly advised: boolean
  /** True where it announces an enumeration. */
  readonly leads: boolean
  /** True where the author sums up: under such a heading, or in a list so announced. */
  readonly summarised: boolean
  readonly pinned: boolean
  /** Why it should not stand alone; empty where it can. */
  readonly problems: readonly Problem[]
}

const mostMembers = 6
const fewestMemberWords = 6
const mostLeadWords = 40

/** What must be done; where the author rejects a practice, nobody is to do it. English. */
const demands = /\b(?:must|should|have to|has to|needs? to)\b/i
const known = new WeakMap<Choice, readonly Candidate[]>()

/** Every sentence that is not dropped by an editor, in order; made once for each choice. */
export function candidates(choice: Choice): readonly Candidate[] {
  const made = known.get(choice) ?? candidatesOf(choice)
  known.set(choice, made)
  return made
}

function candidatesOf(choice: Choice): Candidate[] {
  const look = surroundings(choice)
  let index = -1
  return choice.passages.flatMap((passage) => {
    const { main, headings } = look.placed(passage)
    return passage.sentences.flatMap((sentence) => {
      index++
      if (choice.dropped.has(sentence.id)) return []
      const words = sentenceText(passage, sentence)
      const speaker = look.speakers.get(sentence.id)?.speaker
      const trim = trims(words, passage.language, { speaker })
      const text = collapse(words.slice(trim.from, trim.to))
      const member = look.members.get(sentence.id)
      const found: Candidate = {
        passage,
        sentence,
        index,
        text,
        trim,
        words: countWords(text),
        terms: termsOf(passage, sentence),
        tokens: tokensIn(passage, { from: sentence.from + trim.from, to: sentence.from + trim.to }),
        title: 0,
        salience: look.salience.get(sentence.id) ?? 0,
        section: main,
        headings,
        genre: choice.source.genre,
        ...(member === undefined ? {} : { member }),
        ...(speaker === undefined ? {} : { speaker }),
        closes: index === choice.sentences.length - 1,
        advised: look.advised.has(sentence),
        leads: look.leads.has(sentence.id),
        summarised: look.listed.has(sentence.id) || headings.some((title) => ownSummary.test(title)),
        pinned: choice.pinned.has(sentence.id),
        problems: []
      }
      const title = overlapOf(look.title, found.terms)
      return [{ ...found, title, problems: allProblems(found, words, look.rejected) }]
    })
  })
}

/** What is looked up for each sentence. */
function surroundings(choice: Choice) {
  return {
    salience: new Map(choice.sentences.map((sentence) => [sentence.id, sentence.salience])),
    members: membersOf(choice),
    advised: advisedIn(choice),
    leads: new Set(choice.enumerations.map((one) => one.lead.sentence)),
    listed: summarisingItems(choice),
    speakers: speakersOf(choice.attributions, choice.sentences),
    title: termsIn(choice.source.title, choice.source.language),
    placed: placements(choice.sections),
    rejected: rejectedPassages(choice.passages, choice.sections)
  }
}

function advisedIn({ passages, sections }: Choice): ReadonlySet<PassageSentence> {
  const advising = new Set(sections.filter(({ title }) => isAdviceHeading(title)).map(({ id }) => id))
  const read = passages.filter(({ language }) => isEnglish(language))
  return new Set(adviceItems(read, advising).map(({ sentence }) => sentence))
}

function allProblems(one: Candidate, whole: string, rejected: ReadonlySet<Passage>): Problem[] {
  const { text, passage, tokens, headings, genre, member, trim, speaker } = one
  const ended = trim.to < whole.length ? `${text}.` : text
  return [
    ...new Set([
      ...problemsOf(ended, passage, tokens, headings),
      ...(rejected.has(passage) && demands.test(text) ? ['opposed' as const] : []),
      ...(isFormality(text, headings, genre) ? ['formal' as const] : []),
      ...(strayOrdinal(whole, member) || isNobody(speaker) ? ['dangling' as const] : []),
      ...(isEnglish(passage.language) && isBiography(text) ? ['aside' as const] : []),
      ...(/^\p{Ll}/u.test(whole) && !isCode(whole) ? ['unfinished' as const] : [])
    ])
  ]
}

/** Whether whoever speaks is named elsewhere: "…," he told the board. English. */
function isNobody(speaker: string | undefined): boolean {
  return speaker !== undefined && /^(?:he|she|they|it)$/i.test(speaker)
}

/** Whether a sentence opens with a name that is written small ("iPhone", "gas_limit"). */
function isCode(text: string): boolean {
  return /^[\p{Ll}\d]*[_\p{Lu}\d.]/u.test(text)
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

/** Whether a notice or a law only does there what its form asks for. English. */
function isFormality(text: string, headings: readonly string[], genre: SourceRecord['genre']): boolean {
  return genre === 'notice' ? isFormal(text, headings) : genre === 'law' && isMachinery(text)
}

/** Whether a sentence is the second or third of something that is not told with it. English. */
function strayOrdinal(text: string, member: string | undefined): boolean {
  return member === undefined && /^(?:first|second|third|fourth|fifth|last)(?:ly)?,/i.test(text)
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

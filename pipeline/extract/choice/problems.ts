import type { Passage, Token } from '../../model/passage.ts'
import { isEnglish } from '../language/languages.ts'
import { leansBack } from './dangling.ts'
import { reportsObjection } from './objections.ts'
import { isAsideHeading } from './sentence-cues.ts'
import { countWords } from './trims.ts'

/** What keeps a sentence from standing alone. */
export type Problem =
  | 'question'
  | 'lead-in'
  | 'short'
  | 'dangling'
  | 'conceded'
  | 'code'
  | 'quotation'
  | 'boilerplate'
  | 'aside'
  | 'story'
  | 'unfinished'
  | 'shouted'
  | 'opposed'
  | 'formal'

/** Words of the page rather than of the text: rights, links, credits, pointers to other places. English. */
const boilerplate =
  /\b(?:all rights reserved|copyright|cookies?|subscribe|click here|sign up|follow us|read more|terms of (?:use|service)|privacy policy|was originally (?:posted|published)|is licensed under|for (?:more|further|additional) (?:information|details|on)|(?:more|further|additional) (?:information|details)\b.{0,40}\b(?:available|provided|found)|learn more|see (?:also|below|above)|(?:the )?(?:following|above|below) (?:table|figure|image|chart)|(?:figure|table) \d|key words "?must|rfc 2119|stay tuned|(?:below|above)(?=[.)])|you can (?:also )?(?:see|find|read|view|download|learn)|thanks to|thank you|e-?mail us|contact us|let us know|may be cited as|in this (?:act|section|title|part):|the term ["“]|photo (?:credit|by)|part \d+ (?:of|in) (?:a|this|our) series|in a series of (?:posts|articles|papers)|keep an eye|in the coming weeks|invites? (?:anyone|you|everyone)|(?:below|here|following) (?:is|are) (?:an?|the|some|our) (?:example|list|overview|summary|sketch))\b|[\w.]{1,64}@[\w-]{1,64}\.|^slide \d+\b|^before (?:getting|diving|going|moving) (?:in|on|any)|^I (?:would|will|shall) (?:turn|begin|start|return|come back)\b|^before we (?:get|dive|go|start|begin|move)\b|^(?:hi|hello|welcome|good morning|dear)\b|^(?:below|the following|here)\b.{0,30}\b(?:is|are|shows?|lists?)\b/i
/** Illustrations: a user's story, a case made up to show something. English. */
const story =
  /^(?:for example|for instance|consider|suppose|imagine|say)\b|^as an? [\p{L} -]{2,60}, I\b|^(?:example|scenario|story|note)(?: \d+)?:/iu
/** Signs of a formula or of code: names with underscores, operators between words. */
const operators =
  /\w_\w|\w\[\w+\]|\w\(\)|\s(?:\*|\+|=|==|\/\/|:=|&&|\|\|)\s.*\s(?:\*|\+|=|==|\/\/|:=|&&|\|\|)\s/

/** What must be known of the passage that a sentence stands in. */
export interface Setting {
  readonly language: Passage['language']
  readonly paragraph: Pick<Passage['paragraph'], 'kind'>
}

/**
 * What speaks against printing a sentence alone.
 *
 * @param text what would be printed, white space collapsed
 * @param words its words
 * @param headings the titles of its section and of those around it
 */
export function problemsOf(
  text: string,
  passage: Setting,
  words: readonly Token[],
  headings: readonly string[]
): Problem[] {
  const english = isEnglish(passage.language)
  const leaning = english ? leansBack(text, words) : undefined
  const rows: [Problem, boolean][] = [
    ['question', /\?["”’')]*$/.test(text)],
    ['lead-in', /:["”’')]*$/.test(text)],
    ['short', countWords(text) < 6],
    ['unfinished', !isWhole(text, passage) || (english && isFragment(text, words))],
    ['dangling', leaning === 'dangling'],
    ['conceded', leaning === 'conceded'],
    ['code', (text.match(/[{}<>=_|\\]/g)?.length ?? 0) >= 3 || operators.test(text)],
    ['quotation', isQuotation(text, passage)],
    ['shouted', !/\p{Ll}{3}/u.test(text) && /\p{Lu}{3}/u.test(text)],
    ['boilerplate', english && boilerplate.test(text)],
    ['opposed', english && reportsObjection(text)],
    ['story', english && story.test(text)],
    ['aside', english && headings.some(isAsideHeading)]
  ]
  return rows.filter(([, holds]) => holds).map(([problem]) => problem)
}

/** Whether a sentence has its end, and its head where it opens its paragraph. */
function isWhole(text: string, { paragraph }: Setting): boolean {
  return /[.!。！]["”’')\]]*$/.test(text) || paragraph.kind === 'item'
}

/** Whether a stretch is names without a verb, only an aim ("To find a way."), or stops in mid-phrase ("is equal to."). */
function isFragment(text: string, words: readonly Token[]): boolean {
  const verbs = words.filter(({ tag }) => tag === 'VERB' || tag === 'AUX').length
  const names = words.filter(({ tag }) => tag === 'PROPN').length * 2 > words.length
  const aim = /^to [\p{L}-]+ [^,;:]*$/iu.test(text) && verbs < 3
  return (verbs === 0 && names) || aim || stopsShort(text, words)
}

/** Words that a sentence ends with where it stops in mid-phrase. English. */
const stops = /\b(?:to|of|for|with|as|is|are|than|the|an?|and|or)[.:]$/i
/** A clause whose verb may stand last: "how full the tank is". English. */
const verbLast = /\b(?:how|what|whatever|where|who|whoever)\b[^,;:]{3,80} (?:is|are)\.$/i

/** Whether a sentence stops in mid-phrase, as where a formula is left out of it: not "… have been paid for." */
function stopsShort(text: string, words: readonly Token[]): boolean {
  if (!stops.test(text)) return false
  const before = words.at(-3)
  const isPassive = /\bfor\.$/i.test(text) && before?.tag === 'VERB' && /(?:ed|id|en|ght)$/i.test(before.text)
  return !isPassive && !verbLast.test(text)
}

function isQuotation(text: string, { paragraph }: Setting): boolean {
  return paragraph.kind === 'quote' || /^["“„«][^"”“»]*["”“»]?[.,]?$/.test(text) || isUnbalanced(text)
}

/** Whether a quotation or a bracket is opened and not closed, or closed and not opened. */
function isUnbalanced(text: string): boolean {
  const times = (mark: string): number => text.split(mark).length - 1
  const straight = times('"') % 2 === 1 && !/\d"/.test(text)
  return straight || times('“') !== times('”') || times('(') !== times(')')
}

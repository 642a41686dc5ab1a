import type { Passage, PassageSentence } from '../../model/passage.ts'
import { announcements } from './announcements.ts'
import type { EnumerationDraft } from './enumeration-drafts.ts'
import { type Stretch, trimmed } from './fragments.ts'
import { ordinalPattern, ordinalRank } from '../language/number-words.ts'

/** An ordinal at the head of a clause: "First, …", "Secondly …", "; and third, …", "Finally, …". */
interface Mark {
  readonly passage: Passage
  readonly sentence: PassageSentence
  /** Counts the sentences of the text, to see how far marks stand apart. */
  readonly index: number
  readonly from: number
  /** 0 for "Finally" and "Lastly". */
  readonly rank: number
}

const clauseOrdinal = new RegExp(
  `(^[^\\p{L}\\p{N}]{0,8}|[:;]\\s+(?:and\\s+|but\\s+)?|,\\s+and\\s+)((?:and\\s+|but\\s+)?(${ordinalPattern})(ly)?(?:\\s+of all|\\s+and (?:finally|lastly|foremost))?)(,|\\s+(?=[a-z]))`,
  'giu'
)
const closingWord = /^([^\p{L}\p{N}]{0,8})(?:and\s+)?(?:finally|lastly),\s/iu
const predicate = new RegExp(
  `^the (${ordinalPattern})(?:\\s+[a-z][\\p{L}-]*)?,?\\s+(?:is|was|are|were|concerns?|would be|will be)\\s`,
  'iu'
)
/** Words after a bare ordinal that show it to be an adjective: "First aid …", "Second only to …". */
const clauseOpening =
  /^(?:the|a|an|it|we|they|he|she|you|i|this|these|that|those|there|is|was|are|our|their|its|his|her|by|in|on|to|for|when|if|as|with|because|through|some|many|all|no)\b/i

/** How many sentences may stand between two marks of one enumeration. */
const reach = 40

/** The longest item, in UTF-16 code units. */
const longest = 2000

/** "First, … Second, … Third, …", within a paragraph or across paragraphs. English. */
export function ordinalEnumerations(passages: readonly Passage[]): EnumerationDraft[] {
  const drafts: EnumerationDraft[] = []
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({ passage, sentence }))
  )
  let chain: Mark[] = []
  const close = () => {
    if (chain.length > 1) drafts.push(draft(chain, sentences))
    chain = []
  }
  for (const mark of sentences.flatMap(({ passage, sentence }, index) => marksOf(passage, sentence, index))) {
    const last = chain.at(-1)
    const near = last !== undefined && mark.index - last.index <= reach
    if (last && near && mark.rank === chain.length + 1) chain.push(mark)
    else if (last && near && mark.rank === 0) {
      chain.push(mark)
      close()
    } else if (mark.rank === 1) {
      close()
      chain = [mark]
    } else if (mark.rank !== 0) close()
  }
  close()
  return drafts
}

function marksOf(passage: Passage, sentence: PassageSentence, index: number): Mark[] {
  const text = passage.text.slice(sentence.from, sentence.to)
  const base = { passage, sentence, index }
  const closing = closingWord.exec(text)
  if (closing) return [{ ...base, from: sentence.from + (closing[1]?.length ?? 0), rank: 0 }]
  const named = predicate.exec(text)
  if (named) return [{ ...base, from: sentence.from, rank: ordinalRank(named[1] ?? '') ?? 0 }]
  return [...text.matchAll(clauseOrdinal)].flatMap((match) => {
    const [whole, before = '', , word = '', adverb, after = ''] = match
    const rest = text.slice(match.index + whole.length)
    const isClause = after === ',' || adverb !== undefined || clauseOpening.test(rest)
    const rank = ordinalRank(word)
    return isClause && rank ? [{ ...base, from: sentence.from + match.index + before.length, rank }] : []
  })
}

interface Place {
  readonly passage: Passage
  readonly sentence: PassageSentence
}

function draft(chain: readonly Mark[], sentences: readonly Place[]): EnumerationDraft {
  const items = chain.map((mark, index) => item(mark, chain[index + 1]))
  const first = chain[0]
  if (!first) throw new RangeError('an enumeration needs a mark')
  return { ...lead(first, sentences, items.length), items }
}

function item(mark: Mark, next: Mark | undefined): Stretch {
  const end = next && next.sentence === mark.sentence ? next.from : mark.sentence.to
  const to = Math.min(end, mark.from + longest)
  const rough = trimmed({ passage: mark.passage, from: mark.from, to }, '.;,')
  const tail = /[;,]?\s+(?:and|but)$/.exec(
    mark.passage.text.slice(Math.max(rough.from, rough.to - 8), rough.to)
  )
  return tail ? trimmed({ ...rough, to: rough.to - tail[0].length }, '.;,') : rough
}

/** The words that announce the marks: before a colon in the same sentence, else in one of the three before it. */
function lead(first: Mark, sentences: readonly Place[], count: number): Omit<EnumerationDraft, 'items'> {
  const { passage, sentence } = first
  if (first.from > sentence.from + 8) {
    const before = { ...sentence, from: clauseStart(passage, sentence, first.from), to: first.from }
    const found = announcements(passage, before).at(-1)
    return {
      lead: trimmed({ passage, from: before.from, to: first.from }, ':,;.'),
      announced: found?.count ?? null
    }
  }
  const candidates = sentences.slice(Math.max(0, first.index - 3), first.index).reverse()
  for (const [distance, place] of candidates.entries()) {
    const found = announcements(place.passage, place.sentence).filter(
      (one) => one.strong || one.count === count
    )
    const chosen = found.find((one) => one.count === count) ?? (distance === 0 ? found.at(-1) : undefined)
    if (chosen) return { lead: whole(place), announced: chosen.count }
  }
  const nearest = candidates[0]
  return { lead: nearest ? whole(nearest) : whole(first), announced: null }
}

/** Where the words before a mark start: with the sentence, or at a word some 400 code units before. */
function clauseStart(passage: Passage, sentence: PassageSentence, mark: number): number {
  if (mark - sentence.from < 400) return sentence.from
  const space = passage.text.indexOf(' ', mark - 400)
  return space < 0 || space >= mark ? mark - 400 : space
}

function whole({ passage, sentence }: Place): Stretch {
  return trimmed({ passage, from: sentence.from, to: sentence.to }, '.:')
}

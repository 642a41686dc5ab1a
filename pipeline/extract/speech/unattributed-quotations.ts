import type { Quotation } from './quotations.ts'
import type { SpeechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { isTitle } from './titles.ts'
import { trimmedRange } from './trimmed-range.ts'

/** So few words between marks are a term; inside a clause marks set longer terms off, too. */
const fewest = { alone: 3, inClause: 6 }

/**
 * The quotations of a paragraph for which nobody is found who says them, as direct speech without a speaker: words
 * between marks that no other speech holds. Titles of works are none, nor words that are only named, defined or
 * put into a law, nor values of attributes.
 *
 * @param said what is said in the paragraph with a speaker, in the order of the text
 */
export function unattributedQuotations(
  { passage, quotes }: SpeechContext,
  said: readonly SpeechDraft[]
): SpeechDraft[] {
  const { text } = passage
  let next = 0
  let held = 0
  return quotes.flatMap((quote) => {
    for (; (said[next]?.content.from ?? Infinity) < quote.to; next++)
      held = Math.max(held, said[next]?.content.to ?? 0)
    if (held > quote.from || !isQuoted(text, quote)) return []
    const content = trimmedRange(text, quote.from, quote.to)
    return [{ passage, speaker: undefined, cue: undefined, content, kind: 'direct' as const }]
  })
}

/** Whether the words between two marks are somebody's, as far as they and those beside them tell. */
function isQuoted(text: string, { before, from, to, after, closed }: Quotation): boolean {
  const words = text.slice(from, to)
  const isWhole = closed || before < 2
  const isInClause = insideClause.test(text.slice(Math.max(0, before - 3), before))
  const least = isInClause ? fewest.inClause : fewest.alone
  if (!isWhole || (words.match(word) ?? []).length < least || isTitle(words)) return false
  return (
    !naming.test(text.slice(Math.max(0, before - reach), before)) &&
    !defining.test(text.slice(after, after + reach))
  )
}

/** A word with no colon or stop before an opening mark. */
const insideClause = /[\p{L}\p{N}],?\s$/u

/** A word of letters. */
const word = /\p{L}[\p{L}\p{M}’'-]*/gu

/** How many characters around a quotation are read. */
const reach = 60

/** What stands before words that are a name, a term, the wording of a law or the value of an attribute. English. */
const naming =
  /(?:\b(?:so-called|known as|named|titled|entitled|dubbed|termed|nicknamed|headed|headlined|(?:the|a) (?:term|text|word|words|phrase|heading|title|slogan|motto|line|label|acronym|name|string|message)|(?:striking|inserting|adding|substituting|deleting)(?:\s[^.;"“”]{0,40})?)|[=(])[:,]?\s{0,2}$/i

/** What stands after a term that is being defined. English. */
const defining = /^,?\s(?:means?|shall mean|refers? to|stands? for|has the (?:same )?meaning)\b/i

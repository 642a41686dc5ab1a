import type { Passage } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { type Quotation, quotations } from './quotations.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { type TagLanguage, tagLanguages } from './tag-verbs.ts'
import { trimmedRange } from './trimmed-range.ts'

/**
 * Quotations with a speaker in German, French and Spanish, where the tag stands right beside the marks: „…“, sagte
 * Anna Berg; « … », a déclaré la ministre; Ana López dijo: «…». Other quotations and other languages give none.
 */
export function taggedQuotations(passage: Passage): SpeechDraft[] {
  const patterns = patternsOf(passage.language)
  if (!patterns) return []
  return quotations(passage.text).flatMap((quote) => {
    const said = passage.text.slice(quote.from, quote.to).trim()
    if (!quote.closed || said.split(/\s+/).length < fewest) return []
    const tag = tagAfter(passage.text, quote, patterns) ?? tagBefore(passage.text, quote, patterns)
    const content = trimmedRange(passage.text, quote.from, quote.to)
    return tag ? [{ passage, ...tag, content, kind: 'direct' as const }] : []
  })
}

/** Words between the marks that are too few to be speech. */
const fewest = 3

interface Patterns {
  /** Of the text after a quotation: verb and speaker. */
  readonly after: RegExp
  /** Of the text before a quotation: speaker and verb. */
  readonly before: RegExp
}

const compiled = new Map([...tagLanguages].map(([language, words]) => [language, compile(words)]))

function patternsOf(language: string): Patterns | undefined {
  return compiled.get(language.split('-')[0] ?? '')
}

function compile({ verbs, pronouns, openers }: TagLanguage): Patterns {
  const name = String.raw`\p{Lu}[\p{L}.’'-]{0,30}(?:\s(?:(?:von|van|de|del|du|la|der)\s)?\p{Lu}[\p{L}.’'-]{0,30}){0,4}`
  const noun = String.raw`(?:(?:${openers.join('|')})\s?)(?:\p{L}[\p{L}-]{1,30}\s?){1,2}?(?:\s?${name})?`
  const speaker = String.raw`(?:${pronouns.join('|')})(?![\p{L}])|${name}|${noun}(?=[.,;:]|\s*$)`
  const verb = [...verbs].sort((one, other) => other.length - one.length).join('|')
  return {
    after: new RegExp(String.raw`^\s?,?\s?(${verb})[\s-](${speaker})`, 'u'),
    before: new RegExp(String.raw`(?:^|[.!?]\s)(${name}|${noun})\s(${verb})\s?:\s?$`, 'u')
  }
}

type Tag = { readonly speaker: Range; readonly cue: Range }

/** How far around a quotation its tag is looked for, in characters. */
const reach = 200

function tagAfter(text: string, { after }: Quotation, patterns: Patterns): Tag | undefined {
  const match = patterns.after.exec(text.slice(after, after + reach))
  return match ? placed(match, after, 2, 1) : undefined
}

function tagBefore(text: string, { before }: Quotation, patterns: Patterns): Tag | undefined {
  const from = Math.max(0, before - reach)
  const match = patterns.before.exec(text.slice(from, before))
  return match ? placed(match, from, 1, 2) : undefined
}

/** The stretches of a match's groups for the speaker and the cue, the groups being in the order of the text. */
function placed(match: RegExpExecArray, offset: number, speaker: 1 | 2, cue: 1 | 2): Tag | undefined {
  const first = match[1]?.replace(/[.,]$/, '')
  const second = match[2]?.replace(/[.,]$/, '').trimEnd()
  if (!first || !second) return undefined
  const one = offset + match.index + match[0].indexOf(first)
  const other = offset + match.index + match[0].lastIndexOf(second)
  const places = { 1: { from: one, to: one + first.length }, 2: { from: other, to: other + second.length } }
  return { speaker: places[speaker], cue: places[cue] }
}

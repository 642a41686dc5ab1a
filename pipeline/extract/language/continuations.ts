import { abbreviationsOf, openersOf } from './abbreviations.ts'
import { isEnglish } from './languages.ts'

/** A question or an exclamation that ends in a common word; a name such as "Yippee!" goes on in small letters. */
const exclaims = /(?:^|\s)\p{Ll}[\p{L}'’]*\s?[!?]+$/u
const linking = /^(?:or|but|in|at|of|to|is|was|for|on|with|asked|said|says)\b/
/** "SEC. 3." goes on with the title of the part, "Figure 1." with what it shows. */
const partNumber =
  /^\s*(?:sec(?:tion|\.)?|art(?:icle|\.)|chapter|clause|fig(?:ure|\.)|table|box|chart|exhibit)\s+\d{1,4}(?:\.\d{1,3})?\.\s*$/i
/** The marker of an item and nothing else. */
const marker = /^\s*(?:[•⁃◦‣∙*-]\s?)?\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})(?:\.\d{1,2}){0,3}(?:\.\)|[.)])\s*$/
const longestMarker = 16
/** Nouns that a single capital follows: "plan B." ends a sentence as any word does. */
const lettered =
  /\b(?:plan|option|type|class|part|vitamin|group|grade|hepatitis|figure|table|appendix|section|exhibit)\s+\p{Lu}\.$/iu
/** Who spoke, behind a question or an exclamation in quotation marks: `"Why now?" Noel asked.` */
const speaker =
  /^(?:I\s|(?:\p{Lu}[\p{L}’'.-]{1,20}\s){1,3})(?:said|says|asked|asks|replied|answered|added|wrote|told|cried|shouted|exclaimed)[.,]/u
/** A bracket that holds a whole sentence, with its stop. */
const sentenceInBrackets = /^\([^()]{1,400}[.!?]["”’]?\)/
/** Short forms inside the names of companies, of any language. */
const companies = new Set(['bros', 'inc', 'corp', 'ltd'])
const opensBracket = /[（《「『]/u
const closesBracket = /[）》」』]/u
/** How far a bracket of Chinese or Japanese text reaches, in UTF-16 code units. */
const bracketReach = 200

/**
 * Whether what stands before a proposed boundary goes on after it.
 *
 * @param start where the sentence that would end here begins
 * @param cut the proposed boundary
 * @param language BCP 47 tag
 */
export function continues(text: string, start: number, cut: number, language: string): boolean {
  const before = text.slice(Math.max(start, cut - 80), cut).trimEnd()
  const after = text.slice(cut, cut + 80).trimStart()
  const spaced = /\s/.test(text[cut - 1] ?? '') || /[。！？．]["”’」』）》]*$/u.test(before)
  if (!before || !after) return true
  if (!spaced || /^[,;:.%]/.test(after)) return true
  if (/^\p{Ll}/u.test(after)) return !(isEnglish(language) && exclaims.test(before) && !linking.test(after))
  if (/["”]$/.test(before)) return goesOnAfterQuotation(text, cut, before, after)
  if (isMarker(text, start, cut) || partNumber.test(text.slice(start, Math.min(cut, start + 30)))) return true
  if (/[^.\s]\s+\.\s\.\s\.$/.test(before)) return true
  if (/[。！？．]["”’]*$/u.test(before) && isInBrackets(text, start, cut)) return true
  return endsShort(before, after, language)
}

/** A source in brackets belongs to the quotation before it, a sentence in brackets does not. */
function goesOnAfterQuotation(text: string, cut: number, before: string, after: string): boolean {
  if (after.startsWith('(')) return !sentenceInBrackets.test(text.slice(cut, cut + 410).trimStart())
  return /[?!…]["”]$/.test(before) && speaker.test(after)
}

/** Whether an offset stands between a quotation and who spoke it: `"Why now …" Noel asked.` */
export function namesSpeaker(text: string, cut: number): boolean {
  return /["”]\s+$/.test(text.slice(Math.max(0, cut - 6), cut)) && speaker.test(text.slice(cut, cut + 80))
}

/** Whether a bracket of Chinese or Japanese text is open at an offset, and closed after it. */
function isInBrackets(text: string, start: number, cut: number): boolean {
  let depth = 0
  for (let at = Math.max(start, cut - bracketReach); at < cut; at++) {
    const sign = text[at] ?? ''
    if (opensBracket.test(sign)) depth++
    else if (closesBracket.test(sign) && depth > 0) depth--
  }
  return depth > 0 && closesBracket.test(text.slice(cut, cut + bracketReach))
}

/** Whether all that stands before in this sentence is the marker of an item. */
function isMarker(text: string, start: number, cut: number): boolean {
  return cut - start <= longestMarker && marker.test(text.slice(start, cut))
}

function endsShort(before: string, after: string, language: string): boolean {
  const word = /(?:^|[\s("“‘«[/])([^\s("“‘«[/]{1,16})\.$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return false
  const next = /^["“‘'(]?([\p{L}\p{N}'’]+)/u.exec(after)?.[1] ?? ''
  const opens = openersOf(language).has(next.toLowerCase()) && /^\p{Lu}/u.test(next)
  const known = abbreviationsOf(language)
  const forms = [word, /[^'’]+$/u.exec(word)?.[0] ?? word]
  if (forms.some((form) => known.open.has(form))) return true
  if (/^\d/.test(next)) return forms.some((form) => known.beforeNumber.has(form) || known.either.has(form))
  if (isGerman(language) && /^-?\d{1,2}$/.test(word)) return true
  if (isInitial(before)) return !opens
  if (opens || !/^\p{Lu}/u.test(next)) return false
  if (known.either.has(word)) return isEnglish(language) || companies.has(word)
  return isEnglish(language) && /^(?:\p{L}\.)+\p{L}$/u.test(word)
}

/** A single capital with a stop, after a name or at the head: "Jonas E. Smith", "A. Noel". "I." is a word. */
function isInitial(before: string): boolean {
  const match = /(?:^|[\s("“.])(\p{Lu})\.$/u.exec(before)
  if (!match) return false
  if (match[1] !== 'I') return !lettered.test(before)
  return /\p{Lu}\p{Ll}+\s+I\.$/u.test(before)
}

function isGerman(language: string): boolean {
  return language.split('-')[0] === 'de'
}

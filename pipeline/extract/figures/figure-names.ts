import type { Passage } from '../../model/passage.ts'
import { closesQuote } from './figure-units.ts'
import type { NumberMention } from './number-mention.ts'
import { indexFrom } from '../language/stretches.ts'
import { unitKind } from './units.ts'

const strong =
  'sections?|sec\\.|subsections?|chapters?|articles?|art\\.|paragraphs?|paras?\\.?|pages?|pp?\\.|figs?\\.|tables?|annex|appendix|exhibit|volume|vol\\.|no\\.|nos\\.|docket|footnotes?|version|v\\.?|room|suite|route|highway|iso|rfc|eip|ietf|erc|bip|http|tls|sha|utf|ipv|h\\.\\s?r\\.|s\\.|public law|pub\\.\\s?l\\.|p\\.l\\.|cfr|c\\.f\\.r\\.|u\\.s\\.c\\.|usc|fr|stat\\.|world war|covid|fiscal year|fy|call|tel\\.?|telephone|phone|fax|isbn|issn|doi|zip|category|ieee|iec|pep|ansi|ecma|din|nist|fips|gh|unix|intel|comments?|numbered|id\\.\\sat|ibid\\.(?:,?\\sat)?'
const weak =
  'part|parts|title|titles|figure|figures|issue|number|rule|regulation|form|note|item|step|phase|stage|tier|level|release|floor|box|line|lines|clause|amendment|resolution|bill|act|play|principle|recommendation|option|question|goal|objective|grade|type|class|windows|id|code|unit|gate|channel|requirement|criterion|lesson|day|week|year|month|quarter|schedule|order|directive|memorandum|circular|bulletin|notice|season|episode|round|verse|draft|sprint|scenario|cluster|group|sample|experiment|method|site|zone|district|ward|lot|block|row|column|slide|chart|graph|map|plate|apartment|apt\\.|building|platform|terminal|exit|lane|line|bus|flight|mission|protocol|eprint|axiom|theorem|lemma|corollary|equation|eq\\.|eqs\\.|footnote|endnote|ref\\.|refs\\.'
const strongBefore = new RegExp(`(?:[#§№@]|\\b(?:${strong}))\\s?\\(?$`, 'i')
const weakBefore = new RegExp(
  `\\b(?:${weak})s?\\s\\(?(?:\\d{1,4}(?:\\s?[–-]\\s?|,\\s(?:and\\s|or\\s)?|\\s(?:and|or|to)\\s)){0,8}$`,
  'i'
)
const thing = /^\s\p{Ll}[\p{L}-]*(?:s|people|men|women|children)\b|^\s?(?:%|percent|per cent)/u
/** A year of an era, a code with a zero before it, a note of letters and digits, the argument of a function. */
const era = /^\s(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|C\.?E\.?)(?![\p{L}])/u
const yearAfterYear = /(?:^|\D)(?:1[5-9]|20)\d\d(?:\s?(?:,|and|or|to|–|-|\/)\s?|,\s(?:and|or)\s)$/
const year = /^(?:1[5-9]|20)\d\d$/
const namedYear = /^\s\p{Lu}(?:\p{L}|\.\p{Lu})/u
const argument = /\p{L}\((?:\d{1,3}(?:\.\d{1,3})?,\s?)?$/u
const months =
  '(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.'
const monthBefore = new RegExp(`\\b(?:${months})\\s$`)
const monthAfter = new RegExp(`^(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})(?![\\p{L}])`, 'u')
const numberedLaw = /\b(?:Public Law|Pub\.\s?L\.|P\.\s?L\.|No\.|Docket)\s(?:No\.\s)?[\p{L}\d-]{1,12}[-–]$/u
const codeBefore = /(?:\s[*+^]\s|[`^])$/
const codeAfter = /^(?:\s[*+^]\s|[`^])/
const following =
  /^(?:\s?(?:CFR|C\.F\.R|U\.S\.C|USC|FR|F\.R|Fed\.|Stat\.|§)|(?:st|nd|rd|th)\b|:\d\d|\s?(?:a\.m\.|p\.m\.|am\b|pm\b)|\s?o[’']clock|[.]\d|\/\d|-\d{2,4}-\d|\([A-Za-z0-9]{1,4}\)|\s?[*+|^]\s|\.\p{Ll})/u
/** "2.1 pm" is a length: a time of day has two digits behind the full stop. */
const decimal = /^\d{1,3}\.(?:\d|\d{3,})$/
const small = /^\s?[apf]m\b/
const chained =
  /(?:\d[./:]|\d-\d{1,4}-|\p{L}-\d{1,4}-|\p{L}\d{1,3}-|[\p{L}_][-_/.]|[\p{L}\d][@=&?]|[(]\d{3}[)]\s|[*+|^]\s)$/u
const chain = /^(?:[.:/]\d|-(?:\d{1,12}-|\p{Lu}{1,6}\d|\d{4}(?!\d))|[_@=&?]\S)/u
const address = /(?:https?:|www\.|\/\/|[\p{L}\d]@)\S*$/u
const cited =
  /(?:\b(?:FR|CFR|U\.S\.C\.?|USC|Stat\.?|Pub\.\sL\.)|§§?|\b[Ss]ections?|\bparts?|\bcomments?)(?=[^\p{L}]|$)/gu
const connecting = /\((?:[a-zA-Z]{1,4}|\d{1,3})\)|\b(?:and|or|to|through|et seq\.)(?=[\s,]|$)/g

/**
 * Whether a number is part of a name, a reference, a code, a time of day, an address or a label, and so counts
 * nothing. The words it knows are English.
 */
export function countsNothing(passage: Passage, number: NumberMention): boolean {
  const { text } = passage
  const head = text.slice(Math.max(0, number.from - 48), number.from)
  const tail = text.slice(number.to, number.to + 24)
  if (number.form === 'fraction') return isDay(text.slice(number.from, number.to), tail)
  if (number.form === 'ratio') return false
  if (monthBefore.test(head) || (number.to - number.from <= 2 && monthAfter.test(tail))) return true
  if (numberedLaw.test(head) || codeBefore.test(head) || codeAfter.test(tail)) return true
  if (strongBefore.test(head) || (weakBefore.test(head) && !thing.test(tail))) return true
  if (number.form !== 'digits') return /[\p{L}\d][-–]$/u.test(head) && !/\d[-–]$/.test(head)
  if (isCoded(text.slice(number.from, number.to), head, tail)) return true
  const tiny = small.test(tail) && decimal.test(text.slice(number.from, number.to))
  if (
    chained.test(head) ||
    chain.test(tail) ||
    (following.test(tail) && !tiny) ||
    isCode(tail, !text.slice(number.from, number.to).includes('.'))
  )
    return !isRange(head, tail)
  if (/(?:^|\D)\d{3}-$/.test(head) && number.to - number.from === 4) return true
  if (isCited(text.slice(Math.max(0, number.from - 60), number.from))) return true
  if (address.test(text.slice(Math.max(0, number.from - 80), number.from))) return true
  if (isMark(text, number) || isHeadingNumber(text, number)) return true
  return namedAfter(passage, number)
}

function isCoded(digits: string, head: string, tail: string): boolean {
  if (/^0\d/.test(digits) || era.test(tail) || argument.test(head)) return true
  return (
    year.test(digits) &&
    ((/^[a-d]\b/.test(tail) && /[,(]\s?$/.test(head)) || yearAfterYear.test(head) || namedYear.test(tail))
  )
}

/** "3/13" is a day unless it is of something. */
function isDay(fraction: string, tail: string): boolean {
  return (
    Number(/^\d{1,3}\/(\d{1,3})$/.exec(fraction)?.[1] ?? 0) > 10 &&
    !/^\s?(?:of|an?|inch|in\.|["″])/.test(tail)
  )
}

/** "3. Costs", "1.2 The coast": the number of a heading or an item, which stands before a capital and no full stop. */
function isHeadingNumber(text: string, { from, to }: NumberMention): boolean {
  if (from > 0) return false
  const rest = text.slice(to)
  return /^[.)]\s/.test(rest) || (/^\.?\s\p{Lu}\p{Ll}{2}/u.test(rest) && !/[.!?]["”')]?\s*$/.test(text))
}

/** "10-15" is no chain of digits, "206-555-1212" is. */
function isRange(head: string, tail: string): boolean {
  return /^-\d{4}(?!\d)/.test(tail) && !/\d{3}$/.test(head) && !following.test(tail) && !chained.test(head)
}

/** Letters that hang on a number and are no unit: "18F", "3G", "0x02", "2nd". */
function isCode(tail: string, whole: boolean): boolean {
  const letters = /^\p{L}[\p{L}\d]*/u.exec(tail)?.[0]
  if (letters === undefined || letters === 'x') return false
  if (letters === 's') return whole
  return letters === 'F' || unitKind(letters.replace(/\d$/, '')) === undefined
}

/** "75 FR 7658, 7799": the numbers of a citation go on after its sign. */
function isCited(head: string): boolean {
  const last = [...head.matchAll(cited)].at(-1)
  return (
    last !== undefined &&
    /^[\s\d.,;()–-]*$/.test(head.slice(last.index + last[0].length).replace(connecting, ''))
  )
}

/** "[4]", "(2)": a note or a label unless words stand with it. */
function isMark(text: string, { from, to }: NumberMention): boolean {
  const around = text.slice(from - 1, to + 1)
  const open = /[[(][\d,;\s–-]{0,30}$/.exec(text.slice(Math.max(0, from - 31), from))
  const close = /^[\d,;\s–-]{0,30}[\])]/.exec(text.slice(to, to + 31))
  const listed = open && close ? text.slice(from - open[0].length, to + close[0].length) : ''
  if (/^[[(]\d{1,3}(?:(?:,\s?|;\s?|[–-])\d{1,3}){1,8}[\])]$/.test(listed) && isNoteList(listed)) return true
  return /^[[(]\d{1,3}[\])]$/.test(around) || (text[from - 1] === '^' && text[to] === ']')
}

/** Notes in square brackets, or in round ones without a space behind the comma: "(26,29)" and no coordinates. */
function isNoteList(listed: string): boolean {
  return listed.startsWith('[') || /,\d/.test(listed)
}

/** "Voyager 2", "Windows 10": a name right before a short number that nothing it counts follows. */
function namedAfter(passage: Passage, number: NumberMention): boolean {
  const before = passage.tokens[indexFrom(passage.tokens, number.from) - 1]
  if (before?.to !== number.from - 1 || before.tag !== 'PROPN' || !/^\p{Lu}/u.test(before.text)) return false
  const after = passage.tokens[indexFrom(passage.tokens, number.to)]
  const short = number.to - number.from <= 3
  if (short && closesQuote(passage.text, number.to)) return true
  return (
    short &&
    !(
      after &&
      after.from - number.to <= 1 &&
      /^(?:NOUN|PROPN|SYM|ADJ)$|^[%°"″]$/.test(after.tag === 'PUNCT' ? after.text : after.tag)
    )
  )
}

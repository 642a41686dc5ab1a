import { follows, isFirst, type Mark, sameStyle } from './marks.ts'
import type { Unit } from './units.ts'

/** Looks of a heading, outermost first; headings of one look share a level. */
export type HeadingStyle =
  | '='
  | 'part'
  | 'capitals'
  | '-'
  | 'chapter'
  | 'section'
  | 'Roman'
  | 'Letter'
  | 'decimal'
  | 'decimals'
  | 'roman'
  | 'letter'
  | 'words'

/** A unit that is a heading. */
export interface HeadingUnit {
  readonly unit: Unit
  readonly style: HeadingStyle
  /** The numbers of a decimal heading such as `2.3`. */
  readonly numbers: readonly number[]
}

const named =
  /^(?:(part|book|title|annex|appendix|schedule|teil|anhang|partie|parte|annexe)|(chapter|kapitel|chapitre|capítulo|capitolo)|(section|sec\.|article|art\.|clause|rule|regulation|module|unit|lesson|step|abschnitt|artikel|sección|sezione|§))\s?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7}|[A-Z])(?=[\s.:–—)-]|$)/iu
const longest = 120
const longestNumbered = 200
const longestQuestion = 500
const numberedQuestion = /^Q(?:uestion)?\s?\d{1,3}\s?[.:)–—-]\s.*\?["'”’»)\]*]*$/u
const startsHigh = /^["'“‘«¿¡…]{0,2}(?:\.{3})?[\p{Lu}\p{Lo}\p{N}]/u
const endsOpen =
  /(?:[.;,…>]|--|[–—]|\s(?:an?|and|of|or|the|with)|\s(?:as|at|by|for|from|in|like|to|with):)["'”’»)\]]*$/u
/** What stands on web pages to lead readers elsewhere. */
const signpost =
  /^(?:back to|next(?: step)?:|next to|previous:|see(?!\s\S+$)|for [^:]{2,40}:\s(?:see|view|read)|read (?:more|our|the full)|watch|download|find out (?:how|more)|learn (?:about|how|more)|discuss this|share this|view all|click|subscribe)(?=[\s:])(?!.*\?$)/iu
const clause =
  /^(?:this|these|it|there|they|we|he|she)\s(?:\S+\s){0,3}?(?:are|can|has|have|is|must|should|was|were|will)\s.*[^?]$/iu
/** A contents label of web pages, and the two halves of advice. */
const ownLabel = /^(?:(?:i|o)n this \p{L}{3,12}|do(?:n[’']t)?(?: \p{L}{2,12}){1,2}):$/iu
/** A remark in brackets, a picture's licence. */
const remark = /^\([^()]*\)$|^\[[^[\]]*\]$|\blicen[sc]ed under\b/iu
const speech = /^["“«].*[.!?…]["”»]$/u
const endsShort = /\betc\.$|\b(?:U\.S|U\.K|Inc|Ltd)\.$|^[^.]{3,40}\.{3}$/
/** Words that make a line a clause, and so, with a colon, the lead of what follows. */
const clauseWords = new Set(
  `are be by can contain contains could do does each eg example examples following follows for had has have he if
  include included includes including is it may might must shall she should such that these they this those to
  was we were which will with would you your`.split(/\s+/)
)

/** Finds the headings of a text among its units, as bare lines: each stands above something and is no sentence. */
export function headingsOf(units: readonly Unit[]): Map<Unit, HeadingUnit> {
  const unmarked = units.filter((unit) => !unit.mark)
  const hasGaps = unmarked.filter((unit) => unit.gap).length > unmarked.length * 0.5
  const found = new Map<Unit, HeadingUnit>()
  const known = new Map<string, boolean>()
  units.forEach((unit, index) => {
    const style = styleOf(units, index, hasGaps, known)
    const numbers = unit.mark?.style === 'decimals' ? unit.mark.numbers : []
    if (style) found.set(unit, { unit, style, numbers })
  })
  dropRuns(units, found)
  return found
}

/** Whether a line names a part of a text and little else: `Chapter I`, `Article 2. Terms`, `Q3: Why?`. */
export function namesPart(text: string): boolean {
  return (named.test(text) && wordCount(text) <= 4) || numberedQuestion.test(text)
}

function styleOf(
  units: readonly Unit[],
  index: number,
  hasGaps: boolean,
  known: Map<string, boolean>
): HeadingStyle | undefined {
  const unit = units[index]
  const next = units[index + 1]
  if (!unit || !next || unit.quoted || unit.lines.length > 2) return undefined
  if (unit.underline && unit.text.length <= longest) return unit.underline
  if (!hasLetters(unit.text) || (isOtherMatter(unit.text) && !numberedQuestion.test(unit.text)))
    return undefined
  const name = named.exec(unit.text)
  if (name && isShortName(unit, hasGaps)) return name[1] ? 'part' : name[2] ? 'chapter' : 'section'
  if (unit.mark && unit.mark.style !== 'bullet') return numberedStyle(units, index, unit.mark, known)
  if (unit.mark) return undefined
  return bareStyle(unit, next, units[index - 1], hasGaps)
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

/** Table rows, addresses, code and fields of a form. */
function isOtherMatter(text: string): boolean {
  // A long line is no heading for other reasons; the patterns need not be tried on it.
  if (text.length > 500) return false
  return /^\||\s\|\s.*\s\|\s|^https?:\/\/\S+$|^\S+@\S+$|[{};]\s*$|^[<>=#/\\]|\S+\s?=\s?\S+$/.test(text)
}

function isShortName(unit: Unit, hasGaps: boolean): boolean {
  const closed = /[.;,]$/.test(unit.text) && unit.text !== unit.text.toUpperCase() && wordCount(unit.text) > 3
  return unit.text.length <= longest && !closed && (unit.gap || !hasGaps) && unit.lines.length === 1
}

/**
 * A numbered line is a heading where what follows is not its like: prose, or a count inside it. A line that
 * ends with a full stop needs others of its series that are short and lead prose, too.
 */
function numberedStyle(
  units: readonly Unit[],
  index: number,
  mark: Mark,
  known: Map<string, boolean>
): HeadingStyle | undefined {
  const unit = units[index]
  if (!unit || !readsAsNumbered(unit) || !leads(units, index, mark)) return undefined
  const needsSeries = /[.;,]$/.test(unit.text) || (!unit.gap && !unit.gapAfter)
  if (needsSeries && !seriesLeads(units, mark, known)) return undefined
  return mark.style === 'bullet' ? undefined : mark.style
}

/** Whether a series is one of headings: at least two, of which three in four are short and lead prose. */
function seriesLeads(units: readonly Unit[], mark: Mark, known: Map<string, boolean>): boolean {
  const key = `${mark.style} ${mark.signs} ${mark.numbers.length}`
  const before = known.get(key)
  if (before !== undefined) return before
  const series = units.flatMap((one, at) => (one.mark && sameStyle(one.mark, mark) ? [at] : []))
  const leading = series.filter((at) => leads(units, at, mark) && readsAsNumbered(units[at]))
  const found = series.length >= 2 && leading.length >= series.length * 0.75
  known.set(key, found)
  return found
}

function readsAsNumbered(unit: Unit | undefined): boolean {
  const mark = unit?.mark
  if (!unit || !mark || mark.style === 'bullet') return false
  const own = unit.text.slice(mark.length)
  const isLong = own.length > longestNumbered || wordCount(own) > 30
  return !isLong && mark.signs !== '()' && /^["'“‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(own)
}

/** Whether something other than the next of the series comes after. */
function leads(units: readonly Unit[], index: number, mark: Mark): boolean {
  const unit = units[index]
  const next = units[index + 1]
  if (!unit || !next) return false
  if (next.mark && sameStyle(next.mark, mark)) return mark.style === 'decimals' && isDeeper(next.mark, mark)
  if (!next.mark) return next.gap || isLongProse(next)
  const near = units.slice(Math.max(0, index - 40), index + 40)
  const isCounted = near.some((one) => one.mark && (follows(one.mark, mark) || follows(mark, one.mark)))
  const inside = isFirst(next.mark) || next.mark.style === 'bullet'
  const apart = next.gap || next.mark.style === 'bullet' || (!unit.gap && mark.style === 'Roman')
  return inside && apart && (unit.gapAfter || isCounted)
}

function isDeeper(next: Mark, mark: Mark): boolean {
  return next.numbers.length > mark.numbers.length
}

function bareStyle(
  unit: Unit,
  next: Unit,
  previous: Unit | undefined,
  hasGaps: boolean
): HeadingStyle | undefined {
  const { text } = unit
  const capitals = isCapitals(text)
  const standsApart = hasGaps ? unit.gap : capitals || isLongProse(next)
  const mayWrap = capitals || (unit.gap && unit.gapAfter)
  if (!standsApart || unit.lines.length > (mayWrap ? 2 : 1)) return undefined
  if (numberedQuestion.test(text) && text.length <= longestQuestion) return 'words'
  if (text.length > longest) return undefined
  if (!startsHigh.test(text) && !isLowerTitle(unit, next)) return undefined
  if (capitals) return 'capitals'
  if (endsOpen.test(text) && !endsShort.test(text)) return undefined
  if (clause.test(text) || signpost.test(text) || remark.test(text)) return undefined
  // What is said among what others say is no heading; a heading may be a quotation.
  if (speech.test(text) && (/["“«]/.test(next.text) || /["“«]/.test(previous?.text ?? ''))) return undefined
  if (/:$/.test(text)) return isLabel(unit, next, previous) ? 'words' : undefined
  const limit = /\?["'”’»)\]]*$/.test(text) ? 30 : /!$/.test(text) ? 6 : 16
  return wordCount(text) <= limit ? 'words' : undefined
}

/** A line that ends with a colon is a heading over prose, or as a label; as a clause it leads a list. */
function isLabel(unit: Unit, next: Unit, previous: Unit | undefined): boolean {
  if (ownLabel.test(unit.text) && unit.gap) return true
  if (next.quoted || /^(?:as|beyond|for|from|in|to|under|with)\b/iu.test(unit.text)) return false
  const words = unit.text.match(/[\p{L}'’-]+/gu) ?? []
  if (words.some((word) => clauseWords.has(word.toLowerCase()))) return false
  const isTitleCase = words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.6
  if (next.mark) return unit.gap && (words.length <= 3 || isTitleCase)
  const overProse = next.gap && /^["'“‘«(]?[\p{Lu}\p{N}]/u.test(next.text) && isLongProse(next)
  return words.length <= 8 && overProse && previous?.mark === undefined
}

/** `npm 6.x`, `cloud.gov`: a name that is written small. */
function isLowerTitle(unit: Unit, next: Unit): boolean {
  return (
    unit.gap &&
    unit.gapAfter &&
    wordCount(unit.text) <= 3 &&
    !/[.,;:!?]$/.test(unit.text) &&
    isLongProse(next)
  )
}

function isLongProse(unit: Unit): boolean {
  return !unit.mark && (unit.text.length > 80 || /[.!?:;]["'”’»)\]]*$/.test(unit.text))
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return letters >= 3 && small <= letters * 0.1 && wordCount(text) <= 20
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/**
 * Four or more bare lines in a row that head nothing are a list of lines, an address or a menu; two are, where a
 * line that ends with a colon leads them.
 */
function dropRuns(units: readonly Unit[], found: Map<Unit, HeadingUnit>): void {
  let run: Unit[] = []
  let isLed = false
  for (const [index, unit] of units.entries()) {
    const heading = found.get(unit)
    const isBare = heading?.style === 'words' || heading?.style === 'capitals'
    if (isBare && (isLed || !unit.text.endsWith('?'))) {
      run.push(unit)
      continue
    }
    if (run.length >= (isLed ? 2 : 4)) for (const one of run) found.delete(one)
    run = []
    isLed = !heading && unit.text.endsWith(':') && units[index + 1]?.mark === undefined
  }
}

import type { Line } from './lines.ts'
import { markOf } from './marks.ts'

/** Says of two lines that follow each other, by the index of the first, whether they are one paragraph. */
export type Joins = (index: number) => boolean

const longestWrapped = 132
const shortestWidth = 40
const endsSentence = /[.!?:;…]["'”’»)\]]*$/
const startsLower = /^["'“‘«(]?\p{Ll}/u

/**
 * Finds how a text breaks its lines. Where a text is hard-wrapped, a line breaks because the next word would not
 * have fitted its width: that is tested for each pair of lines, first over the whole text, then, where the whole
 * is not wrapped, over each stretch between blank lines. Elsewhere each line is a paragraph.
 */
export function joinsOf(lines: readonly Line[]): Joins {
  const pairs = pairsOf(lines)
  const width = widthOf(lines, pairs)
  const hasGaps = lines.filter((line) => line.gap).length > lines.length * 0.03 + 4
  if (width) return (index) => joinsWithin(lines, index, width, hasGaps)
  const joined = new Set<number>()
  for (const stretch of stretches(pairs)) {
    const own = stretch.length > 1 ? widthOf(lines, stretch) : undefined
    for (const index of stretch) {
      if (own ? joinsWithin(lines, index, own, hasGaps) : isBrokenSentence(lines, index)) joined.add(index)
    }
  }
  return (index) => joined.has(index)
}

/**
 * Indexes of the lines that another follows without a blank line, a new mark or a change of quoting. What stands
 * below a line that ends with a colon may be a list without marks, up to a full stop, and tells nothing of
 * wrapping.
 */
function pairsOf(lines: readonly Line[]): number[] {
  const pairs: number[] = []
  let isLed = false
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const isOpen = !line.gap && !/[.!?]$/.test(lines[index - 1]?.text ?? '')
    isLed = (isLed && isOpen) || /:["'”’)]?$/.test(line.text)
    if (next && !isLed && canJoin(line, next)) pairs.push(index)
  })
  return pairs
}

/** Whether nothing forbids that a line goes on in the next. */
export function canJoin(line: Line, next: Line): boolean {
  return !next.gap && next.quoted === line.quoted && !startsBlock(next.text)
}

function startsBlock(text: string): boolean {
  const mark = markOf(text)
  if (!mark) return /^(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$/.test(text)
  return mark.style === 'bullet' || mark.signs !== '.' || mark.style === 'decimal'
}

/** The width a text is wrapped to, or undefined where it is not wrapped. */
function widthOf(lines: readonly Line[], pairs: readonly number[]): number | undefined {
  const widths = pairs.map((index) => columnsOf(lines[index])).filter((width) => width <= longestWrapped)
  if (widths.length === 0 || widths.length < pairs.length * 0.9) return undefined
  widths.sort((one, other) => one - other)
  const width = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0
  if (width < shortestWidth) return undefined
  const full = pairs.filter((index) => isFull(lines, index, width)).length
  const open = pairs.filter((index) => !endsSentence.test(lines[index]?.text ?? '')).length
  const low = pairs.filter((index) => startsLower.test(lines[index + 1]?.text ?? '')).length
  const wrapped = full >= pairs.length * 0.6 && open >= pairs.length * 0.5 && low >= pairs.length * 0.35
  return wrapped ? width : undefined
}

function columnsOf(line: Line | undefined): number {
  return line ? line.indent + line.text.length : 0
}

/** Whether the next line's first word would not have fitted; a tenth is left for ragged typing. */
function isFull(lines: readonly Line[], index: number, width: number, share = 0.9): boolean {
  const word = /^\S{1,40}/.exec(lines[index + 1]?.text ?? '')?.[0].length ?? 0
  return columnsOf(lines[index]) + 1 + word > width * share
}

/** A dash, or a number in brackets, that wrapping has put at the head of a line. */
function isMidSentence(line: Line, next: Line): boolean {
  return (
    !endsSentence.test(line.text) && !markOf(line.text) && /^(?:[–—]|\(\w{1,4}\))\s\p{Ll}/u.test(next.text)
  )
}

function joinsWithin(lines: readonly Line[], index: number, width: number, hasGaps: boolean): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || next.gap || next.quoted !== line.quoted) return false
  if (startsBlock(next.text)) return isFull(lines, index, width) && isMidSentence(line, next)
  if (columnsOf(line) > longestWrapped && endsSentence.test(line.text)) return false
  // Without blank lines, a last line that is nearly full is all that parts two paragraphs.
  const isStrict = !hasGaps && endsSentence.test(line.text) && !startsLower.test(next.text)
  if (isFull(lines, index, width, isStrict ? 1 : 0.9)) return true
  return startsLower.test(next.text) && !endsSentence.test(line.text)
}

/** A line that ends with a space and goes on in lower case was broken in mid-sentence. */
function isBrokenSentence(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  return line?.trails === true && !endsSentence.test(line.text) && startsLower.test(next?.text ?? '')
}

function stretches(pairs: readonly number[]): number[][] {
  const found: number[][] = []
  for (const index of pairs) {
    const last = found.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else found.push([index])
  }
  return found
}

/** A run of plain text and the stretch of source it comes from. */
export interface Segment {
  /** Where the run starts in the plain text. */
  readonly at: number
  /** How long it is there. */
  readonly length: number
  /** Where it starts in the source. */
  readonly from: number
  /** Where it ends in the source; `to - from` differs from `length` for an escape or a character reference. */
  readonly to: number
}

const characterReference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});?/y
/** A character reference after white space that was left out, as at a line's head. */
const spacedReference = /\s{1,99}&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y
const tag = /<(?:!--(?:[^-]|-(?!->)){0,4000}-->|\/?[A-Za-z][^<>]{0,4000}>)/y
const quotationTag = /^<\/?q[\s>]/i

/** How far ahead a character is looked for before it counts as standing nowhere in the source. */
const reach = 1000

/**
 * Aligns the value of a text node with the source it was parsed from: equal characters pair up, a character
 * reference gives one character (or a surrogate pair), and what Markdown drops (escapes, indentation, quote
 * marks at a line's head) is skipped, as are HTML tags and comments. A character that stands nowhere in the source
 * gets an empty stretch.
 *
 * @param value the parsed value
 * @param raw the source slice it stands for
 * @param offset where `raw` starts in the source
 * @param at where `value` starts in the plain text
 */
export function align(value: string, raw: string, offset: number, at: number): Segment[] {
  if (value === raw) return value ? [{ at, length: value.length, from: offset, to: offset + raw.length }] : []
  const segments: Segment[] = []
  let i = 0
  let j = 0
  while (i < value.length && j < raw.length) {
    const step = pair(value, i, raw, j)
    if (step.length)
      push(segments, { at: at + i, length: step.length, from: offset + j, to: offset + j + step.skip })
    i += step.length
    j += step.skip
  }
  if (i < value.length)
    push(segments, { at: at + i, length: value.length - i, from: offset + j, to: offset + j })
  return segments
}

function pair(value: string, i: number, raw: string, j: number): { length: number; skip: number } {
  const sign = raw[j]
  if (sign === '&') {
    const reference = matchAt(characterReference, raw, j)
    if (reference && !value.startsWith(reference, i)) {
      const wide = (value.codePointAt(i) ?? 0) > 0xffff
      return { length: wide ? 2 : 1, skip: reference.length }
    }
  }
  if (value[i] === sign) return { length: 1, skip: 1 }
  if (isSpace(value[i]) && isSpace(sign)) return { length: 1, skip: 1 }
  if (sign === '<') {
    const found = matchAt(tag, raw, j)
    if (found)
      return { length: quotationTag.test(found) && /["“”]/.test(value[i] ?? '') ? 1 : 0, skip: found.length }
  }
  if (isSpace(sign) && !isSpace(value[i]) && matchAt(spacedReference, raw, j)) return { length: 0, skip: 1 }
  return isAhead(value[i] ?? '', raw, j) ? { length: 0, skip: 1 } : { length: 1, skip: 0 }
}

function matchAt(pattern: RegExp, raw: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(raw)?.[0]
}

function isAhead(character: string, raw: string, from: number): boolean {
  const ahead = raw.slice(from, from + reach)
  return isSpace(character) ? /\s/.test(ahead) : ahead.includes(character)
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function push(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  const joins =
    last !== undefined &&
    last.to === next.from &&
    last.to - last.from === last.length &&
    next.to - next.from === next.length
  if (joins) segments[segments.length - 1] = { ...last, length: last.length + next.length, to: next.to }
  else segments.push(next)
}

import { romanValue } from './roman.ts'

/** How an item or a heading is counted: the kind of number, with the signs around it. */
export type MarkStyle = 'bullet' | 'decimal' | 'decimals' | 'roman' | 'Roman' | 'letter' | 'Letter'

/** What stands before an item's or a numbered heading's own text. */
export interface Mark {
  readonly style: MarkStyle
  /** The sign itself for a bullet; for a number the signs around it: `.`, `)`, `()`. */
  readonly signs: string
  /** The numbers, outermost first; empty for a bullet. */
  readonly numbers: readonly number[]
  /** The mark as it is written, without white space behind it: `(a)`, `iv)`, `2.`. */
  readonly text: string
  /** Length of the mark with the white space after it, in UTF-16 code units. */
  readonly length: number
}

const sureBullet = /^[•◦‣▪▫■□●○∙➤►▶✓✔❖➢]\s*(?=\S)/
const bullet = /^(?:[·–—*+-]|o(?=\t|\s{2}))\s+(?=\S)/
const decimals = /^([1-9]\d{0,2}(?:\.\d{1,3}){1,5})(?:(\.|\)|:)\s+(?=\S)|\s+(?=["'“‘«(]?\p{Lu}))/u
const bracketed = /^\(\s?(\d{1,3}|[ivxlcIVXLC]{1,7}|[A-Za-z])\s?\)\s*(?=\S)/
const followed = /^(\d{1,3}|[ivxlcIVXLC]{1,7}|[A-Za-z])(\.\)|[.)]|:(?=\s))\s+(?=\S)/

/**
 * The mark that a line starts with: bullets of every usual kind, `1.`, `1)`, `(1)`, `2.3`, `a)`, `(a)`, `A.`,
 * `iv)`, `(iv)`, `IV.`. Letters that are Roman digits read as Roman where that goes on from `previous`, or where
 * the mark is `i` or longer than one letter.
 *
 * @param previous the mark before it in the same text, where there is one
 */
export function markOf(text: string, previous?: Mark): Mark | undefined {
  const sign = sureBullet.exec(text) ?? bullet.exec(text)
  if (sign)
    return {
      style: 'bullet',
      signs: sign[0].trim(),
      numbers: [],
      text: sign[0].trim(),
      length: sign[0].length
    }
  const path = decimals.exec(text)
  if (path) {
    const numbers = (path[1] ?? '').split('.').map(Number)
    return { style: 'decimals', signs: path[2] ?? '', numbers, text: path[0].trim(), length: path[0].length }
  }
  const inside = bracketed.exec(text)
  const found = inside ?? followed.exec(text)
  if (!found?.[1]) return undefined
  const signs = inside ? '()' : (found[2] ?? '')
  return { ...counted(found[1], signs, previous), signs, text: found[0].trim(), length: found[0].length }
}

function counted(word: string, signs: string, previous?: Mark): Pick<Mark, 'style' | 'numbers'> {
  if (/^\d/.test(word)) return { style: 'decimal', numbers: [Number(word)] }
  const lower = word.toLowerCase() === word
  const roman = romanValue(word)
  const letter = word.length === 1 ? (word.toLowerCase().codePointAt(0) ?? 0) - 96 : undefined
  const goesOn = (style: MarkStyle, value: number): boolean =>
    previous?.style === style && previous.signs === signs && (previous.numbers[0] ?? 0) + 1 === value
  const letterStyle = lower ? 'letter' : 'Letter'
  const romanStyle = lower ? 'roman' : 'Roman'
  if (letter !== undefined && goesOn(letterStyle, letter)) return { style: letterStyle, numbers: [letter] }
  const readsRoman = letter === undefined || /^i$/i.test(word)
  if (roman !== undefined && (readsRoman || goesOn(romanStyle, roman))) {
    return { style: romanStyle, numbers: [roman] }
  }
  return { style: letterStyle, numbers: [letter ?? 0] }
}

/** Whether two marks count the same way. */
export function sameStyle(one: Mark, other: Mark): boolean {
  return one.style === other.style && one.signs === other.signs && one.numbers.length === other.numbers.length
}

/** Whether a number follows another of its style: one higher at the last place. */
export function follows(next: Mark, mark: Mark): boolean {
  if (!sameStyle(next, mark)) return false
  const last = mark.numbers.length - 1
  return mark.numbers.every((number, index) => next.numbers[index] === (index === last ? number + 1 : number))
}

/** Whether a number starts a count. */
export function isFirst(mark: Mark): boolean {
  return mark.numbers.at(-1) === 1
}

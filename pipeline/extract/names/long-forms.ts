import { minorWords } from '../language/minor-words.ts'
import type { Range } from '../language/sentence-boundaries.ts'

/**
 * The long form that ends where a bracket with its short form opens: the words whose initials spell it, else the
 * alignment of Schwartz and Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical
 * text", 2003), in which the short form's letters are looked for from the right, the first one at the head of a
 * word, else the capitalised words before the bracket where they hold most of its letters ("United Nations
 * Population Fund" for UNFPA).
 *
 * @param text the words before the bracket
 * @param isStrict true where only words whose initials spell the short form will do
 * @returns the long form's range in `text`
 */
export function longFormBefore(text: string, short: string, isStrict = false): Range | undefined {
  const letters = [...short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()]
  const to = text.replace(/[\s”»"]+$/, '').length
  const trimmed = text.slice(0, to)
  const window = windowStart(trimmed, Math.min(letters.length + 5, letters.length * 2))
  const exact = byInitials(trimmed, window, letters)
  if (exact !== undefined || isStrict) return exact === undefined ? undefined : { from: exact, to }
  const from = aligned(trimmed, window, letters)
  const head = from === undefined ? undefined : wordHead(trimmed, from)
  if (head !== undefined && isSensible(trimmed.slice(head), short)) return { from: head, to }
  const run = capitalRun(trimmed, letters)
  return run === undefined ? undefined : { from: run, to }
}

/** Where the last `count` words of a text start, minor words aside; a stop or a bracket ends the search. */
function windowStart(text: string, count: number): number {
  const floor = Math.max(text.search(/[()[\]][^()[\]]*$/) + 1, 0)
  let at = text.length
  for (let word = 0; word < count && at > floor; ) {
    while (at > floor && /\s/.test(text[at - 1] ?? '')) at--
    const isStop =
      /[.;:!?]/.test(text[at - 1] ?? '') && !/(?:\b\p{Lu}\.|etc\.)$/u.test(text.slice(at - 4, at))
    if (isStop && at < text.length) break
    const end = at
    while (at > floor && !/\s/.test(text[at - 1] ?? '')) at--
    if (!minorWords.has(text.slice(at, end).toLowerCase())) word++
  }
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}

const wordPattern = /\p{N}+|\p{L}[\p{L}\p{N}]*/gu

/** Aligns the letters with the initials of the last words, minor words aside; gives where they start. */
function byInitials(text: string, window: number, letters: readonly string[]): number | undefined {
  const words = [...text.slice(window).matchAll(wordPattern)].reverse()
  let left = letters.length
  for (const word of words) {
    const lower = word[0].toLowerCase()
    const isMinor = minorWords.has(lower)
    if (/^\p{N}/u.test(lower) && letters.slice(0, left).join('').endsWith(lower)) left -= lower.length
    else if (isSpelled(lower, letters[left - 1]) && !(isMinor && left === 1)) left--
    else if (!isMinor) return undefined
    if (left === 0) return window + word.index
  }
  return undefined
}

/** Whether a letter stands for a word: its first one, "2" for "to", "4" for "for", "x" for "ex…". */
function isSpelled(word: string, letter: string | undefined): boolean {
  if (letter === '2' || letter === '4') return word === (letter === '2' ? 'to' : 'for')
  return word[0] === letter || (letter === 'x' && word.startsWith('ex'))
}

/** Schwartz and Hearst's alignment, from the right; a minor word can not be the first. */
function aligned(text: string, window: number, letters: readonly string[]): number | undefined {
  let at = text.length - 1
  for (let index = letters.length - 1; index >= 0; index--) {
    const wanted = letters[index]
    const fits = () =>
      text[at]?.toLowerCase() === wanted &&
      (index > 0 || (isHead(text, at) && !minorWords.has(wordAt(text, at))))
    while (at >= window && !fits()) at--
    if (at < window) return undefined
    at--
  }
  return at + 1
}

function isHead(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 40))?.[0].toLowerCase() ?? ''
}

/** The head of the word at an offset, hyphens included. */
function wordHead(text: string, at: number): number {
  let from = at
  while (from > 0 && /[\p{L}\p{N}-]/u.test(text[from - 1] ?? ' ')) from--
  return from
}

/** The longest run of capitalised words at the end that holds two letters in three of the short form as initials. */
function capitalRun(text: string, letters: readonly string[]): number | undefined {
  const tail = text.slice(Math.max(0, text.length - 160))
  const run =
    /(?:\p{Lu}[\p{L}\p{M}'’-]*(?:\s+(?:of|and|the|for|in|on|to|&))*\s+){1,9}\p{Lu}[\p{L}\p{M}'’-]*$/u.exec(
      tail
    )
  if (!run || letters.length < 4) return undefined
  const words = run[0].split(/\s+/).filter((word) => !minorWords.has(word.toLowerCase()))
  const open = [...letters]
  for (const word of words) {
    const place = open.indexOf(word[0]?.toLowerCase() ?? '')
    if (place >= 0) open.splice(place, 1)
  }
  const spelled = letters.length - open.length
  const fits = words.length > 2 && words.length <= letters.length + 1 && spelled * 3 >= letters.length * 2
  return fits ? text.length - tail.length + run.index : undefined
}

function isSensible(long: string, short: string): boolean {
  const words = long.split(/[\s-]+/)
  const size = short.replace(/[^\p{L}\p{N}]/gu, '').length
  if (/^\p{Lu}{3,},/u.test(long)) return false
  if (long.length <= short.length || long.split(/\s+/).includes(short)) return false
  const spoken = words.filter((word) => !minorWords.has(word.toLowerCase()))
  if (spoken.length > Math.min(size + 5, size * 2)) return false
  if (words.length > 1) return true
  const isShortened = size > 2 && long.length > size + 1 && long.toLowerCase().startsWith(short.toLowerCase())
  return (long.length > size * 2 || isShortened) && /^\p{L}+$/u.test(long)
}

/**
 * The long form inside brackets after its short form, up to a semicolon, a comma or a dash: "WHO (World Health
 * Organization)".
 *
 * @param text the words in the brackets
 * @returns the long form's range in `text`
 */
export function longFormInside(text: string, short: string): Range | undefined {
  const parts = [text.search(/;|\s[–—]\s/), text.search(/,/), text.length].filter((end) => end >= 0)
  const lead = /^(?:or|i\.e\.|the|a|an|for|formerly)[\s,]*/i.exec(text)?.[0].length ?? 0
  for (const end of parts.reverse()) {
    const part = text.slice(0, end).trimEnd()
    const found = longFormBefore(part, short)
    if (found && found.from <= lead && part.length > short.length) return found
  }
  return undefined
}

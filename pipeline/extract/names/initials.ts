import type { Passage } from '../../model/passage.ts'
import { minorWords } from '../language/minor-words.ts'

/** A long form in capitals somewhere in the text. */
export interface Spelled {
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

const capitalWord = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’]*/gu
/** The longest stretch of small words between two words of one name, in UTF-16 code units. */
const longestBridge = 24

/**
 * Finds for short forms the capitalised words whose initials spell them, wherever they stand without brackets:
 * "World Internet Conference" for WIC. Function words inside are passed over. One walk through the text for each
 * length of short form.
 *
 * @param wanted short forms in capitals, without dots or plural
 */
export function spelledOut(passages: readonly Passage[], wanted: ReadonlySet<string>): Map<string, Spelled> {
  const found = new Map<string, Spelled>()
  const lengths = [...new Set([...wanted].map((form) => form.length))].filter((length) => length > 2)
  if (!lengths.length) return found
  for (const passage of passages) {
    for (const run of runs(passage.text)) {
      for (const length of lengths) search(passage, run, length, wanted, found)
    }
  }
  return found
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Unbroken runs of capitalised words; minor words count as bridges and are left out. */
function runs(text: string): Word[][] {
  const all: Word[][] = []
  let run: Word[] = []
  let last = 0
  for (const match of text.matchAll(capitalWord)) {
    const word = { text: match[0], from: match.index, to: match.index + match[0].length }
    const isPart = /^\p{Lu}\p{L}*\p{Ll}/u.test(word.text)
    if (!run.length || !isPart || !isBridge(text, last, word.from)) {
      if (run.length > 2) all.push(run)
      run = []
    }
    if (isPart) run.push(word)
    last = word.to
  }
  if (run.length > 2) all.push(run)
  return all
}

/** Whether nothing but spaces, hyphens and minor words stands between two words. */
function isBridge(text: string, from: number, to: number): boolean {
  if (to - from > longestBridge) return false
  return text
    .slice(from, to)
    .split(/[\s-]+/)
    .every((part) => part === '' || minorWords.has(part))
}

function search(
  passage: Passage,
  run: readonly Word[],
  length: number,
  wanted: ReadonlySet<string>,
  found: Map<string, Spelled>
): void {
  for (let at = 0; at + length <= run.length; at++) {
    const window = run.slice(at, at + length)
    const initials = window.map((word) => word.text[0] ?? '').join('')
    const first = window[0]
    const last = window.at(-1)
    if (first && last && wanted.has(initials) && !found.has(initials)) {
      found.set(initials, { passage, from: first.from, to: last.to })
    }
  }
}

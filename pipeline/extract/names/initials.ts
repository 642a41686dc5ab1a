import type { Passage } from '../../model/passage.ts'
import { minorWords } from '../language/minor-words.ts'

/** A long form in capitals somewhere in the text. */
export interface Spelled {
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|&|\S/gu

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
  for (const match of text.matchAll(wordPattern)) {
    const word = { text: match[0], from: match.index, to: match.index + match[0].length }
    const joined = /^[\s-]*$/.test(text.slice(last, word.from))
    last = word.to
    if (word.text === '-') continue
    if (minorWords.has(word.text)) {
      if (joined) continue
    }
    if (joined && /^\p{Lu}\p{L}*\p{Ll}/u.test(word.text)) run.push(word)
    else {
      if (run.length > 2) all.push(run)
      run = /^\p{Lu}\p{L}*\p{Ll}/u.test(word.text) ? [word] : []
    }
  }
  if (run.length > 2) all.push(run)
  return all
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

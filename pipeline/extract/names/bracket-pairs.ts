import type { Passage } from '../../model/passage.ts'
import { longFormBefore, longFormInside } from './long-forms.ts'
import type { ShortForm } from './short-forms.ts'

/** A short form and its long form where one of them stands in brackets beside the other. */
export interface BracketPair {
  readonly short: ShortForm
  readonly long: { readonly from: number; readonly to: number }
}

const bracket = /[([]([^()[\]]{2,160})[)\]]/g
const quotes = /^["“'‘„«]|["”'’“»]$/g
/** What may stand beside the short form in its brackets: "the", "or", "hereinafter", a second form after a comma. */
const introduction =
  /^(?:(?:hereinafter|hereafter|henceforth|or|aka|abbreviated|e\.g\.|the)\s+(?:the\s+|as\s+|referred to as\s+)?)/i

/** Pairs such as "long form (SF)" and "SF (long form)", in the order of the text. */
export function bracketPairs(passage: Passage): BracketPair[] {
  const { text } = passage
  const pairs: BracketPair[] = []
  for (const match of text.matchAll(bracket)) {
    const open = match.index
    const inside = match[1] ?? ''
    const pair = shortInside(text, open, inside) ?? longInside(text, open, inside)
    if (pair) pairs.push(pair)
  }
  return pairs
}

function shortInside(text: string, open: number, inside: string): BracketPair | undefined {
  const lead = introduction.exec(inside)?.[0].length ?? 0
  const part = inside.slice(lead).split(/[,;]/, 1)[0] ?? ''
  const start = open + 1 + lead + (part.length - part.trimStart().length)
  const within = part.trim()
  const short = within.replace(quotes, '')
  const isStrict = isOnlySpelled(short)
  if (!isStrict && !isDefined(short)) return undefined
  const from = start + (within.startsWith(short) ? 0 : 1)
  const base = Math.max(0, open - 240)
  const bare = short.replace(/(?<=\p{Lu})['’]?s$/u, '')
  const before = text.slice(base, open)
  const long =
    longFormBefore(before, bare, isStrict) ??
    (bare.includes('/') ? longFormBefore(before, bare.split('/', 1)[0] ?? '', true) : undefined)
  return (
    long && {
      short: { text: short, from, to: from + short.length },
      long: { from: base + long.from, to: base + long.to }
    }
  )
}

/** Whether only words with these very initials make a short form of it: "gtr", and "IVV", which may be a numeral. */
function isOnlySpelled(short: string): boolean {
  return /^\p{Ll}{3,5}$/u.test(short) || /^[IVX]{2,}$/.test(short)
}

/** Whether what stands in brackets has the build of a short form that is being defined. */
function isDefined(short: string): boolean {
  if (short.length < 2 || short.length > 12 || !/^[\p{L}\p{N}]/u.test(short)) return false
  const words = short.split(/\s+/)
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0
  if (words.length > 2 || !capitals) return false
  if (/^\p{Lu}\p{Ll}+$/u.test(short) && short.length > 5) return false
  return capitals > 1 || (words.length === 1 && short.length <= 5)
}

function longInside(text: string, open: number, inside: string): BracketPair | undefined {
  const before = /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}&./-]{1,11})[”"»]?\s?$/u.exec(
    text.slice(Math.max(0, open - 16), open)
  )
  const short = before?.[1]
  if (!before || !short || (short.match(/\p{Lu}/gu)?.length ?? 0) < 2) return undefined
  const from = Math.max(0, open - 16) + before.index
  const long = longFormInside(inside, short.replace(/(?<=\p{Lu})['’]?s$/u, ''))
  return (
    long && {
      short: { text: short, from, to: from + short.length },
      long: { from: open + 1 + long.from, to: open + 1 + long.to }
    }
  )
}

import { lineAndColumn, type Message, message } from '../model/message.ts'

/** A kind of character that a reader does not see, with its names in messages. */
interface Kind {
  readonly one: string
  readonly many: string
  /** Finds all that may be of this kind; takes part in what is seen too, where only that tells them apart. */
  readonly pattern: RegExp
  readonly isMeant?: (text: string, at: number) => boolean
}

/** Letters that are joined, and scripts whose letters form clusters: there a joiner changes what is read. */
const joining =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Java}\p{scx=Bali}]/u

/** What may stand before a joiner within one emoji, and what after it (Unicode UTS 51, ED-16). */
const beforeJoiner = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)$/u
const afterJoiner = /^\p{Extended_Pictographic}/u

/** Whether a joiner or non-joiner does its work: in a word of a script that has use for it, or in an emoji. */
function isJoiner(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + 1, at + 3)
  if (joining.test(before) || joining.test(after)) return true
  return text[at] === '\u200D' && beforeJoiner.test(before) && afterJoiner.test(after)
}

const kinds: readonly Kind[] = [
  {
    one: 'control character',
    many: 'control characters',
    // C0 but tab and line breaks, DEL, C1.
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
  },
  {
    one: 'mark of direction',
    many: 'marks of direction',
    // They reorder what is seen (Unicode UAX 9; Boucher and Anderson, Trojan Source, 2021).
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
  },
  {
    one: 'character without width',
    many: 'characters without width',
    // Soft hyphens, joiners, spaces and operators of no width, a byte order mark that is none.
    pattern: /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/g,
    isMeant: isJoiner
  },
  {
    one: 'tag character',
    many: 'tag characters',
    // Letters nobody sees; a flag of a region, which is written with them, is taken whole.
    pattern: /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}|[\u{E0000}-\u{E007F}]/gu,
    isMeant: (text, at) => text.startsWith('\u{1F3F4}', at)
  }
]

function warning({ one, many, pattern, isMeant }: Kind, text: string, path: string): Message | undefined {
  let count = 0
  let first = 0
  for (const { index } of text.matchAll(pattern)) {
    if (isMeant?.(text, index)) continue
    if (count === 0) first = index
    count++
  }
  if (count === 0) return undefined
  const code = text.codePointAt(first)?.toString(16).toUpperCase().padStart(4, '0')
  const reason = `Unexpected ${count} ${count === 1 ? one : many}, the first is U+${code}, expected none`
  return message('read-control', reason, { path, ...lineAndColumn(text, first) })
}

/**
 * One warning for each kind of characters that are not seen, with their number and the place of the first: control
 * characters, marks of direction, characters without width, and tags. Joiners within words of scripts that need them
 * and within emoji are left alone.
 */
export function controlCharacters(text: string, path: string): Message[] {
  return kinds.flatMap((kind) => warning(kind, text, path) ?? [])
}

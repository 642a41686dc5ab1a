import { createHash } from 'node:crypto'

/** The longest slug. */
const maximumLength = 80

/** Latin letters that no normal form takes apart, and what stands for them. */
const letters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ſ', 's']
])

/** Names of devices that Windows will not let a folder have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Whether a slug is the name of a device on Windows, where no folder can be called so. */
export function hasReservedName(slug: string): boolean {
  return reserved.test(slug)
}

function hashOf(path: string): string {
  return createHash('sha256').update(path.normalize('NFC')).digest('hex').slice(0, 8)
}

/** Lower case without diacritics and apostrophes, in Latin letters where a letter has any. */
function spell(words: string): string {
  const spelled = Array.from(words.toLowerCase(), (letter) => letters.get(letter) ?? letter).join('')
  return spelled.normalize('NFKD').replace(/[\p{M}'’]/gu, '')
}

/**
 * The slug of a source, of its path below the source root, `/` between folders: `Law/Café.md` gives
 * `law-cafe`. Eight hexadecimal digits of a SHA-256 of the path keep names apart that are cut at 80
 * characters or lose letters of other scripts, and stand for names that leave nothing, such as `日本語`.
 */
export function slugOf(path: string): string {
  const words = spell(path.replace(/\.(?:md|markdown|txt)$/i, ''))
  const slug = words
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
  if (slug === '') return `source-${hashOf(path)}`
  if (hasReservedName(slug)) return `source-${slug}`
  const losesLetters = /[\p{L}\p{N}]/u.test(words.replace(/[a-z0-9]+/g, ''))
  if (slug.length <= maximumLength && !losesLetters) return slug
  return `${slug.slice(0, maximumLength - 9).replace(/-$/, '')}-${hashOf(path)}`
}

import { domainToASCII } from 'node:url'

/** An address of mail that holds nothing but itself. */
export interface Address {
  /** As it is written in a message: its domain in ASCII. */
  readonly address: string
  /** What tells one reader from another: in small letters. */
  readonly key: string
}

/** What may stand before the `@`: RFC 5321's dot-string, in ASCII; quoted names are left out on purpose. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

const domainLabel = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i

/** The longest that servers take, in characters (RFC 5321, 4.5.3.1). */
const longest = { local: 64, domain: 253, label: 63, whole: 254 }

/**
 * Reads one address: no name around it, no second address, no group, no comment, no quotes, no control character.
 * A domain in other letters is written in ASCII; what stands before the `@` must be ASCII, since not every server
 * takes more.
 *
 * @returns undefined where the text is anything else
 */
export function readAddress(text: string): Address | undefined {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(0, at))
  const written = text.slice(at + 1)
  // `domainToASCII` forgives much that is no domain: a slash, an escape, a tab.
  if (!localPart.test(local) || local.length > longest.local || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(written))
    return undefined
  const domain = domainToASCII(written).toLowerCase()
  const labels = domain.split('.')
  const isDomain =
    labels.length > 1 &&
    domain.length <= longest.domain &&
    labels.every((label) => label.length <= longest.label && domainLabel.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  const address = `${local}@${domain}`
  return isDomain && address.length <= longest.whole ? { address, key: address.toLowerCase() } : undefined
}

/** Who writes: an address, with the name before it. */
export interface Mailbox extends Address {
  readonly name: string
}

/**
 * Reads `Name <name@example.org>`, or an address alone.
 *
 * @returns undefined where the text is anything else
 */
export function readMailbox(text: string): Mailbox | undefined {
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? []
  const found = readAddress(inside ?? text.trim())
  return found && { ...found, name: headerText(name.replace(/^\s*"(.*)"\s*$/, '$1')) }
}

/** What ends lines, has no shape, or turns words round; what joins letters stays, since some scripts need it. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu

/** The most characters of a line in a message's head that comes from a text. */
const longestHeader = 200

/**
 * A text as one line of a message's head can hold it: no control characters, no ends of lines of any script, no half
 * characters, nothing that mail programs would decode (`=?…?=`, RFC 2047), cut at a word where it is long.
 */
export function headerText(text: string): string {
  const plain = text.toWellFormed().replace(unprintable, ' ').replaceAll('=?', '= ?').trim()
  if (plain.length <= longestHeader) return plain
  const cut = plain.slice(0, longestHeader).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/\s+\S*$/, '')} …`
}

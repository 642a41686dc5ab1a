import type { PdfFile } from './file.ts'
import { Bytes, type Dictionary, Name, Stream, textOf, textString, type Value } from './values.ts'

/** How many bytes a string and a name may have in an archive (ISO 19005-2, 6.1.13). */
const longest = { string: 32_767, name: 127 }

/** How many UTF-16 code units of a text fit a string in any encoding, an ellipsis and a byte order mark included. */
const longestText = 16_000

/**
 * Keeps every string and name within what PDF/A allows: texts end in an ellipsis, names of places are replaced by short
 * ones, and a link whose address is longer leads nowhere, because a part of an address is another address.
 */
export function keepLimits(file: PdfFile): void {
  const names = new Map<string, string>()
  for (const value of file.objects.values()) dropLongAddress(file, value)
  for (const [number, value] of file.objects) {
    const fit = fitting(value, names)
    if (fit !== value) file.objects.set(number, fit)
  }
}

function dropLongAddress(file: PdfFile, value: Value): void {
  if (!(value instanceof Map)) return
  const address = file.at(file.dictionaryAt(value.get('A'))?.get('URI'))
  if (address instanceof Bytes && address.bytes.length > longest.string) value.delete('A')
}

/** The value itself, changed in place where it holds others, or a shorter one in its stead. */
function fitting(value: Value, names: Map<string, string>): Value {
  if (value instanceof Bytes) return value.bytes.length > longest.string ? shortened(value) : value
  if (value instanceof Name) return Name.of(shortName(value.text, names))
  if (value instanceof Stream) fitDictionary(value.dictionary, names)
  else if (value instanceof Map) fitDictionary(value, names)
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) {
      if (typeof item === 'object' && item !== null) value[index] = fitting(item, names)
    }
  return value
}

function fitDictionary(dictionary: Dictionary, names: Map<string, string>): void {
  for (const [key, value] of dictionary) {
    const short = shortName(key, names)
    if (short !== key) dictionary.delete(key)
    if (short !== key || (typeof value === 'object' && value !== null))
      dictionary.set(short, fitting(value, names))
  }
}

function shortened(value: Bytes): Bytes {
  return textString(shortText(textOf(value) ?? ''))
}

/** A text that fits a string of an archive: as it is, else its beginning and an ellipsis. */
export function shortText(text: string): string {
  if (text.length <= longestText) return text
  return `${text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Names hold one character a byte. No identifier of a page begins with a tilde, so short names meet no others. */
function shortName(name: string, names: Map<string, string>): string {
  if (name.length <= longest.name) return name
  const known = names.get(name) ?? `~${names.size + 1}`
  names.set(name, known)
  return known
}

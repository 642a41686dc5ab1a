/** A name, as `/Type` is one. Names are interned: equal names are the same object. */
export class Name {
  readonly text: string

  private constructor(text: string) {
    this.text = text
  }

  static readonly #known = new Map<string, Name>()

  /** The name of a text, without its slash. */
  static of(text: string): Name {
    const known = Name.#known.get(text)
    if (known) return known
    const made = new Name(text)
    Name.#known.set(text, made)
    return made
  }
}

/** A reference to an indirect object, as `12 0 R` is one. Generations other than 0 don't occur. */
export class Reference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** A string of bytes, each held as one character of `bytes` (Latin-1). */
export class Bytes {
  readonly bytes: string

  constructor(bytes: string) {
    this.bytes = bytes
  }
}

/** A dictionary, by its keys without their slashes. */
export type Dictionary = Map<string, Value>

/** A stream: a dictionary and the bytes after it, still encoded as the dictionary's `Filter` says. */
export class Stream {
  readonly dictionary: Dictionary
  data: Uint8Array

  constructor(dictionary: Dictionary, data: Uint8Array) {
    this.dictionary = dictionary
    this.data = data
  }
}

/** Any object of a PDF (ISO 32000-1, 7.3). */
export type Value = null | boolean | number | Name | Bytes | Reference | Value[] | Dictionary | Stream

/** A dictionary of an object's properties; those that are undefined are left out. */
export function dictionary(entries: Readonly<Record<string, Value | undefined>>): Dictionary {
  return new Map(Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

/** A text as a PDF string: as it is where it is plain ASCII, else as UTF-16 with a byte order mark. */
export function textString(text: string): Bytes {
  if (/^[\x20-\x7e]*$/.test(text)) return new Bytes(text)
  let bytes = '\xfe\xff'
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return new Bytes(bytes)
}

/** The text of a PDF string: UTF-16 where it has a byte order mark, else Latin-1, which Chromium uses for ASCII only. */
export function textOf(value: Value | undefined): string | undefined {
  if (!(value instanceof Bytes)) return undefined
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  let text = ''
  for (let at = 2; at + 1 < value.bytes.length; at += 2)
    text += String.fromCharCode((value.bytes.charCodeAt(at) << 8) | value.bytes.charCodeAt(at + 1))
  return text
}

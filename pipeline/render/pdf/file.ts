import { inflateSync } from 'node:zlib'
import { type Dictionary, Name, Reference, Stream, type Value } from './values.ts'

/** The objects of a PDF by their numbers, its catalog, and its description. Changed in place, stage by stage. */
export class PdfFile {
  readonly objects: Map<number, Value>
  readonly root: Reference
  readonly information: Reference | undefined
  #next: number

  constructor(objects: Map<number, Value>, root: Reference, information: Reference | undefined) {
    this.objects = objects
    this.root = root
    this.information = information
    this.#next = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1
  }

  /** Adds an object and hands back how to refer to it. */
  add(value: Value): Reference {
    const reference = new Reference(this.#next++)
    this.objects.set(reference.number, value)
    return reference
  }

  /** What a value is, references followed. */
  at(value: Value | undefined): Value | undefined {
    let found = value
    for (let steps = 0; found instanceof Reference && steps < 20; steps++)
      found = this.objects.get(found.number)
    return found
  }

  /** A value as a dictionary, a stream's own included; undefined where it is none. */
  dictionaryAt(value: Value | undefined): Dictionary | undefined {
    const found = this.at(value)
    if (found instanceof Map) return found
    return found instanceof Stream ? found.dictionary : undefined
  }

  /** A value as an array; a single value counts as an array of one, nothing as an empty one. */
  listAt(value: Value | undefined): readonly Value[] {
    const found = this.at(value)
    if (Array.isArray(found)) return found
    return value === undefined || value === null || found === undefined ? [] : [value]
  }

  /** The text of a name; undefined where the value is none. */
  nameAt(value: Value | undefined): string | undefined {
    const found = this.at(value)
    return found instanceof Name ? found.text : undefined
  }

  /** The catalog. */
  get catalog(): Dictionary {
    const found = this.dictionaryAt(this.root)
    if (!found) throw new Error('Unexpected PDF without a catalog, expected one')
    return found
  }

  /** The pages in order, each with its reference. */
  pages(): { readonly reference: Reference; readonly page: Dictionary }[] {
    const found: { reference: Reference; page: Dictionary }[] = []
    const waiting: Value[] = [this.catalog.get('Pages') ?? null]
    const seen = new Set<number>()
    while (waiting.length > 0) {
      const next = waiting.shift()
      const node = this.dictionaryAt(next)
      if (!node || !(next instanceof Reference) || seen.has(next.number)) continue
      seen.add(next.number)
      if (this.nameAt(node.get('Type')) === 'Page') found.push({ reference: next, page: node })
      else waiting.unshift(...this.listAt(node.get('Kids')))
    }
    return found
  }
}

/**
 * The bytes of a stream, decoded.
 *
 * @throws Error where it is encoded by anything but Flate, which Chromium uses for everything but photographs
 */
export function decoded({ dictionary, data }: Stream): Uint8Array {
  const filter = dictionary.get('Filter')
  const names = (Array.isArray(filter) ? filter : [filter]).filter((one) => one !== undefined)
  if (names.length === 0) return data
  const [first] = names
  if (names.length === 1 && first instanceof Name && first.text === 'FlateDecode') return inflateSync(data)
  throw new Error('Unexpected encoding of a stream in a PDF, expected FlateDecode')
}

/** The bytes of a stream, decoded, one character a byte. */
export function latin1(stream: Stream): string {
  const { buffer, byteOffset, byteLength } = decoded(stream)
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
}

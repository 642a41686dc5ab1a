import type { LastResortFile } from './last-resort.ts'
import { isIgnorable, withoutShapeless } from './shapeless.ts'

const isMark = /^\p{M}$/u

/** Asks for a picture or a letter shape; which one is printed follows from the faces alone. */
const presentation = /[\ufe0e\ufe0f]/g

/** Compatibility characters whose plain form reads the same and means the same, as fractions and exponents don't. */
const compatible =
  /^[\ufb00-\ufb06\uff01-\uff5e\u2100\u2101\u2103\u2105\u2106\u2109\u2120\u2121\u2160-\u217f]$/

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Texts made printable, and what that took. */
export class CoveredText {
  /** Which code points are printed from which file of the last resort. */
  readonly uses = new Map<LastResortFile, Set<number>>()
  /** The code points that no face holds. */
  readonly uncovered = new Set<number>()
  readonly #isOwn: (codePoints: readonly number[]) => boolean
  readonly #lastResort: (codePoints: readonly number[]) => LastResortFile | undefined
  readonly #known = new Map<string, string>()

  constructor(
    isOwn: (codePoints: readonly number[]) => boolean,
    lastResort: (codePoints: readonly number[]) => LastResortFile | undefined
  ) {
    this.#isOwn = isOwn
    this.#lastResort = lastResort
  }

  /** A text in which every character that no face holds is an escape. */
  text(given: string): string {
    const once = this.#covered(given)
    // What was left out or escaped may bring a mark behind another character than it stood upon.
    return once === given ? once : this.#covered(once)
  }

  #covered(given: string): string {
    const parts: string[] = []
    for (const { segment } of graphemes.segment(given)) parts.push(this.#cluster(segment))
    return parts.join('')
  }

  #cluster(cluster: string): string {
    if (cluster.length === 1 && cluster <= '\u007f') return cluster
    const known = this.#known.get(cluster)
    if (known !== undefined) return known
    const made = this.#made(cluster.replace(presentation, ''))
    this.#known.set(cluster, made)
    return made
  }

  #made(cluster: string): string {
    const printed = this.#printed(cluster)
    if (printed !== undefined) return printed
    const plain = compatible.test(cluster) ? this.#printed(cluster.normalize('NFKC')) : undefined
    return plain ?? [...cluster].map((character, index) => this.#alone(character, index)).join('')
  }

  /** A character of a cluster that no face holds as a whole; a mark upon another one would be lost there. */
  #alone(character: string, index: number): string {
    if (index > 0 && isIgnorable(character)) return ''
    const isOnOther = index > 0 && isMark.test(character)
    const printed = isOnOther ? undefined : this.#printed(character)
    if (printed !== undefined) return printed
    if (isIgnorable(character)) return ''
    const point = codePointOf(character)
    this.uncovered.add(point)
    return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
  }

  /** The form of a cluster that one file prints: as it is, composed or decomposed; undefined where none does. */
  #printed(cluster: string): string | undefined {
    const forms = [...new Set([cluster, cluster.normalize('NFC'), cluster.normalize('NFD')])]
    return forms.find((form) => this.#isOwn(shapedOf(form))) ?? forms.find((form) => this.#isLastResort(form))
  }

  #isLastResort(form: string): boolean {
    const file = this.#lastResort(shapedOf(form))
    if (!file) return false
    const used = this.uses.get(file) ?? new Set()
    for (const character of form) used.add(codePointOf(character))
    this.uses.set(file, used)
    return true
  }
}

/** The code points of a text that need a glyph. */
function shapedOf(text: string): number[] {
  return Array.from(withoutShapeless(text), codePointOf)
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

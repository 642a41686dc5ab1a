/** Signs that are shown as each other where they are read from right to left count as one. */
const turned = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].map(([one = '', other = '']) => [other, one])
)

/** What a text holds, whatever its order: how many signs, and two sums over them by which texts are told apart. */
export interface Holding {
  readonly count: number
  readonly first: number
  readonly second: number
}

/** What no text holds. */
export const nothing: Holding = { count: 0, first: 0, second: 0 }

/** What a text holds. */
export function holdingOf(text: string): Holding {
  let [count, first, second] = [0, 0, 0]
  for (const sign of signs(skeletonOf(text))) {
    const point = (sign.codePointAt(0) ?? 0) + 1
    count += 1
    // Multipliers of MurmurHash3's finaliser (A. Appleby, public domain).
    first += Math.imul(point ^ (point >>> 7), 0x85ebca6b) >>> 0
    second += Math.imul(Math.imul(point, 0xc2b2ae35) ^ (point << 9), 0x9e3779b1) >>> 0
  }
  return { count, first, second }
}

/** What two texts hold together. */
export function together(one: Holding, other: Holding): Holding {
  return {
    count: one.count + other.count,
    first: one.first + other.first,
    second: one.second + other.second
  }
}

/**
 * The texts of a page by what they hold, whatever its order. In what order words of both directions are read can't be
 * told from where they are shown (Unicode Standard Annex 9 maps several texts to one line); the page knows.
 */
export class KnownTexts {
  /** How many signs the longest text holds. */
  readonly longest: number
  readonly #texts: readonly string[]
  /** The places of the texts that hold the same signs, in rising order. */
  readonly #places = new Map<string, number[]>()
  #last = -1

  /** @param texts of the page in their order, each as it stands between two tags */
  constructor(texts: readonly string[]) {
    let longest = 0
    this.#texts = texts
    for (const [place, text] of texts.entries()) {
      const holding = holdingOf(text)
      longest = Math.max(longest, holding.count)
      const places = this.#places.get(keyOf(holding))
      if (places) places.push(place)
      else if (holding.count > 0) this.#places.set(keyOf(holding), [place])
    }
    this.longest = longest
  }

  /**
   * How far ahead the next text stands that holds what is shown; undefined where none does.
   *
   * @param clear what is shown, where nothing tells that it is read in another order: such a text comes first
   */
  distance(shown: Holding, clear?: string): number | undefined {
    const place = this.#placeOf(shown, clear)
    if (place === undefined) return undefined
    return place > this.#last ? place - this.#last : this.#texts.length + this.#last - place
  }

  /** The next text that holds what is shown, as `distance` finds it; those before it are passed. */
  take(shown: Holding, clear?: string): string | undefined {
    const place = this.#placeOf(shown, clear)
    if (place === undefined) return undefined
    this.#last = place
    return this.#texts[place]?.replaceAll('\u00ad', '').replace(/[ \t\r\n]+/g, ' ')
  }

  #placeOf(shown: Holding, clear: string | undefined): number | undefined {
    const places = this.#places.get(keyOf(shown)) ?? []
    const same = clear === undefined ? [] : places.filter((place) => isSame(this.#texts[place] ?? '', clear))
    const found = same.length > 0 ? same : places
    return found.find((place) => place > this.#last) ?? found.at(-1)
  }
}

/** Whether two texts are the same but for spaces, case and what is never seen. */
export function isSame(one: string, other: string): boolean {
  return signs(one).join('') === signs(other).join('')
}

/**
 * A text cut into parts that hold what is shown in each of some places, in that order; undefined where that can't be
 * done: each place must show the next part, in whatever order.
 */
export function cutAs(text: string, shown: readonly string[]): string[] | undefined {
  if (shown.length === 1) return [text]
  const characters = [...text]
  const parts: string[] = []
  let at = 0
  for (const [index, one] of shown.entries()) {
    const wanted = holdingOf(one)
    const start = at
    for (let count = 0; at < characters.length && (count < wanted.count || index === shown.length - 1); at++)
      count += signs(skeletonOf(characters[at] ?? '')).length
    const part = characters.slice(start, at).join('')
    if (keyOf(holdingOf(part)) !== keyOf(wanted)) return undefined
    parts.push(part)
  }
  return parts
}

function keyOf({ count, first, second }: Holding): string {
  return `${count} ${first} ${second}`
}

const arabicMark = /(?=\p{M})\p{Script_Extensions=Arabic}/gu
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/gu

/** Arabic letters count without their dots and marks: a font may draw these as glyphs of their own, or none. */
function skeletonOf(text: string): string {
  return text.normalize('NFKD').replace(arabicMark, '').replace(arabicLetter, 'ا')
}

/** What of a text is seen, sign by sign, in compatibility forms undone. */
function signs(text: string): string[] {
  const seen = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('\u02bc', '’')
    .replaceAll('\u02bb', '‘')
    .replace(/[\s\0\p{Default_Ignorable_Code_Point}]+/gu, '')
  return Array.from(seen, (sign) => turned.get(sign) ?? sign)
}

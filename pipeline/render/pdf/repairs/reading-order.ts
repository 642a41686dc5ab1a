import { CharacterMaps } from '../character-maps.ts'
import { latin1, type PdfFile } from '../file.ts'
import { cutAs, type Holding, holdingOf, isSame, KnownTexts, nothing, together } from '../known-texts.ts'
import { type SaidContent, saidContents } from '../reading-order.ts'
import {
  contentKey,
  isContent,
  isElement,
  type Kid,
  type MarkedContent,
  newElement,
  type StructureElement
} from '../structure.ts'
import { type Reference, Stream, textString } from '../values.ts'

/**
 * Gives words that a reader would miss or find in the wrong order a span with their text as it is read (ISO 32000-1,
 * 14.9.4): Hebrew and Arabic, which stand in a content stream as they are shown, and letters that join into others.
 *
 * @param texts of the page in their order; what is none of them is read as far as what is shown tells
 */
export function keepReadingOrder(file: PdfFile, top: StructureElement, texts: readonly string[]): void {
  const said = saidIn(file)
  if (said.size > 0) new Order(file, said, new KnownTexts(texts)).walk(top)
}

/** What all content of a file says, by `contentKey`; empty where every reader finds all words as they stand. */
function saidIn(file: PdfFile): Map<string, SaidContent> {
  const maps = new CharacterMaps(file)
  const pages = file.pages().flatMap(({ reference, page }) => {
    const contents = file.at(page.get('Contents'))
    const fonts = file.dictionaryAt(file.dictionaryAt(page.get('Resources'))?.get('Font'))
    return contents instanceof Stream ? [{ reference, fonts, text: latin1(contents) }] : []
  })
  const said = new Map<string, SaidContent>()
  if (!pages.some(({ text }) => /\/ReversedChars|\/ActualText/.test(text))) return said
  for (const { reference, fonts, text } of pages)
    for (const [identifier, one] of saidContents(text, (name) => maps.of(fonts?.get(name))))
      said.set(contentKey(reference, identifier), one)
  return said
}

/** A text that was found, and where it is shown. */
interface Shown {
  readonly text: string
  readonly shown: string
  /** In how many stretches. */
  readonly length: number
  readonly owner: Reference | undefined
}

class Order {
  readonly #file: PdfFile
  readonly #said: ReadonlyMap<string, SaidContent>
  readonly #texts: KnownTexts
  #last: Shown | undefined
  readonly #holdings = new Map<string, Holding>()

  constructor(file: PdfFile, said: ReadonlyMap<string, SaidContent>, texts: KnownTexts) {
    this.#file = file
    this.#said = said
    this.#texts = texts
  }

  walk(element: StructureElement): void {
    const kids: Kid[] = []
    for (let at = 0; at < element.kids.length; ) {
      const kid = element.kids[at]
      if (!kid) break
      if (isElement(kid)) this.walk(kid)
      const made = isContent(kid) ? this.#text(contentsFrom(element.kids, at)) : { taken: 1, kids: [kid] }
      kids.push(...made.kids)
      at += made.taken
    }
    element.kids = kids
  }

  /** The text that begins with the first of some stretches: as many of them as it takes, in a span where needed. */
  #text(contents: readonly MarkedContent[]): { taken: number; kids: Kid[] } {
    const again = this.#again(contents)
    const length = again?.length ?? this.#lengthOf(contents)
    const own = contents.slice(0, length ?? 1)
    const shown = this.#shown(own)
    const isFound = again === undefined && length !== undefined
    const text = isFound ? this.#texts.take(holdingOf(shown), this.#clear(own)) : again?.text
    this.#last = text === undefined ? undefined : { text, shown, length: own.length, owner: own[0]?.owner }
    const sheets = [...Map.groupBy(own, ({ owner }) => owner.number).values()]
    const parts =
      text === undefined
        ? undefined
        : cutAs(
            text,
            sheets.map((sheet) => this.#shown(sheet))
          )
    if (!parts) return { taken: own.length, kids: own.map((one) => this.#guessed(one)) }
    return {
      taken: own.length,
      kids: sheets.flatMap((sheet, index): readonly Kid[] => {
        const part = parts[index] ?? ''
        const clear = this.#clear(sheet)
        return clear !== undefined && isSame(part, clear) ? sheet : [this.#span(part, sheet)]
      })
    }
  }

  /** The text before, where the next page shows it once more, as it does the heads of a table. */
  #again(contents: readonly MarkedContent[]): Shown | undefined {
    const last = this.#last
    if (!last || contents[0]?.owner.number === last.owner?.number) return undefined
    return this.#shown(contents.slice(0, last.length)) === last.shown ? last : undefined
  }

  /**
   * How many stretches show one text of the page: the number that leads to the nearest one. There may be one for each
   * line, where a background is drawn for each.
   */
  #lengthOf(contents: readonly MarkedContent[]): number | undefined {
    let best: { length: number; distance: number } | undefined
    let holding = nothing
    for (const [index, content] of contents.entries()) {
      holding = together(holding, this.#holding(content))
      if (holding.count > this.#texts.longest) break
      const distance = this.#texts.distance(holding, this.#clear(contents.slice(0, index + 1)))
      if (distance === 1) return index + 1
      if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { length: index + 1, distance }
    }
    return best?.length
  }

  #holding(content: MarkedContent): Holding {
    const key = contentKey(content.owner, content.identifier)
    const known = this.#holdings.get(key) ?? holdingOf(this.#of(content)?.shown ?? '')
    this.#holdings.set(key, known)
    return known
  }

  #guessed(content: MarkedContent): Kid {
    const words = this.#of(content)?.read
    return words === undefined ? content : this.#span(words, [content])
  }

  #span(words: string, contents: readonly MarkedContent[]): StructureElement {
    const span = newElement(this.#file, 'Span')
    span.entries.set('ActualText', textString(words))
    span.kids.push(...contents)
    return span
  }

  #of({ owner, identifier }: MarkedContent): SaidContent | undefined {
    return this.#said.get(contentKey(owner, identifier))
  }

  /** What some stretches show, where all of it stands as it is read, as far as can be told. */
  #clear(contents: readonly MarkedContent[]): string | undefined {
    return contents.some((one) => this.#of(one)?.read !== undefined) ? undefined : this.#shown(contents)
  }

  #shown(contents: readonly MarkedContent[]): string {
    return contents.map((one) => this.#of(one)?.shown ?? '').join('')
  }
}

/** The stretches of content that stand together from a place on. */
function contentsFrom(kids: readonly Kid[], from: number): MarkedContent[] {
  const end = kids.findIndex((kid, index) => index >= from && !isContent(kid))
  return kids.slice(from, end < 0 ? kids.length : end).filter(isContent)
}

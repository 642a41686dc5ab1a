import { SourceError } from '../model/message.ts'
import { eastAsianPackages, isEastAsian, languageOfPackage } from './east-asian.ts'
import { slicePath, slicePrints, slicesIn } from './font-files.ts'
import { folderOf } from './fonts.ts'
import { LastResort, lastResortFaces } from './last-resort.ts'
import { CoveredText } from './covered-text.ts'
import type { PagePiece } from './page-pieces.ts'
import { withoutShapeless } from './shapeless.ts'
import type { Face } from './theme.ts'

/** A page of which every character can be printed. */
export interface CoveredPage {
  readonly pieces: readonly PagePiece[]
  /** What stands in the page's margins, covered too. */
  readonly margins: readonly string[]
  /** The `@font-face` rules for what the theme's faces lack. */
  readonly faces: string
  /** The characters shown as escapes, each once, in the order of their numbers. */
  readonly uncovered: readonly string[]
}

const mark = /\p{M}/u

/** Sees to it that each character of a printed page is in a face that the page carries. */
export class Coverage {
  readonly #prints: readonly (() => readonly ((codePoint: number) => boolean)[])[]
  readonly #plain = new Map<number, boolean>()
  readonly #lastResort: LastResort

  /**
   * @param faces of the theme; a character counts as theirs where every one of them holds it
   * @param project the folder whose installed font packages are used before those beside Précis
   */
  constructor(faces: readonly Face[], project?: string) {
    this.#lastResort = new LastResort(project)
    this.#prints = faces.map((face) => {
      let known: readonly ((codePoint: number) => boolean)[] | undefined
      return () => (known ??= slicesOf(face))
    })
  }

  /**
   * The page with each character that no face holds as an escape such as `[U+1F9FF]`. A character and the marks upon it
   * are set in one face, or the marks are escaped.
   *
   * @throws SourceError `font-missing` where a text in Chinese, Japanese or Korean finds no face for its letters
   */
  page(pieces: readonly PagePiece[], margins: readonly string[], language: string): CoveredPage {
    const texts = pieces.filter(({ name }) => name === '').map(({ text }) => text)
    const whole = [...texts, ...margins].join('\n')
    if (!this.#isSpecial(whole)) return { pieces, margins, faces: '', uncovered: [] }
    const further = eastAsianPackages(language, whole)
    if (isEastAsian(language, whole)) this.#requireFace(further)
    const covered = new CoveredText(
      (codePoints) => this.#holds(codePoints),
      (codePoints) => (codePoints.some(isPrivate) ? undefined : this.#lastResort.fileFor(codePoints, further))
    )
    return {
      pieces: pieces.map((piece) =>
        piece.name === '' && this.#isSpecial(piece.text)
          ? { ...piece, text: covered.text(piece.text) }
          : piece
      ),
      margins: margins.map((text) => covered.text(text)),
      faces: lastResortFaces(covered.uses),
      uncovered: [...covered.uncovered]
        .sort((one, other) => one - other)
        .map((one) => String.fromCodePoint(one))
    }
  }

  /** Whether a text holds a character that not every face of the theme holds, or a mark upon another character. */
  #isSpecial(text: string): boolean {
    const special = /[^\0-\x7f]/gu
    for (const [character] of text.matchAll(special)) if (!this.#isPlain(character)) return true
    return false
  }

  #isPlain(character: string): boolean {
    const point = character.codePointAt(0) ?? 0
    const known = this.#plain.get(point)
    if (known !== undefined) return known
    const isPresentation = point === 0xfe0e || point === 0xfe0f
    const isPlain =
      !isPresentation &&
      (withoutShapeless(character) === '' || (!mark.test(character) && this.#holds([point])))
    this.#plain.set(point, isPlain)
    return isPlain
  }

  /** Whether each face of the theme holds all of some code points in one of its files. */
  #holds(codePoints: readonly number[]): boolean {
    if (codePoints.some(isPrivate)) return false
    return this.#prints.every((prints) => prints().some((holds) => codePoints.every((point) => holds(point))))
  }

  #requireFace([own = '']: readonly string[]): void {
    if (this.#lastResort.has(own)) return
    throw new SourceError(
      'font-missing',
      `Unexpected text in ${languageOfPackage(own)} without a face for its letters, expected the package ${own}: install it with \`npm install ${own}\``
    )
  }
}

/**
 * Whether a character is for private use. A face that holds it shows a sign of its own making, which no reader can name
 * (ISO 19005-2, 6.2.11.7.3).
 */
function isPrivate(codePoint: number): boolean {
  return /\p{Co}/u.test(String.fromCodePoint(codePoint))
}

/** What each slice of a face prints. */
function slicesOf(face: Face): readonly ((codePoint: number) => boolean)[] {
  const { weight, style } = face
  const folder = folderOf(face)
  return slicesIn(folder).map((slice) => slicePrints(slicePath(folder, slice.script, weight, style), slice))
}

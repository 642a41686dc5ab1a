import { opensElement, type PagePiece } from './page-pieces.ts'

/** Elements whose lines are set as they are, or that hold no lines. */
const left = new Set(['pre', 'code', 'head', 'svg'])

/** A sign of section or number with what it counts, a number with its sign, or dashes made of hyphens. */
const joined = /(?:§{1,2}|¶|№)[ \u00a0][^\s§¶№&]{1,24}|\d[ \u00a0][%‰°€£¥](?!\S)|--+/gu

/**
 * A page in which what belongs together stays on one line: `§ 26`, `50 %`, a dash typed as two hyphens. The text stays
 * as it is; a `span` of class `together` is put around it.
 */
export function together(pieces: readonly PagePiece[]): PagePiece[] {
  let depth = 0
  let within = 0
  return pieces.map((piece) => {
    if (piece.name === '') return within > 0 ? piece : { ...piece, text: wrapped(piece.text) }
    if (opensElement(piece)) {
      depth++
      if (within === 0 && left.has(piece.name)) within = depth
    } else if (piece.isEnd) {
      if (within === depth) within = 0
      depth--
    }
    return piece
  })
}

function wrapped(text: string): string {
  return text.replace(joined, (found) => `<span class="together">${found}</span>`)
}

import { attributeOf, opensElement, type PagePiece, pagePieces } from './page-pieces.ts'

/**
 * The pieces of a page whose links all lead somewhere: those to a place that the page does not hold become plain words. A paragraph
 * that may not be printed has its number, and nothing to lead to.
 */
export function withLiveLinks(html: string): PagePiece[] {
  const pieces = pagePieces(html)
  const places = new Set(pieces.filter(opensElement).map((piece) => attributeOf(piece, 'id')))
  const isDead = (piece: PagePiece): boolean => {
    const target = piece.name === 'a' && !piece.isEnd ? attributeOf(piece, 'href') : undefined
    return target?.startsWith('#') === true && !places.has(target.slice(1))
  }
  let isWithin = false
  return pieces.map((piece) => {
    if (isDead(piece)) {
      isWithin = true
      const classes = attributeOf(piece, 'class')
      return { ...piece, name: 'span', text: classes === undefined ? '<span>' : `<span class="${classes}">` }
    }
    if (!isWithin || piece.name !== 'a' || !piece.isEnd) return piece
    isWithin = false
    return { ...piece, name: 'span', text: '</span>' }
  })
}

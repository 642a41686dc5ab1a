import { CharacterMaps } from '../character-maps.ts'
import { latin1, type PdfFile } from '../file.ts'
import { wordsAsRead } from '../reading-order.ts'
import { contentKey, isContent, isElement, newElement, type StructureElement } from '../structure.ts'
import { Stream, textString } from '../values.ts'

/**
 * Gives words that a reader would miss or find in the wrong order a span with their text as it is read (ISO 32000-1,
 * 14.9.4): Hebrew and Arabic, which stand in a content stream as they are shown, and letters that join into others.
 */
export function keepReadingOrder(file: PdfFile, top: StructureElement): void {
  const maps = new CharacterMaps(file)
  const texts = new Map<string, string>()
  for (const { reference, page } of file.pages()) {
    const contents = file.at(page.get('Contents'))
    if (!(contents instanceof Stream)) continue
    const fonts = file.dictionaryAt(file.dictionaryAt(page.get('Resources'))?.get('Font'))
    const words = wordsAsRead(latin1(contents), (name) => maps.of(fonts?.get(name)))
    for (const [identifier, text] of words) texts.set(contentKey(reference, identifier), text)
  }
  if (texts.size > 0) spanned(file, top, texts)
}

function spanned(file: PdfFile, element: StructureElement, texts: ReadonlyMap<string, string>): void {
  element.kids = element.kids.map((kid) => {
    if (isElement(kid)) spanned(file, kid, texts)
    const text = isContent(kid) ? texts.get(contentKey(kid.owner, kid.identifier)) : undefined
    if (text === undefined) return kid
    const span = newElement(file, 'Span')
    span.entries.set('ActualText', textString(text))
    span.kids.push(kid)
    return span
  })
}

import type { ShownContent } from '../content-marks.ts'
import type { PdfFile } from '../file.ts'
import { contentKey, elementsOf, isContent, isElement, type StructureElement } from '../structure.ts'
import { textOf, textString } from '../values.ts'

/**
 * Makes every element that holds an annotation a link, and describes the annotation by the words that it lies on, else
 * by its address (ISO 14289-1, 7.18.1 and 7.18.5).
 */
export function describeLinks(file: PdfFile, top: StructureElement, shown: ShownContent): void {
  for (const element of elementsOf(top)) {
    const held = element.kids.flatMap((kid) => ('object' in kid ? [kid.object] : []))
    if (held.length === 0) continue
    element.type = 'Link'
    const words = wordsOf(element, shown).replace(/\s+/g, ' ').trim()
    for (const object of held) {
      const annotation = file.dictionaryAt(object)
      if (!annotation || annotation.has('Contents')) continue
      const address = textOf(file.at(file.dictionaryAt(annotation.get('A'))?.get('URI')))
      annotation.set(
        'Contents',
        textString(words || address || textOf(file.at(annotation.get('Dest'))) || 'Link')
      )
    }
  }
}

function wordsOf(element: StructureElement, shown: ShownContent): string {
  const alternative = textOf(element.entries.get('Alt'))
  if (alternative !== undefined) return alternative
  return element.kids
    .map((kid) => {
      if (isElement(kid)) return wordsOf(kid, shown)
      return isContent(kid) ? (shown.text.get(contentKey(kid.owner, kid.identifier)) ?? '') : ''
    })
    .join('')
}

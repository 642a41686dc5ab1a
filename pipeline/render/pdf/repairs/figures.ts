import type { ShownContent } from '../content-marks.ts'
import type { PdfFile } from '../file.ts'
import { type Rectangle, union } from '../matrices.ts'
import {
  contentKey,
  elementsOf,
  isContent,
  isElement,
  type Kid,
  type StructureElement
} from '../structure.ts'
import { dictionary, Name } from '../values.ts'

/**
 * Gives every figure its alternative text and its place on the page (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3).
 * Chromium nests the picture, which has the text, in a figure of its own within the HTML's figure: the two become one;
 * a figure without any picture becomes a division.
 */
export function describeFigures(file: PdfFile, element: StructureElement, shown: ShownContent): void {
  for (const kid of element.kids) if (isElement(kid)) describeFigures(file, kid, shown)
  if (element.type !== 'Figure') return
  if (!element.entries.has('Alt')) adopt(element)
  if (!element.entries.has('Alt')) {
    divide(element)
    return
  }
  const box = boxOf(element, shown)
  if (!box) return
  const layout = dictionary({ O: Name.of('Layout'), Placement: Name.of('Block'), BBox: box.map(hundredths) })
  element.entries.set('A', [...file.listAt(element.entries.get('A')), layout])
}

/** Takes over the text and the content of the one picture within. */
function adopt(element: StructureElement): void {
  const inner = [...elementsOf(element)].filter(
    (one) => one !== element && one.type === 'Figure' && one.entries.has('Alt')
  )
  const [picture] = inner
  if (inner.length !== 1 || !picture) return
  for (const [key, value] of picture.entries) if (key !== 'A') element.entries.set(key, value)
  const unwrapped = (kids: readonly Kid[]): Kid[] =>
    kids.flatMap((kid) => {
      if (kid === picture) return picture.kids
      if (isElement(kid) && [...elementsOf(kid)].includes(picture)) return unwrapped(kid.kids)
      return [kid]
    })
  element.kids = unwrapped(element.kids)
}

function divide(element: StructureElement): void {
  element.type = 'Div'
  for (const kid of element.kids) if (isElement(kid) && kid.type === 'Caption') kid.type = 'P'
}

function boxOf(element: StructureElement, shown: ShownContent): Rectangle | undefined {
  let box: Rectangle | undefined
  for (const { kids } of elementsOf(element))
    for (const kid of kids) {
      const part = isContent(kid) ? shown.boxes.get(contentKey(kid.owner, kid.identifier)) : undefined
      if (part) box = union(box, part)
    }
  return box
}

function hundredths(length: number): number {
  return Math.round(length * 100) / 100
}

import type { PdfFile } from '../file.ts'
import { isElement, type Kid, newElement, type StructureElement } from '../structure.ts'

/**
 * Gives lists the form the standard asks for (ISO 32000-1, 14.8.4.3.3): a list holds items and at most a caption, an
 * item holds labels and bodies. Chromium writes an item's content right into it.
 */
export function orderLists(file: PdfFile, element: StructureElement): void {
  if (element.type === 'L') element.kids = items(file, element.kids)
  if (element.type === 'LI') element.kids = labelAndBody(file, element.kids)
  for (const kid of element.kids) if (isElement(kid)) orderLists(file, kid)
}

function items(file: PdfFile, kids: readonly Kid[]): Kid[] {
  return kids.map((kid) => {
    if (isElement(kid) && (kid.type === 'LI' || kid.type === 'Caption' || kid.type === 'L')) return kid
    if (isElement(kid) && kid.type === 'NonStruct') {
      kid.type = 'LI'
      return kid
    }
    return { ...newElement(file, 'LI'), kids: [kid] }
  })
}

function labelAndBody(file: PdfFile, kids: readonly Kid[]): Kid[] {
  const isPart = (kid: Kid): boolean => isElement(kid) && (kid.type === 'Lbl' || kid.type === 'LBody')
  const rest = kids.filter((kid) => !isPart(kid))
  if (rest.length === 0) return [...kids]
  return [...kids.filter(isPart), { ...newElement(file, 'LBody'), kids: rest }]
}

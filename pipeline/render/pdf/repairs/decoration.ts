import type { ShownContent } from '../content-marks.ts'
import { contentKey, isContent, isElement, type StructureElement } from '../structure.ts'

/** Takes decoration out of the tree: it has become an artifact, which no element may hold (ISO 32000-1, 14.8.2.2). */
export function withoutDecoration(element: StructureElement, shown: ShownContent): void {
  element.kids = element.kids.filter(
    (kid) => !isContent(kid) || !shown.decoration.has(contentKey(kid.owner, kid.identifier))
  )
  for (const kid of element.kids) if (isElement(kid)) withoutDecoration(kid, shown)
}

import type { PdfFile } from '../file.ts'
import { isContent, isElement, type Kid, newElement, type StructureElement } from '../structure.ts'

/** Types that hold blocks: words straight in them belong to no paragraph yet. */
const grouping = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'NonStruct',
  'Aside',
  'Index'
])
const inline = new Set(['Span', 'Strong', 'Em', 'Link', 'Quote', 'Code', 'Reference', 'Note', 'Sub'])
const meaning = ['A', 'Lang', 'ID', 'Alt', 'ActualText', 'E', 'T']

/**
 * Takes out the elements that say nothing. Chromium writes one (`NonStruct`) for every block without a meaning of its
 * own and, within it, one for every run of text: runs give their words to what is around them, blocks with words
 * become paragraphs, other blocks give way to what they hold, empty ones go.
 */
export function simplifyGroups(file: PdfFile, element: StructureElement): void {
  const kids = element.kids.flatMap((kid) => (isElement(kid) ? simplified(file, element, kid) : [kid]))
  element.kids = grouping.has(element.type) && !isParagraph(element, kids) ? inParagraphs(file, kids) : kids
}

function simplified(file: PdfFile, parent: StructureElement, kid: StructureElement): Kid[] {
  const isPlain = !meaning.some((key) => kid.entries.has(key))
  if (kid.type === 'NonStruct' && kid.kids.length > 0 && kid.kids.every(isContent)) return run(kid, isPlain)
  simplifyGroups(file, kid)
  if (kid.kids.length === 0 && !isNeeded(kid)) return []
  if (kid.type !== 'NonStruct') return [kid]
  if (!kid.kids.every(isInline)) return isPlain ? kid.kids : [retyped(kid, 'Div')]
  if (grouping.has(parent.type)) return [retyped(kid, 'P')]
  return isPlain ? kid.kids : [retyped(kid, 'Span')]
}

function run(kid: StructureElement, isPlain: boolean): Kid[] {
  return isPlain ? kid.kids : [retyped(kid, 'Span')]
}

/** Whether a block without a type will become a paragraph: all that it holds stands in lines. */
function isParagraph(element: StructureElement, kids: readonly Kid[]): boolean {
  return element.type === 'NonStruct' && kids.every(isInline)
}

/** Puts words that stand between blocks into paragraphs of their own. */
function inParagraphs(file: PdfFile, kids: readonly Kid[]): Kid[] {
  const found: Kid[] = []
  let paragraph: StructureElement | undefined
  for (const kid of kids) {
    if (!isInline(kid)) {
      paragraph = undefined
      found.push(kid)
      continue
    }
    if (!paragraph) {
      paragraph = newElement(file, 'P')
      found.push(paragraph)
    }
    paragraph.kids.push(kid)
  }
  return found
}

function retyped(element: StructureElement, type: string): StructureElement {
  element.type = type
  return element
}

function isInline(kid: Kid): boolean {
  return !isElement(kid) || inline.has(kid.type)
}

/** Cells stay even where they are empty: rows must be of one length. */
function isNeeded({ type }: StructureElement): boolean {
  return type === 'TD' || type === 'TH'
}

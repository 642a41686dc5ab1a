import { isElement, type StructureElement } from '../structure.ts'

const inlineHolders = new Set([
  ...[
    'P',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'TD',
    'TH',
    'Caption',
    'LBody',
    'Lbl',
    'Span',
    'Em',
    'Strong',
    'Link'
  ],
  'NonStruct'
])

/** Makes a plain element with a language of its own a `Span`, so that the language of the words is not lost. */
export function keepLanguages(element: StructureElement): void {
  for (const kid of element.kids) {
    if (!isElement(kid)) continue
    if (kid.type === 'NonStruct' && kid.entries.has('Lang') && inlineHolders.has(element.type))
      kid.type = 'Span'
    keepLanguages(kid)
  }
}

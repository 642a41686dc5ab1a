import type { PdfDocument } from '../document.ts'
import type { PdfDictionary } from '../objects.ts'
import type { Rule } from '../rule.ts'

/** The ways in which colours may be laid over each other (ISO 32000-1, 11.3.5). */
const blendModes = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight ' +
    'Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' ')
)

/** Images and graphics states: nothing that looks otherwise from one reader to the next. */
export const graphicsRules: readonly Rule[] = [
  {
    id: '6.2.5-1',
    standard: 'PDF/A-2a',
    asks: 'no graphics state changes how colours are reproduced',
    broken: ({ document }) => found(document, isState, (state) => state.has('TR') || state.has('HTP'))
  },
  {
    id: '6.2.8-1',
    standard: 'PDF/A-2a',
    asks: 'no image has others in its place',
    broken: ({ document }) => found(document, isImage, (image) => image.has('Alternates'))
  },
  {
    id: '6.2.8-3',
    standard: 'PDF/A-2a',
    asks: 'no image is smoothed by the reader',
    broken: ({ document }) =>
      found(document, isImage, (image) => document.at(image.get('Interpolate')) === true)
  },
  {
    id: '6.2.10-1',
    standard: 'PDF/A-2a',
    asks: 'colours are laid over each other in ways that the standard knows',
    broken: ({ document }) =>
      found(document, isState, (state) =>
        document.list(state.get('BM')).some((mode) => !blendModes.has(document.name(mode)))
      )
  }
]

type Sort = (document: PdfDocument, dictionary: PdfDictionary) => boolean

const isImage: Sort = (document, dictionary) => document.name(dictionary.get('Subtype')) === 'Image'
const isState: Sort = (document, dictionary) =>
  document.name(dictionary.get('Type')) === 'ExtGState' || dictionary.has('BM') || dictionary.has('TR')

/** The objects of one sort in which something is found. */
function found(document: PdfDocument, isSort: Sort, isBroken: (one: PdfDictionary) => boolean): string[] {
  return document.numbers().flatMap((number) => {
    const dictionary = document.dictionary({ object: number })
    return isSort(document, dictionary) && isBroken(dictionary) ? [`object ${number}`] : []
  })
}

import type { DocumentName, FormatName } from './documents.ts'

/** One rendered file before it is written. */
export interface Artefact {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly pages?: number
}

/** The file that links to the documents show: the head of the fact sheet, 1200 by 630 pixels. */
export const shareImageName = 'share-image.png'

/** Whether a build makes the share image: it goes with the fact sheet's HTML, and takes the browser that PDFs start. */
export function hasShareImage(built: {
  readonly documents: readonly DocumentName[]
  readonly formats: readonly FormatName[]
}): boolean {
  return (
    built.documents.includes('fact-sheet') && built.formats.includes('html') && built.formats.includes('pdf')
  )
}

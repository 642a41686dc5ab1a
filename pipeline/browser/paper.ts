import type { PaperName } from '../model/documents.ts'

/** A sheet: in inches, and in whole CSS pixels (96 to the inch). */
export interface Sheet {
  readonly inches: { readonly width: number; readonly height: number }
  readonly pixels: { readonly width: number; readonly height: number }
}

/** The sheets by name: ISO 216 A4 (210 x 297 mm) and ANSI A (8.5 x 11 inches). */
export const sheets: Readonly<Record<PaperName, Sheet>> = {
  a4: { inches: { width: 210 / 25.4, height: 297 / 25.4 }, pixels: { width: 794, height: 1123 } },
  letter: { inches: { width: 8.5, height: 11 }, pixels: { width: 816, height: 1056 } }
}

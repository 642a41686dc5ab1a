/**
 * The number of pages of a PDF as Chromium writes it: the largest `/Count` of a page tree, whose objects are not
 * compressed there.
 *
 * @throws Error where there is no page tree in plain sight
 */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]{0,2000}?\/Count (\d+)/g)].map((match) =>
    Number(match[1])
  )
  const reversed = [...text.matchAll(/\/Count (\d+)[^>]{0,2000}?\/Type \/Pages\b/g)].map((match) =>
    Number(match[1])
  )
  const all = [...counts, ...reversed]
  if (all.length === 0)
    throw new Error('Unexpected PDF without a page tree in plain sight, expected one by Chromium')
  return Math.max(...all)
}

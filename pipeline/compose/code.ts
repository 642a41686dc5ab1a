import { encode } from 'uqr'

/** A link as a QR code: its dark modules as an SVG path, and how many modules it is wide. */
export function codeOf(link: string): { path: string; size: number } {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { path, size }
}

import { refusal } from './theme-file.ts'
import type { Layer } from './theme-layers.ts'

/** A theme's logo, as it stands in a page. */
export interface Logo {
  /** A `data:` address. */
  readonly address: string
  /** What the logo says, for those who don't see it. */
  readonly alternative: string
}

const largest = 200_000

const kinds = new Map([
  ['svg', { type: 'image/svg+xml', starts: (bytes: Buffer) => bytes.includes('<svg') }],
  ['png', { type: 'image/png', starts: (bytes: Buffer) => bytes.toString('latin1', 1, 4) === 'PNG' }]
])

/**
 * The logo of a theme, or of the nearest theme it extends that has one; undefined where none has.
 *
 * @throws ThemeError where the file is missing, is no SVG or PNG, or is larger than 200 kB
 */
export function themeLogo(layers: readonly Layer[]): Logo | undefined {
  const layer = layers.findLast(({ settings }) => settings.logo)
  const logo = layer?.settings.logo
  if (!layer || !logo) return undefined
  const path = `${layer.folder}/${logo.file}`
  const bytes = layer.files.get(logo.file)?.bytes
  if (!bytes) throw refusal(`Unexpected logo ${path}, expected a file in the theme's folder`, path)
  const kind = kinds.get(logo.file.split('.').at(-1)?.toLowerCase() ?? '')
  if (!kind?.starts(bytes)) throw refusal(`Unexpected logo ${path}, expected an SVG or a PNG`, path)
  if (bytes.length > largest)
    throw refusal(`Unexpected logo ${path} of ${bytes.length} bytes, expected at most ${largest}`, path)
  return { address: `data:${kind.type};base64,${bytes.toString('base64')}`, alternative: logo.alternative }
}

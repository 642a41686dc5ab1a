import type { Labels } from '../model/labels.ts'
import { type Colours, missingColours, type Palette, palette } from './theme-colours.ts'
import { type Face, type fontRoles, refusal, type ThemeFile } from './theme-file.ts'
import type { Layer } from './theme-layers.ts'

/** What a font is for. */
export type FontRole = (typeof fontRoles)[number]

/** What `theme.json` says, with all that it left to the themes it extends. */
export interface ThemeSettings {
  readonly name: string
  readonly faces: readonly Face[]
  readonly fonts: Readonly<Record<FontRole, readonly string[]>>
  readonly light: Palette
  readonly dark: Palette
  readonly organisation?: string
  /** Words over those of `labels/`, by language. */
  readonly labels: ReadonlyMap<string, Partial<Labels>>
}

/**
 * The settings of a theme over those of the themes that it extends: faces as a whole, fonts, colours and words one by
 * one.
 *
 * @param layers the theme that all stand on first
 * @throws ThemeError where faces, fonts or colours are named by none of them
 */
export function merged(layers: readonly Layer[]): ThemeSettings {
  const all = layers.map(({ settings }) => settings)
  const path = `${layers.at(-1)?.folder ?? ''}/theme.json`
  const lacking = (what: string) =>
    refusal(`Unexpected theme without ${what}, expected ${what} in ${path} or a theme to extend`, path)
  const faces = last(all, ({ faces }) => faces)
  if (!faces) throw lacking('`faces`')
  const organisation = last(all, (one) => one.organisation)
  return {
    name: last(all, ({ name }) => name) ?? '',
    faces,
    fonts: fonts(all, lacking),
    light: colours(all, 'light', lacking),
    dark: colours(all, 'dark', lacking),
    labels: labels(all),
    ...(organisation ? { organisation } : {})
  }
}

function last<Value>(
  all: readonly ThemeFile[],
  of: (one: ThemeFile) => Value | undefined
): Value | undefined {
  return all.map(of).findLast((value) => value !== undefined)
}

function fonts(all: readonly ThemeFile[], lacking: (what: string) => Error): ThemeSettings['fonts'] {
  const reading = last(all, ({ fonts }) => fonts?.reading)
  const sans = last(all, ({ fonts }) => fonts?.sans)
  const mono = last(all, ({ fonts }) => fonts?.mono)
  if (!reading || !sans || !mono) throw lacking('`fonts` for `reading`, `sans` and `mono`')
  return { reading, sans, mono, title: last(all, ({ fonts }) => fonts?.title) ?? reading }
}

function colours(
  all: readonly ThemeFile[],
  ground: 'light' | 'dark',
  lacking: (what: string) => Error
): Palette {
  const found: Colours = Object.assign({}, ...all.map((one) => one.colours?.[ground]))
  const missing = missingColours(found)
  if (missing.length === 0) return palette(found)
  throw lacking(`the ${ground} \`colours\` ${missing.map((name) => `\`${name}\``).join(', ')}`)
}

function labels(all: readonly ThemeFile[]): Map<string, Partial<Labels>> {
  const found = new Map<string, Partial<Labels>>()
  for (const one of all)
    for (const [language, words] of Object.entries(one.labels ?? {}))
      found.set(language, { ...found.get(language), ...words })
  return found
}

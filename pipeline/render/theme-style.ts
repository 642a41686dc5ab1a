import { colourNames, type Palette } from './theme-colours.ts'
import { fontRoles } from './theme-file.ts'
import type { ThemeSettings } from './theme-settings.ts'

const generic = new Set(['serif', 'sans-serif', 'monospace', 'system-ui'])

/**
 * The colours and fonts of a theme as custom properties, `--ink` or `--reading`, and the look of the lines in the
 * margins of pages, where Chromium knows no custom properties.
 */
export function themeStyle({ fonts, light, dark }: ThemeSettings): string {
  const stacks = fontRoles.map((role) => `--${role}:${stack(fonts[role])}`)
  const line = `font-family:${stack(fonts.sans)};color:${light.quiet}`
  const places = ['top-left', 'top-right', 'bottom-right'].map((place) => `@${place}{${line}}`)
  const mark = `@bottom-left{font-family:${stack(fonts.sans)};color:${light.ink}}`
  return [
    `:root{color-scheme:light dark;${[...colours(light), ...stacks].join(';')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colours(dark).join(';')}}}`,
    `@media print{@page{${[...places, mark].join('')}}}`
  ].join('\n')
}

function colours(palette: Palette): string[] {
  return colourNames.map((name) => `--${name}:${palette[name]}`)
}

function stack(families: readonly string[]): string {
  return families.map((name) => (generic.has(name) ? name : `'${name}'`)).join(', ')
}

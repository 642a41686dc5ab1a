import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of a theme: a folder of the project, else one of the themes that come with Précis. */
export function themeFolder(theme: string, root: string): string {
  const own = [resolve(root, theme), resolve(root, 'templates', theme)]
  return own.find(isTheme) ?? shippedTheme(theme)
}

/** The folder of the theme that a theme extends: beside it or one that comes with Précis; undefined where there is none. */
export function extendedTheme(name: string, folder: string): string | undefined {
  const beside = name.startsWith('.') ? resolve(folder, name) : join(dirname(resolve(folder)), name)
  return [beside, shippedTheme(name)].find(isTheme)
}

/** Whether a theme's folder came with Précis. */
export function isShippedTheme(folder: string): boolean {
  return resolve(folder) === resolve(shippedTheme(basename(folder)))
}

function shippedTheme(name: string): string {
  return fileURLToPath(new URL(`../../templates/${name}`, import.meta.url))
}

function isTheme(folder: string): boolean {
  return existsSync(join(folder, 'theme.json'))
}

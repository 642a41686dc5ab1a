import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { extendedTheme } from './theme-folder.ts'
import { refusal, type ThemeFile, themeFileSchema, themeJson } from './theme-file.ts'

/** One file of a theme. */
export interface LayerFile {
  readonly bytes: Buffer
  /** How messages name it: by its path in the theme that is built with, with the folder before it elsewhere. */
  readonly place: string
}

/** A theme's own folder, read into memory. */
export interface Layer {
  readonly folder: string
  readonly settings: ThemeFile
  /** By path from the folder, with `/`, in code-unit order. */
  readonly files: ReadonlyMap<string, LayerFile>
}

/** So many themes may extend one another. */
const mostLayers = 8

/**
 * A theme's folder and those of the themes that it extends, the one that all stand on first.
 *
 * @throws ThemeError where a folder or its `theme.json` is missing or wrong, or where themes extend each other in a
 * circle
 */
export async function themeLayers(folder: string): Promise<Layer[]> {
  const layers: Layer[] = []
  for (let next: string | undefined = folder; next !== undefined; ) {
    const layer = await readLayer(next, layers.length === 0 ? '' : `${basename(next)}/`)
    layers.unshift(layer)
    if (layers.length > mostLayers)
      throw refusal(
        `Unexpected circle of themes that extend each other, from ${folder}, expected one that extends none`,
        `${folder}/theme.json`
      )
    next = extended(layer)
  }
  return layers
}

/** The folder of the theme that a theme extends. */
function extended({ settings, folder }: Layer): string | undefined {
  const name = settings.extends
  if (name === undefined) return undefined
  const found = extendedTheme(name, folder)
  if (found) return found
  const path = `${folder}/theme.json`
  throw refusal(
    `Unexpected theme \`${name}\` to extend in ${path}, expected a theme beside it or one of Précis’ own`,
    path
  )
}

async function readLayer(folder: string, prefix: string): Promise<Layer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw refusal(`Unexpected theme ${folder}, expected a folder with theme.json`, folder)
  })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const files = new Map<string, LayerFile>()
  for (const path of paths) {
    const name = path
      .slice(folder.length)
      .replace(/^[\\/]+/, '')
      .replaceAll('\\', '/')
    files.set(name, { bytes: await readFile(path), place: `${prefix}${name}` })
  }
  const settings = files.get('theme.json')
  const path = `${folder}/theme.json`
  if (!settings) throw refusal('Unexpected theme without theme.json, expected the file', path)
  return { folder, files, settings: themeJson(themeFileSchema, settings.bytes.toString('utf8'), path) }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extendedTheme, isShippedTheme, themeFolder } from '../../disk.ts'
import type { Config } from '../../model/config.ts'
import { digestOfData, digestOfFolder } from './digest.ts'
import { precisDigest } from './precis-digest.ts'

/** What documents are made of beside their source. */
export interface Ground {
  readonly config: Config
  /** The project's folder. */
  readonly root: string
  /** Seconds since 1970 for the dates inside a PDF. */
  readonly epoch: number | undefined
  /** What tells the browser from others; undefined where nothing is printed, or where only a start could tell it. */
  readonly browser: string | undefined
}

/** What documents are made of beside their source, part by part, by short digests: so that a change can be named. */
export interface KeyParts {
  readonly precis: string
  readonly settings: string
  readonly theme: string
  readonly fonts: string
  readonly date: string
  /** Missing where it could not be told. */
  readonly browser?: string
}

/** Digests of all that goes into a stage beside the source: of equal keys and sources come equal bytes. */
export interface BuildKeys {
  /** Of the documents. */
  readonly documents: string
  /** Of the briefing that they are composed of. */
  readonly briefing: string
  readonly parts: KeyParts
}

/** So many themes may extend one another. */
const mostThemes = 8

/** The keys of a build. Nothing in them depends on where a folder stands or when a file was written. */
export function buildKeys({ config, root, epoch, browser }: Ground): BuildKeys {
  const precis = precisDigest()
  const { documents, formats, paper, theme, labels, organisation, contact, disclaimer, site } = config
  const settings = { documents, formats, paper, theme, labels, organisation, contact, disclaimer, site }
  const folders = themeFolders(theme, root)
  const themes = folders.map(digestOfFolder)
  // A theme that came with Précis changes with it, and by nobody's hand.
  const ownThemes = themes.filter((_, index) => !isShippedTheme(folders[index] ?? ''))
  const fonts = fontPackages(root)
  const isUntold = browser === undefined && formats.includes('pdf')
  return {
    briefing: digestOfData({ precis }),
    documents: digestOfData({ precis, settings, themes, fonts, epoch, browser }),
    parts: {
      precis: short(precis),
      settings: short(settings),
      theme: short(ownThemes),
      fonts: short(fonts),
      date: short([epoch]),
      ...(isUntold ? {} : { browser: short([browser]) })
    }
  }
}

function short(part: unknown): string {
  return digestOfData(part).slice(0, 16)
}

/** A theme's folder and those of the themes that it extends; a theme that is wrong is told of when it is loaded. */
export function themeFolders(theme: string, root: string): string[] {
  const folders: string[] = []
  let next: string | undefined = themeFolder(theme, root)
  while (next !== undefined && existsSync(next) && folders.length < mostThemes) {
    folders.push(next)
    next = extendedBy(next)
  }
  return folders
}

function extendedBy(folder: string): string | undefined {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8'))
    const isNamed = typeof settings === 'object' && settings !== null && 'extends' in settings
    return isNamed ? extendedTheme(String(settings.extends), folder) : undefined
  } catch {
    return undefined
  }
}

/** The font packages of a project, which go before those of Précis. */
function fontPackages(root: string): string[] {
  const folder = join(root, 'node_modules', '@fontsource')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => `${name} ${packageVersion(join(folder, name, 'package.json'))}`)
}

function packageVersion(path: string): string {
  try {
    const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
    return String(version)
  } catch {
    return ''
  }
}

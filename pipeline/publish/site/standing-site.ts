import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type SiteMarker, siteMarkerName, siteMarkerSchema } from '../../model/site-marker.ts'
import { checksumsName, readChecksums } from './checksums.ts'

/** A site as it stands. */
export interface StandingSite {
  readonly folder: string
  readonly marker: SiteMarker
  /** The SHA-256 of each of its files, by path. */
  readonly checksums: ReadonlyMap<string, string>
  /** When its last file was written, in milliseconds, by the clock of its disk. */
  readonly written: number
}

/**
 * The site in a folder; undefined where there is none, or one that is not as it was written: a file too many or too
 * few, or one that was changed since. Times only ever tell that a file need not be read again; where they tell nothing,
 * as after a copy, the site is made anew.
 */
export function standingSite(folder: string): StandingSite | undefined {
  try {
    const path = join(folder, siteMarkerName)
    const marker = siteMarkerSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const checksums = readChecksums(readFileSync(join(folder, checksumsName), 'utf8'))
    const site = { folder, marker, checksums, written: lstatSync(path).mtimeMs }
    const files = filesBelow(folder).filter((name) => name !== checksumsName)
    const isWhole = files.length === checksums.size && files.every((name) => checksums.has(name))
    const others = [...files, checksumsName].filter((name) => name !== siteMarkerName)
    return isWhole && others.every((name) => isUntouched(join(folder, name), site)) ? site : undefined
  } catch {
    return undefined
  }
}

/** The marker of a site, whole or not; undefined where there is none. */
export function standingMarker(folder: string): SiteMarker | undefined {
  try {
    return siteMarkerSchema.parse(JSON.parse(readFileSync(join(folder, siteMarkerName), 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether a file is a regular one and was last changed before the site was done: what is as young as that may be changed since. */
export function isUntouched(path: string, { written }: Pick<StandingSite, 'written'>): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.ctimeMs < written
}

/** The paths of all files below a folder, `/` between folders; links count as files. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

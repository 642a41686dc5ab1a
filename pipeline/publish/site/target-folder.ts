import { lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../../model/error-code.ts'
import { message } from '../../model/message.ts'
import { SettingsError } from '../../model/settings-error.ts'
import { siteMarkerName } from '../../model/site-marker.ts'
import { checksumsName, readChecksums } from './checksums.ts'
import { filesBelow } from './standing-site.ts'

/** Where a site is, where the next one is made, and where the last one goes. All three stand side by side. */
export interface SitePlaces {
  readonly site: string
  readonly next: string
  readonly last: string
}

/** The places of a site. */
export function sitePlaces(site: string): SitePlaces {
  const beside = (name: string) => join(dirname(site), `.${basename(site)}.precis-${name}`)
  return { site, next: beside('next'), last: beside('last') }
}

/** Makes the folder in which the next site is made. */
export async function beginSite({ next }: SitePlaces): Promise<void> {
  await mkdir(next)
  // The first file says whose folder it is, so that a later run may remove it.
  await writeFile(join(next, siteMarkerName), '', { flag: 'wx' })
}

/**
 * Finishes what a killed run has left: a site that was moved away stands again, and what is half made or half removed
 * goes.
 *
 * @throws SettingsError where a folder in one of the places is not of our making
 */
export async function recoverSite({ site, next, last }: SitePlaces): Promise<void> {
  for (const place of [site, next, last]) await refuseStranger(place)
  await refuseStrangersIn(site)
  if (!(await exists(site)) && (await exists(join(last, siteMarkerName)))) await rename(last, site)
  await removeSite(next)
  await removeSite(last)
}

/**
 * Puts the next site in the place of the one that stands. Between the two renames, for less than a millisecond, there is
 * neither; a run that is killed there is finished by the next.
 */
export async function replaceSite({ site, next, last }: SitePlaces): Promise<void> {
  const stood = await exists(site)
  if (stood) await rename(site, last)
  try {
    await rename(next, site)
  } catch (error) {
    if (stood) await rename(last, site)
    throw error
  }
  await removeSite(last)
  await stamp(join(site, siteMarkerName))
}

/** No disk that is worth asking counts its times in longer steps, in milliseconds. */
const step = 20

/**
 * Writes the first byte of the marker again, so that it is younger than all else: taking the last site away counts as a
 * change of the files that both had.
 */
async function stamp(marker: string): Promise<void> {
  await pause(step)
  const file = await open(marker, 'r+')
  try {
    await file.write('{', 0)
  } finally {
    await file.close()
  }
}

/** Removes a site, its marker last: what a killed run leaves of it is still known as ours. */
export async function removeSite(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => one !== siteMarkerName))
    await rm(join(folder, name), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

async function refuseStranger(folder: string): Promise<void> {
  const stats = await lstat(folder).catch(unlessGone)
  if (!stats) return
  if (stats.isSymbolicLink()) throw refusal(folder, 'symbolic link')
  if (!stats.isDirectory()) throw refusal(folder, 'file')
  const names = await readdir(folder)
  if (names.length > 0 && !names.includes(siteMarkerName)) throw refusal(folder, 'folder of other files')
}

/**
 * Refuses a site that holds what is not of it, a repository or a file of somebody's own: it would go with the site. So
 * it does where the site doesn't say what is of it.
 */
async function refuseStrangersIn(site: string): Promise<void> {
  if (!(await exists(join(site, siteMarkerName)))) return
  const sums = await readFile(join(site, checksumsName), 'utf8').catch(() => '')
  const own = readChecksums(sums)
  const stranger = filesBelow(site).find((name) => name !== checksumsName && !own.has(name))
  if (stranger !== undefined) throw refusal(site, `file \`${stranger}\` that is not of the site`)
}

/** What is thrown where a site may not be written. */
export function refusal(place: string, found: string): SettingsError {
  const reason = `Unexpected ${found} at ${place}, expected a folder that is new, empty or a site made by Précis`
  return new SettingsError([message('site-folder', reason)])
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(unlessGone)) !== undefined
}

function unlessGone(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { findSources, holdFolder, slugOfFound, themeFolder } from '../../disk.ts'
import { codeOf } from '../../model/error-code.ts'
import { readManifest } from '../../files.ts'
import type { Manifest } from '../../model/manifest.ts'
import { message } from '../../model/message.ts'
import { ruled } from '../../model/ruled.ts'
import {
  beginSite,
  loadSiteTemplates,
  loadTheme,
  recoverSite,
  refusal,
  removeSite,
  replaceSite,
  type SitePlaces,
  sitePlaces,
  standingMarker,
  standingSite,
  writeFailure
} from '../../site.ts'
import { digestOfData } from '../plan/digest.ts'
import { precisDigest } from '../plan/precis-digest.ts'
import { makeSite } from './make-site.ts'
import type { PublishOptions, PublishResult } from './publish-options.ts'
import { unchangedSite } from './unchanged-site.ts'

/**
 * Makes a static site of what was built: pages, feeds, search, checksums, and the documents as they are. What may not
 * go out is left out and told; the rest is published. The site takes the place of the one that stands as a whole, or
 * not at all, and is left as it stands where nothing has changed.
 *
 * @throws SettingsError where the theme is wrong, or where the folder is not one of ours; SourceError `write-failed`
 * where nothing can be written; the signal's reason where it was ended early
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { config, root, signal, onWait } = options
  const output = resolve(root, config.output)
  const site = await siteFolder(options, output)
  if (!(await readManifest(output))) return nothingBuilt(options)
  const releases = [await holdFolder(join(output, '.precis'), { name: 'lock', signal, onWait })]
  try {
    releases.push(await holdFolder(dirname(site), { name: `.${basename(site)}.lock`, signal, onWait }))
    const places = sitePlaces(site)
    await recoverSite(places)
    const result = await published({ options, output, places })
    return { ...result, messages: ruled(result.messages, config.rules) }
  } finally {
    for (const release of releases.reverse()) await release()
  }
}

function nothingBuilt({ config }: PublishOptions): PublishResult {
  const reason = `Unexpected ${config.output} without anything built, expected it: build first`
  return {
    published: [],
    withdrawn: [],
    held: [],
    refused: [],
    files: 0,
    isUnchanged: false,
    messages: [message('publish-manifest', reason)]
  }
}

/** The site's folder, where no output and no source is. */
async function siteFolder({ site, root, config }: PublishOptions, output: string): Promise<string> {
  const real = async (path: string) => realpath(path).catch(() => path)
  const path = resolve(root, site)
  const folder = join(await real(dirname(path)), basename(path))
  for (const taken of [output, resolve(root, config.source), root]) {
    const other = await real(taken)
    const isRoot = taken === root
    if (!leadsOut(folder, other) || (!isRoot && !leadsOut(other, folder)))
      throw refusal(site, isRoot ? 'project' : 'output or sources')
  }
  return folder
}

/** Whether one has to leave a folder to come to another. */
function leadsOut(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way.split(/[\\/]/)[0] === '..' || resolve(way) === way
}

interface Task {
  readonly options: PublishOptions
  readonly output: string
  readonly places: SitePlaces
}

async function published({ options, output, places }: Task): Promise<PublishResult> {
  const { config, root, day, narrowest = 'CLEAR', signal } = options
  const manifest = await readManifest(output)
  const entries = manifest ? await chosenEntries(manifest, options) : []
  if (!manifest || entries.length === 0) return nothingBuilt(options)
  const theme = await loadTheme(themeFolder(config.theme, root))
  const terms = { day, narrowest, approval: config.approval }
  const fingerprint = digestOfData({
    entries,
    theme: theme.sha256,
    precis: precisDigest(),
    narrowest,
    approval: config.approval,
    words: [config.organisation, config.contact, config.disclaimer, config.labels, config.site]
  })
  const standing = standingSite(places.site)
  const unchanged = standing && (await unchangedSite(standing, { fingerprint, output, entries, terms }))
  if (unchanged) return unchanged
  const old = standingMarker(places.site)
  try {
    const templates = await loadSiteTemplates()
    await beginSite(places)
    const made = await makeSite({
      config,
      theme,
      templates,
      entries,
      terms,
      fingerprint,
      seen: old?.seen ?? {},
      way: { output, next: places.next, standing, signal }
    })
    signal?.throwIfAborted()
    await replaceSite(places)
    return made
  } catch (error) {
    await removeSite(places.next).catch(() => {})
    throw codeOf(error) && !signal?.aborted ? writeFailure(options.site, error) : error
  }
}

/** What was built of the sources that are named; all of it where none is. */
async function chosenEntries({ entries }: Manifest, options: PublishOptions): Promise<Manifest['entries']> {
  const { paths = [], root, config } = options
  if (paths.length === 0) return entries
  const { found, problems } = await findSources(paths, root, { output: config.output })
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  if (problem) throw new Error(`${problem.path}: ${problem.reason}`)
  const slugs = new Set(await Promise.all(found.map((one) => slugOfFound(one, config.maximumBytes))))
  return entries.filter(({ slug }) => slugs.has(slug))
}

import type { Config } from '../../model/config.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { ReleaseTerms } from '../../model/release.ts'
import type { PublishedEntry, SiteSetting } from '../../model/site.ts'
import type { SiteMarker } from '../../model/site-marker.ts'
import {
  labelsFor,
  newestFirst,
  searchLibrary,
  siteEntry,
  siteFiles,
  siteRenderer,
  type SiteTemplates,
  statedChange,
  type Theme
} from '../../site.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { PublishResult } from './publish-options.ts'
import { siteSetting } from './site-setting.ts'
import { type Placed, placeDocuments, type Way, writeSite } from './write-site.ts'

/** What a site is made of and with. */
export interface Making {
  readonly config: Config
  readonly theme: Theme
  readonly templates: SiteTemplates
  readonly entries: Manifest['entries']
  readonly terms: ReleaseTerms
  readonly fingerprint: string
  /** When versions without a date were published first, from the site that stands. */
  readonly seen: SiteMarker['seen']
  readonly way: Way
}

/** Makes the next site, in its own folder. */
export async function makeSite(making: Making): Promise<PublishResult> {
  const { config, theme, templates, terms, way, seen } = making
  const judged = await candidates(way.output, making.entries, terms, way.signal)
  const placed = await placeDocuments(
    judged.filter((one) => one.kind === 'released'),
    way
  )
  const whole = placed.filter(({ problem }) => !problem)
  const setting = siteSetting(
    whole.map(({ released }) => released.briefing),
    { config, theme, templates }
  )
  const dated = whole.map((one) => datedEntry(one, setting, { theme, config, day: terms.day, seen }))
  const entries = dated.map(({ entry }) => entry).sort(newestFirst)
  const renderer = siteRenderer(templates, theme)
  const own = siteFiles(
    { setting, entries },
    { ...renderer, script: templates.script, library: await searchLibrary() }
  )
  const files = await writeSite(way.next, own, whole, {
    generator: 'Précis',
    version: '1.0',
    fingerprint: making.fingerprint,
    ...lastEmbargo(whole),
    seen: Object.fromEntries(dated.flatMap(({ entry, first }) => (first ? [[entry.slug, first]] : [])))
  })
  return { ...outcome(judged, placed), ...shown(entries), files, isUnchanged: false }
}

function shown(entries: readonly PublishedEntry[]): Pick<PublishResult, 'published' | 'withdrawn'> {
  const slugs = (isWithdrawn: boolean) =>
    entries.filter(({ withdrawn }) => (withdrawn !== undefined) === isWithdrawn).map(({ slug }) => slug)
  return { published: slugs(false), withdrawn: slugs(true) }
}

function outcome(
  judged: readonly Candidate[],
  placed: readonly Placed[]
): Pick<PublishResult, 'held' | 'refused' | 'messages'> {
  const wrong = placed.flatMap(({ problem, released }) =>
    problem ? [{ problem, slug: released.entry.slug }] : []
  )
  const slugs = (kind: Candidate['kind']) =>
    judged.filter((one) => one.kind === kind).map(({ entry }) => entry.slug)
  return {
    held: slugs('held'),
    refused: [...slugs('refused'), ...wrong.map(({ slug }) => slug)],
    messages: [
      ...judged.flatMap((one) => (one.kind === 'released' ? [] : one.messages)),
      ...wrong.map(({ problem }) => problem)
    ]
  }
}

interface Dates {
  readonly theme: Theme
  readonly config: Config
  readonly day: string
  readonly seen: SiteMarker['seen']
}

/**
 * What the site says of a briefing, with the day of its last change. Where the source gives none, that is the day on
 * which this version was published first: a site made anew changes no entry of a feed.
 */
function datedEntry(
  { released, files }: Placed,
  setting: SiteSetting,
  { theme, config, day, seen }: Dates
): { readonly entry: PublishedEntry; readonly first?: SiteMarker['seen'][string] } {
  const { briefing } = released
  const labels = labelsFor(theme, briefing.source.language, config.labels)
  const entry = siteEntry(briefing, labels, setting.labels)
  const stated = statedChange(entry)
  if (stated !== undefined) return { entry: { ...entry, files, updated: stated } }
  const version = entry.withdrawn === undefined ? entry.sha256 : `withdrawn ${entry.sha256}`
  const before = seen[entry.slug]
  const first = before?.version === version ? before : { version, day }
  return { entry: { ...entry, files, updated: first.day }, first }
}

/** The last day on which an embargo ended that some briefing of the site was under. */
function lastEmbargo(placed: readonly Placed[]): { readonly from?: string } {
  const days = placed.flatMap(({ released }) => released.briefing.source.embargoUntil ?? [])
  const last = days.sort().at(-1)
  return last === undefined ? {} : { from: last }
}

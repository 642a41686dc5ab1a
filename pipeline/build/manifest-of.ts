import type { Manifest } from '../model/manifest.ts'
import { type Message, message } from '../model/message.ts'
import { precisVersion } from '../precis-version.ts'
import type { Pool } from '../workers/pool.ts'
import type { BuildJobs } from './build-jobs.ts'
import type { Shard } from './build-options.ts'
import type { Outcome } from './build-result.ts'
import { isStanding, type Step } from './plan/plan.ts'
import type { ManifestHead } from './plan/records.ts'

/** Seconds of computing for what is ours: a theme is trusted. */
const ample = { parsing: 600, whole: 600 }

/**
 * What a manifest says of the run: by what its documents were made. Of what stands it is known; else a worker says it.
 *
 * @throws SettingsError where the theme is wrong
 */
export async function headFor(steps: readonly Step[], workers: Pool<BuildJobs>): Promise<ManifestHead> {
  const standing = steps.find(isStanding)
  if (standing) return standing.record.head
  return { precis: precisVersion, browser: null, ...(await workers.do('theme', null, ample)) }
}

/**
 * The manifest with the new entries in place of the old ones; what another Précis or theme built is left out.
 *
 * @param isAll whether the run was about all sources there are: what has none any more is left out too
 */
export function manifestOf(
  outcomes: readonly Outcome[],
  head: ManifestHead,
  old: Manifest | undefined,
  shard: Shard | undefined,
  isAll: boolean
): Manifest {
  const fresh = outcomes.flatMap(({ entry }) => entry ?? [])
  const sources = new Set(outcomes.filter(({ kind }) => kind !== 'left').map(({ source }) => source))
  const slugs = new Set(fresh.map(({ slug }) => slug))
  const same = old && isSame(old, head) ? old : undefined
  const left = new Set(outcomes.map(({ source }) => source))
  const kept =
    same?.entries.filter(
      ({ slug, source }) => !slugs.has(slug) && !sources.has(source) && (!isAll || left.has(source))
    ) ?? []
  return {
    version: '1.0',
    precis: head.precis,
    browser: head.browser ?? same?.browser ?? null,
    theme: head.theme,
    fonts: head.fonts,
    ...(shard ? { shard } : {}),
    entries: [...kept, ...fresh]
  }
}

/** What is left out of a manifest because its source is gone: a message each. */
export function goneMessages(
  before: Manifest | undefined,
  after: Manifest,
  outcomes: readonly Outcome[]
): Message[] {
  const sources = new Set(outcomes.map(({ source }) => source))
  const slugs = new Set(after.entries.map(({ slug }) => slug))
  return (before?.entries ?? [])
    .filter(({ source, slug }) => !sources.has(source) && !slugs.has(slug))
    .map(({ source, slug }) => {
      const reason = `Unexpected documents in \`${slug}\` without their source, left out of the manifest, expected the source or the folder gone`
      return message('source-gone', reason, { path: source })
    })
}

function isSame(old: Manifest, { precis, theme }: ManifestHead): boolean {
  return old.precis === precis && old.theme.sha256 === theme.sha256
}

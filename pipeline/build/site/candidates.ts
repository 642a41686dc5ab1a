import { setImmediate as pause } from 'node:timers/promises'
import type { Manifest, ManifestEntry } from '../../model/manifest.ts'
import { type Message, refusalOf, SourceError } from '../../model/message.ts'
import { type ReleaseTerms, releaseProblems } from '../../model/release.ts'
import { type Publishable, publishableSchema } from '../../model/site.ts'
import { BuiltFiles, findingsName, withVisibleControls } from '../../site.ts'

/** A built briefing that may go out, or why it may not. */
export type Candidate =
  | { readonly kind: 'released'; readonly entry: ManifestEntry; readonly briefing: Publishable }
  | {
      /** `held`: a draft, or under embargo; `refused`: somebody has to mend something. */
      readonly kind: 'held' | 'refused'
      readonly entry: ManifestEntry
      readonly messages: readonly Message[]
    }

/** What keeps a briefing back for a while, as it should be; nobody has to do anything about it. */
const expected = new Set(['release-draft', 'release-embargo'])

/** Reads what was found in each source and judges whether it may go out. */
export async function candidates(
  output: string,
  entries: Manifest['entries'],
  terms: ReleaseTerms,
  signal?: AbortSignal
): Promise<Candidate[]> {
  const files = new BuiltFiles(output)
  const judged: Candidate[] = []
  for (const entry of entries) {
    signal?.throwIfAborted()
    judged.push(candidate(files, entry, terms))
    // Signals, and what says that the folder is held, are heard between two.
    await pause()
  }
  return judged
}

function candidate(files: BuiltFiles, entry: ManifestEntry, terms: ReleaseTerms): Candidate {
  try {
    const briefing = publishable(files, entry)
    const problems = releaseProblems(briefing.source, terms)
    const waiting = problems.filter(({ ruleId }) => expected.has(ruleId))
    if (waiting.length > 0) return { kind: 'held', entry, messages: waiting.map(told) }
    return problems.length > 0
      ? { kind: 'refused', entry, messages: problems }
      : { kind: 'released', entry, briefing }
  } catch (error) {
    return { kind: 'refused', entry, messages: [{ path: entry.source, ...refusalOf(error) }] }
  }
}

/** What is as it should be is told and counts as no error. */
function told(one: Message): Message {
  return { ...one, severity: 'warning', reason: `${one.reason}; left out` }
}

function publishable(files: BuiltFiles, entry: ManifestEntry): Publishable {
  const file = entry.files.find(({ path }) => path === `${entry.slug}/${findingsName}`)
  const bytes = files.read(entry, file ?? missing(entry.slug))
  const { data } = publishableSchema.safeParse(parsed(bytes))
  if (data?.source.slug === entry.slug) return withVisibleControls(data)
  const reason = `Unexpected content of ${entry.slug}/${findingsName}, expected the findings of ${entry.source}: build again`
  throw new SourceError('publish-file', reason, { path: entry.source })
}

/** Stands for a file that the manifest does not list, so that it is looked for and refused. */
function missing(slug: string): ManifestEntry['files'][number] {
  return { path: `${slug}/${findingsName}`, sha256: '', bytes: 0 }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

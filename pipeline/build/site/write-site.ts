import { hash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Artefact } from '../../model/artefact.ts'
import { type Message, refusalOf } from '../../model/message.ts'
import { type SiteMarker, siteMarkerName, siteMarkerText } from '../../model/site-marker.ts'
import {
  type Checksum,
  checksumsName,
  checksumsText,
  findingsName,
  placeFile,
  removeSite,
  type StandingSite
} from '../../site.ts'
import { inTurn } from '../../workers/in-turn.ts'
import type { Candidate } from './candidates.ts'

type Released = Extract<Candidate, { kind: 'released' }>

/** A briefing whose files are in the next site, or what is wrong with them. */
export interface Placed {
  readonly released: Released
  readonly files: Released['entry']['files']
  readonly problem?: Message
}

/** From where to where files go. */
export interface Way {
  readonly output: string
  readonly next: string
  /** The site that stands, whose files are taken again where they are the same. */
  readonly standing: StandingSite | undefined
  readonly signal?: AbortSignal | undefined
}

/** So many briefings are brought over at one time. */
const width = 8

/** Brings the documents of each briefing into the next site; one with a wrong file is left out as a whole. */
export function placeDocuments(released: readonly Released[], way: Way): Promise<Placed[]> {
  return inTurn(released, width, async (one): Promise<Placed> => {
    way.signal?.throwIfAborted()
    const { entry } = one
    const files = publishedFiles(one)
    const folder = join(way.next, entry.slug)
    await mkdir(folder)
    try {
      for (const file of files) await placeFile(entry, file, way)
      return { released: one, files }
    } catch (error) {
      if (!(error instanceof Error && 'problem' in error)) throw error
      await removeSite(folder)
      return { released: one, files, problem: refusalOf(error) }
    }
  })
}

/** What is published of a briefing: nothing of what is withdrawn, and the findings, which hold every sentence, by full rights alone. */
function publishedFiles({ entry, briefing }: Released): Released['entry']['files'] {
  const { withdrawn, rights } = briefing.source
  if (withdrawn) return []
  return entry.files.filter(({ path }) => rights === 'full' || path !== `${entry.slug}/${findingsName}`)
}

/** Writes the site's own files, the list of all checksums, and last the marker. Returns how many files the site holds. */
export async function writeSite(
  next: string,
  own: readonly Artefact[],
  placed: readonly Placed[],
  marker: SiteMarker
): Promise<number> {
  const markerBytes = Buffer.from(siteMarkerText(marker))
  const all = [...own, { path: siteMarkerName, bytes: markerBytes }]
  const checksums: Checksum[] = [
    ...placed.flatMap(({ files }) => files),
    ...all.map(({ path, bytes }) => ({ path, sha256: hash('sha256', bytes) }))
  ]
  await inTurn(own, width, ({ path, bytes }) => put(join(next, path), bytes))
  await put(join(next, checksumsName), Buffer.from(checksumsText(checksums)))
  await writeFile(join(next, siteMarkerName), markerBytes)
  return checksums.length + 1
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes, { flag: 'wx' })
}

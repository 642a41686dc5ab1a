import { findSources, type FoundSource } from '../disk.ts'
import { loadSource } from '../files.ts'
import type { Config } from '../model/config.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import { type Message, message, refusalOf } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { versionOf } from '../publish/mail/version.ts'
import type { Occasion } from './letter-jobs.ts'
import { pdfOf } from './write-letter.ts'

/** A source with what was built of it. */
export interface Candidate {
  readonly source: Source
  readonly entry: ManifestEntry
  readonly version: string
  readonly occasion: Occasion
}

/** Where candidates are looked for. */
export interface Search {
  readonly paths: readonly string[]
  readonly config: Config
  readonly root: string
  readonly manifest: Manifest
  readonly isCorrection: boolean
}

/** The sources at some paths whose fact sheets stand as they were built of them, and what is wrong with the others. */
export async function candidates(search: Search): Promise<{ found: Candidate[]; problems: Message[] }> {
  const { paths, config, root } = search
  const { found, problems } = await findSources(paths, root, { output: config.output })
  const looked = []
  for (const one of found) looked.push(await candidate(one, search))
  return {
    found: looked.flatMap((one) => ('ruleId' in one ? [] : [one])),
    problems: [...problems, ...looked.flatMap((one) => ('ruleId' in one ? [one] : []))]
  }
}

async function candidate(
  found: FoundSource,
  { config, manifest, isCorrection }: Search
): Promise<Candidate | Message> {
  const path = found.displayPath
  const refused = (reason: string) => message('mail-unbuilt', reason, { path })
  try {
    const source = await loadSource(found, { maximumBytes: config.maximumBytes })
    const entry = manifest.entries.find(({ slug }) => slug === source.slug)
    if (!entry?.documents.includes('fact-sheet'))
      return refused('Unexpected source without a fact sheet, expected one: build first')
    if (versionOf(source) !== versionOf(entry))
      return refused('Unexpected change since the fact sheet was built, expected none: build again')
    if (config.mail?.attach && !pdfOf(entry))
      return refused('Unexpected fact sheet without a PDF, expected one to attach')
    if (source.matter.withdrawn && !isCorrection)
      return message(
        'mail-withdrawn',
        'Unexpected `withdrawn`, expected `--corrects` with the version that is taken back',
        { path }
      )
    const occasion = isCorrection ? (source.matter.withdrawn ? 'withdrawal' : 'correction') : 'new'
    return { source, entry, version: versionOf(entry), occasion }
  } catch (error) {
    return { path, ...refusalOf(error) }
  }
}

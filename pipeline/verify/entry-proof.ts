import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestEntry } from '../model/manifest.ts'
import { type Briefing, briefingSchema } from '../model/briefing.ts'
import { lineAndColumn, type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { analyse, compose, parse } from '../stages.ts'
import type { Workshop } from '../workshop.ts'
import { missing, proveBriefing, proveFile, proveListing, provePicture } from './file-proof.ts'
import { proveStatements } from './statement-proof.ts'

/** What was found on one source; it failed where a message is an error. */
export interface Proof {
  readonly messages: readonly Message[]
  readonly files: number
  readonly statements: number
}

/**
 * Proves what was built of one source against the source.
 *
 * @param parsed called when the text is parsed
 */
export async function proveEntry(
  source: Source,
  entry: ManifestEntry,
  workshop: Workshop,
  parsed?: () => void
): Promise<Proof> {
  const path = `${entry.slug}/briefing.json`
  const stored = await storedBriefing(path, workshop)
  if ('ruleId' in stored) return { messages: [stored], files: 0, statements: 0 }
  const { document, briefing } = analyse(source, parsed)
  const changed = sourceMessages(source, entry)
  const earlier = source.earlier && parse(source.earlier)
  const own = proveStatements(stored, document, changed.length === 0, earlier)
  const messages = [
    ...changed,
    ...own.messages.map((one) => ({
      ...one,
      ...(one.start === undefined ? {} : lineAndColumn(source.text, one.start))
    }))
  ]
  if (messages.length > 0) return { messages, files: 0, statements: own.proved }
  const views = compose(briefing, document, workshop.composeOptions(source.language))
  const { documents, formats, paper } = entry
  const renderer = workshop.renderer({ documents, formats, paper })
  const labels = workshop.labels(source.language)
  const checks = documents.flatMap((name) =>
    formats.map((format) => {
      const fit = entry.fits[name] ?? { density: 'normal', dropped: [] }
      const html = renderer.html(name, views[name], labels, fit, format)
      return proveFile(`${entry.slug}/${name}.${format}`, html, entry, workshop.output)
    })
  )
  const json = proveBriefing(path, briefing, entry, workshop.output)
  const picture = provePicture(entry, workshop.output)
  const listing = proveListing(source, entry, workshop.output)
  const proved = await Promise.all([...checks, json, picture, listing])
  return { messages: proved.flat(), files: entry.files.length, statements: own.proved }
}

function sourceMessages(source: Source, entry: ManifestEntry): Message[] {
  const same =
    source.sha256 === entry.sha256 &&
    source.sidecarSha256 === entry.sidecarSha256 &&
    source.imagesSha256 === entry.imagesSha256 &&
    source.earlierSha256 === entry.earlierSha256
  if (same) return []
  return [
    message(
      'verify-source',
      'Unexpected bytes of the source, its sidecar, its images or its earlier version, expected those that were built',
      { path: source.path }
    )
  ]
}

/** The briefing as it was written, or what is wrong with its file. */
async function storedBriefing(path: string, { output }: Workshop): Promise<Briefing | Message> {
  const text = await readFile(join(output, path), 'utf8').catch(() => undefined)
  if (text === undefined) return missing(path)
  try {
    return briefingSchema.parse(JSON.parse(text))
  } catch {
    return message('verify-bytes', 'Unexpected content, expected a briefing of this Précis', { path })
  }
}

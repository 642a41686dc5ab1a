import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestEntry } from '../model/artefact.ts'
import { type Briefing, briefingSchema } from '../model/briefing.ts'
import type { Config } from '../model/config.ts'
import { lineAndColumn, type Message, message, SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { analyse, compose, type FoundSource, findSources, loadSource, readManifest } from '../stages.ts'
import { precisVersion } from '../precis-version.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { missing, proveBriefing, proveFile, proveListing, provePicture } from './file-proof.ts'
import { proveStatements } from './statement-proof.ts'

/** What a proof takes. */
export interface VerifyOptions {
  readonly paths: readonly string[]
  readonly config: Config
  readonly root: string
}

/** What a proof found; it failed where a message is an error. */
export interface VerifyResult {
  readonly messages: readonly Message[]
  readonly sources: number
  readonly files: number
  readonly statements: number
}

/**
 * Proves the built documents of some sources: the source is the one they were built from; each statement is made
 * of the words at its spans in the text parsed anew; the briefing is what extraction yields; each HTML page and
 * the tagged text of each PDF hold the words they should, in their order, and no others; each file has the bytes
 * that the manifest lists. Nothing is written.
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { config, root, paths } = options
  const workshop = await openWorkshop(config, root)
  const manifest = await readManifest(workshop.output)
  if (!manifest)
    return failed(
      'verify-manifest',
      `Unexpected ${config.output} without a manifest, expected one: build first`
    )
  if (manifest.precis !== precisVersion || manifest.theme.sha256 !== workshop.theme.sha256)
    return failed(
      'verify-manifest',
      'Unexpected manifest of another Précis or theme, expected this one: build again'
    )
  const { found, problems } = await findSources(paths, root, { output: config.output })
  if (found.length === 0 && problems.length === 0)
    return failed('verify-manifest', 'Unexpected paths without a source, expected at least one')
  const proofs: Proof[] = []
  for (const one of found) proofs.push(await proveSource(one, manifest.entries, workshop))
  return {
    messages: [...problems, ...proofs.flatMap(({ messages }) => messages)],
    sources: found.length,
    files: proofs.reduce((sum, { files }) => sum + files, 0),
    statements: proofs.reduce((sum, { statements }) => sum + statements, 0)
  }
}

interface Proof {
  readonly messages: readonly Message[]
  readonly files: number
  readonly statements: number
}

function failed(ruleId: 'verify-manifest', reason: string): VerifyResult {
  return { messages: [message(ruleId, reason)], sources: 0, files: 0, statements: 0 }
}

async function proveSource(
  found: FoundSource,
  entries: readonly ManifestEntry[],
  workshop: Workshop
): Promise<Proof> {
  const path = found.displayPath
  try {
    const source = await loadSource(found, { maximumBytes: workshop.config.maximumBytes })
    const entry = entries.find(({ slug }) => slug === source.slug)
    if (!entry)
      return {
        messages: [
          message('verify-manifest', 'Unexpected source that is not in the manifest, expected it built', {
            path
          })
        ],
        files: 0,
        statements: 0
      }
    return await proveEntry(source, entry, workshop)
  } catch (error) {
    const problem =
      error instanceof SourceError
        ? error.problem
        : message('internal', `Unexpected fault: ${String(error)}`, { path })
    return { messages: [problem], files: 0, statements: 0 }
  }
}

async function proveEntry(source: Source, entry: ManifestEntry, workshop: Workshop): Promise<Proof> {
  const path = `${entry.slug}/briefing.json`
  const stored = await storedBriefing(path, workshop)
  if ('ruleId' in stored) return { messages: [stored], files: 0, statements: 0 }
  const { document, briefing } = analyse(source)
  const changed = sourceMessages(source, entry)
  const own = proveStatements(stored, document, changed.length === 0)
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
  const same = source.sha256 === entry.sha256 && source.sidecarSha256 === entry.sidecarSha256
  if (same) return []
  return [
    message(
      'verify-source',
      'Unexpected bytes of the source or its sidecar, expected those that were built',
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

import { availableParallelism } from 'node:os'
import { openPrinter } from '../browser/printer.ts'
import type { Manifest } from '../model/manifest.ts'
import { type Message, message, SourceError } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import type { Source } from '../model/source.ts'
import { type FoundSource, findSources } from '../disk.ts'
import { loadSource, readManifest, writeManifest } from '../stages.ts'
import { precisVersion } from '../precis-version.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { openWorkers } from './build-jobs.ts'
import type { BuildOptions, BuildResult } from './build-options.ts'
import { type Bench, type Built, buildSource } from './build-source.ts'
import { collisions } from './collisions.ts'
import { inTurn } from '../workers/in-turn.ts'

/**
 * Builds all documents of all sources and writes the manifest. A source that can't be built is refused by name;
 * the others are built.
 *
 * @throws NoBrowserError and IsolationError where PDF is asked for and can't be had; Error where the theme is wrong;
 * the signal's reason where the build was ended early
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, root } = options
  const workshop = await openWorkshop(config, root)
  const { found, problems } = await findSources(options.paths ?? [config.source], root, {
    output: config.output
  })
  const loaded = await load(found, config.maximumBytes)
  options.onProgress?.({ kind: 'found', total: found.length })
  const colliding = collisions(loaded.sources)
  const barred = new Set(colliding.map(({ path }) => path))
  const sources = loaded.sources.filter((source) => !barred.has(source.path))
  const printer = sources.length > 0 && config.formats.includes('pdf') ? await open(options) : undefined
  const workers = openWorkers(
    { config, root, ...(options.epoch === undefined ? {} : { epoch: options.epoch }) },
    Math.min(width(options), sources.length),
    printer
  )
  const close = () => {
    void printer?.close()
    void workers.close()
  }
  options.signal?.addEventListener('abort', close)
  try {
    const built = await buildAll(sources, { workers, config, output: workshop.output }, options)
    const before = [...problems, ...loaded.problems, ...colliding]
    const said = [
      ...(printer ? isolationMessage(printer) : []),
      ...before,
      ...built.flatMap(({ messages }) => messages)
    ]
    const settled = options.signal?.aborted ? built.filter(({ entry }) => entry) : built
    const manifest = await recorded(settled, workshop, printer)
    options.signal?.throwIfAborted()
    return { manifest, messages: ruled(said, config.rules), ...names(built, before) }
  } finally {
    options.signal?.removeEventListener('abort', close)
    await workers.close()
    await printer?.close()
  }
}

async function buildAll(sources: readonly Source[], bench: Bench, options: BuildOptions): Promise<Built[]> {
  const { onProgress, signal } = options
  let done = 0
  const total = sources.length
  return inTurn(sources, width(options), async (source) => {
    if (signal?.aborted) return { source, messages: [] }
    onProgress?.({ kind: 'started', path: source.path })
    const built = await buildSource(source, bench)
    const refused = !built.entry
    // Refused by an interruption is not refused.
    if (!(refused && signal?.aborted))
      onProgress?.({ kind: 'finished', path: source.path, refused, done: ++done, total })
    return built
  })
}

function width({ concurrency }: BuildOptions): number {
  return concurrency ?? availableParallelism()
}

async function open(options: BuildOptions): Promise<Printer> {
  const { browserPath, environmentPath, config } = options
  const printer = await openPrinter({
    browserPath,
    environmentPath,
    isolation: config.isolation,
    deadline: config.deadline,
    pages: width(options)
  })
  options.onProgress?.({ kind: 'browser', version: printer.version, isolation: printer.isolation })
  return printer
}

async function load(found: readonly FoundSource[], maximumBytes: number) {
  const sources: Source[] = []
  const problems: Message[] = []
  for (const one of found) {
    try {
      sources.push(await loadSource(one, { maximumBytes }))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      problems.push(error.problem)
    }
  }
  return { sources, problems }
}

function isolationMessage({ isolation }: Printer): Message[] {
  if (isolation === 'full') return []
  const reason = `The browser runs with ${isolation === 'none' ? 'no' : 'partial'} isolation, expected full; \`precis doctor\` says why`
  return [{ ...message('browser-isolation', reason), severity: isolation === 'none' ? 'warning' : 'info' }]
}

/** Severities as the configuration has them; a rule that is off says nothing. */
function ruled(messages: readonly Message[], rules: BuildOptions['config']['rules']): Message[] {
  return messages.flatMap((one) => {
    const severity = rules[one.ruleId] ?? one.severity
    return severity === 'off' ? [] : [{ ...one, severity }]
  })
}

/** The manifest with the new entries in place of the old ones; what another Précis or theme built is left out. */
async function recorded(
  built: readonly Built[],
  { output, theme, renderer }: Workshop,
  printer: Printer | undefined
): Promise<Manifest> {
  const fresh = built.flatMap(({ entry }) => (entry ? [entry] : []))
  const slugs = new Set(built.map(({ source }) => source.slug))
  const old = await readManifest(output)
  const isSame = old?.precis === precisVersion && old.theme.sha256 === theme.sha256
  const kept = isSame ? old.entries.filter(({ slug }) => !slugs.has(slug)) : []
  const manifest: Manifest = {
    version: '1.0',
    precis: precisVersion,
    browser: printer?.version ?? (isSame ? old.browser : null),
    theme: { name: theme.name, sha256: theme.sha256 },
    fonts: renderer().fonts,
    entries: [...kept, ...fresh]
  }
  await writeManifest(output, manifest)
  return manifest
}

function names(built: readonly Built[], problems: readonly Message[]) {
  const refused = problems.filter(({ severity }) => severity === 'error').map(({ path = '' }) => path)
  return {
    entries: built.flatMap(({ entry }) => (entry ? [entry] : [])),
    built: built.filter(({ entry }) => entry).map(({ source }) => source.path),
    refused: [...refused, ...built.filter(({ entry }) => !entry).map(({ source }) => source.path)]
  }
}

import { differenceMarkdown } from '../build/difference-markdown.ts'
import { differenceText } from '../build/difference-text.ts'
import { compareSources, presentSource, sourceAt } from '../build/differences.ts'
import { report } from '../build/report.ts'
import { type FoundSource, findSources } from '../disk.ts'
import type { Config } from '../model/config.ts'
import { SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The options of `precis diff`. */
export interface DiffFlags extends SettingFlags {
  readonly ref?: string
  readonly format?: string
  readonly exitCode?: boolean
}

const formats = ['people', 'markdown', 'json'] as const

/**
 * Says what of two versions of a source differs; returns the exit code, which tells of a difference only where
 * `--exit-code` asks for it.
 *
 * @throws UsageError where there are not two versions, or the format is unknown
 */
export async function diffCommand(
  paths: readonly string[],
  flags: DiffFlags,
  terminal: Terminal
): Promise<number> {
  const format = formats.find((one) => one === (flags.format ?? 'people'))
  if (!format) throw new UsageError(`Unexpected --format \`${flags.format}\`, expected ${formats.join(', ')}`)
  const root = process.cwd()
  const config = await settings(flags, root)
  try {
    const [before, after] = await versions(paths, flags.ref, config, root)
    const found = await compareSources(before, after, config, root)
    if (format === 'json') terminal.out(`${JSON.stringify(found)}\n`)
    else
      terminal.out(
        format === 'markdown' ? differenceMarkdown(found) : `${differenceText(found).join('\n')}\n`
      )
    return flags.exitCode && found.changes.length > 0 ? exitCodes.content : exitCodes.fine
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    for (const line of report([error.problem], { color: terminal.color, verbose: true })) terminal.line(line)
    return exitCodes.content
  }
}

async function versions(
  paths: readonly string[],
  revision: string | undefined,
  config: Config,
  root: string
): Promise<readonly [Source, Source]> {
  const wanted = revision === undefined ? 2 : 1
  if (paths.length !== wanted) {
    const expected = wanted === 2 ? 'two versions, or one source and --ref' : 'one source beside --ref'
    throw new UsageError(`Unexpected number of sources, ${paths.length}, expected ${expected}`)
  }
  const [first, second] = await Promise.all(paths.map((path) => oneSource(path, config, root)))
  if (!first) throw new UsageError('Unexpected paths without a source, expected one')
  if (revision === undefined)
    return [await presentSource(first, config), await presentSource(second ?? first, config)]
  const before = await sourceAt(revision, first, config)
  if (before) return [before, await presentSource(first, config)]
  throw new UsageError(
    `Unexpected --ref \`${revision}\`, expected a revision that git knows and that has ${first.displayPath}`
  )
}

/** The one source at a path. */
async function oneSource(path: string, config: Config, root: string): Promise<FoundSource> {
  const { found, problems } = await findSources([path], root, { output: config.output })
  const refused = problems.find(({ severity }) => severity === 'error')
  if (refused) throw new SourceError(refused.ruleId, refused.reason, refused)
  const [one] = found
  if (one && found.length === 1) return one
  throw new UsageError(`Unexpected path ${path} with ${found.length} sources, expected one source`)
}

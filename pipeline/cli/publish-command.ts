import { publish } from '../build/site/publish.ts'
import type { PublishResult } from '../build/site/publish-options.ts'
import { report } from '../build/report.ts'
import { tlpSchema } from '../model/front-matter.ts'
import { suggest } from '../model/suggest.ts'
import { environment } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The options of `precis publish`. */
export interface PublishFlags extends SettingFlags {
  readonly site?: string
  readonly allowTlp?: string
  readonly date?: string
}

/** Makes a static site of what was built and says what came of it; returns the exit code. */
export async function publishCommand(
  paths: readonly string[],
  flags: PublishFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const { site = '', allowTlp } = flags
  const day = dayOf(flags.date)
  return interruptible(async (signal) => {
    const result = await publish({
      config,
      root,
      site,
      day,
      signal,
      ...(paths.length > 0 ? { paths } : {}),
      ...(allowTlp === undefined ? {} : { narrowest: labelOf(allowTlp) }),
      onWait: (pid) => terminal.line(`waiting for another build in the same folder (process ${pid})`)
    })
    for (const line of report(result.messages, { color: terminal.color, verbose: false })) terminal.line(line)
    terminal.line(summary(result, site))
    const isDone = result.files > 0 && result.refused.length === 0
    return isDone ? exitCodes.fine : exitCodes.content
  }, terminal)
}

function summary(
  { published, withdrawn, held, refused, files, isUnchanged }: PublishResult,
  site: string
): string {
  return [
    `${published.length} published`,
    ...(withdrawn.length > 0 ? [`${withdrawn.length} withdrawn`] : []),
    ...(held.length > 0 ? [`${held.length} left out`] : []),
    `${refused.length} refused`,
    `${files} files in ${site}${isUnchanged ? ', nothing changed' : ''}`
  ].join(', ')
}

/** The day that is given, else that of SOURCE_DATE_EPOCH, else today; all by the time of Greenwich. */
function dayOf(date: string | undefined): string {
  const { epoch } = environment()
  const day = date ?? new Date(epoch === undefined ? Date.now() : epoch * 1000).toISOString().slice(0, 10)
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return day
  throw new UsageError(`Unexpected --date \`${day}\`, expected a day such as 2026-11-23`)
}

function labelOf(given: string) {
  const { data } = tlpSchema.safeParse(given)
  if (data) return data
  const near = suggest(given, tlpSchema.options)
  const hint = near ? `, did you mean \`${near}\`?` : ''
  throw new UsageError(`Unexpected --allow-tlp \`${given}\`, expected ${tlpSchema.options.join(', ')}${hint}`)
}

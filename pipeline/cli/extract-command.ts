import { answerAll, extractAll } from '../build/extractions.ts'
import { report } from '../build/report.ts'
import { findSources } from '../disk.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** The options of `precis extract`. */
export interface ExtractFlags extends SettingFlags {
  readonly ndjson?: boolean
}

/** Writes briefings as JSON, one object a line; returns the exit code. */
export async function extractCommand(
  paths: readonly string[],
  flags: ExtractFlags,
  terminal: Terminal
): Promise<number> {
  if (flags.ndjson) return answerRows()
  const root = process.cwd()
  const config = await settings(flags, root)
  const { found, problems } = await findSources(paths.length > 0 ? paths : [config.source], root, {
    output: config.output
  })
  const refused = problems.filter(({ severity }) => severity === 'error')
  for await (const one of extractAll(found, config, root)) {
    if ('briefing' in one) terminal.out(`${JSON.stringify(one.briefing)}\n`)
    else refused.push(one.problem)
  }
  for (const line of report(refused, { color: terminal.color, verbose: true })) terminal.line(line)
  return refused.length > 0 ? exitCodes.content : exitCodes.fine
}

/** Answers rows as they come, in their order, and waits where the reader is slower. */
async function answerRows(): Promise<number> {
  for await (const answer of answerAll(filled(lines(process.stdin)))) {
    const hasRoom = process.stdout.write(`${answer}\n`)
    if (!hasRoom) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
  return exitCodes.fine
}

async function* filled(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.trim() !== '') yield line
}

/** Lines that end with a line feed and nothing else: JSON may hold other line separators inside a string. */
async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  yield rest + decoder.decode()
}

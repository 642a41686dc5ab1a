import type { Explained, Explanation } from '../build/explanation.ts'
import { explainedText, overviewText } from '../build/explanation-text.ts'
import { explainSource } from '../build/extractions.ts'
import { nearIds } from '../build/near-ids.ts'
import { report } from '../build/report.ts'
import { type Message, SourceError } from '../model/message.ts'
import { findSources } from '../disk.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The options of `precis explain`. */
export interface ExplainFlags extends SettingFlags {
  readonly json?: boolean
}

/**
 * Says why the statements of one source were chosen, or why one of them was; returns the exit code.
 *
 * @throws UsageError where the path holds more than one source, or no statement and no sentence has the id
 */
export async function explainCommand(
  [path = '', id]: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const { found, problems } = await findSources([path], root, { output: config.output })
  const refused = problems.filter(({ severity }) => severity === 'error')
  if (refused.length > 0) return refuse(refused, terminal)
  const [one] = found
  if (!one || found.length > 1)
    throw new UsageError(`Unexpected path ${path} with ${found.length} sources, expected one source`)
  try {
    const explanation = await explainSource(one, id, config, root)
    show(explanation, id === undefined ? undefined : onlyOne(explanation, id), flags, terminal)
    return exitCodes.fine
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse([{ path: one.displayPath, ...error.problem }], terminal)
  }
}

function refuse(problems: readonly Message[], terminal: Terminal): number {
  for (const line of report(problems, { color: terminal.color, verbose: true })) terminal.line(line)
  return exitCodes.content
}

function onlyOne({ explained: [one], ids }: Explanation, id: string): Explained {
  if (one) return one
  const expected = `expected that of a statement or a sentence, did you mean ${nearIds(id, ids)}?`
  throw new UsageError(`Unexpected id \`${id}\`, ${expected}`)
}

function show(
  explanation: Explanation,
  one: Explained | undefined,
  { json }: ExplainFlags,
  { out }: Terminal
): void {
  if (json) out(`${JSON.stringify(one ?? explanation)}\n`)
  else out(`${(one ? explainedText(one, explanation) : overviewText(explanation)).join('\n')}\n`)
}

import { visible } from '../../../build/report.ts'
import type { Message } from '../../../model/message.ts'

/** GitHub shows so many annotations of each kind of a step, and drops the rest in silence. */
const mostOfAKind = 10

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Annotations, and the messages that have none. */
export interface Annotated {
  /** Workflow commands, a line each, the most severe first and each kind in the order of the messages. */
  readonly commands: readonly string[]
  readonly left: readonly Message[]
}

/**
 * The messages that stand beside the lines they are about.
 *
 * @param below the path from the top of the repository to the folder that paths start in
 * @param verbose whether what is merely good to know is annotated too
 */
export function annotations(
  messages: readonly Message[],
  { below, verbose }: { readonly below: string; readonly verbose: boolean }
): Annotated {
  const shown = new Set<Message>()
  const commands = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    if (severity === 'info' && !verbose) return []
    const first = messages.filter((one) => one.severity === severity).slice(0, mostOfAKind)
    for (const one of first) shown.add(one)
    return first.map((one) => command(one, below))
  })
  return { commands, left: messages.filter((one) => !shown.has(one)) }
}

function command({ ruleId, severity, reason, path, ...place }: Message, below: string): string {
  const { line, endLine, column, endColumn } = place
  const properties = {
    ...(path === undefined ? {} : { file: fileOf(path, below) }),
    ...(line === undefined ? {} : { line, endLine: endLine ?? line }),
    ...(column === undefined ? {} : { col: column }),
    // GitHub takes columns within one line alone.
    ...(column === undefined || endColumn === undefined || endLine !== line ? {} : { endColumn }),
    title: ruleId
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${kinds[severity]} ${list.join(',')}::${data(reason)}`
}

function fileOf(path: string, below: string): string {
  return path.startsWith('/') ? path : `${below}${path}`
}

/** What stands behind the last colons: nothing in it can begin a line of its own, and so a command. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** What stands behind a name, where colons and commas part it from others as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

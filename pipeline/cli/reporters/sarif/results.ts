import { digestOf } from '../../../build/plan/digest.ts'
import { visible } from '../../../build/report.ts'
import type { Message } from '../../../model/message.ts'
import type { RuleId } from '../../../model/rules.ts'

/** What SARIF calls the severities. */
export const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** The name of the folder that places start from: the top of the repository. */
export const rootName = 'SRCROOT'

/**
 * Messages about files as SARIF's results.
 *
 * @param rules the rules that are described beside them, by the order in which they are
 * @param below the path from the top of the repository to the folder that paths start in
 */
export function resultsOf(messages: readonly Message[], rules: readonly RuleId[], below: string): object[] {
  const seen = new Map<string, number>()
  return messages.flatMap((one) => {
    const { ruleId, severity, reason, path } = one
    if (path === undefined) return []
    const fingerprint = digestOf(`${ruleId}\n${path}\n${reason}`).slice(0, 32)
    const times = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, times)
    return [
      {
        ruleId,
        ruleIndex: rules.indexOf(ruleId),
        level: levels[severity],
        message: { text: visible(reason) },
        locations: [{ physicalLocation: placeOf(path, one, below) }],
        // Made of the rule, the file and the words alone: it stays where lines are put in front.
        partialFingerprints: { 'precisMessage/v1': `${fingerprint}:${times}` }
      }
    ]
  })
}

function placeOf(path: string, { line, column, endLine, endColumn }: Message, below: string): object {
  const start = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }
  return {
    artifactLocation: locationOf(path, below),
    ...(line === undefined ? {} : { region: { ...start, ...end } })
  }
}

/** A file by its address: relative to the top of the repository where it is below that. */
export function locationOf(path: string, below: string): object {
  const uri = (parts: string) =>
    parts
      .split('/')
      .map((part) => encodeURIComponent(part.toWellFormed()))
      .join('/')
  if (path.startsWith('/')) return { uri: `file://${uri(path)}` }
  return { uri: uri(`${below}${path}`), uriBaseId: rootName }
}

import { visible } from '../../../build/report.ts'
import type { Message } from '../../../model/message.ts'
import { explanationOf } from '../../../model/rule-explanations.ts'
import { ruleAddress, ruleLink } from '../../../model/rule-link.ts'
import { type RuleId, ruleIds, rules } from '../../../model/rules.ts'
import { precisVersion } from '../../../precis-version.ts'
import type { Reporter, ReporterSettings } from '../reporter.ts'
import type { RunResult } from '../run-result.ts'
import { levels, resultsOf, rootName } from './results.ts'

/** For code scanning and for editors: the messages as SARIF 2.1.0 with the rules that they name. */
export function sarifReporter({ terminal, surroundings }: ReporterSettings): Reporter {
  return {
    onProgress: () => {},
    end: (run) => terminal.out(`${JSON.stringify(sarif(run, surroundings.below), null, 2)}\n`)
  }
}

/**
 * A run as SARIF.
 *
 * @param below the path from the top of the repository to the folder that paths start in
 */
export function sarif({ command, messages }: RunResult, below: string): object {
  const named = new Set(messages.map(({ ruleId }) => ruleId))
  const told = ruleIds.filter((id) => named.has(id))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Précis',
            semanticVersion: precisVersion,
            version: precisVersion,
            rules: told.map(descriptorOf)
          }
        },
        automationDetails: { id: `precis/${command}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootName]: { description: { text: 'The top of the repository' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: messages.filter(({ path }) => path === undefined).map(notificationOf)
          }
        ],
        results: resultsOf(messages, told, below)
      }
    ]
  }
}

function descriptorOf(id: RuleId): object {
  const { severity, description } = rules[id]
  const { why, remedy } = explanationOf(id)
  const address = ruleAddress(id)
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: [description, why].filter(Boolean).join(' ') },
    help: { text: [why, remedy, `See ${ruleLink(id)}.`].filter(Boolean).join(' ') },
    ...(address ? { helpUri: address } : {}),
    defaultConfiguration: { level: levels[severity] }
  }
}

/** What is said of the run and of no file: code scanning takes no result without a place. */
function notificationOf({ ruleId, severity, reason }: Message): object {
  return { descriptor: { id: ruleId }, level: levels[severity], message: { text: visible(reason) } }
}

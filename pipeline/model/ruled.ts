import type { Config } from './config.ts'
import type { Message } from './message.ts'

/**
 * Severities as the configuration has them, for every command; a rule that is off says nothing. An error stays one:
 * a source that is refused or not proved is so whatever the configuration calls it.
 */
export function ruled(messages: readonly Message[], rules: Config['rules']): Message[] {
  return messages.flatMap((one) => {
    const severity = one.severity === 'error' ? 'error' : (rules[one.ruleId] ?? one.severity)
    return severity === 'off' ? [] : [{ ...one, severity }]
  })
}

import type { Message } from '../model/message.ts'

/** How a message is shown: colours only where a person looks at them. */
export interface ReportStyle {
  readonly color: boolean
  /** Also what is merely good to know. */
  readonly verbose: boolean
}

const colours = { error: 31, warning: 33, info: 36 } as const

/** Messages as lines for people: `path:line:column: severity: reason (rule)`. */
export function report(messages: readonly Message[], style: ReportStyle): string[] {
  return messages
    .filter(({ severity }) => style.verbose || severity !== 'info')
    .map((one) => {
      // A line that starts with `::` is a command to some CI systems.
      const place = [one.path?.replace(/^(?=::)/, './'), one.line, one.column]
        .filter((part) => part !== undefined)
        .join(':')
      const severity = style.color ? `\u001b[${colours[one.severity]}m${one.severity}\u001b[0m` : one.severity
      return `${place ? `${visible(place)}: ` : ''}${severity}: ${visible(one.reason)} (${one.ruleId})`
    })
}

/** Control and format characters, tags among them, of a file's name or text made visible, so that a source can't steer a terminal. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16)
    return number.length > 4 ? `\\u{${number}}` : `\\u${number.padStart(4, '0')}`
  })
}

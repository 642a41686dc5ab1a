import type { ReportedSource, RunResult } from '../../pipeline/cli/reporters/run-result.ts'
import type { Message } from '../../pipeline/model/message.ts'
import type { RuleId } from '../../pipeline/model/rules.ts'

/** Words and names that try to be more than text in a log, in Markdown, in XML or in an address. */
export const hostileTexts: readonly string[] = [
  'a\n::error file=x::b',
  'a%0A::error::b, c: d',
  '| a | b |\n| --- | --- |',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '`code` **bold** _it_ ~~gone~~ # head',
  '[link](https://example.org) ![p](https://example.org/p.png) https://example.org www.example.org',
  '@everyone and a@example.org, see #1 and org/repo#2',
  ']]> &amp; " \' <!-- -->',
  'control \u0000\u0007\u001b[31m and \u202e and \uFFFE and \uD800',
  '$x^2$ :tada: <details>'
]

/** A message of a rule. */
export function messageOf(
  ruleId: RuleId,
  severity: Message['severity'],
  reason: string,
  place: Partial<Message> = {}
): Message {
  return { ruleId, severity, reason, ...place }
}

/** What a check has come to. */
export function runOf(
  messages: readonly Message[],
  sources: readonly ReportedSource[] = [],
  strict = false
): RunResult {
  return { command: 'check', sources, messages, strict, totals: {}, summary: () => 'all in words' }
}

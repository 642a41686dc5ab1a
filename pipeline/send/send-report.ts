import { recipientHash } from '../publish/mail/message.ts'
import type { BriefingSent, Outcome, SendMode, SendResult } from './send-options.ts'

/** Shows an address to people. */
export type Show = (address: string) => string

/**
 * An address as it is printed: its first letter and its domain, with the name of its message's file. Logs are read by
 * others than those who know the readers.
 */
export function recipientShown(address: string, isWhole: boolean): string {
  if (isWhole) return address
  return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))} (${recipientHash(address.toLowerCase())})`
}

/** What came of sending, in lines for people: each briefing in numbers, then the messages that did not go through. */
export function sendReport({ briefings, stopped }: SendResult, mode: SendMode, show: Show): string[] {
  return [
    ...briefings.flatMap((one) => briefingLines(one, mode, show)),
    ...(stopped === undefined ? [] : [`stopped: ${stopped}`])
  ]
}

function briefingLines(one: BriefingSent, mode: SendMode, show: Show): string[] {
  const { slug, version, uncertain, outcomes, folder } = one
  const head = `${slug} ${version.slice(0, 12)}: ${parts(one, mode).join(', ')}`
  return [
    folder === undefined ? head : `${head}; in ${folder}`,
    ...uncertain.map((address) => `  uncertain since an earlier run: ${show(address)}`),
    ...outcomes
      .filter(({ state }) => state !== 'sent')
      .map(({ state, address, answer }) => `  ${state}: ${show(address)}: ${withoutAddresses(answer)}`)
  ]
}

/** Servers repeat addresses in what they say. */
function withoutAddresses(answer: string): string {
  return answer.replace(/[^\s<>()]+@[^\s<>():]+/g, '…')
}

function parts({ counts, uncertain, outcomes, isRefused }: BriefingSent, mode: SendMode): string[] {
  const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length
  const begun = mode === 'deliver' && !isRefused
  const left = counts.toSend - outcomes.length
  const numbers: readonly (readonly [number, string])[] = [
    ...(begun
      ? ([
          [count('sent'), 'sent'],
          [left, 'not begun'],
          [count('failed'), 'failed'],
          [count('refused'), 'refused by the server']
        ] as const)
      : [[counts.toSend, isRefused ? 'kept back' : mode === 'write' ? 'written' : 'would be sent'] as const]),
    [counts.had, 'already had it'],
    [counts.suppressed, 'suppressed'],
    [counts.refusedBefore, 'refused before'],
    [uncertain.length + count('uncertain'), 'uncertain']
  ]
  return numbers
    .filter(([number], index) => index === 0 || number > 0)
    .map(([number, word]) => `${number} ${word}`)
}

import { type Message, type MessagePlace, message } from './message.ts'
import type { SourceRecord } from './source.ts'

/** Labels of the Traffic Light Protocol 2.0 from the widest audience to the narrowest. */
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const

/** A label of the Traffic Light Protocol. */
export type TlpLabel = (typeof tlpLabels)[number]

/** Under which terms a briefing leaves the house. */
export interface ReleaseTerms {
  /** The day of the release, `2026-11-23`: given by whoever knows the clock. */
  readonly day: string
  /** The narrowest audience that the way out may serve: a page for everybody `CLEAR`, mail to known readers `GREEN`. */
  readonly narrowest: TlpLabel
  /** Whether somebody has to have approved it. */
  readonly approval: 'required' | 'optional'
}

/**
 * What keeps a briefing in the house: no stated rights, a draft, an embargo, no approval, too narrow an audience.
 * Nothing where it may go out. Being withdrawn is no problem here: pages then say so, and mail has rules of its own.
 */
export function releaseProblems(
  source: SourceRecord,
  { day, narrowest, approval }: ReleaseTerms,
  place: MessagePlace = { path: source.path }
): Message[] {
  const { rights, status, embargoUntil, approvedBy, tlp } = source
  const problems: Message[] = []
  if (!rights)
    problems.push(
      message('release-rights', 'No rights, expected `rights: full`, `excerpts` or `none`', place)
    )
  if (status === 'draft')
    problems.push(message('release-draft', 'Unexpected `status: draft`, expected `final`', place))
  if (embargoUntil && isBefore(day, embargoUntil))
    problems.push(
      message('release-embargo', `Unexpected release on ${day}, expected ${embargoUntil} or later`, place)
    )
  if (approval === 'required' && !approvedBy)
    problems.push(message('release-approval', 'No approval, expected a name in `approvedBy`', place))
  if (tlp && tlpLabels.indexOf(tlp) > tlpLabels.indexOf(narrowest))
    problems.push(
      message('release-tlp', `Unexpected TLP:${tlp}, expected TLP:${narrowest} or a wider audience`, place)
    )
  return problems
}

/** Whether a day comes before a date; a month or a year begins on its first day. */
function isBefore(day: string, date: string): boolean {
  return day.slice(0, date.length) < date
}

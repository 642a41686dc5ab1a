import type { Briefing } from '../model/briefing.ts'
import type { Message } from '../model/message.ts'

/** What the rules are told beside the briefing. */
export interface CheckSettings {
  /** The organisation that the configuration or the theme names; it stands in for an author. */
  readonly organisation?: string | undefined
}

/** A look at a briefing for one kind of slip. Places are spans of the source. */
export type CheckRule = (briefing: Briefing, settings: CheckSettings) => Message[]

/** Whether a text is in English, the language whose words a rule knows. */
export function isEnglish({ source }: Briefing): boolean {
  return source.language.split('-')[0] === 'en'
}

import type { RuleId } from '../rules.ts'

/** What a page says of a rule beside its description. */
export interface RuleExplanation {
  /** Why it matters. */
  readonly why: string
  /** How to put it right. */
  readonly remedy: string
  /** Words that break the rule, and words that keep it. */
  readonly example?: { readonly wrong: string; readonly right: string }
}

/** Explanations by the names of their rules. */
export type RuleExplanations = Readonly<Partial<Record<RuleId, RuleExplanation>>>

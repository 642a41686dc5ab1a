import type { RuleId } from './rules.ts'

/**
 * The page that explains every rule, under a heading for each. It comes with the package; where it is published as
 * well, its address belongs here, and every report then links to it.
 */
export const rulesPage = 'docs/rules.md'

/** Where a rule is explained: a path in the package, or an address. */
export function ruleLink(rule: RuleId): string {
  return `${rulesPage}#${rule}`
}

/** The address of a rule's explanation; undefined as long as the page stands in the package alone. */
export function ruleAddress(rule: RuleId): string | undefined {
  return /^https:/.test(rulesPage) ? ruleLink(rule) : undefined
}

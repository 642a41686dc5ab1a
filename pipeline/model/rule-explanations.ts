import { documentExplanations } from './rule-explanations/documents.ts'
import { editingExplanations } from './rule-explanations/editing.ts'
import type { RuleExplanation, RuleExplanations } from './rule-explanations/explanation.ts'
import { fileExplanations } from './rule-explanations/files.ts'
import { releaseExplanations } from './rule-explanations/releases.ts'
import { textExplanations } from './rule-explanations/texts.ts'

const explanations: RuleExplanations = {
  ...fileExplanations,
  ...textExplanations,
  ...documentExplanations,
  ...releaseExplanations,
  ...editingExplanations
}

/** Why a rule is there and how to keep it; both "" for a rule that nobody has explained yet. */
export function explanationOf(rule: keyof RuleExplanations): RuleExplanation {
  return explanations[rule] ?? { why: '', remedy: '' }
}

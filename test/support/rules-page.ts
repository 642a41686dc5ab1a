import { explanationOf } from '../../pipeline/model/rule-explanations.ts'
import { type RuleId, ruleIds, rules } from '../../pipeline/model/rules.ts'

const head = `# Rules

What Précis says of a source or of documents names a rule. This page says of each what is wrong, why it matters and how to put it right. It is made from the rules' own definitions (\`UPDATE=1 npx vitest run --config test/vitest.config.ts test/rules-page.test.ts\`).

An **error** refuses a source or fails a proof, and stays an error. A **warning** counts with \`--strict\` and \`--max-warnings\`. A **note** (\`info\`) is shown with \`--verbose\`. \`rules\` in \`precis.config.yaml\` gives warnings and notes another severity, or turns them off:

\`\`\`yaml
rules: { acronym-unexpanded: warning, figure-unsourced: off }
\`\`\`
`

const severities = { error: 'Error', warning: 'Warning', info: 'Note' } as const

/** The page that explains every rule, in Markdown, in the order of the rules' definitions. */
export function rulesPage(): string {
  const list = ruleIds.map((id) => `- [\`${id}\`](#${id})`).join('\n')
  return `${head}\n${list}\n\n${ruleIds.map(section).join('\n')}`
}

function section(id: RuleId): string {
  const { severity, description } = rules[id]
  const { why, remedy, example } = explanationOf(id)
  const lines = example ? [fenced('Wrong', example.wrong), fenced('Right', example.right)] : []
  return `## ${id}\n\n${severities[severity]}. ${description}\n\n${why}\n\n**To put it right:** ${remedy}\n${lines.join('')}`
}

function fenced(word: string, text: string): string {
  return `\n${word}:\n\n\`\`\`\n${text}\n\`\`\`\n`
}

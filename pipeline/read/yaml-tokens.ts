import { CST, Parser } from 'yaml'

/** What is wrong with a YAML text, and where it is: a UTF-16 offset into the text. */
export interface YamlProblem {
  readonly reason: string
  readonly offset: number
}

/** A token of the `yaml` package, as its lossless syntax tree holds it. */
export type Token = ReturnType<Parser['parse']> extends Iterable<infer One> ? One : never

/** The deepest that values may be nested. */
const maximumDepth = 20

/** Parts of YAML that name other parts, or types: the ways in which a small text can grow or run. */
const refused = new Map([
  ['alias', 'alias'],
  ['anchor', 'anchor'],
  ['tag', 'tag'],
  ['directive', 'directive']
])

interface Step {
  readonly token: Token
  readonly depth: number
}

function childrenOf(token: Token): (Token | null | undefined)[] {
  if (token.type === 'document') return [...token.start, token.value]
  if (CST.isCollection(token)) {
    return token.items.flatMap((item) => [...item.start, item.key, ...(item.sep ?? []), item.value])
  }
  // A block scalar keeps its tag and anchor with itself, a flow scalar with the item that holds it.
  return token.type === 'block-scalar' ? token.props : []
}

function problemOf({ token, depth }: Step): YamlProblem | undefined {
  const name = refused.get(token.type)
  if (name) {
    const source = 'source' in token ? token.source.slice(0, 40) : ''
    return { reason: `Unexpected YAML ${name} \`${source}\`, expected plain values`, offset: token.offset }
  }
  if (depth > maximumDepth) {
    return { reason: `Unexpected nesting, expected at most ${maximumDepth} levels`, offset: token.offset }
  }
  return undefined
}

/** The tokens of a YAML text. The tree is read before any value is made of it. */
export function tokenize(text: string): Token[] {
  return [...new Parser().parse(text)]
}

/** The first token, in the order of the text, that front matter may not hold: aliases, tags, deep nesting. */
export function unsafeToken(tokens: readonly Token[]): YamlProblem | undefined {
  const steps: Step[] = tokens.map((token) => ({ token, depth: 0 })).reverse()
  for (let step = steps.pop(); step; step = steps.pop()) {
    const problem = problemOf(step)
    if (problem) return problem
    const depth = step.depth + (CST.isCollection(step.token) ? 1 : 0)
    for (const token of childrenOf(step.token).toReversed()) if (token) steps.push({ token, depth })
  }
  return undefined
}

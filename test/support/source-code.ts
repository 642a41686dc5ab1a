import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

/** What a TypeScript file says about itself, as far as the rules of the house ask. */
export interface SourceCode {
  /** What is imported or re-exported from, types counted: the words between the quotes. */
  readonly imports: readonly string[]
  /** Imports whose name is only known when the program runs. */
  readonly unknownImports: number
  /** Names and members that no file declares itself: `process`, `Date.now`, `new Date()`, `.localeCompare`. */
  readonly uses: ReadonlySet<string>
  /** The first lines of exported declarations that no doc comment stands right before. */
  readonly undocumented: readonly string[]
  readonly anyTypes: number
  readonly functionLines: readonly number[]
  readonly lines: number
}

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** All TypeScript files below a folder by their path from there, with `/`. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]))
}

/** Parses a file. */
export function sourceCode(text: string): SourceCode {
  const nodes = [...walk(parseAst(text, { lang: 'ts' }))]
  const imported = nodes.flatMap(importsOf)
  const exported = nodes.filter(
    ({ type }) => type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration'
  )
  const bare = exported.filter((node) => node.source === null && node.declaration !== null)
  return {
    imports: imported.filter((one) => one !== undefined),
    unknownImports: imported.filter((one) => one === undefined).length,
    uses: new Set(nodes.flatMap(usesOf)),
    undocumented: bare
      .filter((node) => !/\*\/\s*$/.test(text.slice(0, node.start)))
      .map((node) => firstLine(text, node)),
    anyTypes: nodes.filter(({ type }) => type === 'TSAnyKeyword').length,
    functionLines: nodes
      .filter(({ type }) => functions.has(type))
      .map((node) => linesOf(text.slice(node.start, node.end))),
    lines: linesOf(text.trimEnd())
  }
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** What else than `import` loads a module: `require('x')`, `require.resolve('x')`, `createRequire(…)('x')`, `import.meta.resolve('x')`. */
const loaders = /^(?:(?:require|createRequire\(\))(?:\.resolve)?|import\.meta\.resolve)$/

function importsOf(node: Node): (string | undefined)[] {
  if (node.type === 'TSExternalModuleReference') return [literal(node.expression)]
  if (node.type === 'CallExpression') return callImports(node)
  const names = [
    'ImportDeclaration',
    'ExportAllDeclaration',
    'ExportNamedDeclaration',
    'ImportExpression',
    'TSImportType'
  ]
  if (!names.includes(node.type) || !isNode(node.source)) return []
  return [literal(node.source)]
}

function callImports(node: Node): string[] {
  const [first] = Array.isArray(node.arguments) ? node.arguments : []
  const name = literal(first)
  return name !== undefined && loaders.test(calleeOf(node.callee)) ? [name] : []
}

function calleeOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type === 'CallExpression') return `${calleeOf(node.callee)}()`
  return node.type === 'MemberExpression' ? `${calleeOf(node.object)}.${calleeOf(node.property)}` : ''
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function usesOf(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node.name)]
  if (node.type === 'MemberExpression') {
    const member = calleeOf(node.property)
    return [`.${member}`, `${calleeOf(node.object)}.${member}`]
  }
  const isBareDate = node.type === 'NewExpression' && calleeOf(node.callee) === 'Date'
  return isBareDate && Array.isArray(node.arguments) && node.arguments.length === 0 ? ['new Date()'] : []
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one)
  if (!isNode(value)) return
  yield value
  for (const part of Object.values(value)) if (typeof part === 'object') yield* walk(part)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function firstLine(text: string, { start }: Node): string {
  return text.slice(start).split('\n', 1)[0] ?? ''
}

function linesOf(text: string): number {
  return text.split('\n').length
}

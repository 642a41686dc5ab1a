import { posix } from 'node:path'
import { type SourceCode, sourceCode } from './source-code.ts'

/** What one part of the pipeline may reach. */
export interface Row {
  /** Folders and files of the pipeline, itself aside. */
  readonly ours: readonly string[]
  /** Packages, their parts and their types included. */
  readonly packages: readonly string[]
  /** Modules of Node, without `node:`. */
  readonly node: readonly string[]
  /** Whether it may know nothing of the machine, the time or the locale it runs in. */
  readonly isPure?: true
}

/** Names that make a stage depend on where and when it runs. */
const impure = [
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'Date.now',
  'new Date()',
  'Math.random',
  '.localeCompare',
  '.toLocaleString',
  '.toLocaleLowerCase',
  '.toLocaleUpperCase',
  '.toLocaleDateString',
  '.toLocaleTimeString'
]

/** The part of the pipeline that a file belongs to: its folder, or itself at the root. */
export function partOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Every breach of the walls, one sentence each: imports that no row allows, and impure names in pure parts. */
export function breaches(files: ReadonlyMap<string, string>, rows: ReadonlyMap<string, Row>): string[] {
  return [...files].flatMap(([path, text]) => {
    const row = rows.get(partOf(path))
    if (!row) return [`${path} stands in ${partOf(path)}, which has no row`]
    const code = sourceCode(text)
    const imports = code.imports.flatMap((name) => breach(path, name, row))
    const unknown = code.unknownImports > 0 ? [`${path} imports a module that only the run knows`] : []
    const names = row.isPure
      ? impure.filter((name) => code.uses.has(name)).map((name) => `${path} uses ${name}`)
      : []
    return [...imports, ...unknown, ...names]
  })
}

function breach(path: string, name: string, row: Row): string[] {
  const said = [`${path} imports ${name}`]
  if (name.startsWith('node:')) return row.node.includes(name.slice('node:'.length)) ? [] : said
  if (!name.startsWith('.')) return row.packages.includes(packageOf(name)) ? [] : said
  const target = posix.join(posix.dirname(path), name)
  const isAllowed =
    partOf(target) === partOf(path) || row.ours.some((one) => one === target || one === partOf(target))
  return isAllowed ? [] : said
}

/** The package of an import: `@fontsource/inter` of `@fontsource/inter/400.css`. */
export function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

/** Every circle of imports, types counted, as the paths on it. */
export function circles(files: ReadonlyMap<string, string>): string[] {
  const edges = new Map([...files].map(([path, text]) => [path, targets(path, sourceCode(text))]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}

function targets(path: string, { imports }: SourceCode): string[] {
  return imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name))
}

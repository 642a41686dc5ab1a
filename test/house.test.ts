import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesBelow, sourceCode } from './support/source-code.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = [...filesBelow(`${root}/pipeline`)].map(([path, text]) => ({ path, ...sourceCode(text) }))

/** What may stand at the top of the repository, names that start with a full stop aside. */
const allowed = new Set([
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'action.yml',
  'dist',
  'docs',
  'node_modules',
  'output',
  'package-lock.json',
  'package.json',
  'pipeline',
  'site',
  'source',
  'templates',
  'test',
  'tsconfig.json'
])

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

describe('the house', () => {
  test('no file of the pipeline has more than 300 lines', () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([])
  })

  test('half of the files have fewer than 80 lines', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(median(files.map(({ lines }) => lines))).toBeLessThan(80)
  })

  test('half of the functions have fewer than 12 lines, and none more than 60', () => {
    const lengths = files.flatMap(({ functionLines }) => functionLines)
    expect(lengths.length).toBeGreaterThan(500)
    expect(median(lengths)).toBeLessThan(12)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60)
  })

  test('a comment stands over every export', () => {
    expect(files.flatMap(({ path, undocumented }) => undocumented.map((line) => `${path}: ${line}`))).toEqual(
      []
    )
  })

  test('nothing is of type any', () => {
    expect(files.filter(({ anyTypes }) => anyTypes > 0).map(({ path }) => path)).toEqual([])
  })

  test('file names are kebab-case and none is a drawer for the rest', () => {
    const names = files.map(({ path }) => path)
    const odd = names.filter(
      (path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(path)
    )
    expect(odd).toEqual([])
    expect(
      names.filter((path) => /(?:^|[/-])(?:utils?|common|helpers?|misc|managers?)[./-]/.test(path))
    ).toEqual([])
  })

  test('the top of the repository holds only what everybody knows', () => {
    const names = readdirSync(root).filter((name) => !name.startsWith('.'))
    expect(names.filter((name) => !allowed.has(name))).toEqual([])
  })
})

describe('the rules of the house notice', () => {
  test('an export without a comment, one with it, and one that is passed on', () => {
    const text =
      "// A note.\nexport const a = 1\n\n/** What b is. */\nexport function b() {}\nexport { c } from './c.ts'\n"
    expect(sourceCode(text).undocumented).toEqual(['export const a = 1'])
  })

  test('a type of any, and the lines of functions', () => {
    const text = 'function a(b: any) {\n  return () => {\n    return b\n  }\n}\n'
    expect(sourceCode(text)).toMatchObject({ anyTypes: 1, functionLines: [5, 3], lines: 5 })
  })
})

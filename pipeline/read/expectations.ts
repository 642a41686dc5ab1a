import type { z } from 'zod'
import { suggest } from '../model/suggest.ts'

/** One thing that zod found wrong. */
export type Issue = z.core.$ZodIssue

/** The types of zod in the words of someone who edits a YAML file. */
const typeNames = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'a mapping of fields'],
  ['record', 'a mapping of fields'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', '`true` or `false`']
])

const smallest = new Map([
  ['string', 'some text'],
  ['array', 'at least one item'],
  ['number', 'a number above zero']
])

/** A list in words: `a, b or c`. */
function alternatives(words: readonly string[]): string {
  const unique = [...new Set(words)]
  const last = unique.pop() ?? ''
  return unique.length === 0 ? last : `${unique.join(', ')} or ${last}`
}

function formatExpected(issue: Issue & { code: 'invalid_format' }): string {
  if (issue.format === 'url') return 'an address that starts with `http://` or `https://`'
  return issue.message.startsWith('expected ') ? issue.message.slice('expected '.length) : issue.message
}

/** What an issue expected, in words. */
function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames.get(issue.expected) ?? issue.expected
    case 'invalid_value':
      return alternatives(issue.values.map((value) => `\`${String(value)}\``))
    case 'invalid_union':
      return alternatives(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedOf)))
    case 'invalid_format':
      return formatExpected(issue)
    case 'too_small':
      return smallest.get(issue.origin) ?? issue.message
    default:
      return issue.message
  }
}

/** Of a union, the branch that got furthest says best what is wrong; its path then is the place. */
function innermost(
  issue: Issue,
  path: readonly PropertyKey[]
): { issue: Issue; path: readonly PropertyKey[] } {
  if (issue.code !== 'invalid_union') return { issue, path }
  const deepest = issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .reduce<Issue | undefined>(
      (best, next) => (best && best.path.length >= next.path.length ? best : next),
      undefined
    )
  return deepest && deepest.path.length > 0 ? innermost(deepest, [...path, ...deepest.path]) : { issue, path }
}

/** A value as messages show it: `number `5``, `a list`. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (value === null || value === undefined) return 'empty value'
  if (typeof value === 'object') return 'mapping'
  const words = String(value)
  const shown = `\`${words.length > 40 ? `${words.slice(0, 39)}…` : words}\``
  return typeof value === 'string' ? shown : `${typeof value} ${shown}`
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((holder, key) => {
    if (typeof holder !== 'object' || holder === null) return undefined
    return Object.getOwnPropertyDescriptor(holder, key)?.value
  }, value)
}

/** The name of a path as people write it: `authors[0].name`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name === '' ? String(key) : `${name}.${String(key)}`
  }, '')
}

/** `; did you mean …?` for a word that is nearly a known one, else nothing. */
export function didYouMean(word: unknown, known: readonly string[]): string {
  const meant = typeof word === 'string' ? suggest(word, known) : undefined
  return meant === undefined ? '' : `; did you mean \`${meant}\`?`
}

/** An issue in one sentence, with the path of the value that it is about. `value` is what was checked. */
export function describeIssue(
  issue: Issue,
  value: unknown
): { reason: string; path: readonly PropertyKey[] } {
  const inner = innermost(issue, issue.path)
  const wrong = at(value, inner.path)
  const known = inner.issue.code === 'invalid_value' ? inner.issue.values.map(String) : []
  const expected = `${expectedOf(inner.issue)}${didYouMean(wrong, known)}`
  return {
    reason: `Unexpected ${found(wrong)} for \`${nameOf(inner.path)}\`, expected ${expected}`,
    path: inner.path
  }
}

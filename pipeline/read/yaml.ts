import {
  Composer,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap
} from 'yaml'
import { joinQuotedLines } from './yaml-quotes.ts'
import { tokenize, unsafeToken, type YamlProblem } from './yaml-tokens.ts'

/** The largest YAML text that is read, in UTF-16 code units. */
const maximumLength = 65_536

/** A field of the outermost mapping of a YAML text. Offsets are UTF-16 offsets into that text. */
export interface YamlField {
  readonly key: string
  readonly keyOffset: number
  readonly node: Node | null
}

/** A YAML text that is a mapping, or empty, with the places of its parts. */
export interface YamlMapping {
  readonly fields: readonly YamlField[]
  /** The whole as plain data: records, lists, texts, numbers, booleans, null. */
  readonly value: unknown
  /** The offset of the value at a path of keys and indexes, or of its nearest ancestor. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number
  /** The offsets of the keys of the mapping at a path. */
  readonly keyOffsetsOf: (path: readonly PropertyKey[]) => ReadonlyMap<string, number>
}

/** A mapping, or what kept the text from being one. */
export type YamlReading = { readonly mapping: YamlMapping } | { readonly problem: YamlProblem }

/** Said instead of the parser's own words, where its words are about YAML rather than about what to do. */
const explanations = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'Unexpected `: ` inside a value, expected the value between quotes'],
  ['NON_STRING_KEY', 'Unexpected collection as a field name, expected a word'],
  ['TAB_AS_INDENT', 'Unexpected tab, expected spaces'],
  ['RESOURCE_EXHAUSTION', 'Unexpected nesting, expected at most 20 levels']
])

function explain(error: YAMLError): YamlProblem {
  const reason =
    explanations.get(error.code) ?? `Unexpected YAML (${error.message}), expected \`field: value\` lines`
  return { reason, offset: error.pos[0] }
}

function offsetOfNode(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : ''
}

/** Keys that are given twice, or that would reach into what all objects share. */
function keyProblem(map: YAMLMap): YamlProblem | undefined {
  const seen = new Set<string>()
  for (const pair of map.items) {
    const key = keyOf(pair)
    const offset = offsetOfNode(pair.key) ?? 0
    const wrong = valueProblem(pair.key)
    if (wrong) return wrong
    if (key === '__proto__') return { reason: 'Unexpected field `__proto__`, expected another name', offset }
    if (key === '<<') return { reason: 'Unexpected merge key `<<`, expected plain values', offset }
    if (seen.has(key)) return { reason: `Unexpected second \`${key}\`, expected each field once`, offset }
    seen.add(key)
  }
  return undefined
}

/** What an escape such as `"\0"` puts into a value and no text may hold. */
function valueProblem(node: unknown): YamlProblem | undefined {
  const value = isScalar(node) ? node.value : undefined
  if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return undefined
  const found = value.isWellFormed() ? 'NUL character' : 'half of a surrogate pair'
  return { reason: `Unexpected ${found} in a value, expected text`, offset: offsetOfNode(node) ?? 0 }
}

function firstKeyProblem(node: unknown): YamlProblem | undefined {
  const own = isMap(node) ? keyProblem(node) : valueProblem(node)
  if (own) return own
  const children = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : []
  for (const child of children) {
    const problem = firstKeyProblem(child)
    if (problem) return problem
  }
  return undefined
}

/**
 * Plain data of a node. With `asWritten`, numbers and booleans become the text that stands in the file, so
 * that version `1.10` does not turn into 1.1. Records have own properties only.
 */
export function plainValue(node: unknown, asWritten = false): unknown {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plainValue(pair.value, asWritten)]))
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, asWritten))
  if (!isScalar(node)) return null
  const isWord = typeof node.value === 'number' || typeof node.value === 'boolean'
  return asWritten && isWord ? (node.source ?? String(node.value)) : node.value
}

function child(node: unknown, key: PropertyKey): unknown {
  if (isMap(node)) return node.items.find((pair) => keyOf(pair) === key)?.value
  return isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
}

function mappingOf(map: YAMLMap | undefined): YamlMapping {
  const nodesOn = (path: readonly PropertyKey[]) => {
    const nodes: unknown[] = [map]
    for (const key of path) nodes.push(child(nodes.at(-1), key))
    return nodes
  }
  const offsetOf = (path: readonly PropertyKey[]) =>
    nodesOn(path).reduce<number>((offset, node) => offsetOfNode(node) ?? offset, 0)
  const pairs = map?.items ?? []
  return {
    fields: pairs.map((pair) => ({
      key: keyOf(pair),
      keyOffset: offsetOfNode(pair.key) ?? 0,
      node: isNode(pair.value) ? pair.value : null
    })),
    value: map ? plainValue(map) : {},
    offsetOf,
    keyOffsetsOf: (path) => {
      const holder = nodesOn(path).at(-1)
      const held = isMap(holder) ? holder.items : []
      return new Map(held.map((pair) => [keyOf(pair), offsetOfNode(pair.key) ?? 0]))
    }
  }
}

/** The outermost value of a YAML text, or what is wrong with the text. */
function compose(text: string): { contents: unknown } | { problem: YamlProblem; unclosed: boolean } {
  const tokens = tokenize(text)
  const unsafe = unsafeToken(tokens)
  if (unsafe) return { problem: unsafe, unclosed: false }
  // The composer's own search for doubled keys is quadratic; `keyProblem` is not.
  const composer = new Composer({ version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false })
  const [document, second] = composer.compose(tokens, true, text.length)
  const error = document?.errors[0]
  if (error) return { problem: explain(error), unclosed: error.message.startsWith('Missing closing') }
  if (!second) return { contents: document?.contents }
  const reason = 'Unexpected `---`, expected one YAML document'
  return { problem: { reason, offset: second.range[0] }, unclosed: false }
}

/**
 * Reads a YAML 1.2 text (core schema) that must be a mapping. Aliases, anchors, merge keys, tags, directives,
 * `__proto__`, doubled keys, more than 20 levels and more than 64 KB are refused before any value is made.
 */
export function readYaml(text: string): YamlReading {
  if (text.length > maximumLength) {
    const reason = `Unexpected YAML of ${text.length} characters, expected at most ${maximumLength}`
    return { problem: { reason, offset: maximumLength } }
  }
  const strict = compose(text)
  const joined = 'problem' in strict && strict.unclosed ? compose(joinQuotedLines(text)) : strict
  const composed = 'problem' in joined ? strict : joined
  if ('problem' in composed) return { problem: composed.problem }
  const { contents } = composed
  if (!isNode(contents) || (isScalar(contents) && contents.value === null)) {
    return { mapping: mappingOf(undefined) }
  }
  if (!isMap(contents)) {
    const reason = `Unexpected ${isSeq(contents) ? 'list' : 'text'}, expected fields such as \`title: …\``
    return { problem: { reason, offset: offsetOfNode(contents) ?? 0 } }
  }
  const problem = firstKeyProblem(contents)
  return problem ? { problem } : { mapping: mappingOf(contents) }
}

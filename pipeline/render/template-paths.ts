import { suggest } from '../model/suggest.ts'
import type { TemplatePath } from './template-nodes.ts'
import { field, fieldNames, type Shape, text } from './template-shapes.ts'

/** Where a stretch of a template stands: what `this` is there and what is around it. */
export interface Scope {
  /** `this`. */
  readonly shape: Shape
  /** What `../` leads to; undefined at the top of a template and of a partial, which Handlebars does not look out of. */
  readonly outer: Scope | undefined
  /** `@root`. */
  readonly root: Shape
  /** Block parameters, the names behind `as |…|`. */
  readonly names: ReadonlyMap<string, Shape>
  /** Whether a list is being walked, so that there is an `@index`. */
  readonly inLoop: boolean
}

/** Where a path leads, or the reason why it leads nowhere. */
export type Resolved = { readonly shape: Shape } | { readonly reason: string }

/** The most names that a message lists. */
const mostNames = 24

const loopNames = ['index', 'first', 'last']

/** Follows a path from where it stands, as Handlebars does when it renders. */
export function resolve(path: TemplatePath, scope: Scope): Resolved {
  if (path.data) return resolveData(path, scope)
  let from: Scope | undefined = scope
  for (let step = 0; step < path.depth; step++) from = from?.outer
  if (!from) return { reason: leavesTemplate(path) }
  const [first = '', ...rest] = path.parts
  const named = path.depth === 0 && !/^(\.|this\b)/.test(path.original) ? scope.names.get(first) : undefined
  if (named) return follow(named, rest, () => '')
  return follow(from.shape, path.parts, (name, index) => (index === 0 ? elsewhere(name, from) : ''))
}

/** The names that would be right, as the end of a sentence: `one of …`, with a hint where one name is near. */
export function expectation(name: string, known: readonly string[], hint = ''): string {
  const near = suggest(name, known)
  const shown = known.slice(0, mostNames).map((one) => `\`${one}\``)
  const more = known.length > mostNames ? ` and ${known.length - mostNames} more` : ''
  const meant = near ?? hint
  return `one of ${shown.join(', ')}${more}${meant ? `, did you mean \`${meant}\`?` : ''}`
}

function resolveData(path: TemplatePath, scope: Scope): Resolved {
  const [name = '', ...rest] = path.parts
  if (name === 'root' && path.depth === 0) return follow(scope.root, rest, () => '')
  if (!loopNames.includes(name) || path.depth > 0 || rest.length > 0) {
    const known = [...loopNames, 'root'].map((one) => `@${one}`)
    return { reason: `Unexpected \`${path.original}\`, expected ${expectation(path.original, known)}` }
  }
  if (!scope.inLoop) return { reason: `Unexpected \`@${name}\` outside a list, expected it inside \`each\`` }
  return { shape: text }
}

function follow(
  start: Shape,
  parts: readonly string[],
  hint: (name: string, index: number) => string
): Resolved {
  let shape = start
  for (const [index, name] of parts.entries()) {
    const next = field(shape, name)
    if (!next) return { reason: unknownField(name, shape, hint(name, index)) }
    shape = next
  }
  return { shape }
}

function unknownField(name: string, shape: Shape, hint: string): string {
  const known = fieldNames(shape)
  if (known.length > 0) return `Unexpected field \`${name}\`, expected ${expectation(name, known, hint)}`
  const meant = hint ? `, did you mean \`${hint}\`?` : ''
  return `Unexpected field \`${name}\` of a plain value, expected \`this\`${meant}`
}

/** The same name further out, which is what a template in a block often wants. */
function elsewhere(name: string, scope: Scope): string {
  let steps = 1
  for (let outer = scope.outer; outer; outer = outer.outer, steps++) {
    if (fieldNames(outer.shape).includes(name)) return `${'../'.repeat(steps)}${name}`
  }
  return fieldNames(scope.root).includes(name) ? `@root.${name}` : ''
}

function leavesTemplate({ original }: TemplatePath): string {
  const inside = original.replace(/^(\.\.\/?)+/, '')
  return `Unexpected \`${original}\`, which leads out of the template, expected \`@root${inside ? `.${inside}` : ''}\``
}

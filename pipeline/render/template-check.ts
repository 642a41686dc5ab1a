import Handlebars from 'handlebars'
import type { z } from 'zod'
import { type Message, message } from '../model/message.ts'
import { templateEngine } from './html.ts'
import {
  isBlock,
  isCall,
  isMustache,
  isPartial,
  isPath,
  isPlain,
  type TemplateNode,
  type TemplateProgram
} from './template-nodes.ts'
import { expectation, resolve, type Scope } from './template-paths.ts'
import { mailRoots, templateRoots } from './template-root.ts'
import { anything, elements, extended, isPrintable, type Shape, shapeOf, text } from './template-shapes.ts'
import { mailTemplateNames } from './theme-mail.ts'
import { type Theme, templateNames } from './theme.ts'

/** The blocks that a template may use; helpers hold all other logic. */
const blockNames = ['if', 'unless', 'each', 'with']

/** What Handlebars brings along that is no value of ours. */
const builtIn = new Set([...blockNames, 'lookup', 'log', 'blockHelperMissing', 'helperMissing'])

/** The one value that is printed as it is: our own styles. */
const unescaped = new Set(['page.style', '@root.page.style'])

/** Where the check stands: in which file, inside which partials. */
interface Stand {
  /** How messages name the file. */
  readonly file: string
  readonly places: Theme['places']
  readonly entered: readonly string[]
  readonly partials: ReadonlyMap<string, TemplateProgram | undefined>
  readonly helpers: readonly string[]
}

/** A call of a helper, in a tag or as a value. */
type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash'>

/** Templates with all that they may use. */
export interface TemplateSet {
  /** By name: the text, and the schema of the view that it reads. */
  readonly templates: ReadonlyMap<string, { readonly text: string; readonly view: z.ZodType }>
  readonly partials: ReadonlyMap<string, string>
  readonly helpers: readonly string[]
  /** How messages name a file, by its path among the templates. */
  readonly places: ReadonlyMap<string, string>
}

/** The templates of a theme, checked as `checkTemplateSet` does. */
export function checkTemplates({ templates, mail, partials, places }: Theme): Message[] {
  const named = [
    ...templateNames.map((name) => [name, templates.get(name), templateRoots[name]] as const),
    ...mailTemplateNames.map((name) => [name, mail.templates.get(name), mailRoots[name]] as const)
  ].map(([name, text = '', view]) => [name, { text, view }] as const)
  const helpers = Object.keys(templateEngine().helpers)
  return checkTemplateSet({ templates: new Map(named), partials, helpers, places })
}

/**
 * Follows every path of every template, partials inlined where they are used, through the schema of the view that
 * the template will read. Rendering would print an unknown field as nothing at all.
 *
 * @returns a message of the rule `template-field` for each place that is wrong, none for templates that can be used
 */
export function checkTemplateSet(set: TemplateSet): Message[] {
  const { places } = set
  const helpers = set.helpers.filter((name) => !builtIn.has(name))
  const parsed = [...set.partials].map(([name, source]) => ({
    name,
    ...parse(source, placeOf(`partials/${name}.hbs`, places))
  }))
  const partials = new Map(parsed.map(({ name, program }) => [name, program]))
  const found = [...set.templates].flatMap(([name, { text, view }]): Message[] => {
    const file = placeOf(`${name}.hbs`, places)
    const { program, problems } = parse(text, file)
    const root = shapeOf(view)
    const scope: Scope = { shape: root, root, outer: undefined, names: new Map(), inLoop: false }
    return [...problems, ...checkProgram(program, scope, { file, places, entered: [], partials, helpers })]
  })
  return distinct([...parsed.flatMap(({ problems }) => problems), ...found])
}

/** How messages name a file: one of the theme itself by its path, one that it takes over with the other's folder. */
function placeOf(path: string, places: Theme['places']): string {
  return places.get(path) ?? path
}

function parse(source: string, path: string): { program?: TemplateProgram; problems: Message[] } {
  try {
    return { program: Handlebars.parse(source), problems: [] }
  } catch (error) {
    const [head = '', near = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    const line = Number(/ on line (\d+)/.exec(head)?.[1] ?? / - (\d+):\d+$/.exec(head)?.[1] ?? 1)
    const what = near ? `near \`${near}\`` : `(${head.replace(/ - \d+:\d+$/, '')})`
    const reason = `Unexpected template syntax ${what}, expected closed tags and blocks`
    return { problems: [message('template-field', reason, { path, line })] }
  }
}

/** A partial that two documents use is wrong once. */
function distinct(messages: readonly Message[]): Message[] {
  const key = ({ path, line, column, reason }: Message) => `${path}:${line}:${column}:${reason}`
  return [...new Map(messages.map((one) => [key(one), one])).values()]
}

function checkProgram(program: TemplateProgram | undefined, scope: Scope, stand: Stand): Message[] {
  return program?.body.flatMap((node) => checkStatement(node, scope, stand)) ?? []
}

function checkStatement(node: TemplateNode, scope: Scope, stand: Stand): Message[] {
  if (isPlain(node)) return []
  if (isMustache(node)) return checkMustache(node, scope, stand)
  if (isBlock(node)) return checkBlock(node, scope, stand)
  if (isPartial(node)) return checkPartial(node, scope, stand)
  return refuse(node, `Unexpected ${node.type}, expected values, blocks and plain partials`, stand)
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope, stand: Stand): Message[] {
  const { path, params } = node
  if (!isPath(path)) return refuse(node, 'Unexpected literal in a tag, expected a field', stand)
  const raw = node.escaped || unescaped.has(path.original)
  const escaping = raw
    ? []
    : refuse(node, `Unexpected unescaped \`${path.original}\`, expected \`{{${path.original}}}\``, stand)
  if (params.length > 0 || node.hash || stand.helpers.includes(path.original))
    return [...escaping, ...checkCall({ path, params, hash: node.hash }, scope, stand)]
  const resolved = resolve(path, scope)
  if ('reason' in resolved) return [...escaping, ...refuse(path, resolved.reason, stand)]
  if (isPrintable(resolved.shape)) return escaping
  return refuse(path, `Unexpected \`${path.original}\` as text, expected one of its fields`, stand)
}

function checkCall({ path, params, hash }: Call, scope: Scope, stand: Stand): Message[] {
  const name = path.original
  const known = stand.helpers.includes(name)
  const naming = known
    ? []
    : refuse(path, `Unexpected helper \`${name}\`, expected ${expectation(name, stand.helpers)}`, stand)
  const empty = known && params.length === 0
  const filling = empty
    ? refuse(path, `Unexpected helper \`${name}\` alone, expected a value behind it`, stand)
    : []
  const pairs = hash?.pairs ?? []
  const hashing = pairs.flatMap((pair) =>
    refuse(pair, `Unexpected \`${pair.key}=\`, expected plain values`, stand)
  )
  return [
    ...naming,
    ...filling,
    ...params.flatMap((param) => evaluate(param, scope, stand).problems),
    ...hashing
  ]
}

/** What a value is, with what is wrong about it. */
function evaluate(node: TemplateNode, scope: Scope, stand: Stand): { shape: Shape; problems: Message[] } {
  if (isCall(node)) return { shape: anything, problems: checkCall(node, scope, stand) }
  if (!isPath(node)) return { shape: text, problems: [] }
  const resolved = resolve(node, scope)
  if ('shape' in resolved) return { shape: resolved.shape, problems: [] }
  return { shape: anything, problems: refuse(node, resolved.reason, stand) }
}

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope, stand: Stand): Message[] {
  const name = node.path.original
  const [value, ...others] = node.params
  if (!blockNames.includes(name))
    return refuse(node.path, `Unexpected block \`${name}\`, expected ${expectation(name, blockNames)}`, stand)
  if (!value || others.length > 0)
    return refuse(node.path, `Unexpected ${node.params.length} values for \`${name}\`, expected one`, stand)
  const { shape, problems } = evaluate(value, scope, stand)
  const otherwise = checkProgram(node.inverse, scope, stand)
  if (name === 'if' || name === 'unless')
    return [...problems, ...checkProgram(node.program, scope, stand), ...otherwise]
  const inner = name === 'each' ? elements(shape) : shape
  if (!inner) {
    const reason = `Unexpected \`each\` over \`${isPath(value) ? value.original : name}\`, expected a list`
    return [...refuse(value, reason, stand), ...otherwise]
  }
  const within = entered(inner, node.program, name === 'each', scope)
  return [...problems, ...checkProgram(node.program, within, stand), ...otherwise]
}

function entered(shape: Shape, program: TemplateProgram, isLoop: boolean, scope: Scope): Scope {
  const [first, second] = program.blockParams ?? []
  const names = new Map(scope.names)
  if (first) names.set(first, shape)
  if (second) names.set(second, text)
  return { shape, outer: scope, root: scope.root, names, inLoop: scope.inLoop || isLoop }
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope, stand: Stand): Message[] {
  if (!isPath(node.name) && isCall(node.name))
    return refuse(node.name, 'Unexpected computed partial, expected a name', stand)
  const name = String(node.name.original)
  const known = [...stand.partials.keys()]
  if (!known.includes(name))
    return refuse(node.name, `Unexpected partial \`${name}\`, expected ${expectation(name, known)}`, stand)
  if (stand.entered.includes(name))
    return refuse(node.name, `Unexpected partial \`${name}\` inside itself, expected no recursion`, stand)
  const given = node.params.map((param) => evaluate(param, scope, stand))
  const fields = (node.hash?.pairs ?? []).map(({ key, value }) => ({ key, ...evaluate(value, scope, stand) }))
  const base = given[0]?.shape ?? scope.shape
  const added = new Map(fields.map(({ key, shape }) => [key, shape]))
  const inner: Scope = {
    ...scope,
    shape: added.size > 0 ? extended(base, added) : base,
    outer: undefined,
    names: new Map()
  }
  const inside = {
    ...stand,
    file: placeOf(`partials/${name}.hbs`, stand.places),
    entered: [...stand.entered, name]
  }
  const problems = [...given, ...fields].flatMap((one) => one.problems)
  return [...problems, ...checkProgram(stand.partials.get(name), inner, inside)]
}

function refuse({ loc }: TemplateNode, reason: string, { file }: Stand): Message[] {
  return [
    message('template-field', reason, { path: file, line: loc.start.line, column: loc.start.column + 1 })
  ]
}

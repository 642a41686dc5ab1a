import { z } from 'zod'
import { labelNames } from '../../pipeline/model/labels.ts'
import { frameSchema } from '../../pipeline/model/view-parts.ts'
import { pageSchema, templateRoots } from '../../pipeline/render/template-root.ts'

const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(nodeSchema).optional()
  },
  get items() {
    return nodeSchema.optional()
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional()
  },
  required: z.array(z.string()).optional()
})

type Node = z.infer<typeof nodeSchema>

interface Row {
  readonly field: string
  readonly type: string
  readonly when: string
}

const words = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['integer', 'whole number'],
  ['boolean', 'true or false']
])

/** Tables of all that templates can read, in Markdown, made from the schemas that type the views. */
export function fieldTables(): string {
  const around = new Set(['frame', 'labels', 'page'])
  const documents = Object.entries(templateRoots).map(([document, schema]) => {
    const own = rowsOf(json(schema)).filter(({ field }) => !around.has(field.split(/[.[]/)[0] ?? ''))
    return `### \`${document}.hbs\`\n\n${table(own)}`
  })
  const parts = [
    `### \`frame\`, in every document\n\n${table(rowsOf(json(frameSchema), 'frame.'))}`,
    `### \`page\`, in every document\n\n${table(rowsOf(json(pageSchema), 'page.'))}`,
    `### \`labels\`, in every document\n\n${labelNames.map((name) => `\`${name}\``).join(', ')}`
  ]
  return [...documents, ...parts].join('\n\n')
}

function json(schema: z.ZodType): Node {
  return nodeSchema.parse(z.toJSONSchema(schema, { unrepresentable: 'any' }))
}

function rowsOf(node: Node, prefix = ''): Row[] {
  const required = new Set(node.required)
  return Object.entries(node.properties ?? {}).flatMap(([name, property]) => {
    const { inner, isNullable } = unwrapped(property)
    const when = required.has(name) ? (isNullable ? 'may be null' : 'always') : 'may be absent'
    const field = `${prefix}${name}`
    const item = inner.items
    if (item?.properties) return [{ field: `${field}[]`, type: 'list', when }, ...rowsOf(item, `${field}[].`)]
    if (inner.properties) return [{ field, type: 'group of fields', when }, ...rowsOf(inner, `${field}.`)]
    return [
      { field: item ? `${field}[]` : field, type: item ? `list: ${typeOf(item)}` : typeOf(inner), when }
    ]
  })
}

function unwrapped(node: Node): { inner: Node; isNullable: boolean } {
  const inner = node.anyOf?.find((one) => !typesOf(one).includes('null'))
  return {
    inner: inner ?? node,
    isNullable: [node, ...(node.anyOf ?? [])].some((one) => typesOf(one).includes('null'))
  }
}

function typesOf({ type = [] }: Node): readonly string[] {
  return typeof type === 'string' ? [type] : type
}

function typeOf(node: Node): string {
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ')
  const type = typesOf(node).find((one) => one !== 'null')
  return words.get(type ?? '') ?? 'node of the source'
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ field, type, when }) => `| \`${field}\` | ${type} | ${when} |`)
  return ['| field | what it is | there |', '| --- | --- | --- |', ...lines].join('\n')
}

/** A colour of a style sheet: its name and its six hexadecimal digits. */
export interface Colour {
  readonly name: string
  readonly hex: string
}

/** The colours that a style sheet names, in light and in dark. */
export function coloursOf(css: string): { light: Colour[]; dark: Colour[] } {
  const at = css.search(/prefers-color-scheme: ?dark/)
  const named = (part: string) =>
    [...part.matchAll(/--([a-z-]+):\s*#([\da-f]{6})\b/gi)].map(([, name = '', hex = '']) => ({ name, hex }))
  return { light: named(css.slice(0, at)), dark: named(css.slice(at)) }
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * Tables of the colours with their contrast, of the type scale and of the settings of the fact sheet.
 *
 * @param sheet all styles of a theme's fact sheet, its colours and fonts in front
 */
export function tokenTables(sheet: string): string {
  const { light, dark } = coloursOf(sheet)
  const parts = [
    `#### Colours on paper and on a light screen\n\n${colourTable(light)}`,
    `#### Colours on a dark screen\n\n${colourTable(dark)}`,
    `#### Fonts and base sizes\n\n${tokenTable(sheet)}`,
    `#### The five settings of the fact sheet\n\n${densityTable(sheet)}`
  ]
  return parts.join('\n\n')
}

/** The type scale: every size on paper, by the style sheets that use it. */
export function scaleTable(sheets: ReadonlyMap<string, string>): string {
  const uses = new Map<number, Set<string>>()
  for (const [name, css] of sheets)
    for (const [, size = ''] of css.matchAll(/font(?:-size)?:[^;}]*?\b(\d+(?:\.\d+)?)pt/g))
      uses.set(Number(size), (uses.get(Number(size)) ?? new Set()).add(name))
  const rows = [...uses].sort(([one], [other]) => one - other)
  const lines = rows.map(([size, names]) => `| ${size} pt | ${[...names].sort().join(', ')} |`)
  return ['| size | used in |', '| ---: | --- |', ...lines].join('\n')
}

function colourTable(colours: readonly Colour[]): string {
  const hexOf = (name: string) => colours.find((colour) => colour.name === name)?.hex ?? 'ffffff'
  const against = (hex: string, ground: string) => `${contrast(hex, hexOf(ground)).toFixed(1)} : 1`
  const grounds = ['paper', 'tint', 'mark', 'band']
  const lines = colours.map(
    ({ name, hex }) =>
      `| \`--${name}\` | \`#${hex}\` | ${grounds.map((ground) => against(hex, ground)).join(' | ')} |`
  )
  const head = `| colour | value | ${grounds.map((ground) => `on ${ground}`).join(' | ')} |`
  return [head, `| --- | --- |${' ---: |'.repeat(grounds.length)}`, ...lines].join('\n')
}

function tokenTable(css: string): string {
  const light = css.replace(/@media[^{]*dark\)\s*\{:root\{[^}]*\}\}/, '')
  const roots = [...light.matchAll(/^:root\s*\{([^}]*)\}/gm)].map(([, body = '']) => `${body};`).join('')
  const tokens = new Map(
    [...roots.matchAll(/--([a-z-]+):\s*([^;#]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])
  )
  const lines = [...tokens].map(([name, value]) => `| \`--${name}\` | ${value} |`)
  return ['| token | value |', '| --- | --- |', ...lines].join('\n')
}

function densityTable(css: string): string {
  const found = new Map<string, Map<string, string>>()
  for (const [, name = '', body = ''] of css.matchAll(/^\.density-([a-z]+)\s*\{([^}]*)\}/gm)) {
    const tokens = found.get(name) ?? new Map<string, string>()
    for (const [, token = '', value = ''] of body.matchAll(/--([a-z-]+):\s*([^;]+);/g))
      tokens.set(token, value.trim())
    found.set(name, tokens)
  }
  const rows = [...found].map(([name, tokens]) => ({ name, tokens }))
  const names = [...new Set(rows.flatMap(({ tokens }) => [...tokens.keys()]))]
  const lines = rows.map(
    ({ name, tokens }) => `| ${name} | ${names.map((one) => tokens.get(one) ?? '').join(' | ')} |`
  )
  const head = `| setting | ${names.map((one) => `\`--${one}\``).join(' | ')} |`
  return [head, `| --- |${' --- |'.repeat(names.length)}`, ...lines].join('\n')
}

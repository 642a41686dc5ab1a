import { isScalar } from 'yaml'
import { genreSchema, matterSchema, rightsSchema, tlpSchema } from '../model/front-matter.ts'
import { dayOf } from './day.ts'
import { peopleOf } from './people.ts'
import { plainValue, type YamlField } from './yaml.ts'

/** The name of a field that editors may set. */
export type FieldName = keyof typeof matterSchema.shape

/** The names of all fields that editors may set. */
export const fieldNames: readonly string[] = Object.keys(matterSchema.shape)

/** Whether a name is that of a field that editors may set. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(matterSchema.shape, name)
}

/** Fields that are text whatever it looks like: version `1.10` is not the number 1.1, title `1984` no year. */
const textFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'title',
  'subtitle',
  'slug',
  'series',
  'number',
  'version',
  'published',
  'revised',
  'embargoUntil'
])

/** One of a few words, case aside; the word as it stands where it is none of them. */
function fold(words: readonly string[]): (value: unknown) => unknown {
  return (value) => {
    if (typeof value !== 'string') return value
    const wanted = value.trim().toLowerCase()
    return words.find((word) => word.toLowerCase() === wanted) ?? value
  }
}

function day(value: unknown): unknown {
  return typeof value === 'string' ? (dayOf(value) ?? value) : value
}

function tagsOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
}

function languageTag(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const tag = value.trim().replaceAll('_', '-')
  // `english` is well-formed, and no language.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return value
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return value
  }
}

/** What is understood beside the exact form that the schema asks for. */
const forms: ReadonlyMap<FieldName, (value: unknown) => unknown> = new Map<
  FieldName,
  (value: unknown) => unknown
>([
  ['authors', peopleOf],
  ['published', day],
  ['revised', day],
  ['language', languageTag],
  ['genre', fold(genreSchema.options)],
  ['rights', fold(rightsSchema.options)],
  [
    'tlp',
    (value) => fold(tlpSchema.options)(typeof value === 'string' ? value.replace(/^TLP:\s?/i, '') : value)
  ],
  ['status', fold(['draft', 'final'])],
  ['tags', tagsOf]
])

/** The value of a YAML field as the field `name` would have it; the schema has still to check it. */
export function fieldValue(name: FieldName, field: YamlField): unknown {
  const value = plainValue(field.node, textFields.has(name) || !isScalar(field.node))
  return forms.get(name)?.(value) ?? value
}

/** Whether a field says something: `subtitle:` and `subtitle: ""` do not. */
export function isFilled(field: YamlField): boolean {
  const value = plainValue(field.node)
  return value !== null && value !== ''
}

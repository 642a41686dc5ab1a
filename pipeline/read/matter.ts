import { type EditField, editFields } from '../model/edits.ts'
import { type Matter, matterSchema } from '../model/front-matter.ts'
import { type Message, message, SourceError } from '../model/message.ts'
import type { EditPlaces } from '../model/source.ts'
import { suggest } from '../model/suggest.ts'
import { dayOf } from './day.ts'
import { describeIssue, didYouMean } from './expectations.ts'
import { type FieldName, fieldNames, fieldValue, isFieldName, isFilled } from './field-values.ts'
import { abstractSynonyms, foreignFields, synonyms } from './foreign-fields.ts'
import { countIdeographs } from './ideographs.ts'
import { isHandle } from './people.ts'
import type { PlaceOf } from './place.ts'
import { hasReservedName } from './slug.ts'
import type { YamlField, YamlMapping } from './yaml.ts'

/** What a block of fields says, and what there is to say about it. */
export interface MatterReading {
  readonly matter: Matter
  /** Where the entries of editors' lists stand. */
  readonly editPlaces: EditPlaces
  readonly messages: readonly Message[]
}

/** Whose block it is: other tools write front matter too, a sidecar is ours alone. */
export type MatterOwner = 'shared' | 'ours'

const dateFields: ReadonlySet<string> = new Set<FieldName>(['published', 'revised', 'embargoUntil'])
const statusWords = ['draft', 'final']

/** The least number of words that make another tool's `description` an abstract. */
const abstractWords = 5

/** A field of the file as a field of ours: `date` as `published`. */
interface Candidate {
  readonly name: FieldName
  readonly field: YamlField
  readonly value: unknown
}

/** Why a value is not what its field holds, with the path to the wrong part below the field. */
function problemOf({
  name,
  field,
  value
}: Candidate): { reason: string; path: readonly PropertyKey[] } | undefined {
  const issue = matterSchema.shape[name].safeParse(value).error?.issues[0]
  if (issue) return describeIssue({ ...issue, path: [field.key, ...issue.path] }, { [field.key]: value })
  if (dateFields.has(name) && typeof value === 'string' && dayOf(value) === undefined) {
    return {
      reason: `Unexpected \`${value}\` for \`${field.key}\`, expected a day of the calendar`,
      path: [field.key]
    }
  }
  if (name === 'slug' && typeof value === 'string' && hasReservedName(value)) {
    const reason = `Unexpected \`${value}\` for \`slug\`, expected a name that Windows does not reserve`
    return { reason, path: [field.key] }
  }
  return undefined
}

/** Whether other tools give a field of this name such a value, so that it is theirs and no mistake. */
function isForeignValue({ name, field, value }: Candidate): boolean {
  if (field.key !== name || name === 'authors') return true
  if (name === 'order') return !Array.isArray(value)
  if (name === 'notes') return !(Array.isArray(value) && value.some(isOurNote))
  if (name === 'status') return typeof value === 'string'
  if (name === 'url') return typeof value === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(value)
  if (name === 'language') return typeof value === 'string'
  if (name === 'slug') return isForeignSlug(value)
  return name === 'contact' && typeof value !== 'string'
}

/** Whether an entry of a list is meant as a note beside a quote. */
function isOurNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'quote' in value
}

/** Words of any length and script, one or more as in a path: what other tools call a slug. */
const foreignSlug = /^\/?(?:[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*(?:\/|$))+$/u

/** Whether a slug is one by another tool's rules; what climbs out of its folder or hides its signs is a mistake. */
function isForeignSlug(value: unknown): boolean {
  return typeof value === 'string' && foreignSlug.test(value) && !hasReservedName(value)
}

function isLong(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const words = value.split(/\s+/).filter(Boolean)
  return words.length >= abstractWords || countIdeographs(value) >= 2 * abstractWords
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** Whether an empty list is said on purpose: beside a source it takes back what editors wrote in its front matter. */
function takesBack({ name, value }: Candidate, owner: MatterOwner): boolean {
  return owner === 'ours' && isEditField(name) && isEmptyList(value)
}

function isEditField(name: string): name is EditField {
  return editFields.some((field) => field === name)
}

/** Where each entry of the lists that count begins. */
function editPlacesOf(mapping: YamlMapping, matter: Matter, placeOf: PlaceOf): EditPlaces {
  const listed = editFields.filter((field) => matter[field] !== undefined)
  return Object.fromEntries(
    listed.map((field) => [
      field,
      (matter[field] ?? []).map((_, index) => placeOf(mapping.offsetOf([field, index])))
    ])
  )
}

function candidateOf(name: FieldName, field: YamlField): Candidate {
  return { name, field, value: fieldValue(name, field) }
}

/** The fields that count: ours, and others' names for ours where ours is absent. */
function candidatesOf(fields: readonly YamlField[]): Candidate[] {
  const own = fields.flatMap((field) => (isFieldName(field.key) ? [candidateOf(field.key, field)] : []))
  const has = (key: string) => fields.some((field) => field.key === key)
  const isOpen = (name: FieldName) => !own.some((candidate) => candidate.name === name)
  const other = [...synonyms].flatMap(([key, name], index, all) => {
    const isFirst = !all.slice(0, index).some(([one, of]) => of === name && has(one))
    return isOpen(name) && isFirst
      ? fields.filter((field) => field.key === key).map((field) => candidateOf(name, field))
      : []
  })
  const abstracts = abstractSynonyms.flatMap((key) => fields.filter((field) => field.key === key))
  const abstract = abstracts.map((field) => candidateOf('abstract', field)).find(({ value }) => isLong(value))
  return [...own, ...other, ...(abstract && isOpen('abstract') ? [abstract] : [])]
}

/** Names that only a machine knows are no byline, be it that no other name is left. */
function withoutHandles(candidate: Candidate): Candidate {
  const { name, value } = candidate
  if (name !== 'authors' || !Array.isArray(value)) return candidate
  const people = value.filter((person) => !isHandle(person))
  return people.length === value.length ? candidate : { ...candidate, value: people }
}

function ignored(candidate: Candidate, reason: string, placeOf: PlaceOf): Message {
  const place = placeOf(candidate.field.keyOffset)
  const meant = candidate.name === 'status' ? didYouMean(candidate.value, statusWords) : ''
  if (meant !== '') return message('front-matter-misspelling', reason, place)
  // A slug names the folder of the documents: who gave one looks for them there.
  if (candidate.name === 'slug')
    return { ...message('front-matter-foreign', `${reason}; ignored`, place), severity: 'warning' }
  return message('front-matter-foreign', `${reason}; ignored`, place)
}

function unknownField(field: YamlField, placeOf: PlaceOf, owner: MatterOwner): Message | undefined {
  const isSynonym = synonyms.has(field.key) || abstractSynonyms.includes(field.key)
  const isOthers = owner === 'shared' && foreignFields.has(field.key.toLowerCase())
  const meant = isSynonym || isOthers ? undefined : suggest(field.key, fieldNames)
  if (meant) {
    const reason = `Unexpected field \`${field.key}\`, did you mean \`${meant}\`?`
    return message('front-matter-misspelling', reason, placeOf(field.keyOffset))
  }
  if (owner === 'shared' || isSynonym) return undefined
  const reason = `Unexpected field \`${field.key.slice(0, 40)}\`, expected a field of Précis`
  return { ...message('front-matter-foreign', reason, placeOf(field.keyOffset)), severity: 'warning' }
}

/** What is said of fields that go unused: a line for each that looks like ours, and one for all others. */
function foreignMessages(foreign: readonly YamlField[], placeOf: PlaceOf, owner: MatterOwner): Message[] {
  const said = foreign.map((field) => ({ field, about: unknownField(field, placeOf, owner) }))
  const rest = said.filter(({ about }) => about === undefined).map(({ field }) => field)
  const messages = said.flatMap(({ about }) => about ?? [])
  const first = rest[0]
  if (!first) return messages
  const names = rest.map(({ key }) => `\`${key.slice(0, 40)}\``)
  const shown = names.length > 20 ? [...names.slice(0, 20), `${names.length - 20} more`] : names
  const reason = `Unexpected ${names.length === 1 ? 'field' : 'fields'} ${shown.join(', ')}; ignored`
  return [...messages, message('front-matter-foreign', reason, placeOf(first.keyOffset))]
}

function byPlace(one: Message, other: Message): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

/**
 * What a block of YAML fields says. In front matter, which other tools share, fields and values that are
 * theirs are ignored and named in a message; in a sidecar they are mistakes.
 *
 * @throws SourceError `front-matter-type` or `slug-invalid` for a field of ours that holds something else.
 */
export function readMatter(mapping: YamlMapping, placeOf: PlaceOf, owner: MatterOwner): MatterReading {
  const values = new Map<string, unknown>()
  const candidates = candidatesOf(mapping.fields.filter(isFilled))
  const used = new Set(candidates.map(({ field }) => field))
  const foreign = mapping.fields.filter((field) => !used.has(field) && !isFieldName(field.key))
  const messages = foreignMessages(foreign, placeOf, owner)
  for (const given of candidates) {
    const candidate = owner === 'shared' ? withoutHandles(given) : given
    if (candidate !== given) {
      messages.push(
        ignored(candidate, `Unexpected account in \`${given.field.key}\`, expected names`, placeOf)
      )
    }
    const problem = problemOf(candidate)
    if (!problem) {
      if (!isEmptyList(candidate.value) || takesBack(candidate, owner))
        values.set(candidate.name, candidate.value)
    } else if (owner === 'shared' && isForeignValue(candidate)) {
      messages.push(ignored(candidate, problem.reason, placeOf))
    } else {
      const ruleId = candidate.name === 'slug' ? 'slug-invalid' : 'front-matter-type'
      throw new SourceError(ruleId, problem.reason, placeOf(mapping.offsetOf(problem.path)))
    }
  }
  const matter = matterSchema.parse(Object.fromEntries(values))
  return { matter, editPlaces: editPlacesOf(mapping, matter, placeOf), messages: messages.sort(byPlace) }
}

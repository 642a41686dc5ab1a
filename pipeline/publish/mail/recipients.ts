import { parseDocument } from 'yaml'
import { type Message, message } from '../../model/message.ts'
import { headerText, readAddress } from './address.ts'
import { readCsv } from './csv.ts'

/** Somebody on a list. */
export interface Recipient {
  readonly address: string
  /** Tells one reader from another. */
  readonly key: string
  /** "" where the list gives none. */
  readonly name: string
  readonly tags: readonly string[]
}

/** A list with what is wrong in it. */
export interface RecipientList {
  /** Each address once, in the order of the list. */
  readonly recipients: readonly Recipient[]
  readonly problems: readonly Message[]
}

/** A row of a list before it is checked; `line` counts from 1, in YAML it is the place in the list. */
interface Entry {
  readonly line: number
  readonly address: string
  readonly name: string
  readonly tags: readonly string[]
}

type Entries = readonly Entry[] | { readonly problem: string }

/**
 * Reads a list of recipients: CSV with a head that names the columns `address` (or `email`), `name` and `tags` (parted by
 * semicolons), or YAML, a list of addresses or of mappings with these fields. Other columns are ignored; who stands
 * there twice is one reader, with the tags of both. Messages name lines, never addresses: logs are read by others.
 *
 * @param path names the list in messages; its ending says what it is
 */
export function readRecipients(text: string, path: string): RecipientList {
  const entries = /\.ya?ml$/i.test(path) ? yamlEntries(text) : csvEntries(text)
  if ('problem' in entries)
    return { recipients: [], problems: [message('mail-recipient', entries.problem, { path })] }
  const found = new Map<string, Recipient>()
  const problems: Message[] = []
  for (const { line, address, name, tags } of entries) {
    const read = readAddress(address.trim())
    if (read) {
      const known = found.get(read.key)
      const all = [...new Set([...(known?.tags ?? []), ...tags])]
      found.set(read.key, known ? { ...known, tags: all } : { ...read, name: headerText(name), tags: all })
    } else
      problems.push(
        message('mail-recipient', 'Unexpected address, expected one such as name@example.org', { path, line })
      )
  }
  return { recipients: [...found.values()], problems }
}

/**
 * The readers who get nothing: an address a line, or CSV of which one column is `address` or `email`. Lines that start
 * with `#` say nothing.
 */
export function readSuppressed(
  text: string,
  path: string
): { keys: ReadonlySet<string>; problems: Message[] } {
  const lines = text.replace(/^\ufeff/, '').replace(/^#.*$/gm, '')
  const isTable = addressColumn((readCsv(lines)?.[0]?.fields ?? []).map(columnName)) >= 0
  const entries = isTable
    ? csvEntries(lines)
    : lines
        .split(/\r\n|\n|\r/)
        .map((address, index) => ({ line: index + 1, address, name: '', tags: [] }))
        .filter(({ address }) => address.trim() !== '')
  if ('problem' in entries)
    return { keys: new Set(), problems: [message('mail-recipient', entries.problem, { path })] }
  const keys = new Set<string>()
  const problems: Message[] = []
  for (const { line, address } of entries) {
    const read = readAddress(address.trim())
    if (read) keys.add(read.key)
    else
      problems.push(
        message('mail-recipient', 'Unexpected address, expected one such as name@example.org', { path, line })
      )
  }
  return { keys, problems }
}

function columnName(name: string): string {
  return name.trim().toLowerCase()
}

function addressColumn(names: readonly string[]): number {
  return names.findIndex((name) => name === 'address' || name === 'email')
}

function csvEntries(text: string): Entries {
  const rows = readCsv(text)
  if (!rows) return { problem: 'Unexpected quotation mark, expected CSV with every quote closed' }
  const [head, ...others] = rows
  const names = (head?.fields ?? []).map(columnName)
  const at = addressColumn(names)
  if (at < 0)
    return { problem: 'Unexpected head of the table, expected a column `address` in its first line' }
  const column = (fields: readonly string[], name: string) => fields[names.indexOf(name)] ?? ''
  return others.map(({ line, fields }) => ({
    line,
    address: fields[at] ?? '',
    name: column(fields, 'name'),
    tags: tagsIn(column(fields, 'tags'))
  }))
}

function tagsIn(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

function yamlEntries(text: string): Entries {
  const problem = 'Unexpected content, expected a list of addresses, or of mappings with `address`'
  try {
    const document = parseDocument(text, { schema: 'core', stringKeys: true })
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 })
    if (!Array.isArray(value)) return { problem }
    return value.map((one: unknown, index) => ({ line: index + 1, ...yamlEntry(one) }))
  } catch {
    return { problem }
  }
}

function yamlEntry(value: unknown): Omit<Entry, 'line'> {
  if (typeof value !== 'object' || value === null) return { address: String(value), name: '', tags: [] }
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value
  const word = (name: string) => String(field(name) ?? '')
  const tags = field('tags')
  return {
    address: word('address') || word('email'),
    name: word('name'),
    tags: Array.isArray(tags) ? tags.map((tag) => String(tag).trim()) : tagsIn(word('tags'))
  }
}

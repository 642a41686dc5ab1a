import { createHash, hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The SHA-256, hexadecimal, of bytes or of a text in UTF-8. */
export function digestOf(data: string | Uint8Array): string {
  return hash('sha256', data)
}

/** The digest of plain data; the order of keys does not count. */
export function digestOfData(data: unknown): string {
  return digestOf(JSON.stringify(data, (_, value) => (isMapping(value) ? sorted(value) : value)))
}

/** The digest of all files below a folder, by their paths and bytes; links and what they lead to do not count. */
export function digestOfFolder(folder: string): string {
  const sum = createHash('sha256')
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path))
    sum.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return sum.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

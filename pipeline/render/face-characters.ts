import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

const known = new Map<string, ReadonlySet<number>>()

/**
 * The code points for which a WOFF2 file holds a glyph, read from its `cmap` table (WOFF2, W3C 2024, sections 4 and 5;
 * OpenType 1.9, `cmap` formats 4 and 12). Ranges in style sheets promise more than a face holds; the table doesn't.
 *
 * @throws Error where the file is no WOFF2 or has no Unicode `cmap`
 */
export function faceCharacters(path: string): ReadonlySet<number> {
  const read = known.get(path)
  if (read) return read
  const found = characters(characterTable(readFileSync(path), path), path)
  known.set(path, found)
  return found
}

/** Tables 10 and 11 of the list of known tags, `glyf` and `loca`: transformed unless the version is 3. */
const outlines = new Set([10, 11])
const arbitraryTag = 63
const headLength = 48

function characterTable(file: Buffer, path: string): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw unexpected(path, 'a WOFF2 file')
  const count = file.readUInt16BE(12)
  const compressed = file.readUInt32BE(20)
  const cursor = { at: headLength }
  let start = 0
  let place: { start: number; length: number } | undefined
  for (let table = 0; table < count; table++) {
    const flags = file.readUInt8(cursor.at++)
    const tag = flags & 63
    const isNamed = tag === arbitraryTag
    const name = isNamed ? file.toString('latin1', cursor.at, cursor.at + 4) : ''
    if (isNamed) cursor.at += 4
    const version = flags >> 6
    const original = base128(file, cursor)
    const isTransformed = outlines.has(tag) ? version !== 3 : version !== 0
    const length = isTransformed ? base128(file, cursor) : original
    if (tag === 0 || name === 'cmap') place = { start, length }
    start += length
  }
  if (!place) throw unexpected(path, 'a face with a `cmap` table')
  const tables = brotliDecompressSync(file.subarray(cursor.at, cursor.at + compressed))
  return tables.subarray(place.start, place.start + place.length)
}

/** A number written seven bits a byte, the highest first. */
function base128(file: Buffer, cursor: { at: number }): number {
  let value = 0
  for (let byte = 0; byte < 5; byte++) {
    const next = file.readUInt8(cursor.at++)
    value = value * 128 + (next & 127)
    if (next < 128) break
  }
  return value
}

function characters(table: Buffer, path: string): Set<number> {
  const found = new Set<number>()
  let isRead = false
  for (let record = 0; record < table.readUInt16BE(2); record++) {
    const platform = table.readUInt16BE(4 + record * 8)
    const subtable = table.subarray(table.readUInt32BE(8 + record * 8))
    const format = subtable.readUInt16BE(0)
    if ((platform !== 0 && platform !== 3) || (format !== 4 && format !== 12)) continue
    if (format === 4) addSegments(subtable, found)
    else addGroups(subtable, found)
    isRead = true
  }
  if (!isRead) throw unexpected(path, 'a face with a Unicode `cmap` of format 4 or 12')
  return found
}

function addSegments(table: Buffer, found: Set<number>): void {
  const twice = table.readUInt16BE(6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = table.readUInt16BE(14 + segment)
    const start = table.readUInt16BE(16 + twice + segment)
    const delta = table.readUInt16BE(16 + 2 * twice + segment)
    const place = 16 + 3 * twice + segment
    const offset = table.readUInt16BE(place)
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = offset === 0 ? point : table.readUInt16BE(place + offset + (point - start) * 2)
      if (offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) found.add(point)
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    const start = table.readUInt32BE(at)
    const end = table.readUInt32BE(at + 4)
    const glyph = table.readUInt32BE(at + 8)
    for (let point = start; point <= end; point++) if (glyph + point - start !== 0) found.add(point)
  }
}

function unexpected(path: string, expected: string): Error {
  return new Error(`Unexpected content of ${path}, expected ${expected}`)
}

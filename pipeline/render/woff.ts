import { inflateSync } from 'node:zlib'
import { zlibSync } from 'fflate'

/** One table of a font, as a font file holds it (OpenType 1.9, "Organization of an OpenType font"). */
interface Table {
  readonly tag: string
  readonly checksum: number
  readonly bytes: Uint8Array
}

const woffHead = 44
const woffEntry = 20
const sfntHead = 12
const sfntEntry = 16

/**
 * The plain font that a WOFF 1.0 file holds (W3C 2012).
 *
 * @throws Error where the file is no WOFF
 */
export function fromWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file)
  if (file.byteLength < woffHead || latin1(file, 0) !== 'wOFF')
    throw new Error('Unexpected bytes of a font, expected WOFF')
  const tables = Array.from({ length: view.getUint16(12) }, (_, index): Table => {
    const at = woffHead + index * woffEntry
    const start = view.getUint32(at + 4)
    const stored = file.subarray(start, start + view.getUint32(at + 8))
    const isDeflated = stored.byteLength < view.getUint32(at + 12)
    return {
      tag: latin1(file, at),
      checksum: view.getUint32(at + 16),
      bytes: isDeflated ? inflateSync(stored) : stored
    }
  })
  return plain(view.getUint32(4), tables)
}

function plain(flavour: number, tables: readonly Table[]): Uint8Array {
  const head = sfntHead + tables.length * sfntEntry
  const bytes = new Uint8Array(tables.reduce((sum, table) => sum + padded(table.bytes.byteLength), head))
  const view = viewOf(bytes)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, flavour)
  for (const [index, value] of [
    tables.length,
    16 * 2 ** power,
    power,
    16 * (tables.length - 2 ** power)
  ].entries())
    view.setUint16(4 + index * 2, value)
  let place = head
  for (const [index, table] of tables.entries()) {
    const at = sfntHead + index * sfntEntry
    writeTag(bytes, at, table.tag)
    view.setUint32(at + 4, table.checksum)
    view.setUint32(at + 8, place)
    view.setUint32(at + 12, table.bytes.byteLength)
    bytes.set(table.bytes, place)
    place += padded(table.bytes.byteLength)
  }
  return bytes
}

/**
 * A plain font as a WOFF 1.0 file. Deflated by JavaScript, since a page must be the same bytes everywhere; WOFF 2.0
 * would be a fifth smaller, and its compression takes ten times as long.
 */
export function toWoff(font: Uint8Array): Uint8Array {
  const source = viewOf(font)
  const tables = Array.from({ length: source.getUint16(4) }, (_, index) => {
    const at = sfntHead + index * sfntEntry
    const start = source.getUint32(at + 8)
    const bytes = font.subarray(start, start + source.getUint32(at + 12))
    const deflated = zlibSync(bytes, { level: 6 })
    const stored = deflated.byteLength < bytes.byteLength ? deflated : bytes
    return { tag: latin1(font, at), checksum: source.getUint32(at + 4), bytes, stored }
  })
  const head = woffHead + tables.length * woffEntry
  const length = tables.reduce((sum, { stored }) => sum + padded(stored.byteLength), head)
  const whole = sfntHead + tables.length * sfntEntry
  const file = new Uint8Array(length)
  const view = viewOf(file)
  writeTag(file, 0, 'wOFF')
  view.setUint32(4, source.getUint32(0))
  view.setUint32(8, length)
  view.setUint16(12, tables.length)
  view.setUint32(
    16,
    tables.reduce((sum, { bytes }) => sum + padded(bytes.byteLength), whole)
  )
  view.setUint16(20, 1)
  let place = head
  for (const [index, { tag, checksum, bytes, stored }] of tables.entries()) {
    const at = woffHead + index * woffEntry
    writeTag(file, at, tag)
    for (const [field, value] of [place, stored.byteLength, bytes.byteLength, checksum].entries())
      view.setUint32(at + 4 + field * 4, value)
    file.set(stored, place)
    place += padded(stored.byteLength)
  }
  return file
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function latin1(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let index = 0; index < 4; index++) bytes[at + index] = tag.charCodeAt(index)
}

/** Tables start at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3
}

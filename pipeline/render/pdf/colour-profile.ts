/** One tag of a profile: its signature and its data. */
type Tag = readonly [signature: string, data: Uint8Array]

/**
 * An ICC profile (version 4, matrix and tone curve) for sRGB, made from the constants of IEC 61966-2-1 with primaries
 * adapted to D50. About 500 bytes; the same every time.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
  const tags: Tag[] = [
    ['desc', localised('sRGB')],
    ['cprt', localised('CC0')],
    ['wtpt', coordinates([0.9642, 1, 0.8249])],
    [
      'chad',
      adaptation([
        1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678
      ])
    ],
    ['rXYZ', coordinates([0.436066, 0.222488, 0.013916])],
    ['gXYZ', coordinates([0.385147, 0.716873, 0.097076])],
    ['bXYZ', coordinates([0.143066, 0.060608, 0.714096])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ]
  return assembled(tags)
}

const headLength = 128

function assembled(tags: readonly Tag[]): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length, 0)
  const offsets = new Map<Uint8Array, number>()
  const parts: Uint8Array[] = []
  let end = headLength + table.length
  for (const [index, [signature, data]] of tags.entries()) {
    const known = offsets.get(data)
    const offset = known ?? end
    if (known === undefined) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
      offsets.set(data, offset)
      parts.push(padded)
      end += padded.length
    }
    table.write(signature, 4 + index * 12, 'latin1')
    table.writeUInt32BE(offset, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
  }
  return new Uint8Array(Buffer.concat([head(end), table, ...parts]))
}

function head(length: number): Buffer {
  const bytes = Buffer.alloc(headLength)
  bytes.writeUInt32BE(length, 0)
  bytes.writeUInt32BE(0x04300000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // A profile must be dated; the day is the first of the standard's own year.
  for (const [index, part] of [1999, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2)
  bytes.write('acsp', 36, 'latin1')
  for (const [index, part] of [0.9642, 1, 0.8249].entries()) fixed(part).copy(bytes, 68 + index * 4)
  return bytes
}

/** A number as 16 bits before and 16 after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536), 0)
  return bytes
}

function typed(type: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), data])
}

function coordinates(values: readonly number[]): Uint8Array {
  return typed('XYZ ', Buffer.concat(values.map(fixed)))
}

function adaptation(values: readonly number[]): Uint8Array {
  return typed('sf32', Buffer.concat(values.map(fixed)))
}

function parametricCurve(values: readonly number[]): Uint8Array {
  return typed('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), ...values.map(fixed)]))
}

function localised(text: string): Uint8Array {
  const units = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(20)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(12, 4)
  head.write('enUS', 8, 'latin1')
  head.writeUInt32BE(units.length, 12)
  head.writeUInt32BE(28, 16)
  return typed('mluc', Buffer.concat([head, units]))
}

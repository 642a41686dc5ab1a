/** What an embedded TrueType or OpenType program says of its glyphs, as far as conformance is concerned. */
export interface FontProgram {
  readonly glyphs: number
  /** The advance width of a glyph in thousandths of the font's size. */
  width(glyph: number): number
}

/**
 * Reads a font program (ISO/IEC 14496-22: `head`, `hhea`, `maxp` and `hmtx`); undefined where one of these tables is
 * missing or reaches beyond the end.
 */
export function fontProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const head = tables.get('head')
  const header = tables.get('hhea')
  const limits = tables.get('maxp')
  const metrics = tables.get('hmtx')
  if (!metrics || !holds(head, 54) || !holds(header, 36) || !holds(limits, 6)) return undefined
  const units = head.getUint16(18)
  const glyphs = limits.getUint16(4)
  const count = header.getUint16(34)
  if (units === 0 || count === 0 || metrics.byteLength < count * 4) return undefined
  // The last width stands for all glyphs after it.
  const width = (glyph: number): number => (metrics.getUint16(Math.min(glyph, count - 1) * 4) * 1000) / units
  return { glyphs, width }
}

function holds(table: DataView | undefined, length: number): table is DataView {
  return table !== undefined && table.byteLength >= length
}

/** The tables by their tags; those that reach beyond the end are left out. */
function tablesOf(view: DataView): Map<string, DataView> {
  const tables = new Map<string, DataView>()
  const count = view.byteLength < 12 ? 0 : view.getUint16(4)
  for (let entry = 12; entry < 12 + count * 16 && entry + 16 <= view.byteLength; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)))
    const start = view.getUint32(entry + 8)
    const length = view.getUint32(entry + 12)
    if (start + length <= view.byteLength)
      tables.set(tag, new DataView(view.buffer, view.byteOffset + start, length))
  }
  return tables
}

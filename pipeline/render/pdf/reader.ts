import { PdfFile } from './file.ts'
import { readValue, skipSpace } from './syntax.ts'
import { Reference, Stream, type Value } from './values.ts'

/**
 * Reads a PDF as Chromium's Skia writes it: version 1.4, one classic cross-reference table, the lengths of streams
 * written out. Streams share the bytes given.
 *
 * @throws Error where the file is anything else
 */
export function readPdf(pdf: Uint8Array): PdfFile {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const table = tableOf(text)
  const objects = new Map<number, Value>()
  for (const [number, offset] of table.offsets) objects.set(number, readObject(text, pdf, number, offset))
  const trailer = readValue(text, text.indexOf('trailer', table.end) + 'trailer'.length).value
  if (!(trailer instanceof Map)) throw new Error('Unexpected end of a PDF, expected a trailer')
  const root = trailer.get('Root')
  const information = trailer.get('Info')
  if (!(root instanceof Reference)) throw new Error('Unexpected trailer of a PDF, expected a catalog')
  return new PdfFile(objects, root, information instanceof Reference ? information : undefined)
}

interface Table {
  readonly offsets: ReadonlyMap<number, number>
  readonly end: number
}

function tableOf(text: string): Table {
  const start = /startxref\s{1,2}(\d{1,10})\s{1,2}%%EOF\s?$/.exec(text.slice(-60))?.[1]
  const from = Number(start ?? Number.NaN)
  const head = /^xref\n0 (\d{1,9})\n/.exec(text.slice(from, from + 40))
  if (!text.startsWith('%PDF-1.4') || !head)
    throw new Error(
      'Unexpected structure of the PDF, expected version 1.4 with one classic cross-reference table'
    )
  const first = from + head[0].length
  const count = Number(head[1])
  const offsets = new Map<number, number>()
  for (let number = 0; number < count; number++) {
    const entry = text.slice(first + number * 20, first + number * 20 + 20)
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)))
  }
  return { offsets, end: first + count * 20 }
}

function readObject(text: string, pdf: Uint8Array, number: number, offset: number): Value {
  const head = `${number} 0 obj`
  if (!text.startsWith(head, offset))
    throw new Error(`Unexpected bytes at ${offset} of a PDF, expected object ${number}`)
  const { value, end } = readValue(text, offset + head.length)
  const after = skipSpace(text, end)
  if (!(value instanceof Map) || !text.startsWith('stream', after)) return value
  const start = after + (text[after + 6] === '\r' ? 8 : 7)
  const length = value.get('Length')
  if (typeof length !== 'number')
    throw new Error(`Unexpected stream without a length in object ${number} of a PDF, expected one`)
  return new Stream(value, pdf.subarray(start, start + length))
}

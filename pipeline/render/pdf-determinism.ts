/** How `normalisePdf` dates a file. */
export interface NormaliseOptions {
  /** Seconds since 1970-01-01T00:00:00Z; without it the file carries no date. */
  readonly epoch?: number | undefined
}

const dateEntry = /\/(?:CreationDate|ModDate) \(D:\d{14}(?:Z|[+-]\d\d'\d\d'?)?\)/g
const idEntry = /\/ID \((node\d{8,})\)/g
const idLists = /\/(?:Headers|Limits|Names) \[[^\]]*\]/g

/**
 * Makes the same page give the same bytes. Chromium's PDFs differ by two things only: the dates in the Info
 * dictionary, and the identifiers of structure elements (`node` and eight digits), which count the nodes that the
 * renderer process has ever made. Dates are set to `epoch` or blanked; identifiers are numbered from 1 in their own
 * order. Every replacement is as long as what it replaces, so the offsets of the cross-reference table still hold.
 * Only dictionaries are touched, never streams. Throws an Error when the file isn't what Chromium's Skia writes (PDF
 * 1.4, one classic cross-reference table), and a RangeError when the epoch is no whole second of the years 1970 to
 * 9999.
 */
export function normalisePdf(pdf: Uint8Array, options: NormaliseOptions = {}): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const date = pdfDate(options.epoch)
  const heads = dictionaries(text)
  if (!heads.some((head) => /\/Producer \(Skia\/PDF m\d{1,9}\)/.test(head.text))) {
    throw new Error('Unexpected producer of the PDF, expected Skia/PDF')
  }
  const names = newIdentifiers(heads)
  const result = Buffer.from(text, 'latin1')
  for (const head of heads) {
    const dated = head.text.includes('/Producer (Skia/PDF') ? withDate(head.text, date) : head.text
    const changed = withIdentifiers(dated, names)
    if (changed.length !== head.text.length)
      throw new Error('Unexpected change of length while normalising a PDF')
    result.write(changed, head.start, 'latin1')
  }
  return new Uint8Array(result.buffer, result.byteOffset, result.byteLength)
}

interface Head {
  readonly start: number
  /** An object without its stream, as latin-1 text. */
  readonly text: string
}

/** The objects of a file, each up to where its stream starts. */
function dictionaries(text: string): Head[] {
  const offsets = objectOffsets(text)
  return offsets.map((start, index) => {
    const whole = text.slice(
      start,
      offsets[index + 1] ?? text.lastIndexOf('xref', text.lastIndexOf('startxref') - 1)
    )
    const stream = whole.search(/>>\s?stream\r?\n/)
    return { start, text: stream === -1 ? whole : whole.slice(0, stream + 2) }
  })
}

function objectOffsets(text: string): number[] {
  const start = /startxref\s{1,2}(\d{1,10})\s{1,2}%%EOF\s?$/.exec(text.slice(-40))?.[1]
  const table = text.slice(Number(start ?? Number.NaN))
  const head = /^xref\n0 (\d{1,9})\n/.exec(table)
  if (
    !text.startsWith('%PDF-1.4') ||
    start === undefined ||
    head === null ||
    /\/(?:Prev|XRefStm) /.test(table)
  ) {
    throw new Error(
      'Unexpected structure of the PDF, expected version 1.4 with one classic cross-reference table'
    )
  }
  const entries = table.slice(head[0].length, head[0].length + Number(head[1]) * 20)
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} n/g)].map((entry) => Number(entry[1]))
  return offsets.toSorted((a, b) => a - b)
}

/** `D:YYYYMMDDHHMMSS+00'00'`, or undefined without an epoch. */
function pdfDate(epoch: number | undefined): string | undefined {
  if (epoch === undefined) return undefined
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > 253_402_300_799) {
    throw new RangeError(`Unexpected epoch ${epoch}, expected whole seconds from 0 to 253402300799`)
  }
  const digits = new Date(epoch * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}+00'00'`
}

function withDate(info: string, date: string | undefined): string {
  return info.replace(dateEntry, (entry) => {
    if (date === undefined) return ' '.repeat(entry.length)
    return `${entry.slice(0, entry.indexOf('('))}(${date})`.padEnd(entry.length)
  })
}

function newIdentifiers(heads: readonly Head[]): ReadonlyMap<string, string> {
  const found = heads.flatMap((head) => [...head.text.matchAll(idEntry)].map((match) => match[1] ?? ''))
  const sorted = [...new Set(found)].toSorted()
  if (sorted.some((name) => name.length !== 12)) {
    throw new Error('Unexpected structure identifier in the PDF, expected "node" and eight digits')
  }
  return new Map(sorted.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]))
}

/** Only where identifiers stand: a title or a description may well read "node00000012". */
function withIdentifiers(head: string, names: ReadonlyMap<string, string>): string {
  const renamed = (part: string): string =>
    part.replace(/\((node\d{8})\)/g, (whole, name: string) => `(${names.get(name) ?? whole.slice(1, -1)})`)
  return head.replace(idEntry, renamed).replace(idLists, renamed)
}

/** A row of a table with the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * Reads CSV (RFC 4180): fields between commas, with quotes around those that hold commas, quotes (doubled) or ends of
 * lines. Lines end with LF, CR LF or CR; empty ones are passed over, and so is a byte order mark.
 *
 * @returns undefined where a quote is never closed, or something stands behind a closing one
 */
export function readCsv(text: string): CsvRow[] | undefined {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let line = 1
  let begins = 1
  // A field, quoted or plain, and what ends it.
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    const [whole = '', quoted, plain = '', end] = field.exec(text) ?? []
    if (end === undefined) return undefined
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: begins, fields })
    if (end === '' || field.lastIndex === text.length) return rows
    fields = []
    begins = line
  }
}

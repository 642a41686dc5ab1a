/** Words in quotation marks: half-open, UTF-16 code units, the marks not included. */
export interface Quotation {
  readonly from: number
  readonly to: number
  /** The offset of the opening mark. */
  readonly before: number
  /** The offset after the closing mark, or the end of the paragraph. */
  readonly after: number
  /** False where the closing mark is missing, as in a quotation of several paragraphs. */
  readonly closed: boolean
}

/** A quotation that has not met its closing mark yet. */
interface Opened {
  readonly start: { readonly from: number; readonly before: number }
  readonly closer: string
  nested: boolean
}

const closers = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["''", "''"],
  ['``', "''"]
])

/**
 * The outermost quotations of a paragraph, by pairing marks: “…”, "…", ''…'', «…», „…“, and ‘…’ where it is no
 * apostrophe. A quotation that is never closed runs to the end of the paragraph where it opens with a capital.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  const lastSingle = text.lastIndexOf('’')
  let open: Opened | undefined
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (open) {
      if (mark === '“') open.nested = true
      if (!closes(text, at, mark, open)) continue
      if (at > open.start.from) found.push({ ...open.start, to: at, after: at + mark.length, closed: true })
      open = undefined
    } else {
      const closer = closers.get(mark)
      if (closer && opens(text, at, mark) && (mark !== '‘' || at < lastSingle))
        open = { start: { from: at + mark.length, before: at }, closer, nested: false }
    }
  }
  if (open && open.closer !== '’' && /\p{Lu}/u.test(text[open.start.from] ?? ''))
    found.push({ ...open.start, to: text.length, after: text.length, closed: false })
  return found
}

/** Every mark that can open or close a quotation. */
const marks = /[“”„«»‘’"]|''|``/g

/** Whether a mark closes what is open, marks that don't match included: “It is late," */
function closes(text: string, at: number, mark: string, { closer, nested }: Opened): boolean {
  if (mark === closer) return isClosing(text, at, mark)
  if (nested) return false
  return (closer === '"' && mark === '”') || (closer === '”' && mark === '"' && endsSpeech(text, at))
}

/** Whether a straight mark stands where speech ends, as in “It is late," with marks that don't match. */
function endsSpeech(text: string, at: number): boolean {
  return /[,.?!]/.test(text[at - 1] ?? '') && /\s/.test(text[at + 1] ?? ' ')
}

/** Whether a mark can open: a straight one, or a single one, stands after no letter or figure and before a word. */
function opens(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== '‘') return true
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 1] ?? ' ')
}

function isClosing(text: string, at: number, closer: string): boolean {
  return closer !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')
}

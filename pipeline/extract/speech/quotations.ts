/** Words in quotation marks: half-open, UTF-16 code units, the marks not included. */
export interface Quotation {
  readonly from: number
  readonly to: number
  /** False where the closing mark is missing, as in a quotation of several paragraphs. */
  readonly closed: boolean
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
  let open: { readonly from: number; readonly closer: string; nested: boolean } | undefined
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at)
    if (open) {
      if (mark === '“') open.nested = true
      const isMixedPair = open.closer === '"' && mark === '”' && !open.nested
      const isStraightEnd = open.closer === '”' && mark === '"' && !open.nested && endsSpeech(text, at)
      if (isMixedPair || isStraightEnd || (mark === open.closer && isClosing(text, at, mark))) {
        if (at > open.from) found.push({ from: open.from, to: at, closed: true })
        open = undefined
      }
    } else {
      const closer = closers.get(mark)
      if (closer && (mark !== '‘' || (isOpening(text, at) && at < lastSingle)))
        open = { from: at + mark.length, closer, nested: false }
    }
    at += mark.length - 1
  }
  if (open && open.closer !== '’' && /\p{Lu}/u.test(text[open.from] ?? '')) {
    found.push({ from: open.from, to: text.length, closed: false })
  }
  return found
}

function markAt(text: string, at: number): string {
  const character = text[at] ?? ''
  const isDouble = (character === "'" || character === '`') && text[at + 1] === character
  return isDouble ? character + character : character || ' '
}

/** Whether a straight mark stands where speech ends, as in “It is late," with marks that don't match. */
function endsSpeech(text: string, at: number): boolean {
  return /[,.?!]/.test(text[at - 1] ?? '') && /\s/.test(text[at + 1] ?? ' ')
}

function isOpening(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')
}

function isClosing(text: string, at: number, closer: string): boolean {
  return closer !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')
}

import { getDocumentProxy } from 'unpdf'
import { normal } from './comparison.ts'
import { readingOrder, type TaggedContent, type TaggedPart } from '../stages.ts'

/** One item of a page's text: words, or the start or end of marked content. */
interface TextItem {
  readonly type?: string
  readonly id?: string | null
  readonly str?: string
}

/** What a reader of a PDF finds in it. */
export interface PdfText {
  /** The tagged text in the order in which it is read out; running lines and drawn marks are not tagged. */
  readonly text: string
  /** Where its links lead outside the file. */
  readonly targets: readonly string[]
}

/**
 * Reads a tagged PDF in the order of its structure tree (ISO 32000-1, 14.7), which is the order in which it is
 * read out.
 *
 * @throws Error where the file is no PDF or has no structure tree
 */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const words = new Map<string, string>()
    const targets: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      addWords(items, words)
      for (const { unsafeUrl } of await page.getAnnotations())
        if (typeof unsafeUrl === 'string') targets.push(unsafeUrl)
    }
    const text = inOrder(readingOrder(bytes), words)
    if (text === '') throw new Error('Unexpected PDF without tagged text, expected a tagged one')
    return { text, targets }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Adds the words inside each marked content; content marked within it belongs to it where it has no id of its own. */
function addWords(items: readonly TextItem[], words: Map<string, string>): void {
  const open: (string | undefined)[] = []
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? undefined)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const mark = open.findLast((one) => one !== undefined)
      if (mark !== undefined && str) words.set(mark, (words.get(mark) ?? '') + str)
    }
  }
}

/** What is read out at one go on one page. */
interface Run {
  readonly owner: number | undefined
  readonly isHead: boolean
  text: string
}

function inOrder(parts: readonly TaggedPart[], words: ReadonlyMap<string, string>): string {
  const runs: Run[] = []
  for (const { contents, words: given, isHead } of parts) {
    const shown = contents.map((content) => words.get(nameOf(content)) ?? '').join('')
    const text = given !== undefined && holds(given, shown) ? given : shown
    const owner = contents[0]?.owner
    const last = runs.at(-1)
    if (last && last.owner === owner && last.isHead === isHead) last.text += text
    else runs.push({ owner, isHead, text })
  }
  const kept: Run[] = []
  for (const run of runs) if (!isRepeated(run, kept.at(-1))) kept.push(run)
  return kept.map(({ text }) => text).join('')
}

/** Whether a run shows the words of a table's head once more, on another page that the table runs over. */
function isRepeated(run: Run, before: Run | undefined): boolean {
  if (!run.isHead || !before?.isHead || run.owner === before.owner) return false
  return normal(run.text) === normal(before.text)
}

/** As the reader of PDFs names marked content. */
function nameOf({ owner, identifier }: TaggedContent): string {
  return `p${owner}R_mc${identifier}`
}

/** Letters whose glyphs may be parts of them, or several of them in one. */
const joined =
  /[\u0600-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufeff\u{10a00}-\u{11fff}\u{1e900}-\u{1eeff}]/gu

/** Whether words that stand for what is shown hold each sign of it, in whatever order; letters that join aside. */
function holds(words: string, shown: string): boolean {
  const given = Map.groupBy(signs(words), (sign) => sign)
  return [...Map.groupBy(signs(shown.replace(joined, '')), (sign) => sign)].every(
    ([sign, times]) => times.length <= (given.get(sign)?.length ?? 0)
  )
}

/** Signs that are shown as each other where they are read from right to left count as one. */
const mirrored = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].map(([one = '', other = '']) => [other, one])
)

/** The letters and other signs of a text, without their case. */
function signs(text: string): string[] {
  return Array.from(normal(text).replaceAll('\0', ''), (sign) => mirrored.get(sign) ?? sign)
}

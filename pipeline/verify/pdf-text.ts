import { getDocumentProxy } from 'unpdf'

/** A node of a page's structure tree, as the PDF reader hands it out. */
interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  /** The text that an element gives for what it holds. */
  readonly alt?: string
  readonly children?: readonly TreeNode[]
}

/** One item of a page's text: words, or the start or end of marked content. */
interface TextItem {
  readonly type?: string
  readonly id?: string | null
  readonly str?: string
}

/** The text of a PDF page by page. */
export interface PdfText {
  /** The tagged text in logical order; running lines and drawn marks are not tagged. */
  readonly pages: readonly string[]
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
    const pages: string[] = []
    const targets: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const tree: TreeNode | null = await page.getStructTree()
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const words = byMark(items)
      for (const { unsafeUrl } of await page.getAnnotations())
        if (typeof unsafeUrl === 'string') targets.push(unsafeUrl)
      pages.push(tree ? inOrder(tree, words) : '')
    }
    if (pages.every((page) => page === ''))
      throw new Error('Unexpected PDF without tagged text, expected a tagged one')
    return { pages, targets }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** The words inside each marked content; content marked within it belongs to it where it has no id of its own. */
function byMark(items: readonly TextItem[]): Map<string, string> {
  const words = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? undefined)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const mark = open.findLast((one) => one !== undefined)
      if (mark !== undefined && str) words.set(mark, (words.get(mark) ?? '') + str)
    }
  }
  return words
}

/** The tree of a page names elements of other pages too, without their content. */
function isOnPage(node: TreeNode): boolean {
  return (node.children ?? []).some((child) => child.type === 'content')
}

function inOrder(node: TreeNode, words: ReadonlyMap<string, string>): string {
  if (node.role === 'Lbl') return ''
  // Words that are read from the right stand on the page as they are shown; their span has them as they are read.
  if (node.role === 'Span' && node.alt !== undefined && isOnPage(node)) return node.alt
  if (node.type === 'content') return words.get(node.id ?? '') ?? ''
  return (node.children ?? []).map((child) => inOrder(child, words)).join('')
}

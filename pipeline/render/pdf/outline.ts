import type { PdfFile } from './file.ts'
import { type Dictionary, Reference, textOf, textString } from './values.ts'

/** A heading as the page has it. */
export interface Heading {
  /** The words by which a bookmark is named. */
  readonly title: string
  /** All words that stand in the heading, labels and marks among them. */
  readonly shown: string
}

/** A bookmark of the outline (ISO 32000-1, 12.3.3). */
export interface Bookmark {
  readonly item: Dictionary
  /** How deep it stands, from 1. */
  readonly level: number
  /** The page it leads to. */
  readonly page: Reference | undefined
  /** How far above the page's lower edge it leads, in points; undefined where that is not said. */
  readonly top: number | undefined
}

/** How many levels of bookmarks a reader sees before opening one. */
const openLevels = 2

/** The bookmarks, each before those below it: the headings of the page in their order. */
export function bookmarks(file: PdfFile): Bookmark[] {
  const found: Bookmark[] = []
  const seen = new Set<Dictionary>()
  const walk = (parent: Dictionary | undefined, level: number): void => {
    let item = file.dictionaryAt(parent?.get('First'))
    while (item && !seen.has(item)) {
      seen.add(item)
      found.push({ item, level, ...placeOf(file, item) })
      walk(item, level + 1)
      item = file.dictionaryAt(item.get('Next'))
    }
  }
  walk(file.dictionaryAt(file.catalog.get('Outlines')), 1)
  return found
}

function placeOf(file: PdfFile, item: Dictionary): Pick<Bookmark, 'page' | 'top'> {
  const [page, , , top] = file.listAt(item.get('Dest'))
  return {
    page: page instanceof Reference ? page : undefined,
    top: typeof top === 'number' ? top : undefined
  }
}

/**
 * Names the bookmarks as the headings are written, where Chromium names them as they look: in capitals where a style
 * says so, and without the space at which a line ends. Opens the first two levels.
 */
export function nameBookmarks(file: PdfFile, headings: readonly Heading[]): void {
  const marks = bookmarks(file)
  const keys = headings.map(({ shown }) => bare(shown))
  let at = 0
  for (const { item } of marks) {
    const key = bare(textOf(item.get('Title')) ?? '')
    // A heading that isn't printed has no bookmark, so some headings may be passed over.
    const index = keys.indexOf(key, at)
    const title = headings[index]?.title
    if (!title) continue
    item.set('Title', textString(title))
    at = index + 1
  }
  setOpen(file, marks)
}

/** A title without what styles and line ends change about it. */
function bare(title: string): string {
  return title.replace(/[\s\u00ad\u200b\u2060]+/g, '').toUpperCase()
}

/** An item's `Count` is how many bookmarks show below it, negative where it has to be opened to show them. */
function setOpen(file: PdfFile, marks: readonly Bookmark[]): void {
  const around: Bookmark[] = []
  const below = new Map<Bookmark, number>()
  for (const mark of marks) {
    while ((around.at(-1)?.level ?? 0) >= mark.level) around.pop()
    const parent = around.at(-1)
    if (parent) below.set(parent, (below.get(parent) ?? 0) + 1)
    around.push(mark)
  }
  for (const [{ item, level }, count] of below) item.set('Count', level < openLevels ? count : -count)
  const top = file.dictionaryAt(file.catalog.get('Outlines'))
  if (marks.length > 0) top?.set('Count', marks.filter(({ level }) => level <= openLevels).length)
}

import type { DocumentName, PaperName } from '../model/documents.ts'
import type { Labels } from '../model/labels.ts'
import type { Frame } from '../model/view-parts.ts'
import type { Body } from '../model/views.ts'

/** Paper sizes in millimetres, width first. */
export const paperSizes: Readonly<Record<PaperName, readonly [number, number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4]
}

/** The page's size and its running lines, which CSS can only take as fixed strings. */
export function pageStyle(document: DocumentName, frame: Frame, labels: Labels, paper: PaperName): string {
  const [width, height] = paperSizes[paper]
  const size = `:root{--paper-width:${width}mm;--paper-height:${height}mm}`
  if (document === 'fact-sheet') return `${size}@page{size:${width}mm ${height}mm;margin:0}`
  const left = cssString(shortened(frame.title))
  const right = cssString([frame.kind, frame.tlp].filter(Boolean).join('  ·  '))
  const mark = cssString(frame.tlp ?? '')
  return `${size}@page{size:${width}mm ${height}mm;margin:20mm 18mm 19mm;@top-left{content:${left}}@top-right{content:${right}}@bottom-left{content:${mark}}@bottom-right{content:${cssString(`${labels.page} `)} counter(page) ' / ' counter(pages)}}@page:first{@top-left{content:none}@top-right{content:none}}`
}

/** So many characters fill about three lines of the brief's text. */
const shortest = 220

/**
 * Keeps short paragraphs whole. Chromium lets the last of three lines stand alone on the next page, whatever `widows`
 * says, since it holds `orphans` to be worth more.
 */
export function shortParagraphs({ numbers }: Body): string {
  const short = numbers.filter(({ start, end }) => end - start <= shortest)
  if (short.length === 0) return ''
  return `${short.map(({ number }) => `#p${number}`).join(',')}{break-inside:avoid}`
}

/** A title that leaves room for what stands beside it, cut between characters. */
function shortened(title: string): string {
  const characters = [...title]
  return characters.length > 90 ? `${characters.slice(0, 88).join('')}…` : title
}

/** A text as a CSS string: everything but plain letters, digits and spaces is escaped, so that nothing breaks out. */
function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `
  )
  return `"${escaped.join('')}"`
}

import type { Labels } from '../model/labels.ts'
import type { Printer } from '../model/printer.ts'
import type { CitedStatement, FigureView } from '../model/view-parts.ts'
import type { FactSheet } from '../model/views.ts'
import type { HtmlRenderer, Setting } from './html.ts'
import type { ShareImage } from './template-root.ts'

/** The size that links to a page are shown with most widely: 1.91 to 1. */
const size = { width: 1200, height: 630 }

/** So many settings has the style sheet of the share image. */
const settings = 6

/** A longer bottom line gives way to a figure, where there is one. */
const longestLine = 200

/** The longest number beside which its label can be read. */
const longestNumber = 14

/** A picture of a fact sheet's head, as a PNG: one operation of the browser. */
export function shareImage(
  view: FactSheet,
  labels: Labels,
  setting: Setting,
  templates: HtmlRenderer,
  printer: Printer
): Promise<Uint8Array> {
  const { html, faces } = templates.shareImage(headOf(view), labels, setting)
  return printer.picture(html, { ...size, settings, faces })
}

/** The bottom line where it can be read at a glance, else the first figure that can, else as much of the bottom line. */
export function headOf({ frame, figures }: FactSheet): ShareImage {
  const { bottomLine } = frame
  const short = bottomLine && bottomLine.text.length <= longestLine
  const figure = short ? undefined : figures.find(isShort)
  if (figure) return { frame: { ...frame, bottomLine: null }, figure }
  return { frame: { ...frame, bottomLine: bottomLine && cut(bottomLine) }, figure: null }
}

function isShort({ text, label }: FigureView): boolean {
  return text.length <= longestNumber && label.length <= 120
}

/** A statement cut at a word; in writing without spaces, at a character. */
function cut(statement: CitedStatement): CitedStatement {
  const { text } = statement
  if (text.length <= longestLine) return statement
  const start = text.slice(0, longestLine).replace(/[\ud800-\udbff]$/, '')
  const words = start.replace(/\s+\S*$/, '')
  return { ...statement, text: `${words.length > longestLine / 2 ? words : start} …` }
}

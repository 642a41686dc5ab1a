import { compose } from './compose/compose.ts'
import { changesSince } from './diff/changes.ts'
import { extract } from './extract/extract.ts'
import type { Briefing } from './model/briefing.ts'
import type { ParsedDocument } from './model/document.ts'
import { mayBeQuoted } from './model/earlier-terms.ts'
import type { Source } from './model/source.ts'
import { parse } from './parse/parse.ts'

export type { ComposeOptions } from './compose/compose-options.ts'
export { type Difference, difference, type SentenceChange, type Side } from './diff/difference.ts'
export { readingOrder, type TaggedContent, type TaggedPart } from './conformance/reading-order.ts'
export { type Considered, considered } from './extract/considered.ts'
export { readSource } from './read/read.ts'
export { type MailOptions, mailRenderer } from './render/mail.ts'
export { type RenderedDocument, type Renderer, renderer } from './render/render.ts'
export { checkTemplates } from './render/template-check.ts'
export { labelsFor, loadTheme, type Theme } from './render/theme.ts'
export { ThemeError } from './render/theme-error.ts'
export { compose, extract, parse }

/** A source with all that was found in it. */
export interface Analysed {
  readonly document: ParsedDocument
  readonly briefing: Briefing
}

/**
 * The way down from a source to its briefing, and from the version before it, where there is one.
 *
 * @param parsed called between the two stages
 */
export function analyse(source: Source, parsed?: () => void): Analysed {
  const document = parse(source)
  parsed?.()
  const briefing = extract(document)
  const { earlier } = source
  if (!earlier || !mayBeQuoted(earlier, source)) return { document, briefing }
  const changes = changesSince(extract(parse(earlier)), briefing)
  return { document, briefing: { ...briefing, changes } }
}

/**
 * A source with the briefing that was made of the same bytes before.
 *
 * @param briefing as its file holds it
 * @param parsed called when the text is parsed
 */
export function recall(source: Source, briefing: string, parsed?: () => void): Analysed {
  const document = parse(source)
  parsed?.()
  return { document, briefing: JSON.parse(briefing) }
}

import type { Briefing } from '../model/briefing.ts'
import type { Format } from '../model/source.ts'
import { analyse, readSource } from '../stages.ts'

/** A text that is not a file. */
export interface TextOptions {
  /** Names the text in messages; `text` where it is not given. */
  readonly name?: string
  /** `md` where it is not given. */
  readonly format?: Format
  readonly title?: string
  /** ISO date; relative dates are resolved from it. */
  readonly published?: string
  /** BCP 47 tag; detected where it is not given. */
  readonly language?: string
  /** The largest text, in bytes of UTF-8; 2,000,000 where it is not given. */
  readonly maximumBytes?: number
}

/**
 * Finds all that a briefing holds in a text, without files and without a browser.
 *
 * @param parsed called when the text is parsed, before anything is found in it
 * @throws SourceError where the text is no source, such as an empty one
 */
export function briefText(text: string, options: TextOptions = {}, parsed?: () => void): Briefing {
  const { name = 'text', format = 'md', title, published, language, maximumBytes } = options
  const source = readSource(new TextEncoder().encode(text), {
    path: name,
    format,
    ...(maximumBytes === undefined ? {} : { maximumBytes })
  })
  const matter = {
    ...source.matter,
    ...(title ? { title } : {}),
    ...(published ? { published: published.slice(0, 10) } : {})
  }
  const stated = language ? { language, languageFrom: 'stated' as const } : {}
  return analyse({ ...source, matter, ...stated }, parsed).briefing
}

import { outline } from '../../pipeline/extract/sections/sections.ts'
import { passages } from '../../pipeline/extract/sections/passages.ts'
import type { Passage } from '../../pipeline/model/passage.ts'
import type { Format, Source } from '../../pipeline/model/source.ts'
import { parse } from '../../pipeline/parse/parse.ts'

/** A text as the extractors read it. */
export function passagesOf(text: string, language = 'en', format: Format = 'plain'): Passage[] {
  const source: Source = {
    path: `text.${format}`,
    name: `text.${format}`,
    slug: 'text',
    format,
    text,
    sha256: '',
    language,
    languageFrom: 'stated',
    matter: {},
    bodyStart: 0,
    messages: []
  }
  return passages(outline(parse(source)).numbered, language)
}

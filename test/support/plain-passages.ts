import { outline } from '../../pipeline/extract/sections/sections.ts'
import { passages } from '../../pipeline/extract/sections/passages.ts'
import type { Passage } from '../../pipeline/model/passage.ts'
import type { Format } from '../../pipeline/model/source.ts'
import { parse } from '../../pipeline/parse/parse.ts'
import { sourceOf } from './sources.ts'

/** A text as the extractors read it. */
export function passagesOf(text: string, language = 'en', format: Format = 'plain'): Passage[] {
  return passages(outline(parse(sourceOf(text, format, language))).numbered, language)
}

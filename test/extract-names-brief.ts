import { acronyms } from '../pipeline/extract/names/acronyms.ts'
import { attributions } from '../pipeline/extract/speech/attributions.ts'
import { entities } from '../pipeline/extract/names/entities.ts'
import { enumerations } from '../pipeline/extract/lists/enumerations.ts'
import { passages } from '../pipeline/extract/sections/passages.ts'
import { outline } from '../pipeline/extract/sections/sections.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

/** What the extractors of names, speech and lists find in a Markdown text. */
export function briefText(text: string, glossary: Record<string, string> = {}, language = 'en') {
  const { numbered } = outline(parse(readSource(new TextEncoder().encode(text), { path: 'case.md' })))
  const read = passages(numbered, language)
  const short = acronyms(read, { title: '', glossary })
  const named = entities(read, short)
  return {
    text,
    acronyms: short,
    entities: named,
    attributions: attributions(read, named),
    enumerations: enumerations(read, numbered)
  }
}

/** Each attribution as one line: kind, speaker, cue, content. */
export function speech(text: string): string[] {
  return briefText(text).attributions.map(({ kind, speaker, cue, content }) =>
    [kind, speaker, cue, content].join(' | ')
  )
}

/** Each enumeration as its lead, the announced number and its items. */
export function lists(text: string): { lead: string; announced: number | null; items: string[] }[] {
  return briefText(text).enumerations.map(({ lead, announced, items }) => ({
    lead: lead.text,
    announced,
    items: items.map((item) => item.text)
  }))
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { siteWordNames, type SiteWords, siteWordsSchema } from '../../model/site-words.ts'

/** What a site is made with: Précis' own templates, style, script and words, read into memory. */
export interface SiteTemplates {
  readonly templates: ReadonlyMap<string, string>
  readonly partials: ReadonlyMap<string, string>
  readonly style: string
  /** The page's own script: the search. */
  readonly script: string
  /** Complete words by language; `en` is always there. */
  readonly words: ReadonlyMap<string, SiteWords>
}

const folder = fileURLToPath(new URL('../../../templates/site', import.meta.url))

/** Reads `templates/site/`. */
export async function loadSiteTemplates(): Promise<SiteTemplates> {
  const labels = await textsIn(join(folder, 'labels'), '.json')
  return {
    templates: await textsIn(folder, '.hbs'),
    partials: await textsIn(join(folder, 'partials'), '.hbs'),
    style: await readFile(join(folder, 'site.css'), 'utf8'),
    script: await readFile(join(folder, 'search.js'), 'utf8'),
    words: new Map([...labels].map(([language, text]) => [language, siteWordsSchema.parse(JSON.parse(text))]))
  }
}

const someWords = z.partialRecord(z.enum(siteWordNames), z.string())

/** The words for a language, with those of the configuration over them; English where a language has none. */
export function siteWordsFor(
  { words }: SiteTemplates,
  language: string,
  own: Readonly<Record<string, Readonly<Record<string, string>>>>
): SiteWords {
  const found = words.get(language) ?? words.get('en')
  if (!found) throw new Error('Unexpected site templates without English words, expected labels/en.json')
  const ours = Object.entries(own[language] ?? {}).filter(([name]) => name in found)
  return { ...found, ...someWords.parse(Object.fromEntries(ours)) }
}

async function textsIn(place: string, extension: string): Promise<Map<string, string>> {
  const names = (await readdir(place)).filter((name) => name.endsWith(extension)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')))
  return new Map(names.map((name, index) => [name.slice(0, -extension.length), texts[index] ?? '']))
}

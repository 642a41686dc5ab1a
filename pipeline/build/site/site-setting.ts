import type { Config } from '../../model/config.ts'
import type { Publishable, SiteSetting } from '../../model/site.ts'
import { precisVersion } from '../../precis-version.ts'
import { labelsFor, type SiteTemplates, siteWordsFor, type Theme } from '../../site.ts'

/** What all pages of a site share: its name, its language, whose it is. */
export function siteSetting(
  briefings: readonly Publishable[],
  { config, theme, templates }: { config: Config; theme: Theme; templates: SiteTemplates }
): SiteSetting {
  const language = commonLanguage(briefings, templates)
  const words = siteWordsFor(templates, language, config.labels)
  const organisation = config.organisation ?? theme.organisation
  const { site, contact, disclaimer } = config
  return {
    name: organisation === undefined ? words.siteName : `${organisation}: ${words.siteName}`,
    language,
    words,
    labels: labelsFor(theme, language, config.labels),
    logo: theme.logo ?? null,
    hasTags: briefings.some(({ source }) => !source.withdrawn && (source.tags ?? []).length > 0),
    precisVersion,
    ...(site ? { url: site.url.replace(/\/+$/, '') } : {}),
    ...(organisation === undefined ? {} : { organisation }),
    ...(contact === undefined ? {} : { contact }),
    ...(disclaimer === undefined ? {} : { disclaimer })
  }
}

/** The language that most of the briefings are in, of those that a site has words for; English where two are equal. */
function commonLanguage(briefings: readonly Publishable[], { words }: SiteTemplates): string {
  const counts = new Map<string, number>([['en', 0.5]])
  for (const { source } of briefings) {
    const tag = source.language.split('-')[0]?.toLowerCase() ?? 'en'
    if (words.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const [first] = [...counts].sort(
    ([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1)
  )
  return first?.[0] ?? 'en'
}

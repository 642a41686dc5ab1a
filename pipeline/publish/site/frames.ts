import { fill } from '../../model/labels.ts'
import type { SiteSetting } from '../../model/site.ts'
import type { SiteFrame } from '../../model/site-views.ts'
import { addressOf, tagsPath } from './addresses.ts'

/** What a page says of itself. */
export interface PageTitle {
  readonly path: string
  /** Empty on the first page of the site, which has the site's name alone. */
  readonly title: string
  readonly description?: string
}

/** What every page carries around its content. */
export function siteFrame(setting: SiteSetting, { path, title, description }: PageTitle): SiteFrame {
  const { name, language, logo, contact, disclaimer, words, precisVersion, organisation } = setting
  const address = addressOf(setting, path)
  return {
    language,
    name,
    title: title ? `${title} – ${name}` : name,
    root: path.includes('/') ? '../' : '',
    isHome: path === 'index.html',
    isTags: path === tagsPath,
    hasTags: setting.hasTags,
    // The first page says the site's own name in its heading.
    house: organisation ?? (path === 'index.html' ? '' : words.siteName),
    logo,
    madeWith: fill(words.madeWith, { version: precisVersion }),
    ...(description ? { description } : {}),
    ...(contact === undefined ? {} : { contact }),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    ...(address === undefined ? {} : { address })
  }
}

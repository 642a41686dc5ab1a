import { shareImageName } from '../../model/artefact.ts'
import { fill } from '../../model/labels.ts'
import type { PublishedEntry, Site, SiteSetting } from '../../model/site.ts'
import type { SiteFrame, SitePage } from '../../model/site-views.ts'
import { addressOf, pagePath } from './addresses.ts'
import { entryView, type TagsBySlug } from './entry-views.ts'
import { summaryOf } from './feed-entries.ts'
import { siteFrame } from './frames.ts'
import { linkedData } from './linked-data.ts'

/** The findings of a briefing, as a build names their file. */
export const findingsName = 'briefing.json'

/** A page a briefing: what it is, its documents, its source, and how to check it; of what is withdrawn, that it is. */
export function briefingPages({ setting, entries }: Site, tags: TagsBySlug): SitePage[] {
  return entries.map((entry) => {
    const { slug, citation, wordCount, sha256, url, files, withdrawn } = entry
    const { labels, words } = setting
    const findings = files.find(({ path }) => path === `${slug}/${findingsName}`)
    return {
      path: pagePath(slug),
      template: 'briefing',
      view: {
        frame: briefingFrame(entry, setting),
        labels,
        words,
        entry: entryView(entry, setting, tags, '../'),
        citation,
        wordCount: fill(labels.wordCount, { words: wordCount }),
        sha256,
        ...(url === undefined ? {} : { url }),
        ...(findings ? { findings: findingsName } : {}),
        ...(withdrawn ? { reason: withdrawn } : {})
      }
    }
  })
}

function briefingFrame(entry: PublishedEntry, setting: SiteSetting): SiteFrame {
  const { slug, title, files } = entry
  const summary = summaryOf(entry, setting)
  const frame = siteFrame(setting, { path: pagePath(slug), title, description: summary })
  const { address } = frame
  const file = files.find(({ path }) => path === `${slug}/${shareImageName}`)
  const image = file && addressOf(setting, file.path)
  const card = address && {
    address,
    title,
    ...(summary ? { description: summary } : {}),
    ...(image ? { image } : {})
  }
  return { ...frame, data: linkedData(entry, setting), ...(card ? { card } : {}) }
}

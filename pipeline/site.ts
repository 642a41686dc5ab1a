/**
 * Where what was built becomes a site: the wording and the look that it shares with the documents, its pages, and the
 * folder that it goes to. Nothing that is reached from here parses a source or starts a browser.
 */
export { siteEntry } from './compose/site-entry.ts'
export { BuiltFiles } from './publish/site/built-files.ts'
export { type Checksum, checksumsName, checksumsText } from './publish/site/checksums.ts'
export { findingsName } from './publish/site/briefing-pages.ts'
export { newestFirst, statedChange } from './publish/site/moments.ts'
export { searchLibrary } from './publish/site/search-library.ts'
export { siteFiles } from './publish/site/site-files.ts'
export {
  isUntouched,
  type StandingSite,
  standingMarker,
  standingSite
} from './publish/site/standing-site.ts'
export {
  beginSite,
  recoverSite,
  refusal,
  removeSite,
  replaceSite,
  type SitePlaces,
  sitePlaces
} from './publish/site/target-folder.ts'
export { writeFailure } from './publish/write-failure.ts'
export { siteRenderer } from './render/site/site-renderer.ts'
export { loadSiteTemplates, type SiteTemplates, siteWordsFor } from './render/site/site-templates.ts'
export { labelsFor, loadTheme, type Theme } from './render/theme.ts'
export { withVisibleControls } from './render/visible-controls.ts'

/**
 * Where a build meets the disk: what it takes to find out that nothing is to be done. Nothing that is reached from
 * here loads a parser, a schema or a browser.
 */
export { removeParts, writeArtefacts } from './publish/artefacts.ts'
export { holdFolder } from './publish/folder-lock.ts'
export { manifestName, manifestText } from './publish/manifest-text.ts'
export { type Fingerprint, fingerprint } from './read/fingerprint.ts'
export { earlierPath, type FoundSource, sidecarPath } from './read/found-source.ts'
export { slugOfFound } from './read/slug-of-found.ts'
export { findSources } from './read/sources.ts'
export { extendedTheme, isShippedTheme, themeFolder } from './render/theme-folder.ts'

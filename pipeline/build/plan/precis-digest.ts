import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { precisVersion } from '../../precis-version.ts'
import { digestOf, digestOfData, digestOfFolder } from './digest.ts'

/** The list of all that npm installed beside Précis, with versions and hashes. */
const installed = 'node_modules/.package-lock.json'

/**
 * The digest of Précis itself: its version, the packages installed with it and, where it runs from its sources, these
 * with the themes that come along, since they change without the version.
 */
export function precisDigest(): string {
  const address = import.meta.url
  const root = fileURLToPath(new URL('../../..', address))
  const isSource = address.endsWith('.ts')
  const own = isSource ? ['pipeline', 'templates'].map((name) => digestOfFolder(join(root, name))) : []
  return digestOfData({ version: precisVersion, own, packages: packagesOf(root) })
}

/** The packages that Précis was installed with; undefined where it was not npm that installed them. */
function packagesOf(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const list = join(folder, installed)
    if (existsSync(list)) return digestOf(readFileSync(list))
    if (folder === dirname(folder)) return undefined
  }
}

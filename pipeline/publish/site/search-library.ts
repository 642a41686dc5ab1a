import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** MiniSearch as browsers run it, its licence in front, without the link to a map that a site does not hold. */
export async function searchLibrary(): Promise<string> {
  // The package opens no other file to importers; the one for browsers stands beside it.
  const folder = join(dirname(require.resolve('minisearch')), '..', '..')
  const script = await readFile(join(folder, 'dist', 'umd', 'index.js'), 'utf8')
  const licence = await readFile(join(folder, 'LICENSE.txt'), 'utf8')
  return `/*!\nMiniSearch\n\n${licence.trim()}\n*/\n${script.replace(/^\/\/# sourceMappingURL=.*$/m, '').trimEnd()}\n`
}

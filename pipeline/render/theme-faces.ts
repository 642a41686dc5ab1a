import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { suggest } from '../model/suggest.ts'
import { installedFolder } from './font-files.ts'
import { type Face, refusal } from './theme-file.ts'
import type { ThemeSettings } from './theme-settings.ts'

const isPackage = /^@?[\w-][\w.-]*(?:\/[\w-][\w.-]*)?$/

const generic = new Set(['serif', 'sans-serif', 'monospace'])

/**
 * The faces of a theme, each with the folder of its package: one that Précis depends on, or one that is installed
 * where the theme is.
 *
 * @throws ThemeError where a package or one of its files is missing, or where a font is used that has no face
 */
export function checkedFaces({ faces, fonts }: ThemeSettings, folder: string): Face[] {
  const path = `${folder}/theme.json`
  const families = [...new Set(faces.map(({ family }) => family))]
  for (const name of Object.values(fonts).flat()) {
    if (families.includes(name) || generic.has(name)) continue
    const near = suggest(name, families)
    const hint = near ? `, did you mean \`${near}\`?` : ''
    throw refusal(`Unexpected font \`${name}\` in ${path}, expected one of its faces${hint}`, path)
  }
  return faces.map((face) => {
    const found = isPackage.test(face.package) ? installedFolder(face.package, resolve(folder)) : undefined
    if (!found)
      throw refusal(
        `Unexpected package \`${face.package}\` in ${path}, expected one that is installed: npm install ${face.package}`,
        path
      )
    const file = `${face.package.split('/').at(-1)}-latin-${face.weight}-${face.style}.woff2`
    if (existsSync(join(found, 'files', file))) return { ...face, folder: found }
    throw refusal(
      `Unexpected face of ${face.family}, ${face.weight} ${face.style}, in ${path}, expected one that ${face.package} has: no ${file}`,
      path
    )
  })
}

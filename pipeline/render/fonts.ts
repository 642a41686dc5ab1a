import { fontData, packageFolder, packageVersion, type Slice, slicePath, slicesIn } from './font-files.ts'
import type { Face } from './theme.ts'

/** Rules by the slices that they are for, some 200 kB each: most texts of an archive need the same. */
const rulesBySlices = new Map<string, string>()
const mostKept = 4

/**
 * The `@font-face` rules for the faces of a theme, with the font data inside, for the scripts that a text uses.
 * Nothing is fetched when the page is shown.
 */
export function fontFaces(faces: readonly Face[], text: string): string {
  const beyond = new Set(
    Array.from(text.matchAll(/[^\0-\xff]/gu), ([character]) => character.codePointAt(0) ?? 0)
  )
  const wanted = faces.flatMap((face) =>
    slicesIn(folderOf(face)).flatMap((slice) => (isNeeded(slice, beyond) ? [{ face, slice }] : []))
  )
  const key = wanted.map(({ face, slice }) => pathOf(face, slice)).join('\n')
  const rules = rulesBySlices.get(key) ?? wanted.map(rule).join('\n')
  rulesBySlices.delete(key)
  rulesBySlices.set(key, rules)
  const [oldest] = rulesBySlices.keys()
  if (rulesBySlices.size > mostKept && oldest !== undefined) rulesBySlices.delete(oldest)
  return rules
}

function isNeeded(slice: Slice, codePoints: ReadonlySet<number>): boolean {
  return slice.script === 'latin' || [...codePoints].some((point) => slice.covers(point))
}

function pathOf(face: Face, { script }: Slice): string {
  return slicePath(folderOf(face), script, face.weight, face.style)
}

/** The version of each font package in use, for the manifest. */
export function fontVersions(faces: readonly Pick<Face, 'package' | 'folder'>[]): {
  name: string
  version: string
}[] {
  const folders = new Map(faces.map((face) => [face.package, folderOf(face)]))
  const names = [...folders].sort(([one], [other]) => (one < other ? -1 : 1))
  return names.map(([name, folder]) => ({ name, version: packageVersion(folder) }))
}

/** The folder of a face's package: a theme knows where its own are. */
export function folderOf(face: Pick<Face, 'package' | 'folder'>): string {
  return face.folder ?? packageFolder(face.package)
}

function rule({ face, slice }: { readonly face: Face; readonly slice: Slice }): string {
  const { family, weight, style } = face
  const source = `url(data:font/woff2;base64,${fontData(pathOf(face, slice))}) format('woff2')`
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source};unicode-range:${slice.range}}`
}

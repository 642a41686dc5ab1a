import { fontData, packageFolder, packageVersion, type Slice, slicePath, slicesIn } from './font-files.ts'
import type { Face } from './theme.ts'

/**
 * The `@font-face` rules for the faces of a theme, with the font data inside, for the scripts that a text uses.
 * Nothing is fetched when the page is shown.
 */
export function fontFaces(faces: readonly Face[], text: string): string {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  return faces
    .flatMap((face) => slicesIn(folderOf(face)).flatMap((slice) => rule(face, slice, codePoints)))
    .join('\n')
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

function rule(face: Face, slice: Slice, codePoints: ReadonlySet<number>): string[] {
  const needed =
    slice.script === 'latin' || [...codePoints].some((point) => point > 0xff && slice.covers(point))
  if (!needed) return []
  const { family, weight, style } = face
  const data = fontData(slicePath(folderOf(face), slice.script, weight, style))
  const source = `url(data:font/woff2;base64,${data}) format('woff2')`
  return [
    `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source};unicode-range:${slice.range}}`
  ]
}

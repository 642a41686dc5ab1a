import { faceCharacters } from './face-characters.ts'
import {
  fontData,
  installedFolder,
  packageFolder,
  packageVersion,
  slicePath,
  slicesIn
} from './font-files.ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The family that stands behind the families of every theme. */
export const lastResortFamily = 'Precis Last Resort'

/** Faces for what the faces of a theme lack, asked in this order: text first, then signs. */
const bundled = [
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-hebrew',
  '@fontsource/noto-naskh-arabic',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-sans-math',
  '@fontsource/libertinus-math',
  '@fontsource/mononoki'
]

/** Faces that are used where they are installed. */
const optional = ['@fontsource/noto-emoji']

/** A file of a last resort face. */
export interface LastResortFile {
  readonly package: string
  readonly path: string
  readonly characters: ReadonlySet<number>
}

/** The files of the last resort in the order in which they are asked. */
export class LastResort {
  readonly #project: string | undefined
  readonly #files = new Map<string, readonly LastResortFile[]>()

  /** @param project the folder whose installed packages are looked through before those beside Précis */
  constructor(project: string | undefined) {
    this.#project = project
  }

  /** Whether one of the packages is installed. */
  has(name: string): boolean {
    return installedFolder(name, this.#project) !== undefined
  }

  /** The first file that holds all of some code points. */
  fileFor(codePoints: readonly number[], further: readonly string[]): LastResortFile | undefined {
    for (const name of [...bundled, ...optional, ...further]) {
      const found = this.#filesOf(name).find(({ characters }) =>
        codePoints.every((point) => characters.has(point))
      )
      if (found) return found
    }
    return undefined
  }

  #filesOf(name: string): readonly LastResortFile[] {
    const known = this.#files.get(name)
    if (known) return known
    const folder = installedFolder(name, this.#project)
    const found = folder === undefined ? [] : filesIn(folder, name)
    this.#files.set(name, found)
    return found
  }
}

/** The regular face of a package, by its slices; some packages list none. */
function filesIn(folder: string, name: string): LastResortFile[] {
  const listed = slicesIn(folder).map(({ script }) => slicePath(folder, script, 400, 'normal'))
  const paths = listed.length > 0 ? listed : regularFiles(folder)
  return paths.map((path) => ({ package: name, path, characters: faceCharacters(path) }))
}

function regularFiles(folder: string): string[] {
  const files = join(folder, 'files')
  const names = readdirSync(files).filter((file) => file.endsWith('-400-normal.woff2'))
  return names.sort().map((file) => join(files, file))
}

/** The `@font-face` rules of the last resort: each file with the code points that it is to print. */
export function lastResortFaces(uses: ReadonlyMap<LastResortFile, ReadonlySet<number>>): string {
  return [...uses]
    .map(([{ path }, codePoints]) => {
      const points = [...codePoints].sort((one, other) => one - other)
      const range = points.map((point) => `U+${point.toString(16)}`).join(',')
      return `@font-face{font-family:'${lastResortFamily}';src:url(data:font/woff2;base64,${fontData(path)}) format('woff2');unicode-range:${range}}`
    })
    .join('\n')
}

/** The versions of the packages of the last resort, those used where installed among them. */
export function lastResortVersions(project: string | undefined): { name: string; version: string }[] {
  const installed = optional.flatMap((name) => {
    const folder = installedFolder(name, project)
    return folder === undefined ? [] : [{ name, version: packageVersion(folder) }]
  })
  return [...bundled.map((name) => ({ name, version: packageVersion(packageFolder(name)) })), ...installed]
}

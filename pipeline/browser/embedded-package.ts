import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The compressed files that are used. The software renderer for WebGL is left out: nothing here draws with it. */
export const packedFiles = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'] as const

/** The package that carries a browser inside (an optional dependency, for Linux on x64). */
export interface EmbeddedPackage {
  readonly version: string
  /** Folder of the compressed files. */
  readonly folder: string
  /** Name of the unpacked folder: the version and 16 hexadecimal digits that tell this build from others. */
  readonly name: string
}

/**
 * Finds the package that carries a browser; undefined when it isn't installed or can't run here (it needs Linux on
 * x64 with the GNU C library). The name is taken from the version and the exact sizes of the compressed files:
 * hashing their 68 MB would cost every start some 50 ms, and what was unpacked from them is checked by itself.
 */
export function embeddedPackage(): EmbeddedPackage | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || glibcVersion() === undefined) return undefined
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
    const folder = join(root, 'bin')
    const version = versionOf(readFileSync(join(root, 'package.json'), 'utf8'))
    const sizes = packedFiles.map((file) => `${file} ${statSync(join(folder, file)).size}`)
    const digest = createHash('sha256')
      .update([version, ...sizes].join('\n'))
      .digest('hex')
    return { version, folder, name: `${version}-${digest.slice(0, 16)}` }
  } catch {
    return undefined
  }
}

function versionOf(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest)
  const version = parsed !== null && typeof parsed === 'object' && 'version' in parsed ? parsed.version : ''
  if (typeof version !== 'string' || !/^[0-9A-Za-z.+-]{1,40}$/.test(version)) throw new Error('No version')
  return version
}

/** The GNU C library's version as [major, minor]; undefined where there is none (musl, other systems). */
export function glibcVersion(): readonly [number, number] | undefined {
  const report: unknown = quickReport()
  const header = report !== null && typeof report === 'object' && 'header' in report ? report.header : null
  if (header === null || typeof header !== 'object' || !('glibcVersionRuntime' in header)) return undefined
  const [major, minor] = String(header.glibcVersionRuntime).split('.').map(Number)
  return major === undefined || minor === undefined ? undefined : [major, minor]
}

function quickReport(): unknown {
  const { report } = process
  // Otherwise the report looks up the names of open connections. The types don't know the property yet.
  const before: unknown = Reflect.get(report, 'excludeNetwork')
  Reflect.set(report, 'excludeNetwork', true)
  try {
    return report.getReport()
  } finally {
    Reflect.set(report, 'excludeNetwork', before)
  }
}

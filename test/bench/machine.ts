import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { describeBrowser } from '../../pipeline/browser/doctor.ts'
import { embeddedPackage } from '../../pipeline/browser/embedded-package.ts'
import { precisVersion } from '../../pipeline/precis-version.ts'
import { BenchError } from './bench-error.ts'

/** What was measured on, and with what. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly gigabytes: number
  /** How well the browser of Précis is shut off here, and how. */
  readonly isolation: string
  readonly versions: Readonly<Record<string, string>>
}

const load = createRequire(import.meta.url)

/**
 * Looks at this machine.
 *
 * @throws BenchError where the other converters are not installed
 */
export async function lookAtMachine(): Promise<Machine> {
  const versions = {
    Précis: precisVersion,
    Node: process.versions.node,
    '@sparticuz/chromium': embeddedPackage()?.version ?? 'none',
    ...Object.fromEntries(
      ['md-to-pdf', '@myriaddreamin/typst-ts-node-compiler'].map((name) => [name, versionOf(name)])
    )
  }
  const { version, isolation, notes } = await describeBrowser({ isolation: 'auto' })
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    isolation: [isolation, ...notes].join('; '),
    versions: { ...versions, browser: version }
  }
}

/** How busy the machine was in the last minute: about how many processes wanted a core at a time. */
export function busyness(): number {
  return loadavg()[0] ?? 0
}

function versionOf(name: string): string {
  try {
    for (let folder = dirname(load.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
      const found = packageAt(folder)
      if (found?.name === name) return found.version
    }
  } catch {
    // What is missing is said below.
  }
  throw new BenchError(`Unexpected lack of ${name}, expected it installed: npm ci --prefix test/bench`)
}

function packageAt(folder: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}

import { existsSync, statSync } from 'node:fs'
import { unpackedBrowser } from './embedded.ts'
import { embeddedPackage } from './embedded-package.ts'
import { NoBrowserError } from './errors.ts'
import { installedBrowserPaths } from './installed-paths.ts'

/** How a browser was come by. */
export type BrowserKind = 'explicit' | 'embedded' | 'puppeteer' | 'system'

/** Where to look. Paths come from the caller, who reads options and environment. */
export interface FindOptions {
  /** The path that the user named (`--browser`); goes before all others. */
  readonly browserPath?: string | undefined
  /** The value of `PUPPETEER_EXECUTABLE_PATH`. */
  readonly environmentPath?: string | undefined
  /** Where the embedded browser is unpacked, for tests; default see `browserCacheFolder`. */
  readonly cacheFolder?: string | undefined
}

/** A browser that can be started. */
export interface FoundBrowser {
  readonly kind: BrowserKind
  readonly path: string
  /** Folder of shared libraries that it needs and the machine may lack. */
  readonly libraries?: string | undefined
  /** Folder with its only fonts; without it, it sees the machine's. */
  readonly fonts?: string | undefined
  /** What was passed over on the way, for people. */
  readonly notes: readonly string[]
}

/**
 * Finds a browser, in this order: the one that was named; the embedded one (unpacked if need be); one that Puppeteer
 * downloaded; an installed Chrome, Chromium or Edge. The search path is never looked at. Throws NoBrowserError.
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const named = options.browserPath ?? options.environmentPath
  if (named !== undefined && named !== '') return explicitBrowser(named, options.browserPath !== undefined)
  const notes: string[] = []
  const embedded = await embeddedBrowser(options.cacheFolder, notes)
  if (embedded !== undefined) return embedded
  const downloaded = await puppeteerPath()
  if (downloaded !== undefined) return { kind: 'puppeteer', path: downloaded, notes }
  const installed = installedBrowserPaths().find(isFile)
  if (installed !== undefined) return { kind: 'system', path: installed, notes }
  throw new NoBrowserError(
    [
      'No browser was found to print with: install Chrome or Chromium, name one with --browser PATH',
      'or PUPPETEER_EXECUTABLE_PATH, or add the one that npm carries: npm install @sparticuz/chromium',
      ...notes.map((note) => `(${note})`)
    ].join(' ')
  )
}

function explicitBrowser(path: string, byOption: boolean): FoundBrowser {
  if (isFile(path)) return { kind: 'explicit', path, notes: [] }
  const origin = byOption ? '--browser' : 'PUPPETEER_EXECUTABLE_PATH'
  const problem = existsSync(path) ? 'is not a file' : 'does not exist'
  throw new NoBrowserError(
    `The browser ${path} (${origin}) ${problem}, expected the path of Chrome or Chromium`
  )
}

async function embeddedBrowser(
  cacheFolder: string | undefined,
  notes: string[]
): Promise<FoundBrowser | undefined> {
  const found = embeddedPackage()
  if (found === undefined) return undefined
  try {
    return { kind: 'embedded', ...(await unpackedBrowser(found, cacheFolder)), notes }
  } catch (error) {
    notes.push(
      `The embedded browser could not be unpacked: ${error instanceof Error ? error.message : error}`
    )
    return undefined
  }
}

/** A browser in Puppeteer's own cache: the small headless build first, it prints faster. */
async function puppeteerPath(): Promise<string | undefined> {
  const { default: puppeteer } = await import('puppeteer')
  for (const headless of ['shell', true] as const) {
    try {
      const path = await puppeteer.executablePath({ headless })
      if (isFile(path)) return path
    } catch {
      // Its cache holds none.
    }
  }
  return undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

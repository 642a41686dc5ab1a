import type { Isolation } from '../model/printer.ts'
import { type BrowserKind, type FindOptions, findBrowser } from './find.ts'
import { type LaunchOptions, launchBrowser } from './launch.ts'

/** What `precis doctor` says about the browser. */
export interface BrowserDescription {
  readonly path: string
  readonly kind: BrowserKind
  /** Name and version as the browser tells them. */
  readonly version: string
  readonly isolation: Isolation
  /** How it is isolated, and what was tried before without success. */
  readonly notes: readonly string[]
}

/** Finds the browser, starts it once, and says what was found. Throws as `openPrinter` does. */
export async function describeBrowser(options: FindOptions & LaunchOptions): Promise<BrowserDescription> {
  const found = await findBrowser(options)
  const launched = await launchBrowser(found, options)
  await launched.stop()
  const { isolation, description } = launched.plan
  const fonts = found.fonts === undefined ? ["Sees the machine's fonts"] : []
  return {
    path: found.path,
    kind: found.kind,
    version: launched.version,
    isolation,
    notes: [`Isolated by: ${description}`, ...fonts, ...launched.notes]
  }
}

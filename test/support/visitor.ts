import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { findBrowser } from '../../pipeline/browser/find.ts'

/** A browser as people have it, with scripts on and the way to this machine open. */
export interface Visitor {
  readonly browser: Browser
  close(): Promise<void>
}

/** Starts the browser that documents are printed with as one that visits pages of this machine. */
export async function openVisitor(): Promise<Visitor> {
  const found = await findBrowser({})
  const home = mkdtempSync(join(tmpdir(), 'precis-visitor-'))
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    // Tests run in containers as root; what is visited is our own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${home}`],
    env: {
      ...process.env,
      HOME: home,
      ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries })
    },
    defaultViewport: { width: 1280, height: 860 }
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

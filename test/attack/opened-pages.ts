import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, CDPSession, Page } from 'puppeteer'
import { findBrowser } from '../../pipeline/browser/find.ts'
import { isRoot } from '../../pipeline/browser/folders.ts'
import type { Canary, Hit } from './canary.ts'

/** What a page did when it was opened and nothing was clicked. */
export interface OpenedPage {
  /** The words that it shows. */
  readonly words: string
  /** What ran: scripts that the browser compiled, dialogs that it opened. */
  readonly ran: readonly string[]
  readonly hits: readonly Hit[]
}

/** How long a page may take to load, and what it gets after that for whatever it starts late, in milliseconds. */
const patience = { load: 5000, after: 150, answer: 3000 }

/** Opens pages as a reader would: from their files, in a browser with scripts on and none of our walls. */
export class OpenedPages {
  readonly #canary: Canary
  readonly #known = new Map<string, OpenedPage>()
  #browser: Promise<Browser> | undefined

  constructor(canary: Canary) {
    this.#canary = canary
  }

  /** Opens a page, once for the same bytes. */
  async open(payload: string, path: string): Promise<OpenedPage> {
    const key = createHash('sha256').update(payload).update(readFileSync(path)).digest('hex')
    const known = this.#known.get(key)
    if (known) return known
    const opened = await this.#visit(payload, path)
    this.#known.set(key, opened)
    return opened
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await (await this.#browser)?.close()
  }

  async #visit(payload: string, path: string): Promise<OpenedPage> {
    this.#browser ??= startBrowser()
    const page = await (await this.#browser).newPage()
    try {
      const session = await page.createCDPSession()
      const ran = await watch(page, session)
      await page.goto(pathToFileURL(path).href, { timeout: patience.load }).catch(() => {})
      await pause(patience.after)
      const told = [...ran]
      const words = await shownWords(session)
      return { words, ran: told, hits: this.#canary.take(payload) }
    } finally {
      await Promise.race([page.close().catch(() => {}), pause(patience.answer)])
    }
  }
}

/** Notes every script that the page's own world compiles, also one of an attribute, and every dialog. */
async function watch(page: Page, session: CDPSession): Promise<Set<string>> {
  const ran = new Set<string>()
  session.on('Debugger.scriptParsed', ({ url, executionContextAuxData: data }) => {
    const isOwn = typeof data === 'object' && data !== null && 'isDefault' in data && data.isDefault === true
    if (isOwn && !url.startsWith('pptr:')) ran.add('script')
  })
  session.on('Debugger.paused', () => void session.send('Debugger.resume').catch(() => {}))
  page.on('dialog', (dialog) => {
    ran.add('dialog')
    dialog.dismiss().catch(() => {})
  })
  page.on('popup', (popup) => void popup?.close().catch(() => {}))
  await session.send('Debugger.enable')
  return ran
}

/** The words that are laid out, nothing where the page does not answer any more. */
async function shownWords(session: CDPSession): Promise<string> {
  const expression = 'document.body === null ? "" : document.body.innerText'
  const answer = session.send('Runtime.evaluate', { expression, returnByValue: true }).then(
    ({ result }) => String(result.value),
    () => ''
  )
  return Promise.race([answer, pause(patience.answer, '')])
}

async function startBrowser(): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer')
  const found = await findBrowser({ environmentPath: process.env.PUPPETEER_EXECUTABLE_PATH })
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    // Root can't have the sandbox; what is opened here was written by this project.
    args: isRoot() ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }) }
  })
}

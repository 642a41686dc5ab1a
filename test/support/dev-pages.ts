import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer'
import { type DevServer, startDev } from './dev-server.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** A project that is looked at while its files change. */
export interface DevPages {
  readonly dev: DevServer
  readonly page: Page
  /** What was said in the page's console, and what went wrong in it. */
  readonly said: string[]
  /** Opens the index and waits until it lists something. */
  index(): Promise<void>
  /** Opens the page of a source by its path and waits for a document. */
  work(path: string): Promise<void>
  close(): Promise<void>
}

/** Starts `precis dev` in a folder, and a browser. */
export async function openDevPages(cwd: string, args: readonly string[] = []): Promise<DevPages> {
  const dev = await startDev(cwd, ['--port', '0', ...args])
  const visitor: Visitor = await openVisitor()
  const page = await visitor.browser.newPage()
  // The first draft of a session loads all that drafting takes, on a machine that may do much else.
  page.setDefaultTimeout(90_000)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('dialog', (dialog) => {
    said.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  const index = async () => {
    await page.goto(dev.address)
    await page.waitForSelector('#rows tr')
  }
  return {
    dev,
    page,
    said,
    index,
    work: async (path) => {
      const address = await addressOf(dev.address, path)
      await page.goto(`${dev.address}work/${address}`)
      await page.waitForSelector('.document.shown .frames[data-digest]')
    },
    close: async () => {
      await visitor.close()
      await dev.stop()
    }
  }
}

/** The id under which the index lists a source; waits until it does. */
export async function addressOf(address: string, path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`${address}data/index`)
    const { rows }: { rows: { id: string; path: string }[] } = JSON.parse(await response.text())
    const found = rows.find((row) => row.path === path)
    if (found) return found.id
    await pause(50)
  }
  throw new Error(`Unexpected lack of ${path} in the index, expected it`)
}

/** Runs an expression in a page until it holds. */
export async function until(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(expression, { polling: 50 })
}

/** The document that is shown, as an expression of its page. */
export const shown = `document.querySelector('.document.shown iframe:not(.coming)').contentDocument`

/** Clicks the first element of the shown document that holds some words. */
export async function clickStatement(page: Page, words: string): Promise<void> {
  await until(
    page,
    `[...${shown}.querySelectorAll('[data-statement]')].some((one) => one.textContent.includes(${JSON.stringify(words)}))`
  )
  await page.evaluate(
    `[...${shown}.querySelectorAll('[data-statement]')].find((one) => one.textContent.includes(${JSON.stringify(words)})).click()`
  )
  await until(
    page,
    `document.querySelector('#panel .chosen-text')?.textContent.includes(${JSON.stringify(words)})`
  )
}

/** Presses a button of the panel by its words, and waits until the sidecar was written or that was refused. */
export async function press(page: Page, button: string): Promise<string> {
  await until(
    page,
    `[...document.querySelectorAll('#panel button')].some((one) => one.textContent === ${JSON.stringify(button)})`
  )
  await page.evaluate(
    `[...document.querySelectorAll('#panel button')].find((one) => one.textContent === ${JSON.stringify(button)}).click()`
  )
  await until(page, `!['', 'Writing…'].includes(document.querySelector('#panel .status').textContent)`)
  return String(await page.evaluate(`document.querySelector('#panel .status').textContent`))
}

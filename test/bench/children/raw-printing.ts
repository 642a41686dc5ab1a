import { readFile, writeFile } from 'node:fs/promises'
import puppeteer, { type Browser, type CDPSession } from 'puppeteer'
import type { PrintJob } from '../lanes/child.ts'

const loadFonts = `Promise.all([...document.fonts].map((face) => face.load().catch(() => {})))
  .then(() => document.fonts.ready).then(() => true)`

/**
 * Prints files of HTML with Chromium by the shortest way that there is: pages that are used again and again, content
 * put into them, fonts waited for as Précis does, a tagged PDF with an outline taken from them.
 */
export async function printRaw({ browser, browsers, pages, files }: PrintJob): Promise<void> {
  const rest = files.values()
  const launch = () =>
    puppeteer.launch({
      executablePath: browser.path,
      ignoreDefaultArgs: true,
      args: [...browser.flags],
      env: { ...process.env, ...browser.environment },
      pipe: true,
      waitForInitialPage: false,
      defaultViewport: null
    })
  const started = await Promise.all(Array.from({ length: browsers }, launch))
  await Promise.all(started.flatMap((one) => Array.from({ length: pages }, () => printRest(one, rest))))
  await Promise.all(started.map((one) => one.close()))
}

async function printRest(browser: Browser, rest: Iterable<PrintJob['files'][number]>): Promise<void> {
  const page = await browser.newPage()
  const session = await page.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  await session.send('Page.enable')
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  await session.send('Emulation.setEmulatedMedia', { media: 'print' })
  for (const { html, pdf } of rest)
    await writeFile(pdf, await print(session, frameTree.frame.id, await readFile(html, 'utf8')))
}

async function print(session: CDPSession, frameId: string, html: string): Promise<Buffer> {
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve))
  await session.send('Page.setDocumentContent', { frameId, html })
  await loaded
  await session.send('Runtime.evaluate', { expression: loadFonts, awaitPromise: true })
  const { data } = await session.send('Page.printToPDF', {
    paperWidth: 210 / 25.4,
    paperHeight: 297 / 25.4,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsBase64'
  })
  return Buffer.from(data, 'base64')
}

import { type CDPSession, ProtocolError } from 'puppeteer'
import type { Box, PictureOptions, PrintOptions } from '../model/printer.ts'
import { boxesExpression, boxesFrom } from './boxes.ts'
import { PageFailure } from './errors.ts'
import { sheets } from './paper.ts'
import { settingExpression } from './setting.ts'
import { changeExpression, fillExpression, shellOf } from './shell.ts'
import { Trouble } from './trouble.ts'

/**
 * Runs in the page. Faces that only margin boxes use would otherwise be loaded no sooner than at printing, and be
 * missing from it; a face that can't be loaded is the document's own business.
 */
const loadFonts = `Promise.all([...document.fonts].map((face) => face.load().catch(() => {})))
  .then(() => document.fonts.ready).then(() => true)`

/** A page of a running browser, used for one document after the other (a new page for each costs five times more). */
export interface PrintPage {
  measure(pages: readonly string[], options: PrintOptions): Promise<Box[][]>
  firstWithin(sheets: number, pages: readonly string[], options: PrintOptions): Promise<number>
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  picture(html: string, options: PictureOptions): Promise<Uint8Array>
  /** Whether it is loaded with these faces, so that a document with them takes a third of the time. */
  hasFaces(faces: string | undefined): boolean
  /** Closes the page even if it hangs: its process is ended from outside. False when that didn't work. */
  close(): Promise<boolean>
}

/**
 * Opens a page that can't run scripts, is offline, and refuses every request; `data:` addresses are no requests.
 * `root` is a session with the browser itself. Failures are PageFailures.
 */
export async function openPage(root: CDPSession): Promise<PrintPage> {
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = root.connection()?.session(sessionId)
  if (session === null || session === undefined) throw new PageFailure('lost', 'the browser went away')
  const trouble = troubleOf(session)
  const frameId = await trouble.unless(harden(session))
  const page: Page = { session, frameId, trouble, shell: undefined, faces: undefined, size: undefined }
  return {
    measure: (pages, options) => guarded(page, measure(page, pages, options)),
    firstWithin: (sheets, pages, options) => guarded(page, firstWithin(page, sheets, pages, options)),
    print: (html, options) => guarded(page, print(page, html, options)),
    picture: (html, options) => guarded(page, picture(page, html, options)),
    hasFaces: (faces) => page.faces === faces,
    close: () => closeTarget(root, targetId)
  }
}

interface Page {
  readonly session: CDPSession
  readonly frameId: string
  /** The shell that is loaded, where one is, its faces, and what the page is laid out for. */
  shell: string | undefined
  faces: string | undefined
  size: Size | undefined
  /** Told when the page crashes, is closed or goes elsewhere. */
  readonly trouble: Trouble
}

/** Sets up a new page and returns the id of its frame. */
async function harden(session: CDPSession): Promise<string> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {})
  })
  const [{ frameTree }] = await Promise.all([
    session.send('Page.getFrameTree'),
    session.send('Page.enable'),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Emulation.setEmulatedMedia', { media: 'print' }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0
    })
  ])
  return frameTree.frame.id
}

function troubleOf(session: CDPSession): Trouble {
  const trouble = new Trouble()
  const fail = (kind: 'crashed' | 'navigated' | 'lost', reason: string): void =>
    trouble.tell(new PageFailure(kind, reason))
  session.on('Inspector.targetCrashed', () => fail('crashed', 'the page crashed'))
  session.on('Inspector.detached', () => fail('lost', 'the page was closed'))
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) fail('navigated', `the page went to ${frame.url.slice(0, 200)}`)
  })
  return trouble
}

async function guarded<T>(page: Page, work: Promise<T>): Promise<T> {
  try {
    return await page.trouble.unless(work)
  } catch (error) {
    if (error instanceof PageFailure) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new PageFailure(page.session.detached ? 'lost' : 'refused', reason, error)
  }
}

/**
 * Shows a document: in the shell of its faces where it has some beside it, else as it is.
 *
 * @param way `change` where the page shows a document of the same job, with which it may have much in common
 */
async function show(
  page: Page,
  html: string,
  { faces }: PrintOptions | PictureOptions,
  size: Size,
  way: 'fill' | 'change' = 'fill'
): Promise<void> {
  await resize(page, size)
  if (faces === undefined) return load(page, html)
  const shell = shellOf(html, faces)
  if (page.shell !== shell) {
    await load(page, shell)
    page.shell = shell
    page.faces = faces
  }
  await evaluate(page.session, way === 'fill' ? fillExpression(html) : changeExpression(html))
}

async function load(page: Page, html: string): Promise<void> {
  const { session, frameId } = page
  page.shell = undefined
  page.faces = undefined
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve))
  await session.send('Page.setDocumentContent', { frameId, html })
  await loaded
  await evaluate(session, loadFonts)
}

async function resize(page: Page, { width, height }: Size): Promise<void> {
  if (page.size?.width === width && page.size.height === height) return
  page.size = { width, height }
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
  await page.session.send('Emulation.setDeviceMetricsOverride', metrics)
}

/** What a page is laid out for, in CSS pixels. */
type Size = Pick<PictureOptions, 'width' | 'height'>

/** Works though scripts are off: that binds the document's own scripts only. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true
  })
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

async function measure(page: Page, pages: readonly string[], options: PrintOptions): Promise<Box[][]> {
  const all: Box[][] = []
  for (const html of pages) {
    await show(page, html, options, sheets[options.paper].pixels, all.length === 0 ? 'fill' : 'change')
    all.push(boxesFrom(await evaluate(page.session, boxesExpression)))
  }
  return all
}

/** Asks for the sheet behind the last that may be, without tags: where there is none, nothing is painted. */
async function firstWithin(
  page: Page,
  most: number,
  pages: readonly string[],
  options: PrintOptions
): Promise<number> {
  for (const [index, html] of pages.entries()) {
    await show(page, html, options, sheets[options.paper].pixels, index === 0 ? 'fill' : 'change')
    try {
      await page.session.send('Page.printToPDF', { ...onPaper(options), pageRanges: String(most + 1) })
    } catch (error) {
      if (error instanceof ProtocolError && noSuchSheet.test(error.message)) return index
      throw error
    }
  }
  return -1
}

/** What Chromium says where there are fewer sheets than the range asked for begins with. */
const noSuchSheet = /page range exceeds page count/i

async function print(page: Page, html: string, options: PrintOptions): Promise<Uint8Array> {
  await show(page, html, options, sheets[options.paper].pixels)
  const { data } = await page.session.send('Page.printToPDF', {
    ...onPaper(options),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsBase64'
  })
  return new Uint8Array(Buffer.from(data, 'base64'))
}

/** Margins and the size of sheets are the page's own. */
function onPaper({ paper }: PrintOptions) {
  const { width, height } = sheets[paper].inches
  return {
    paperWidth: width,
    paperHeight: height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    preferCSSPageSize: true,
    printBackground: true
  }
}

async function picture(page: Page, html: string, options: PictureOptions): Promise<Uint8Array> {
  await show(page, html, options, options)
  await evaluate(page.session, settingExpression(options.settings))
  const { data } = await page.session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true
  })
  return new Uint8Array(Buffer.from(data, 'base64'))
}

async function closeTarget(root: CDPSession, targetId: string): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000).unref())
  const closed = root.send('Target.closeTarget', { targetId }).then(
    ({ success }) => success,
    () => false
  )
  return Promise.race([closed, patience])
}

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { findBrowser } from '../../pipeline/browser/find.ts'
import { launchBrowser } from '../../pipeline/browser/launch.ts'

/** Draws the pages of PDFs, with pdf.js in the browser that printed them: a second renderer, and no further package. */
export interface PagePictures {
  /** A PNG of every page, in order. `scale` is in pixels to the point. */
  of(pdf: Uint8Array, scale: number): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** Starts the browser and loads pdf.js into a page of it. Throws where there is no browser. */
export async function openPagePictures(): Promise<PagePictures> {
  const launched = await launchBrowser(await findBrowser({}), { isolation: 'auto' })
  const page = await launched.browser.newPage()
  await loadReader(page)
  return {
    async of(pdf, scale) {
      const pictures: Uint8Array[] = []
      const count = Number(await page.evaluate(openExpression(pdf)))
      for (let number = 1; number <= count; number++)
        pictures.push(bytesOf(await page.evaluate(drawExpression(number, scale))))
      return pictures
    },
    close: () => launched.stop()
  }
}

async function loadReader(page: Page): Promise<void> {
  const reader = await readFile(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'utf8')
  await page.setContent('<!doctype html><title>Gallery</title>')
  // A module has no global names: what it exports is taken over through its own address.
  await page.evaluate(`import(URL.createObjectURL(new Blob([${JSON.stringify(reader)}], { type: 'text/javascript' })))
    .then((reader) => { globalThis.reader = reader })`)
}

function openExpression(pdf: Uint8Array): string {
  return `(async () => {
    await globalThis.opened?.loadingTask.destroy()
    const data = Uint8Array.fromBase64('${Buffer.from(pdf).toString('base64')}')
    globalThis.opened = await globalThis.reader.getDocument({ data, isEvalSupported: false }).promise
    return globalThis.opened.numPages
  })()`
}

function drawExpression(number: number, scale: number): string {
  return `(async () => {
    const page = await globalThis.opened.getPage(${number})
    const viewport = page.getViewport({ scale: ${scale} })
    const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height })
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
    return canvas.toDataURL('image/png')
  })()`
}

function bytesOf(address: unknown): Uint8Array {
  return Buffer.from(String(address).replace(/^data:image\/png;base64,/, ''), 'base64')
}

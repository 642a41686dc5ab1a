import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { findBrowser } from '../../pipeline/browser/find.ts'
import { launchBrowser } from '../../pipeline/browser/launch.ts'

/** How a page is looked at. */
export interface Screen {
  readonly name: string
  /** In CSS pixels. */
  readonly width: number
  /** Device pixels in a CSS pixel; a browser zoomed to 200 % has half the width and twice the scale. */
  readonly scale?: number
  /** What a reader has asked the system for. */
  readonly wishes?: Readonly<Record<string, string>>
}

/** The screens on which every page must be without fault. */
export const screens: readonly Screen[] = [
  { name: 'a desktop', width: 1280 },
  { name: 'a dark desktop', width: 1280, wishes: { 'prefers-color-scheme': 'dark' } },
  { name: 'a tablet', width: 768 },
  { name: 'a phone', width: 320 },
  { name: 'a dark phone', width: 320, wishes: { 'prefers-color-scheme': 'dark' } },
  { name: 'a desktop at 200 %', width: 640, scale: 2 },
  { name: 'forced colours', width: 1280, wishes: { 'forced-colors': 'active' } },
  { name: 'forced colours on a phone', width: 320, wishes: { 'forced-colors': 'active' } },
  { name: 'reduced motion', width: 1280, wishes: { 'prefers-reduced-motion': 'reduce' } }
]

/** A browser whose pages are looked at, as readers do. */
export interface Viewer {
  /** Opens a document on a screen. The page is used again by the next call. */
  open(html: string, screen: Screen): Promise<Page>
  close(): Promise<void>
}

/**
 * Starts the browser that documents are printed with. Scripts of ours run in its pages, those of a document can't:
 * its policy is lifted for the former only after it was seen to hold none.
 */
export async function openViewer(): Promise<Viewer> {
  const launched = await launchBrowser(await findBrowser({}), { isolation: 'auto' })
  const page = await launched.browser.newPage()
  await page.setBypassCSP(true)
  const session = await page.createCDPSession()
  return {
    async open(html, { width, scale = 1, wishes = {} }) {
      if (/<script\b/i.test(html)) throw new Error('Unexpected script in a page, expected none')
      await page.setViewport({ width, height: 800, deviceScaleFactor: scale })
      const features = Object.entries(wishes).map(([name, value]) => ({ name, value }))
      await session.send('Emulation.setEmulatedMedia', { media: 'screen', features })
      await page.setContent(html)
      await page.evaluate('document.fonts.ready.then(() => true)')
      return page
    },
    close: () => launched.stop()
  }
}

/** The rules of WCAG 2.0 to 2.2, levels A and AA, and what else axe advises. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong in a page, a line a rule, with the first places. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  const found = await page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ' × ' + nodes.length + ': ' + help + ' '
      + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + ' (' + failureSummary.slice(0, 300) + ')').join(' ')))`)
  return strings(found)
}

/** What of a page stands beyond the right edge of its screen, or is cut off at the edge of a box. */
export async function overflows(page: Page): Promise<string[]> {
  const found = await page.evaluate(`(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : []
    // A table of data that is wider than a phone may be moved within its own box (WCAG 2.2, 1.4.10).
    const all = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('svg, .block:has(> table)'))
    const beyond = all.filter((one) => {
      const box = one.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && box.right > innerWidth + 1 && getComputedStyle(one).position !== 'absolute'
    })
    const cut = all.filter((one) => {
      const { overflowX, display } = getComputedStyle(one)
      return display !== 'inline' && overflowX !== 'visible' && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
    })
    return [...wide, ...beyond.slice(0, 5).map((one) => 'beyond: ' + one.outerHTML.slice(0, 120)),
      ...cut.slice(0, 5).map((one) => 'cut: ' + one.outerHTML.slice(0, 120))]
  })()`)
  return strings(found)
}

/** Whatever the page has answered, as a list of texts. */
function strings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error('Unexpected answer of the page, expected a list')
  return value.map(String)
}

import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../pipeline/index.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { temporaryFolder } from './support/precis.ts'
import { buildHtml, sourceAbout, writeFiles } from './support/projects.ts'
import { overflows, type Screen, screens, violations } from './support/screens.ts'
import { type SiteServer, serveFolder } from './support/site-server.ts'
import { openVisitor, type Visitor } from './support/visitor.ts'

const root = temporaryFolder()
const folder = join(root, 'site')
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung'

const sources: Readonly<Record<string, string>> = {
  pier: 'tags: [Harbours, "../up", "水"]\npublished: 2026-03-02\nauthors: Søren Ågård\nseries: Harbour notes\ntlp: CLEAR',
  quay: `title: "<img src=x onerror=alert(1)> ${longWord}"\ntags: ["<script>alert(1)</script>", harbours]\ngenre: opinion\nauthors: A`,
  weir: 'title: "港口 与 水坝"\nlanguage: zh\npublished: 2025',
  mole: 'title: The mole\nwithdrawn: The figures were wrong.\npublished: 2024'
}

let visitor: Visitor
let server: SiteServer
beforeAll(async () => {
  const files = Object.entries(sources).map(([topic, fields]) => [
    `source/${topic}.md`,
    `---\nrights: full\napprovedBy: A. Reader\n${fields}\n---\n\n${sourceAbout(topic)}`
  ])
  writeFiles(root, Object.fromEntries(files))
  const { refused } = await buildHtml(root, { documents: ['annotated-brief', 'fact-sheet'] })
  expect(refused).toEqual([])
  const config = configSchema.parse({ organisation: 'Harbour Office', contact: 'office@example.org' })
  expect((await publish({ config, root, site: 'site', day: '2026-11-23' })).published).toHaveLength(3)
  server = await serveFolder(folder, '/briefings/')
  visitor = await openVisitor()
})
afterAll(async () => {
  await visitor?.close()
  await server?.close()
})

/** A page that writes down what goes wrong in it, and what it asks of others than the site. */
async function watchedPage(home: string): Promise<{ page: Page; faults: string[] }> {
  const page = await visitor.browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${String(error)}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()}: ${answer.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      faults.push(`outside: ${request.url()}`)
  })
  return { page, faults }
}

/** Follows every link of the site; gives the pages seen, with what went wrong on the way. */
async function crawl(home: string): Promise<{ seen: string[]; faults: string[] }> {
  const { page, faults } = await watchedPage(home)
  const waiting = [`${home}index.html`]
  const anchors: string[] = []
  const ids = new Map<string, Set<string>>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (ids.has(next)) continue
    await page.goto(next)
    const found = await page.evaluate(`({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll('a[href], link[href]')].map((one) => new URL(one.getAttribute('href'), document.baseURI).href)
    })`)
    const { ids: own, links } = found as { ids: string[]; links: string[] }
    ids.set(next, new Set(own))
    const inside = links.filter((href) => !/^(?:data|mailto):/.test(href))
    faults.push(...inside.filter((href) => !href.startsWith(home)).map((href) => `link outside: ${href}`))
    anchors.push(...inside.filter((href) => href.includes('#')))
    waiting.push(...inside.map((href) => href.replace(/#.*$/, '')).filter((href) => !ids.has(href)))
  }
  for (const href of new Set(anchors)) {
    const [address = '', id = ''] = href.split('#')
    if (!ids.get(address)?.has(decodeURIComponent(id))) faults.push(`no such place: ${href}`)
  }
  await page.close()
  return { seen: [...ids.keys()].map((address) => address.slice(home.length)), faults }
}

describe.each(['http', 'file'])('the site over %s:', (kind) => {
  const home = () => (kind === 'http' ? server.address : `${pathToFileURL(folder).href}/`)

  test('has no dead link, no fault in the console, and asks nothing of others', async () => {
    const { seen, faults } = await crawl(home())
    expect(faults).toEqual([])
    expect(seen).toEqual(
      expect.arrayContaining([
        'index.html',
        'tags.html',
        'feed.xml',
        'feed.json',
        'SHA256SUMS',
        'mole/index.html'
      ])
    )
    for (const slug of ['pier', 'quay', 'weir'])
      for (const name of ['index.html', 'annotated-brief.html', 'fact-sheet.html', 'briefing.json'])
        expect(seen).toContain(`${slug}/${name}`)
  })

  test.each([
    ['PIER renew', 'The pier'],
    ['agard', 'The pier'],
    ['harbors', 'The pier'],
    ['港口', '港口 与 水坝'],
    ['mole', 'The mole']
  ])('finds for “%s”: %s', async (query, title) => {
    const { page, faults } = await watchedPage(home())
    await page.goto(`${home()}index.html`)
    await page.type('#query', query)
    await page.waitForSelector('#results li')
    expect(await page.$$eval('#results a', (links) => links.map(({ textContent }) => textContent))).toContain(
      title
    )
    expect(await page.$eval('#listed', (one) => one.checkVisibility())).toBe(false)
    await page.click('#results a')
    await page.waitForSelector('.briefing')
    expect(faults).toEqual([])
    await page.close()
  })

  test('shows a hostile title as words, and says where nothing is found', async () => {
    const { page, faults } = await watchedPage(home())
    await page.goto(`${home()}index.html`)
    await page.type('#query', 'onerror')
    await page.waitForSelector('#results li')
    expect(await page.$eval('#results a', ({ textContent }) => textContent)).toBe(
      `<img src=x onerror=alert(1)> ${longWord}`
    )
    await page.type('#query', ' zzzzzz')
    await page.waitForFunction(`document.querySelectorAll('#results li').length === 0`)
    expect(await page.$eval('#found-count', ({ textContent }) => textContent)).toBe(
      'Nothing found for “onerror zzzzzz”.'
    )
    await page.$eval('#query', (field) => {
      ;(field as unknown as { value: string }).value = ''
      field.dispatchEvent(new Event('input'))
    })
    expect(await page.$eval('#listed', (one) => one.checkVisibility())).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })
})

test('without scripts everything but the search is there', async () => {
  const page = await visitor.browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(`${server.address}index.html`)
  const text = await page.$eval('body', ({ innerText }) => innerText)
  expect(text).toContain('The pier')
  expect(text).not.toContain('Search')
  await page.close()
})

test('no script runs that is not a file of the site', async () => {
  const page = await visitor.browser.newPage()
  await page.goto(`${server.address}quay/index.html`)
  const hasRun = await page.evaluate(`new Promise((resolve) => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.hasRun = true'
    document.body.append(script)
    setTimeout(() => resolve(globalThis.hasRun === true), 50)
  })`)
  expect(hasRun).toBe(false)
  await page.close()
})

/** Wide and narrow, light and dark, and colours of the reader's own. */
const looked = ['a desktop', 'a dark phone', 'forced colours on a phone']

describe.each(screens.filter(({ name }) => looked.includes(name)))('on $name', ({
  width,
  scale = 1,
  wishes = {}
}: Screen) => {
  test('every kind of page keeps to WCAG and to its screen', async () => {
    const page = await visitor.browser.newPage()
    await page.setBypassCSP(true)
    await page.setViewport({ width, height: 800, deviceScaleFactor: scale })
    const session = await page.createCDPSession()
    const features = Object.entries(wishes).map(([name, value]) => ({ name, value }))
    await session.send('Emulation.setEmulatedMedia', { media: 'screen', features })
    for (const path of [
      'index.html',
      'tags.html',
      'tag-harbours.html',
      'quay/index.html',
      'mole/index.html'
    ]) {
      await page.goto(`${server.address}${path}`)
      if (path === 'index.html') {
        await page.type('#query', 'harbour')
        await page.waitForSelector('#results li')
        expect([...(await violations(page)), ...(await overflows(page))], 'search').toEqual([])
        await page.goto(`${server.address}${path}`)
      }
      expect([...(await violations(page)), ...(await overflows(page))], path).toEqual([])
    }
    await page.close()
  })
})

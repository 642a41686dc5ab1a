import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DevPages, openDevPages, shown, until } from './support/dev-pages.ts'
import { temporaryFolder } from './support/precis.ts'
import { sourceAbout, writeFiles } from './support/projects.ts'
import { violations } from './support/screens.ts'

const root = temporaryFolder()
const place = (path: string) => join(root, path)
const hostile = [
  '# </script><script>window.broken = 1</script> "quoted" <img src=x onerror="window.broken = 1">',
  'The board <script>parent.broken = 1</script> must renew </iframe> the lock by March 2027, at a cost of 3 million euro.',
  'About 40 per cent of all ships &lt;b onclick=alert(1)&gt; depend on the [lock](javascript:parent.broken=1), says the harbour master.'
].join('\n\n')

writeFiles(root, {
  'source/lock.md': sourceAbout('lock'),
  'source/quay.md': sourceAbout('quay'),
  'source/sub/crane.txt': sourceAbout('crane').replace('# ', ''),
  'source/"onclick=alert(1) <b>.md': hostile,
  'templates/own/theme.json': JSON.stringify({
    name: 'own',
    extends: 'default',
    organisation: 'Harbour House'
  }),
  'precis.config.yaml': 'theme: own\n'
})

let pages: DevPages
beforeAll(async () => {
  pages = await openDevPages(root)
})
afterAll(async () => {
  await pages.close()
})

const text = (words: string) => `${shown}.body.textContent.includes(${JSON.stringify(words)})`
const listed = (words: string) =>
  `document.querySelector('#rows').textContent.includes(${JSON.stringify(words)})`
const troubled = (words: string) =>
  `document.querySelector('#troubles').textContent.includes(${JSON.stringify(words)})`

describe('the index', () => {
  test('lists all sources, and titles of those that were looked at', async () => {
    const { page } = pages
    await pages.index()
    expect(await page.$$eval('#rows a', (all) => all.map((one) => one.textContent))).toEqual([
      'source/"onclick=alert(1) <b>.md',
      'source/lock.md',
      'source/quay.md',
      'source/sub/crane.txt'
    ])
    await pages.work('source/lock.md')
    await pages.index()
    await until(page, listed('The lock'))
  })

  test('follows sources that come, in new folders too, and go', async () => {
    const { page } = pages
    await pages.index()
    writeFiles(root, { 'source/new/deep/pier.md': sourceAbout('pier') })
    await until(page, listed('source/new/deep/pier.md'))
    writeFiles(root, { 'source/new/deep/mole.md': sourceAbout('mole') })
    await until(page, listed('source/new/deep/mole.md'))
    rmSync(place('source/new'), { recursive: true })
    await until(page, `!${listed('source/new')}`)
  })

  test('finds sources by a part of their names', async () => {
    const { page } = pages
    await pages.index()
    await page.type('#filter', 'QUAY')
    expect(await page.$$eval('#rows a', (all) => all.map((one) => one.textContent))).toEqual([
      'source/quay.md'
    ])
  })
})

describe('the page of a source', () => {
  test('shows the documents beside the text, with its lines and paragraphs', async () => {
    const { page } = pages
    await pages.work('source/lock.md')
    await until(page, text('The lock'))
    const lines = await page.$$eval('.line', (all) => all.map((one) => one.textContent))
    expect(lines[0]).toContain('1# The lock')
    expect(lines[2]).toContain('3¶\u00a01The harbour board')
    await until(page, `document.querySelector('#state').textContent === 'up to date'`)
    expect(await page.$$eval('iframe', (all) => all.map((one) => one.getAttribute('sandbox')))).toEqual([
      'allow-same-origin'
    ])
  })

  test('shows a change of the text, saved in place or by another file in its place, where its reader was', async () => {
    const { page } = pages
    await pages.work('source/lock.md')
    await page.click('[data-tab="annotated-brief"]')
    await page.waitForSelector('#annotated-brief .frames[data-digest]')
    await page.evaluate(`document.querySelector('.document.shown iframe').contentWindow.scrollTo(0, 120)`)
    writeFileSync(place('source/lock.md'), sourceAbout('lock').replace('harbour master', 'lock keeper'))
    await until(page, text('lock keeper'))
    expect(
      await page.evaluate(
        `document.querySelector('.document.shown iframe:not(.coming)').contentWindow.scrollY`
      )
    ).toBe(120)
    writeFileSync(place('source/lock.md.new'), sourceAbout('lock').replace('harbour master', 'dyke warden'))
    renameSync(place('source/lock.md.new'), place('source/lock.md'))
    await until(page, text('dyke warden'))
    await until(page, `document.querySelector('#text').textContent.includes('dyke warden')`)
  })

  test('shows a change of the sidecar, of the labels and of the theme', async () => {
    const { page } = pages
    await pages.work('source/quay.md')
    writeFileSync(place('source/quay.brief.yaml'), 'tlp: AMBER\n')
    await until(page, text('TLP:AMBER'))
    writeFileSync(place('precis.config.yaml'), 'theme: own\nlabels: { en: { keyPoints: In a nutshell } }\n')
    await until(page, text('In a nutshell'))
    expect(await page.evaluate(text('Harbour House'))).toBe(true)
    writeFileSync(
      place('templates/own/theme.json'),
      JSON.stringify({ name: 'own', extends: 'default', organisation: 'Quay Office' })
    )
    await until(page, text('Quay Office'))
  })

  test('names what is wrong with configuration or theme, and keeps the last good pages', async () => {
    const { page } = pages
    await pages.work('source/quay.md')
    writeFileSync(place('precis.config.yaml'), 'theme: own\npaper: a5\n')
    await until(page, troubled('config-value'))
    expect(await page.evaluate(text('The quay'))).toBe(true)
    writeFileSync(place('precis.config.yaml'), 'theme: own\n')
    await until(page, `!${troubled('config-value')}`)
    writeFileSync(place('templates/own/theme.json'), '{')
    await until(page, troubled('theme.json'))
    expect(await page.evaluate(text('The quay'))).toBe(true)
    writeFileSync(place('templates/own/theme.json'), JSON.stringify({ name: 'own', extends: 'default' }))
    await until(page, `document.querySelector('#troubles').textContent === ''`)
    expect(pages.dev.said()).toContain('(config-value)')
  })

  test('names what is wrong with the source, keeps the last good pages, and leads to the place', async () => {
    const { page } = pages
    await pages.work('source/quay.md')
    writeFileSync(place('source/quay.md'), `---\ntlp: PURPLE\n---\n\n${sourceAbout('quay')}`)
    await until(page, `document.querySelector('#messages').textContent.includes('front-matter-type')`)
    expect(await page.evaluate(`document.querySelector('#state').textContent`)).toContain('refused')
    expect(await page.evaluate(text('The quay'))).toBe(true)
    expect(await page.$eval('#messages .place', (one) => one.textContent)).toBe('2:6')
    writeFileSync(place('source/quay.md'), sourceAbout('quay'))
    await until(page, `document.querySelector('#state').textContent === 'up to date'`)
  })

  test('runs nothing that stands in a source, its path included', async () => {
    const { page } = pages
    await pages.work('source/"onclick=alert(1) <b>.md')
    await until(page, `document.querySelector('#state').textContent === 'up to date'`)
    expect(await page.$eval('#path', (one) => one.textContent)).toBe('source/"onclick=alert(1) <b>.md')
    await page.click('[data-sentence="s1"]')
    await page.waitForSelector('#panel .parts li')
    await page.evaluate(
      `${shown}.body.append(Object.assign(${shown}.createElement('script'), { textContent: 'parent.broken = 1' }))`
    )
    expect(await page.evaluate('window.broken')).toBeUndefined()
    expect(await page.evaluate(`document.querySelectorAll('#text script, #text img, #text b').length`)).toBe(
      0
    )
    expect(pages.said.filter((one) => !/sandbox/.test(one))).toEqual([])
  })

  test.each([
    ['a desktop', 1280, 'light'],
    ['a dark desktop', 1280, 'dark'],
    ['a wide screen', 1920, 'light'],
    ['a dark phone', 360, 'dark']
  ])('is without fault on %s', async (_, width, scheme) => {
    const { page } = pages
    await page.setViewport({ width, height: 800 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await pages.work('source/lock.md')
    if (width < 500) await page.click('[data-tab="source"]')
    await page.click('[data-sentence="s1"]')
    await page.waitForSelector('#panel .parts li')
    expect(await violations(page)).toEqual([])
    await pages.index()
    expect(await violations(page)).toEqual([])
  })
})

test('nothing is written beside the sources', () => {
  expect(existsSync(place('output'))).toBe(false)
  expect(readFileSync(place('source/quay.md'), 'utf8')).toBe(sourceAbout('quay'))
})

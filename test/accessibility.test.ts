import { existsSync, readdirSync } from 'node:fs'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentNames } from '../pipeline/model/documents.ts'
import { renderer } from '../pipeline/render/render.ts'
import { labelsFor, loadTheme } from '../pipeline/render/theme.ts'
import { composed, pageOf, treeOf, elementsIn } from './support/pages.ts'
import { type SampleText, sampleTexts } from './support/sample-texts.ts'
import { openViewer, overflows, type Screen, screens, type Viewer, violations } from './support/screens.ts'

const everything: SampleText = {
  name: 'a text with everything',
  path: 'harbour.md',
  text: `---
title: The harbour at Holm
subtitle: What a quay costs, and who pays for the one-hundred-and-twenty-year-old wall behind the fishmarket
authors: [Ane Birk, Per Lund]
published: 2024-05-02
organisation: Holm Institute for Coasts and Harbours
series: Harbour Papers
number: 12
tlp: CLEAR
status: draft
version: 2.1
contact: desk@example.org
url: https://example.org/papers/harbour
genre: opinion
---

# The harbour at Holm

The council should mend the quay before the winter of 2025. It carried 41,000 people in 2023, 12 % more than in 2022,
and the National Harbour Board (NHB) says it is "one hard frost from closing". We argue for three changes.

## What it costs

A new wall costs €3.4 million[^1]. Mending costs €0.9 million, and lasts 30 years according to the NHB. The SSA disagrees.

| year | people | ferries | cost of mending (thousand euros) | notes |
| --- | ---: | :---: | ---: | --- |
| 2021 | 35,200 | 1,204 | 12 | the pump failed |
| 2022 | 36,600 | 1,250 | | |
| 2023 | 41,000 | 1,377 | 80 | Donaudampfschifffahrtsgesellschaft |

### Who pays

1. The ferry company should pay a fee of €2 a passenger from 1 March 2026.
2. The state pays half.
   - It paid a third in 1998.
   - It paid nothing in the 1970s.

> The quay is the town, said Mayor Ida Holt in March 2021.

\`\`\`
harbour --list --sort=the-name-of-the-ship --and-an-option-that-is-very-long-indeed=yes
\`\`\`

## What comes next

See [the register](https://example.org/register) and https://example.org/a/very/long/address/that/goes/on/and/on/without/an/end.
![the quay in 1901](quay.jpg) Work must begin by 15 September 2025 and end in 2027.

[^1]: Prices of 2023, from the board's *Yearbook*.
`
}

const report = sampleTexts.find(({ name }) => name === 'coastal-flood-policy.md') ?? everything
const themes = readdirSync(new URL('../templates', import.meta.url)).filter((name) =>
  existsSync(new URL(`../templates/${name}/theme.json`, import.meta.url))
)

/** The pages of a text in a theme, as they stand beside each other. */
async function pagesIn(themeName: string, { text, path }: SampleText): Promise<Map<string, string>> {
  const theme = await loadTheme(new URL(`../templates/${themeName}`, import.meta.url).pathname)
  const labels = labelsFor(theme, 'en')
  const { views } = composed(text, path, labels)
  const { html } = renderer({
    generator: 'Précis',
    theme,
    paper: 'a4',
    documents: documentNames,
    formats: ['html', 'pdf']
  })
  const fit = { density: 'normal' as const, dropped: [] }
  return new Map(documentNames.map((name) => [name, html(name, views[name], labels, fit, 'html')]))
}

let viewer: Viewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

async function faults(html: string, screen: Screen): Promise<string[]> {
  const page = await viewer.open(html, screen)
  return [...(await violations(page)), ...(await overflows(page))]
}

test('a page with faults is told to have them', async () => {
  const html =
    '<!doctype html><html><title>Tide</title><h3 style="color:#999;width:900px">Tide</h3><img src="data:,"></html>'
  const found = (await faults(html, { name: 'a phone', width: 320 })).map((one) => one.split(' ')[0])
  for (const rule of ['html-has-lang', 'image-alt', 'color-contrast', 'page-has-heading-one', 'the'])
    expect(found).toContain(rule)
})

describe.each(themes)('the pages in the theme %s', (themeName) => {
  let pages: Map<string, string>
  beforeAll(async () => {
    pages = await pagesIn(themeName, everything)
  })

  test.each(screens)('break no rule of WCAG and hold all their words on $name', async (screen) => {
    for (const [name, html] of pages) expect(await faults(html, screen), name).toEqual([])
  })

  test('break no rule of WCAG where a report is long', async () => {
    for (const [name, html] of await pagesIn(themeName, report))
      for (const screen of screens.slice(3, 5))
        expect(await faults(html, screen), `${name} on ${screen.name}`).toEqual([])
  })

  test('hold all their words on a phone when letters, words and lines are set further apart', async () => {
    for (const [name, html] of pages) {
      const page = await viewer.open(html, { name: 'a phone', width: 320 })
      // The distances of WCAG 2.2, 1.4.12.
      await page.addStyleTag({
        content:
          '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}'
      })
      expect(await overflows(page), name).toEqual([])
    }
  })
})

const phone: Screen = { name: 'a phone', width: 320 }

async function brief(screen: Screen): Promise<Page> {
  const html = (await pagesIn('default', everything)).get('annotated-brief') ?? ''
  return viewer.open(html, screen)
}

/** What has the focus: what it is, whether it can be seen, and whether something shows that it has the focus. */
const focused = `(() => {
  const one = document.activeElement
  const box = one.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  return {
    is: one === document.body ? '' : one.outerHTML.slice(0, 80),
    isSeen: box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth,
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
})()`

interface Focus {
  readonly is: string
  readonly isSeen: boolean
  readonly isMarked: boolean
}

describe('by keyboard', () => {
  test.each([
    phone,
    { name: 'a desktop', width: 1280 }
  ])('every control is reached, seen and left on $name', async (screen) => {
    const page = await brief(screen)
    const all = Number(
      await page.evaluate(
        `[...document.querySelectorAll('a[href], input')].filter((one) => one.checkVisibility()).length`
      )
    )
    const stops: Focus[] = []
    for (let count = 0; count <= all; count++) {
      await page.keyboard.press('Tab')
      stops.push((await page.evaluate(focused)) as Focus)
    }
    const reached = stops.filter(({ is }) => is !== '')
    expect(reached.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([])
    expect(new Set(reached.map(({ is }) => is)).size).toBeGreaterThan(10)
    expect(reached).toHaveLength(all)
  })

  test.each(documentNames)('the first stop of the %s skips what stands before its text', async (name) => {
    const html = (await pagesIn('default', everything)).get(name) ?? ''
    const page = await viewer.open(html, phone)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const place = await page.evaluate(
      `document.querySelector(location.hash).contains(document.activeElement) && !document.activeElement.closest('nav')`
    )
    expect(place).toBe(true)
  })

  test('a note opens and closes on a phone, and stands in the margin of a desktop', async () => {
    const heights = `[...document.querySelectorAll('.note')].map((note) => note.getBoundingClientRect().height)`
    const page = await brief(phone)
    const closed = (await page.evaluate(heights)) as number[]
    expect(closed.length).toBeGreaterThan(4)
    expect(closed.every((height) => height === 0)).toBe(true)
    await page.focus('.note-switch')
    await page.keyboard.press('Space')
    expect(((await page.evaluate(heights)) as number[]).filter((height) => height > 0)).toHaveLength(1)
    await page.keyboard.press('Space')
    expect(((await page.evaluate(heights)) as number[]).every((height) => height === 0)).toBe(true)
    const wide = (await (await brief({ name: 'a desktop', width: 1280 })).evaluate(heights)) as number[]
    expect(wide.every((height) => height > 0)).toBe(true)
  })

  test('a note is announced by its kind', async () => {
    const page = await brief(phone)
    const names = await page.$$eval('.note-switch', (all) =>
      all.map((one) => [
        one.getAttribute('aria-label'),
        `Note: ${one.nextElementSibling?.querySelector('.note-word')?.textContent}`
      ])
    )
    expect(names.length).toBeGreaterThan(4)
    for (const [name, word] of names) expect(name).toBe(word)
  })
})

test('a printed page has no switch: it would be a form field of the PDF', () => {
  const { views } = composed(everything.text, everything.path)
  const tags = elementsIn(treeOf(pageOf('annotated-brief', views, 'pdf'))).map(({ tagName }) => tagName)
  expect(tags.filter((name) => ['input', 'button', 'details', 'label'].includes(name))).toEqual([])
})

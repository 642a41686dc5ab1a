import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../pipeline/render/font-files.ts'
import { subset } from '../pipeline/render/font-subset.ts'
import { fontFaces } from '../pipeline/render/fonts.ts'
import { screenFaces } from '../pipeline/render/screen-fonts.ts'
import { fromWoff, toWoff } from '../pipeline/render/woff.ts'
import { theme } from './support/pages.ts'
import { openViewer, type Viewer } from './support/screens.ts'

const style = `body{font:400 20px/1.5 'Source Serif 4';font-synthesis:none;width:40rem}
h1{font:600 30px 'Inter'}td{font-variant-numeric:lining-nums tabular-nums}li::before{content:'\\00b6  ';}
q::before{content:'„'}em{font-style:italic}code{font-family:'Source Code Pro'}`

const body = `<h1>Flood &amp; tide: 1,170 &#x2013; “AVOID”</h1><p>The office filed five official affidavits; <em>naïve</em>
Ångström &lt;fjord&gt; coöperates. прилив</p><ul><li>One</li></ul><q>so</q>
<table><tr><td>1,111.10</td></tr><tr><td>90,909.99</td></tr></table><code>let x = 0</code>`

function pageWith(faces: string): string {
  return `<!doctype html><html lang="en"><title>x</title><style>${faces}\n${style}</style>${body}</html>`
}

/** The box of each letter of the page, ligatures and kerning counted. */
const lettersExpression = `(() => {
  const boxes = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { left, top, width, height } = range.getBoundingClientRect()
      boxes.push([text.data[at], left, top, width, height])
    }
  return boxes
})()`

const sizeOf = (faces: string): number => Buffer.byteLength(faces)

describe('the faces of a page on a screen', () => {
  let viewer: Viewer
  beforeAll(async () => {
    viewer = await openViewer()
  })
  afterAll(() => viewer.close())

  test('set each letter where the whole faces set it', async () => {
    const places = async (faces: string) => {
      const page = await viewer.open(pageWith(faces), { name: 'a desktop', width: 800 })
      return JSON.stringify(await page.evaluate(lettersExpression))
    }
    const whole = await places(fontFaces(theme.faces, body))
    expect(whole.length).toBeGreaterThan(3000)
    expect(await places(screenFaces(theme.faces, body, style))).toBe(whole)
    expect(await places(screenFaces(theme.faces, 'x', ''))).not.toBe(whole)
  })

  test('hold no more than the page needs', () => {
    const whole = sizeOf(fontFaces(theme.faces, body))
    expect(sizeOf(screenFaces(theme.faces, body, style))).toBeLessThan(whole * 0.6)
    expect(screenFaces(theme.faces, body, style)).not.toBe(screenFaces(theme.faces, `${body}Qß`, style))
    expect(screenFaces(theme.faces, body, style)).toBe(screenFaces(theme.faces, `${body}${body}`, style))
  })

  test('keep the features that a style names', () => {
    const plain = screenFaces(theme.faces, body, style)
    const raised = `${style}\nsup{font-feature-settings:'frac'}`
    expect(sizeOf(screenFaces(theme.faces, `${body}1/2`, raised))).toBeGreaterThan(sizeOf(plain))
  })
})

describe('a font file', () => {
  const path = join(packageFolder('@fontsource/inter'), 'files', 'inter-latin-400-normal.woff')

  test('is the same font packed and unpacked', () => {
    const font = fromWoff(readFileSync(path))
    expect(Buffer.from(fromWoff(toWoff(font))).equals(Buffer.from(font))).toBe(true)
  })

  test('that is none is refused', () => {
    expect(() => fromWoff(Buffer.from('no font at all, but long enough to hold a head of one'))).toThrow(
      'expected WOFF'
    )
    expect(() => subset(new Uint8Array(10), [65])).toThrow('expected one that can be cut')
  })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelNames } from '../pipeline/model/labels.ts'
import { templateEngine } from '../pipeline/render/html.ts'
import { composed, english, pageOf, theme } from './support/pages.ts'
import { coloursOf, contrast, fieldTables, tokenTables } from './support/theme-tables.ts'

const folder = new URL('../templates/', import.meta.url).pathname
const readme = `${folder}README.md`
const style = (name: string) => readFileSync(`${folder}default/styles/${name}.css`, 'utf8')

/** The part of the page between two comments; `UPDATE=1` writes it anew. */
function generated(name: string, made: string): { found: string; expected: string } {
  const page = readFileSync(readme, 'utf8')
  const [open, close] = [`<!-- ${name}: generated, do not edit -->\n\n`, `\n\n<!-- end of ${name} -->`]
  const from = page.indexOf(open) + open.length
  const to = page.indexOf(close)
  expect(to, `${name} has its two comments`).toBeGreaterThanOrEqual(from - 1)
  if (process.env.UPDATE === '1') writeFileSync(readme, page.slice(0, from) + made + page.slice(to))
  return { found: readFileSync(readme, 'utf8').split(open)[1]?.split(close)[0] ?? '', expected: made }
}

describe('the page about themes', () => {
  test('lists all fields that templates can read', () => {
    const { found, expected } = generated('fields', fieldTables())
    expect(found).toBe(expected)
    expect(found).toContain('`frame.bottomLine.text`')
    expect(found).toContain('`groups[].statements[].text`')
  })

  test('lists the colours, sizes and settings that the default theme has', () => {
    const { found, expected } = generated('tokens', tokenTables(style('base'), style('fact-sheet')))
    expect(found).toBe(expected)
  })

  test('shows every helper with an example', () => {
    const own = Object.keys(templateEngine().helpers).filter(
      (name) => !/^(?:if|unless|each|with|lookup|log|\w+Missing)$/.test(name)
    )
    const page = readFileSync(readme, 'utf8')
    for (const name of own)
      expect(page).toMatch(new RegExp(`\\| \`${name}\` \\|[^|]*\\| \`[^|]*[{(]${name} `))
  })
})

describe('the default theme', () => {
  test('can be read in light and in dark: text has a contrast of 4.5 at least on every ground', () => {
    const { light, dark } = coloursOf(style('base'))
    for (const colours of [light, dark]) {
      const hexOf = (name: string) => colours.find((colour) => colour.name === name)?.hex ?? ''
      expect(colours.length).toBeGreaterThan(4)
      for (const ground of ['paper', 'tint', 'mark'])
        for (const ink of ['ink', 'quiet', 'accent'])
          if (hexOf(ground))
            expect(contrast(hexOf(ink), hexOf(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('has all labels in every language', () => {
    for (const [language, labels] of theme.labels) {
      expect(Object.keys(labels).sort(), language).toEqual([...labelNames].sort())
      expect(
        Object.values(labels).filter((label) => label.trim() === ''),
        language
      ).toEqual([])
    }
  })

  test('fills the same places of a label in every language', () => {
    const places = (label: string) => (label.match(/\{\w+\}/g) ?? []).sort()
    for (const [language, labels] of theme.labels)
      for (const name of labelNames)
        expect(places(labels[name]), `${language} ${name}`).toEqual(places(english[name]))
  })

  test('sets nothing on paper smaller than 7.5 pt', () => {
    const sizes = readdirSync(`${folder}default/styles`).flatMap((name) =>
      [
        ...readFileSync(`${folder}default/styles/${name}`, 'utf8').matchAll(
          /(?:font(?:-size)?:[^;}]*?|--(?:base|heading|number):\s*)(\d+(?:\.\d+)?)pt/g
        )
      ].map(([, size = '0']) => Number(size))
    )
    expect(sizes.length).toBeGreaterThan(20)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5)
  })

  test('names only faces that are bundled, so that a page needs no font of the machine', () => {
    const families = new Set(theme.faces.map(({ family }) => family))
    const css = [...theme.styles.values()].join('\n')
    const named = [...css.matchAll(/'([A-Z][\w ]+)'/g)].map(([, family = '']) => family)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((family) => !families.has(family))).toEqual([])
    expect(theme.faces.filter(({ weight }) => weight % 100 !== 0)).toEqual([])
  })

  test('has a place for everything that fitting measures', () => {
    const sheet = pageOf('fact-sheet', composed('The tide rose.').views, 'pdf')
    for (const box of ['sheet', 'room', 'foot', 'margin'])
      expect(sheet.split(`data-measure="${box}"`)).toHaveLength(2)
  })
})

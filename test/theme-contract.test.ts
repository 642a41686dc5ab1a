import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelNames } from '../pipeline/model/labels.ts'
import { templateEngine } from '../pipeline/render/html.ts'
import { loadTheme } from '../pipeline/render/theme.ts'
import { composed, english, pageOf, theme } from './support/pages.ts'
import { coloursOf, contrast, fieldTables, scaleTable, tokenTables } from './support/theme-tables.ts'

const folder = new URL('../templates/', import.meta.url).pathname
const themes = [theme, await loadTheme(`${folder}slate`)]
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

  test.each(themes)('lists the colours, sizes and settings that the theme $name has', ({ name, styles }) => {
    const { found, expected } = generated(`tokens of ${name}`, tokenTables(styles.get('fact-sheet') ?? ''))
    expect(found).toBe(expected)
    expect(found).toContain('| `--ink` |')
    expect(found).toContain('| tightest | ')
  })

  test('lists the type scale', () => {
    const names = ['base', 'executive-summary', 'annotated-brief', 'fact-sheet']
    const { found, expected } = generated('scale', scaleTable(new Map(names.map((one) => [one, style(one)]))))
    expect(found).toBe(expected)
    expect(found.split('\n').length).toBeGreaterThan(12)
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

describe.each(themes)('the theme $name', (theme) => {
  const css = [...theme.styles.values()].join('\n')

  test('can be read in light and in dark: text has a contrast of 4.5 at least on every ground', () => {
    const { light, dark } = coloursOf(theme.styles.get('fact-sheet') ?? '')
    for (const colours of [light, dark]) {
      const hexOf = (name: string) => colours.find((colour) => colour.name === name)?.hex ?? ''
      expect(colours.length).toBeGreaterThan(8)
      for (const ground of ['paper', 'tint', 'mark'])
        for (const ink of ['ink', 'quiet', 'accent'])
          expect(contrast(hexOf(ink), hexOf(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(hexOf('on-band'), hexOf('band'))).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('sets nothing on paper smaller than 7.5 pt, and no running text smaller than 9 pt', () => {
    const sizes = [...css.matchAll(/(?:font(?:-size)?:[^;}]*?|--(?:heading|number):\s*)(\d+(?:\.\d+)?)pt/g)]
    expect(sizes.length).toBeGreaterThan(20)
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(7.5)
    const bases = [...css.matchAll(/--base:\s*(\d+(?:\.\d+)?)pt/g)].map(([, size]) => Number(size))
    expect(Math.min(...bases)).toBeGreaterThanOrEqual(9)
  })

  test('names only faces that are bundled, so that a page needs no font of the machine', () => {
    const families = new Set(theme.faces.map(({ family }) => family))
    const named = [...css.matchAll(/'([A-Z][\w ]+)'/g)].map(([, family = '']) => family)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((family) => !families.has(family))).toEqual([])
    expect(theme.faces.filter(({ weight }) => weight % 100 !== 0)).toEqual([])
  })

  test('reads only properties that it sets', () => {
    const pages = ['paper-width', 'paper-height']
    const inTemplates = [...theme.partials.values(), ...theme.templates.values()].join('\n')
    const known = new Set([...`${css}${inTemplates}`.matchAll(/--([a-z-]+)\s*:/g)].map(([, name]) => name))
    const read = [...css.matchAll(/var\(\s*--([a-z-]+)/g)].map(([, name = '']) => name)
    expect(read.filter((name) => !known.has(name) && !pages.includes(name))).toEqual([])
  })

  test('turns round with the writing: no side of a page is left or right', () => {
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
    const sides =
      /(?:^|[\s;{])(?:(?:(?:scroll-)?margin|padding|border)-(?:left|right)[\w-]*|left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)\b/g
    expect(plain.match(sides) ?? []).toEqual([])
    const four = [...plain.matchAll(/(?:margin|padding):\s*([^;}()]+)[;}]/g)].map(([, value = '']) =>
      value.trim().split(/\s+/)
    )
    expect(four.filter((values) => values.length === 4 && values[1] !== values[3])).toEqual([])
  })
})

describe('the default theme', () => {
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

  test('has a place for everything that fitting measures', () => {
    const sheet = pageOf('fact-sheet', composed('The tide rose.').views, 'pdf')
    for (const box of ['sheet', 'room', 'foot', 'margin'])
      expect(sheet.split(`data-measure="${box}"`)).toHaveLength(2)
  })
})

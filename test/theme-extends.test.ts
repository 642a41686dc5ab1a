import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configSchema } from '../pipeline/model/config.ts'
import { renderer } from '../pipeline/render/render.ts'
import { checkTemplates } from '../pipeline/render/template-check.ts'
import { labelsFor, loadTheme } from '../pipeline/render/theme.ts'
import { openWorkshop } from '../pipeline/workshop.ts'
import { composed, theme as plain } from './support/pages.ts'

const shipped = new URL('../templates/', import.meta.url).pathname
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

let folder: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-extends-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A new theme of these files, which extends the default theme where its settings don't say otherwise. */
async function made(settings: object, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = join(folder, `theme-${++count}`)
  await mkdir(path)
  const own = { name: 'own', extends: 'default', ...settings }
  for (const [name, content] of Object.entries({ 'theme.json': JSON.stringify(own), ...files })) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return path
}

async function refusalOf(settings: object, files = {}): Promise<string> {
  const error = await loadTheme(await made(settings, files)).catch((thrown: unknown) => thrown)
  return error instanceof Error ? error.message : 'no refusal'
}

async function sheetOf(path: string) {
  const theme = await loadTheme(path)
  const { html } = renderer({
    generator: 'Précis',
    theme,
    paper: 'a4',
    documents: ['fact-sheet'],
    formats: ['html']
  })
  const { views } = composed('# The ebb\n\nThe tide went out.\n')
  return html(
    'fact-sheet',
    views['fact-sheet'],
    labelsFor(theme, 'en'),
    { density: 'normal', dropped: [] },
    'html'
  )
}

describe('a theme that extends another', () => {
  test('holds only its name, and looks as the other', async () => {
    const own = await loadTheme(await made({}))
    expect(own.name).toBe('own')
    expect(own.templates).toEqual(plain.templates)
    expect(own.styles).toEqual(plain.styles)
    expect(own.labels).toEqual(plain.labels)
    expect(own.sha256).not.toBe(plain.sha256)
    expect(checkTemplates(own)).toEqual([])
  })

  test('puts its own templates, partials and labels in place of the other’s, its styles behind them', async () => {
    const path = await made(
      { labels: { en: { timeline: 'When' } } },
      {
        'partials/title.hbs': '<header class="title"><h1>Our {{frame.title}}</h1></header>',
        'styles/fact-sheet.css': '.ours { color: var(--ink) }',
        'labels/en.json': '{"bottomLine":"In short"}'
      }
    )
    const page = await sheetOf(path)
    expect(page).toContain('<h1>Our The ebb</h1>')
    expect(page).toContain('>In short<')
    expect(page.indexOf('.ours {')).toBeGreaterThan(page.indexOf('.sheet {'))
    const labels = labelsFor(await loadTheme(path), 'en')
    expect([labels.timeline, labels.bottomLine, labels.page]).toEqual(['When', 'In short', 'Page'])
  })

  test('changes single colours and fonts', async () => {
    const page = await sheetOf(
      await made({ colours: { light: { accent: '#0a5c36' } }, fonts: { reading: ['Inter', 'sans-serif'] } })
    )
    expect(page).toContain('--accent:#0a5c36')
    expect(page).toContain(`--ink:${/--ink:(#\w+)/.exec(plain.styles.get('fact-sheet') ?? '')?.[1]}`)
    expect(page).toContain("--reading:'Inter', sans-serif")
    expect(page).toContain("--title:'Inter', sans-serif")
  })

  test('may extend a theme beside it, which extends another', async () => {
    const first = await made({ organisation: 'The Holm Pier Trust' })
    const second = await loadTheme(await made({ extends: first.split('/').at(-1) }))
    expect(second.organisation).toBe('The Holm Pier Trust')
    expect(second.templates.get('fact-sheet')).toBe(plain.templates.get('fact-sheet'))
  })

  test('names a wrong field with the file it stands in, its own or the other’s', async () => {
    const own = await loadTheme(await made({}, { 'partials/title.hbs': '{{frame.titel}}' }))
    expect(checkTemplates(own)).toMatchObject([
      {
        path: 'partials/title.hbs',
        line: 1,
        column: 3,
        reason: expect.stringContaining('did you mean `title`?')
      }
    ])
    const base = await made({}, { 'partials/title.hbs': '\n{{frame.titel}}' })
    const name = base.split('/').at(-1) ?? ''
    const problems = checkTemplates(await loadTheme(await made({ extends: name })))
    expect(problems).toMatchObject([{ path: `${name}/partials/title.hbs`, line: 2 }])
  })

  test('can not extend itself, nor what is not there', async () => {
    const path = await made({})
    await writeFile(
      join(path, 'theme.json'),
      JSON.stringify({ name: 'own', extends: `./../${path.split('/').at(-1)}` })
    )
    await expect(loadTheme(path)).rejects.toThrow('Unexpected circle of themes')
    expect(await refusalOf({ extends: 'nowhere' })).toContain(
      'expected a theme beside it or one of Précis’ own'
    )
  })
})

describe('theme.json', () => {
  const wrong: Readonly<Record<string, [object, string]>> = {
    'text that is hard to read': [
      { colours: { light: { quiet: '#aaaaaa' } } },
      'Unexpected contrast of 2.3 : 1 between `quiet` #aaaaaa and `paper` #ffffff in the light colours, expected at least 4.5 : 1 for text'
    ],
    'text that is hard to read in the dark': [
      { colours: { dark: { ink: '#333333' } } },
      'and `paper` #16171a in the dark colours'
    ],
    'titles that are hard to read': [
      { colours: { light: { headline: '#bbbbbb' } } },
      'expected at least 3 : 1 for large text'
    ],
    'a band whose words are hard to read': [
      { colours: { light: { band: '#ddddff', 'on-band': '#ffffff' } } },
      'between `on-band` #ffffff and `band` #ddddff'
    ],
    'a colour that is none': [
      { colours: { light: { ink: 'black' } } },
      'at `colours.light.ink`, expected a colour'
    ],
    'a colour that nothing is painted with': [
      { colours: { light: { acent: '#000000' } } },
      'Unexpected `acent` in'
    ],
    'a misspelt key': [{ colors: {} }, 'did you mean `colours`?'],
    'a misspelt label': [{ labels: { en: { keyPonts: 'Key' } } }, 'did you mean `keyPoints`?'],
    'labels of a language without the others': [
      { labels: { nl: { page: 'Blz.' } } },
      'Unexpected labels for nl without'
    ],
    'a font without a face': [{ fonts: { reading: ['Intre'] } }, 'did you mean `Inter`?'],
    'a package that is not installed': [
      {
        faces: [{ family: 'Inter', package: '@fontsource/no-such', weight: 400, style: 'normal' }],
        fonts: { reading: ['Inter'], mono: ['Inter'] }
      },
      'expected one that is installed: npm install @fontsource/no-such'
    ],
    'a face that its package does not have': [
      {
        faces: [{ family: 'Inter', package: '@fontsource/inter', weight: 450, style: 'normal' }],
        fonts: { reading: ['Inter'], mono: ['Inter'] }
      },
      'Unexpected face of Inter, 450 normal'
    ],
    'a logo that is not there': [
      { logo: { file: 'logo.svg', alternative: 'Holm' } },
      "expected a file in the theme's folder"
    ],
    'a logo without words for it': [{ logo: { file: 'logo.svg', alternative: '' } }, 'logo.alternative']
  }
  for (const [name, [settings, reason]] of Object.entries(wrong))
    test(`is refused with ${name}`, async () => expect(await refusalOf(settings)).toContain(reason))

  test('is refused with a logo that is no picture', async () => {
    const logo = { file: 'logo.png', alternative: 'Holm' }
    expect(await refusalOf({ logo }, { 'logo.png': 'GIF89a' })).toContain('expected an SVG or a PNG')
  })

  test('lacks nothing only where it extends a theme', async () => {
    const alone = await made({ extends: undefined })
    await cp(join(shipped, 'default/labels'), join(alone, 'labels'), { recursive: true })
    await expect(loadTheme(alone)).rejects.toThrow('Unexpected theme without `faces`')
  })
})

describe('what a theme says about its owner', () => {
  test('a logo is embedded with its words, and nothing is fetched', async () => {
    const path = await made(
      { logo: { file: 'art/logo.svg', alternative: 'The Holm Pier Trust' } },
      { 'art/logo.svg': drawing }
    )
    const page = await sheetOf(path)
    const data = Buffer.from(drawing).toString('base64')
    expect(page.replaceAll('&#x3D;', '=')).toContain(
      `<img class="logo" src="data:image/svg+xml;base64,${data}" alt="The Holm Pier Trust">`
    )
  })

  test('an organisation stands in where the configuration names none', async () => {
    const theme = await made({ organisation: 'The Holm Pier Trust' })
    const named = async (config: object) =>
      (await openWorkshop(configSchema.parse({ theme, ...config }), folder)).composeOptions('en').organisation
    expect(await named({})).toBe('The Holm Pier Trust')
    expect(await named({ organisation: 'The Council' })).toBe('The Council')
  })
})

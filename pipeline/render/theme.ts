import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type DocumentName, documentNames } from '../model/documents.ts'
import { labelNames, type Labels, labelsSchema } from '../model/labels.ts'
import { message } from '../model/message.ts'
import { checkedFaces } from './theme-faces.ts'
import { type Face, refusal, themeJson } from './theme-file.ts'
import { type Layer, type LayerFile, themeLayers } from './theme-layers.ts'
import { type Logo, themeLogo } from './theme-logo.ts'
import { type ThemeMail, themeMail } from './theme-mail.ts'
import { merged, type ThemeSettings } from './theme-settings.ts'
import { themeStyle } from './theme-style.ts'
import { unreadable } from './theme-colours.ts'
import { ThemeError } from './theme-error.ts'

export type { Face } from './theme-file.ts'

/** What a theme has a template and a style sheet for: the documents, and the picture that links to them show. */
export const templateNames = [...documentNames, 'share-image'] as const

/** What a theme has a template and a style sheet for. */
export type TemplateName = DocumentName | 'share-image'

/** A folder of templates, styles and labels, read into memory, with what it takes from the theme it extends. */
export interface Theme {
  readonly name: string
  /** SHA-256 over all files that it is made of, for the manifest. */
  readonly sha256: string
  readonly faces: readonly Face[]
  readonly templates: ReadonlyMap<TemplateName, string>
  readonly partials: ReadonlyMap<string, string>
  readonly styles: ReadonlyMap<TemplateName, string>
  /** Colours and fonts alone, for what is no document. */
  readonly tokens: string
  /** What the theme says of the look of a site, behind the site's own styles; empty in most. */
  readonly siteStyle: string
  /** Complete labels by language; `en` is always there. */
  readonly labels: ReadonlyMap<string, Labels>
  /** How messages name a file, by its path in the theme. */
  readonly places: ReadonlyMap<string, string>
  readonly logo?: Logo
  /** What mail is made with. */
  readonly mail: ThemeMail
  /** Whose documents these are, where neither the source nor the configuration says so. */
  readonly organisation?: string
}

/**
 * Reads a theme: `theme.json`, `<template>.hbs`, `partials/*.hbs`, `styles/{base,<template>}.css`, `labels/*.json`.
 * Where it extends another, what it lacks is taken from there; style sheets stand behind those of the other.
 *
 * @throws ThemeError with the file's name where one is missing or does not fit its schema, and where text would be
 * hard to read on its ground
 */
export async function loadTheme(folder: string): Promise<Theme> {
  const layers = await themeLayers(folder)
  const files = new Map(layers.flatMap((layer) => [...layer.files]))
  const file = (path: string) => {
    const found = files.get(path)
    if (!found) throw refusal(`Unexpected theme without ${path}, expected the file`, `${folder}/${path}`)
    return found.bytes.toString('utf8')
  }
  file('labels/en.json')
  const settings = merged(layers)
  refuseUnreadable(settings, folder)
  const tokens = themeStyle(settings)
  const { name, organisation } = settings
  const logo = themeLogo(layers)
  return {
    name,
    sha256: hash(layers),
    faces: checkedFaces(settings, folder),
    templates: new Map(templateNames.map((template) => [template, file(`${template}.hbs`)])),
    partials: new Map(
      [...files]
        .filter(([path]) => /^partials\/.+\.hbs$/.test(path))
        .map(([path, { bytes }]) => [path.slice(9, -4), bytes.toString('utf8')])
    ),
    styles: new Map(templateNames.map((template) => [template, styleOf(template, tokens, layers, folder)])),
    tokens,
    siteStyle: sheets('styles/site.css', layers).join('\n'),
    labels: labelSets(layers, settings),
    mail: themeMail(files, settings),
    places: new Map([...files].map(([path, { place }]) => [path, place])),
    ...(logo ? { logo } : {}),
    ...(organisation ? { organisation } : {})
  }
}

/** The labels for a language: the theme's own, with words from the configuration over them, else English. */
export function labelsFor(
  theme: Theme,
  language: string,
  own: Readonly<Record<string, Partial<Labels>>> = {}
): Labels {
  const tag = language.split('-')[0]?.toLowerCase() ?? 'en'
  const base = theme.labels.get(tag) ?? theme.labels.get('en')
  if (!base) throw new Error(`Unexpected theme ${theme.name} without English labels, expected labels/en.json`)
  return { ...base, ...own[tag] }
}

function refuseUnreadable({ light, dark }: ThemeSettings, folder: string): void {
  const found = [...unreadable(light, 'light'), ...unreadable(dark, 'dark')]
  if (found.length === 0) return
  throw new ThemeError(found.map((reason) => message('theme-file', reason, { path: `${folder}/theme.json` })))
}

/** The base first, then what is the template's own; in each, the theme that all stand on first. */
function styleOf(template: TemplateName, tokens: string, layers: readonly Layer[], folder: string): string {
  const names = template === 'share-image' ? [template] : ['base', template]
  const found = names.flatMap((name) => {
    const path = `styles/${name}.css`
    const own = sheets(path, layers)
    if (own.length === 0)
      throw refusal(`Unexpected theme without ${path}, expected the file`, `${folder}/${path}`)
    return own
  })
  return [tokens, ...found].join('\n')
}

/** A style sheet of all themes that have it, the theme that all stand on first. */
function sheets(path: string, layers: readonly Layer[]): string[] {
  return layers.flatMap(({ files }) => files.get(path)?.bytes.toString('utf8') ?? [])
}

const someLabels = z.partialRecord(z.enum(labelNames), z.string())

const labelFile = /^labels\/([a-z]{2,3})\.json$/

/** Labels by language; a theme that extends another may hold some words only. */
function labelSets(layers: readonly Layer[], { labels: over }: ThemeSettings): Map<string, Labels> {
  const sets = new Map<string, Partial<Labels>>()
  const put = (language: string, words: Partial<Labels>) =>
    sets.set(language, { ...sets.get(language), ...words })
  for (const { folder, files } of layers)
    for (const [path, file] of files) {
      const language = labelFile.exec(path)?.[1]
      if (language) put(language, labelsIn(file, `${folder}/${path}`, sets.has(language)))
    }
  for (const [language, words] of over) put(language, words)
  return new Map([...sets].map(([language, words]) => [language, complete(language, words, layers)]))
}

function labelsIn({ bytes }: LayerFile, path: string, isPart: boolean): Partial<Labels> {
  return themeJson(isPart ? someLabels : labelsSchema, bytes.toString('utf8'), path)
}

function complete(language: string, words: Partial<Labels>, layers: readonly Layer[]): Labels {
  const { data } = labelsSchema.safeParse(words)
  if (data) return data
  const missing = labelNames.filter((name) => words[name] === undefined)
  const path = `${layers.at(-1)?.folder ?? ''}/labels/${language}.json`
  const shown = missing.slice(0, 5).map((name) => `\`${name}\``)
  throw refusal(
    `Unexpected labels for ${language} without ${shown.join(', ')}${missing.length > 5 ? ' and others' : ''}, expected all of them`,
    path
  )
}

function hash(layers: readonly Layer[]): string {
  const sum = createHash('sha256')
  for (const { files } of layers)
    for (const [path, { bytes }] of files) sum.update(`${path}\0${bytes.length}\0`).update(bytes)
  return sum.digest('hex')
}

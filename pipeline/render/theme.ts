import { readdir, readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { documentNames, type DocumentName } from '../model/config.ts'
import { type Labels, labelsSchema } from '../model/labels.ts'
import { message } from '../model/message.ts'
import { ThemeError } from './theme-error.ts'

/** One face of a bundled font, by its package. */
export const faceSchema = z.strictObject({
  family: z.string(),
  package: z.string(),
  weight: z.int(),
  style: z.enum(['normal', 'italic'])
})

/** One face of a bundled font. */
export type Face = z.infer<typeof faceSchema>

const themeFileSchema = z.strictObject({ name: z.string(), faces: z.array(faceSchema).min(1) })

/** A folder of templates, styles and labels, read into memory. */
export interface Theme {
  readonly name: string
  /** SHA-256 over all its files, for the manifest. */
  readonly sha256: string
  readonly faces: readonly Face[]
  readonly templates: ReadonlyMap<DocumentName, string>
  readonly partials: ReadonlyMap<string, string>
  readonly styles: ReadonlyMap<DocumentName, string>
  /** Complete labels by language; `en` is always there. */
  readonly labels: ReadonlyMap<string, Labels>
}

/**
 * Reads a theme: `theme.json`, `<document>.hbs`, `partials/*.hbs`, `styles/{base,<document>}.css`, `labels/*.json`.
 *
 * @throws ThemeError with the file's name where one is missing or does not fit its schema
 */
export async function loadTheme(folder: string): Promise<Theme> {
  const files = await readFolder(folder)
  const file = (path: string) => {
    const found = files.get(path)
    if (found === undefined)
      throw refusal(`Unexpected theme without ${path}, expected the file`, `${folder}/${path}`)
    return found
  }
  file('labels/en.json')
  const { name, faces } = checked(themeFileSchema, file('theme.json'), `${folder}/theme.json`)
  return {
    name,
    sha256: hash(files),
    faces,
    templates: new Map(documentNames.map((document) => [document, file(`${document}.hbs`)])),
    partials: new Map(
      [...files]
        .filter(([path]) => /^partials\/.+\.hbs$/.test(path))
        .map(([path, text]) => [path.slice(9, -4), text])
    ),
    styles: new Map(
      documentNames.map((document) => [
        document,
        `${file('styles/base.css')}\n${file(`styles/${document}.css`)}`
      ])
    ),
    labels: labelSets(files, folder)
  }
}

function labelSets(files: ReadonlyMap<string, string>, folder: string): Map<string, Labels> {
  const sets = [...files].filter(([path]) => /^labels\/[a-z]{2,3}\.json$/.test(path))
  return new Map(
    sets.map(([path, text]) => [path.slice(7, -5), checked(labelsSchema, text, `${folder}/${path}`)])
  )
}

/** The labels for a language: the theme's own, with words from the configuration over them, else English. */
export function labelsFor(
  theme: Theme,
  language: string,
  own: Readonly<Record<string, Partial<Labels>>> = {}
): Labels {
  const tag = language.split('-')[0] ?? 'en'
  const base = theme.labels.get(tag) ?? theme.labels.get('en')
  if (!base) throw new Error(`Unexpected theme ${theme.name} without English labels, expected labels/en.json`)
  return { ...base, ...own[tag] }
}

function checked<Value>(schema: z.ZodType<Value>, text: string, path: string): Value {
  const result = schema.safeParse(json(text, path))
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
  )
  throw refusal(`Unexpected content of ${path}, ${issues.join('; ')}`, path)
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal(`Unexpected content of ${path}, expected JSON: ${String(error)}`, path)
  }
}

function refusal(reason: string, path: string): ThemeError {
  return new ThemeError([message('theme-file', reason, { path })])
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw refusal(`Unexpected theme ${folder}, expected a folder with theme.json`, folder)
  })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const texts = await Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [
        path
          .slice(folder.length)
          .replace(/^[\\/]+/, '')
          .replaceAll('\\', '/'),
        await readFile(path, 'utf8')
      ]
    )
  )
  return new Map(texts)
}

function hash(files: ReadonlyMap<string, string>): string {
  const sum = createHash('sha256')
  for (const [path, text] of files) sum.update(`${path}\0${text}\0`)
  return sum.digest('hex')
}

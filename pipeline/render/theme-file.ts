import { z } from 'zod'
import { labelNames } from '../model/labels.ts'
import { type Message, message } from '../model/message.ts'
import { suggest } from '../model/suggest.ts'
import { colourNames, coloursSchema } from './theme-colours.ts'
import { ThemeError } from './theme-error.ts'

/** One face of a bundled font, by its package. */
export const faceSchema = z.strictObject({
  family: z.string().regex(/^[\w][\w .+-]*$/, 'expected the name of a family'),
  package: z.string(),
  weight: z.int(),
  style: z.enum(['normal', 'italic'])
})

/** One face of a bundled font. */
export interface Face extends z.infer<typeof faceSchema> {
  /** The folder of its package. */
  readonly folder?: string
}

/** What a font is for: `reading` running text, `title` titles, `sans` labels, notes and numbers, `mono` code. */
export const fontRoles = ['reading', 'title', 'sans', 'mono'] as const

/** Families in the order in which they are tried; the last may be a generic one. */
const stack = z.array(z.string().regex(/^[\w][\w .+-]*$/, 'expected the name of a family')).min(1)

/** `theme.json`: all but the name may be left to the theme that it extends. */
export const themeFileSchema = z.strictObject({
  name: z.string().min(1),
  /** A theme by name, beside this one or among those that come with Précis, or a folder that starts with a full stop. */
  extends: z.string().min(1).optional(),
  faces: z.array(faceSchema).min(1).optional(),
  fonts: z
    .strictObject({
      reading: stack.optional(),
      title: stack.optional(),
      sans: stack.optional(),
      mono: stack.optional()
    })
    .optional(),
  colours: z.strictObject({ light: coloursSchema.optional(), dark: coloursSchema.optional() }).optional(),
  logo: z.strictObject({ file: z.string(), alternative: z.string().min(1) }).optional(),
  organisation: z.string().min(1).optional(),
  /** Words over those of `labels/`, by language. */
  labels: z
    .record(z.string().regex(/^[a-z]{2,3}$/), z.partialRecord(z.enum(labelNames), z.string()))
    .optional()
})

/** `theme.json`. */
export type ThemeFile = z.infer<typeof themeFileSchema>

const known = [
  ...Object.keys(themeFileSchema.shape),
  ...Object.keys(faceSchema.shape),
  ...fontRoles,
  ...colourNames,
  ...labelNames,
  'light',
  'dark',
  'file',
  'alternative'
]

/**
 * A JSON file of a theme as its schema has it.
 *
 * @param path how messages name the file
 * @throws ThemeError with all that is wrong with it
 */
export function themeJson<Value>(schema: z.ZodType<Value>, text: string, path: string): Value {
  const result = schema.safeParse(parsed(text, path))
  if (result.success) return result.data
  throw new ThemeError(result.error.issues.flatMap((issue) => problems(issue, path)))
}

/** An error about one file of a theme. */
export function refusal(reason: string, path: string): ThemeError {
  return new ThemeError([message('theme-file', reason, { path })])
}

function problems(issue: z.core.$ZodIssue, path: string): Message[] {
  const place = issue.path.join('.')
  const where = place ? ` at \`${place}\`` : ''
  const names = issue.code === 'unrecognized_keys' || issue.code === 'invalid_key' ? namesOf(issue) : []
  if (names.length === 0)
    return [
      message('theme-file', `Unexpected content of ${path}${where}, ${worded(issue.message)}`, { path })
    ]
  return names.map((name) => {
    const near = suggest(name, known)
    const hint = near ? `, did you mean \`${near}\`?` : ''
    return message('theme-file', `Unexpected \`${name}\` in ${path}, expected a known name${hint}`, { path })
  })
}

function namesOf(issue: z.core.$ZodIssueUnrecognizedKeys | z.core.$ZodIssueInvalidKey): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys
  const name = issue.path.at(-1)
  return name === undefined ? [] : [String(name)]
}

/** The schema's own sentence, without its head. */
function worded(text: string): string {
  return text.replace(/^Invalid (?:input|option|string): /, '')
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal(`Unexpected content of ${path}, expected JSON: ${String(error)}`, path)
  }
}

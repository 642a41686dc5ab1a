import { z } from 'zod'
import { ruleIds } from './rules.ts'

/** The three documents, by the names of their files. */
export const documentNames = ['executive-summary', 'annotated-brief', 'fact-sheet'] as const

/** The name of a document. */
export type DocumentName = (typeof documentNames)[number]

/** The two formats of a document. */
export const formatNames = ['html', 'pdf'] as const

/** The name of an output format. */
export type FormatName = (typeof formatNames)[number]

/** The paper sizes. */
export const paperNames = ['a4', 'letter'] as const

/** The name of a paper size. */
export type PaperName = (typeof paperNames)[number]

/** `precis.config.yaml`. Everything has a default. The file is trusted; sources are not. */
export const configSchema = z.strictObject({
  /** Where sources are looked for when none is named. */
  source: z.string().default('source'),
  /** Where documents go. */
  output: z.string().default('output'),
  documents: z
    .array(z.enum(documentNames))
    .min(1)
    .default([...documentNames]),
  formats: z
    .array(z.enum(formatNames))
    .min(1)
    .default([...formatNames]),
  paper: z.enum(paperNames).default('a4'),
  /** A name in `templates/` or a folder. */
  theme: z.string().default('default'),
  /** Words of the documents, over the theme's own: `{en: {keyPoints: Key points}}`. */
  labels: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  organisation: z.string().optional(),
  contact: z.string().optional(),
  disclaimer: z.string().optional(),
  site: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }).optional(),
  /** Severity of a rule: `off` silences it. */
  rules: z.partialRecord(z.enum(ruleIds), z.enum(['off', 'info', 'warning', 'error'])).default({}),
  /** `full`: refuse to print without full isolation; `auto`: the best the machine allows. */
  isolation: z.enum(['auto', 'full']).default('auto'),
  /** The largest source, in bytes. */
  maximumBytes: z.int().positive().default(2_000_000),
  /** Seconds of computing that a source may take to be parsed; the whole has eight times as many, a long one more. */
  maximumSeconds: z.number().positive().default(4),
  /** Megabytes of memory that work on a source may take. */
  maximumMegabytes: z.int().min(64).default(512),
  /** Seconds a document may take to print. */
  deadline: z.number().positive().default(60)
})

/** `precis.config.yaml` with its defaults filled in. */
export type Config = z.infer<typeof configSchema>

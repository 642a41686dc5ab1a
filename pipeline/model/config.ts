import { z } from 'zod'
import { documentNames, formatNames, paperNames } from './documents.ts'
import { defaultConfig } from './default-config.ts'
import { mailConfigSchema } from './mail-config.ts'
import { ruleIds } from './rules.ts'

/** `precis.config.yaml`. Everything has a default. The file is trusted; sources are not. */
export const configSchema = z.strictObject({
  /** Where sources are looked for when none is named. */
  source: z.string().default(defaultConfig.source),
  /** Where documents go. */
  output: z.string().default(defaultConfig.output),
  documents: z
    .array(z.enum(documentNames))
    .min(1)
    .default(() => [...defaultConfig.documents]),
  formats: z
    .array(z.enum(formatNames))
    .min(1)
    .default(() => [...defaultConfig.formats]),
  paper: z.enum(paperNames).default(defaultConfig.paper),
  /** A name in `templates/` or a folder. */
  theme: z.string().default(defaultConfig.theme),
  /** Words of the documents, over the theme's own: `{en: {keyPoints: Key points}}`. */
  labels: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  organisation: z.string().optional(),
  contact: z.string().optional(),
  disclaimer: z.string().optional(),
  site: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }).optional(),
  /** `required`: only what names its `approvedBy` is published or sent. */
  approval: z.enum(['required', 'optional']).default(defaultConfig.approval),
  /** Fact sheets by mail: from whom, to whom, by which server. */
  mail: mailConfigSchema.optional(),
  /** Severity of a rule: `off` silences it. */
  rules: z.partialRecord(z.enum(ruleIds), z.enum(['off', 'info', 'warning', 'error'])).default({}),
  /** `full`: refuse to print without full isolation; `auto`: the best the machine allows. */
  isolation: z.enum(['auto', 'full']).default(defaultConfig.isolation),
  /** The largest source, in bytes. */
  maximumBytes: z.int().positive().default(defaultConfig.maximumBytes),
  /** Seconds of computing that a source may take to be parsed; the whole has eight times as many, a long one more. */
  maximumSeconds: z.number().positive().default(defaultConfig.maximumSeconds),
  /** Megabytes of memory that work on a source may take. */
  maximumMegabytes: z.int().min(64).default(defaultConfig.maximumMegabytes),
  /** Seconds a document may take to print. */
  deadline: z.number().positive().default(defaultConfig.deadline)
})

/** `precis.config.yaml` with its defaults filled in. */
export type Config = z.infer<typeof configSchema>

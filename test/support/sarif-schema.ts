import { z } from 'zod'

/**
 * What SARIF 2.1.0 (OASIS standard, March 2020) asks of the objects that Précis writes, and nothing that it does not
 * write: no other property may stand in them.
 */

const text = z.strictObject({ text: z.string().min(1) })
const level = z.enum(['none', 'note', 'warning', 'error'])

/** RFC 3986: no character that has to be written as its number. */
const uri = z.string().regex(/^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/)

/** 3.30: lines and columns count from 1; a column needs its line. */
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1).optional(),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional()
})

/** 3.28 and 3.29. */
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, uriBaseId: z.string().optional() }),
    region: region.optional()
  })
})

/** 3.49. */
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  help: text,
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level })
})

/** 3.27. */
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level,
  message: text,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string())
})

/** 3.58. */
const notification = z.strictObject({ descriptor: z.strictObject({ id: z.string() }), level, message: text })

/** 3.14. */
const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string().min(1),
      version: z.string(),
      semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
      rules: z.array(rule)
    })
  }),
  automationDetails: z.strictObject({ id: z.string() }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
  invocations: z.array(
    z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) })
  ),
  results: z.array(result)
})

/** 3.13: a log of one run. */
export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([run])
})

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { briefingSchema, briefingVersion } from '../pipeline/model/briefing.ts'

const path = new URL('../docs/briefing.schema.json', import.meta.url)

test('the published JSON Schema is the one that types the code (UPDATE=1 renews it)', () => {
  const schema = {
    title: `Précis briefing ${briefingVersion}`,
    ...z.toJSONSchema(briefingSchema, { io: 'output' })
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if ('UPDATE' in process.env) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

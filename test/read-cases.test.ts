import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../pipeline/model/message.ts'
import { readSource } from '../pipeline/read/read.ts'

const cases = new URL('cases/read/', import.meta.url).pathname

/** What a case's folder yields: its source without the text and the hashes, or the message that refuses it. */
function outcome(folder: string): unknown {
  const names = readdirSync(folder)
  const name = names.find((one) => /\.(md|txt)$/.test(one)) ?? ''
  const beside = names.find((one) => one.endsWith('.brief.yaml'))
  try {
    const { text, sha256, sidecarSha256, bodyStart, ...source } = readSource(
      readFileSync(join(folder, name)),
      {
        path: name,
        ...(beside && { sidecar: { path: beside, bytes: readFileSync(join(folder, beside)) } })
      }
    )
    return { ...source, bodyStarts: text.slice(bodyStart).trimStart().slice(0, 40) }
  } catch (error) {
    if (error instanceof SourceError) return { refused: error.problem }
    throw error
  }
}

describe('reading a source', () => {
  for (const name of readdirSync(cases)) {
    test(name.replaceAll('-', ' '), () => {
      const folder = join(cases, name)
      const found = outcome(folder)
      const expectation = join(folder, 'expected.json')
      if (process.env.UPDATE === '1') writeFileSync(expectation, `${JSON.stringify(found, null, 2)}\n`)
      expect(found).toEqual(JSON.parse(readFileSync(expectation, 'utf8')))
    })
  }
})

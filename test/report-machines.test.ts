import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { junit } from '../pipeline/cli/reporters/junit.ts'
import { sarif } from '../pipeline/cli/reporters/sarif/sarif.ts'
import type { RunResult } from '../pipeline/cli/reporters/run-result.ts'
import type { Message } from '../pipeline/model/message.ts'
import { temporaryFolder } from './support/precis.ts'
import { hostileTexts, messageOf, runOf } from './support/run-results.ts'
import { sarifSchema } from './support/sarif-schema.ts'

/** What XML 1.0 has no place for (production 2). */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

const attributes = {
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name: string) => name === 'testcase'
}

describe('a run in the XML of JUnit', () => {
  const read = (run: RunResult) => {
    const text = junit(run)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).not.toMatch(noCharacter)
    return new XMLParser(attributes).parse(text).testsuites.testsuite
  }

  const messages = [
    messageOf('read-empty', 'error', 'Nothing there', { path: 'a.md', line: 1, column: 1 }),
    messageOf('read-control', 'warning', 'Odd', { path: 'b.md', line: 2 }),
    messageOf('front-matter-type', 'error', 'Wrong', { path: 'b.brief.yaml' })
  ]
  const sources = [
    { path: 'a.md', state: 'refused' as const },
    { path: 'b.md', state: 'checked' as const },
    { path: 'c.md', state: 'left' as const }
  ]

  test('has a test case for each source, which fails where the source does', () => {
    const suite = read(runOf(messages, sources))
    expect(suite).toMatchObject({ name: 'precis check', tests: '4', failures: '2', skipped: '1' })
    const [a, b, c, sidecar] = suite.testcase
    expect(a).toMatchObject({ name: 'a.md', file: 'a.md', classname: 'precis.check' })
    expect(a.failure).toMatchObject({ type: 'read-empty', message: 'Nothing there' })
    expect(a.failure['#text']).toBe('a.md:1:1: error: Nothing there (read-empty)')
    expect(b).toMatchObject({ 'system-out': 'b.md:2: warning: Odd (read-control)' })
    expect(b.failure).toBeUndefined()
    expect(c.skipped).toBe('')
    expect(sidecar.failure.type).toBe('front-matter-type')
  })

  test('fails of warnings where the run is strict', () => {
    expect(read(runOf(messages, sources, true)).testcase[1].failure.type).toBe('read-control')
  })

  test('holds what ends a section of character data', () => {
    const text = junit(runOf([messageOf('read-empty', 'error', 'x ]]> y', { path: 'a.md' })]))
    expect(text).not.toContain(']]>')
    expect(new XMLParser(attributes).parse(text).testsuites.testsuite.testcase[0].failure.message).toBe(
      'x ]]> y'
    )
  })

  test.each(hostileTexts)('holds %j', (text) => {
    const suite = read(runOf([messageOf('read-empty', 'error', text, { path: text })]))
    expect(suite.testcase).toHaveLength(1)
    expect(suite.testcase[0].failure['#text']).toContain('(read-empty)')
  })
})

const validator = createRequire(import.meta.url).resolve('@microsoft/sarif-multitool/bin.js')
const folder = temporaryFolder()

/** The rules of level error that a log breaks, as Microsoft's SARIF Multitool, which knows the schema, sees it. */
function breaches(log: string): string[] {
  const [given, told] = [join(folder, 'given.sarif'), join(folder, 'told.sarif')]
  writeFileSync(given, log)
  execFileSync(
    process.execPath,
    [validator, 'validate', given, '--output', told, '--log', 'ForceOverwrite'],
    {
      // It needs no tables of languages, which a small machine lacks.
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      stdio: 'ignore'
    }
  )
  const [run] = JSON.parse(readFileSync(told, 'utf8')).runs
  return run.results
    .filter(({ level }: { level?: string }) => level === 'error')
    .map(({ ruleId }: { ruleId: string }) => ruleId)
}

describe('a run as SARIF', () => {
  const log = (messages: readonly Message[], below = '') =>
    sarifSchema.parse(sarif(runOf(messages), below)).runs[0]

  const found = messageOf('date-weekday', 'warning', 'Unexpected weekday, expected Monday', {
    path: 'source/a b#1%.md',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9
  })

  test('names rules, levels, places and a fingerprint, and fits the standard', () => {
    const run = log([messageOf('read-empty', 'error', 'Nothing', { path: 'z.md' }), found])
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['read-empty', 'date-weekday'])
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results[1]).toMatchObject({
      ruleId: 'date-weekday',
      ruleIndex: 1,
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'source/a%20b%231%25.md', uriBaseId: 'SRCROOT' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 }
          }
        }
      ]
    })
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('has fingerprints that stay where lines move, and that tell two of the same words apart', () => {
    const prints = (messages: readonly Message[]) =>
      log(messages).results.map(({ partialFingerprints }) => partialFingerprints['precisMessage/v1'])
    const moved = { ...found, line: 30, endLine: 30 }
    expect(prints([moved])).toEqual(prints([found]))
    expect(new Set(prints([found, moved])).size).toBe(2)
    expect(prints([{ ...found, path: 'other.md' }])).not.toEqual(prints([found]))
  })

  test('names files from the top of the repository', () => {
    const [result] = log([found], 'docs/').results
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('docs/source/a%20b%231%25.md')
  })

  test('tells what is about no file beside the results', () => {
    const run = log([messageOf('browser-isolation', 'warning', 'No isolation')])
    expect(run.results).toEqual([])
    expect(run.invocations[0]?.toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'browser-isolation' }, level: 'warning', message: { text: 'No isolation' } }
    ])
  })

  test.each(hostileTexts)('holds %j', (text) => {
    const run = log([messageOf('read-empty', 'error', text, { path: text })])
    expect(run.results).toHaveLength(1)
  })

  test('holds to the standard by the judgement of its own makers’ validator', () => {
    const messages = [
      found,
      messageOf('browser-isolation', 'warning', 'No isolation'),
      messageOf('read-empty', 'error', 'Nothing', { path: 'z.md' }),
      ...hostileTexts.map((text) => messageOf('read-control', 'info', text, { path: text }))
    ]
    const whole = JSON.stringify(sarif(runOf(messages), ''))
    expect(breaches(whole)).toEqual([])
    expect(breaches(whole.replace('"ruleIndex"', '"ruleNumber"'))).toContain('JSON1005')
    expect(breaches(whole.replace('"startLine":3', '"startLine":0'))).toContain('JSON1008')
  })

  test('the schema that it is held to refuses what the standard does', () => {
    const whole = sarif(runOf([found]), '')
    const spoilt = (from: string, to: string) => JSON.parse(JSON.stringify(whole).replace(from, to))
    expect(sarifSchema.safeParse(whole).success).toBe(true)
    for (const [from, to] of [
      ['"startLine":3', '"startLine":0'],
      ['"level":"warning"', '"level":"grave"'],
      ['"ruleIndex"', '"ruleNumber"'],
      ['a%20b', 'a b'],
      ['"text":', '"words":']
    ] as const)
      expect(sarifSchema.safeParse(spoilt(from, to)).success, from).toBe(false)
  })
})

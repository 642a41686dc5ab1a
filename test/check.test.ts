import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { CheckOptions } from '../pipeline/build/check-options.ts'
import type { KeyParts } from '../pipeline/build/plan/build-keys.ts'
import { planBuild } from '../pipeline/build/plan/plan-build.ts'
import { readRecord, writeRecord } from '../pipeline/build/plan/records.ts'
import { staleMessages } from '../pipeline/build/plan/stale-messages.ts'
import { type Config, configSchema } from '../pipeline/model/config.ts'
import { fingerprints } from './support/output-files.ts'
import { precis, root, type Run, temporaryFolder } from './support/precis.ts'
import { buildHtml, htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

/** A source of which there is nothing to say. */
const clean = `---
title: The new dike will be higher
authors: Ada Meyer
published: 2026-11-20
rights: full
language: en
---

The board has agreed that the dike will be higher. Masons begin in spring and work until the first frost.

Nobody has to leave home for that. The road on the dike stays open on all days. The board will say in good time when it is closed.
`

/** A source with slips on known lines. */
const slips = `---
title: Annual update 2024
serie: Notes
---

The board met on Friday, 16 November 2016, at noon.

The plan has three parts:

- The dike is raised.
- The pumps are renewed.
`

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return folder
}

function run(folder: string, ...args: string[]): Promise<Run> {
  return precis(['check', '--concurrency', '1', ...args], { cwd: folder })
}

describe('precis check', () => {
  test('says nothing of a clean text, and writes nothing', async () => {
    const folder = project({ 'source/dike.md': clean })
    const before = fingerprints(folder)
    const { out, err, code } = await run(folder, '--strict', '--verbose')
    expect({ out, code }).toEqual({ out: '', code: 0 })
    expect(err).toMatch(/^1 source, 0 errors, 0 warnings, 0 notes, \d+\.\d s\n$/)
    expect(fingerprints(folder)).toEqual(before)
  })

  test('names line and column of what is amiss, and fails where it is strict', async () => {
    const folder = project({ 'source/slips.md': slips })
    const { err, code } = await run(folder)
    expect(code).toBe(0)
    expect(err.split('\n').map((line) => line.replace(/^source\/slips\.md/, ''))).toEqual([
      expect.stringMatching(/^:3:1: warning: .*\(front-matter-misspelling\)$/),
      expect.stringMatching(/^: warning: .*\(title-label\)$/),
      ':6:18: warning: Unexpected weekday of “Friday, 16 November 2016”, expected Wednesday (date-weekday)',
      expect.stringMatching(/^:8:\d+: warning: .*expected 3 \(enumeration-count\)$/),
      expect.stringMatching(/^1 source, 0 errors, 4 warnings, \d+ notes/),
      ''
    ])
    const codes = await Promise.all(
      [['--strict'], ['--max-warnings', '4'], ['--max-warnings', '3']].map((flags) => run(folder, ...flags))
    )
    expect(codes.map((one) => one.code)).toEqual([1, 0, 1])
  })

  test('gives rules the severity of the configuration, and refusals none but their own', async () => {
    const folder = project({
      'source/slips.md': slips,
      'source/empty.md': '',
      'precis.config.yaml':
        'rules: { title-label: off, enumeration-count: info, date-weekday: error, read-empty: off }\n'
    })
    const { err, code } = await run(folder)
    expect(code).toBe(1)
    expect(err.split('\n').map((line) => line.replace(/: Unexpected.*\(/, ' ('))).toEqual([
      'source/empty.md:1:1: error (read-empty)',
      'source/slips.md:3:1: warning (front-matter-misspelling)',
      'source/slips.md:6:18: error (date-weekday)',
      expect.stringMatching(/^2 sources, 2 errors, 1 warning, /),
      ''
    ])
  })

  test('refuses sources that share a slug, by name, and wrong use with 2', async () => {
    const folder = project({ 'source/dike.md': clean, 'source/Dike.txt': clean })
    const { err, code } = await run(folder)
    expect(code).toBe(1)
    expect(err.match(/\(slug-collision\)/g)).toHaveLength(2)
    expect((await run(folder, '--shard', '3/2')).code).toBe(2)
    expect(await run(folder, '--reportr', 'json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reporter')
    })
  })

  test('loads neither browser nor fonts', async () => {
    const folder = project({ 'source/dike.md': clean })
    const trace = join(folder, 'trace.mjs')
    writeFileSync(
      trace,
      "import { registerHooks } from 'node:module'\nregisterHooks({ load: (url, context, next) => { console.log(url); return next(url, context) } })\n"
    )
    const { out, code } = await precis(['check'], { cwd: folder, node: ['--import', trace] })
    expect(code).toBe(0)
    expect(out).toContain('pipeline/build/check.ts')
    expect(out).not.toMatch(/puppeteer|chromium|harfbuzz|fontsource|browser\/launch/)
  })

  test('looks at what has changed in git alone where it is asked to, as the hook for pre-commit does', async () => {
    const folder = project({ 'source/dike.md': clean, 'source/slips.md': slips })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', folder, ...args])
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'Begin')
    writeFileSync(join(folder, 'source/dike.md'), `${clean}\nThe dike is long.\n`)
    const [hook]: { entry: string }[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    const [name, command, ...flags] = hook?.entry.split(' ') ?? []
    expect([name, command, ...flags]).toEqual(
      expect.arrayContaining(['precis', 'check', '--changed', 'HEAD'])
    )
    const { err } = await run(folder, ...flags)
    expect(err).toMatch(/^1 source, 0 errors, 0 warnings/)
  })
})

/** A project whose sources are built; each test has a copy. */
const whole = temporaryFolder()

beforeAll(async () => {
  writeFiles(whole, { 'source/beacon.md': sourceAbout('beacon'), 'source/pier.md': sourceAbout('pier') })
  await buildHtml(whole)
})

function built(): string {
  const folder = temporaryFolder()
  cpSync(whole, folder, { recursive: true })
  return folder
}

/** What a check would say of the outputs: rule, source and reason. */
async function saidOfOutputs(
  folder: string,
  given: Partial<Config> = {},
  options: Partial<CheckOptions> = {}
): Promise<string[]> {
  const settings = { formats: ['html'], documents: ['executive-summary'] } as const
  const config = configSchema.parse({ ...settings, ...given })
  const { steps } = await planBuild({ root: folder, config, ...options }, { mayStart: false })
  return staleMessages(steps).map(
    ({ ruleId, path = 'all', reason }) => `${ruleId} ${path}: ${reason.split(',')[0]}`
  )
}

/** Makes a part of what documents were made of another one, as if another machine had built them. */
async function otherPart(
  folder: string,
  sources: readonly string[],
  parts: Partial<KeyParts>
): Promise<void> {
  const output = join(folder, 'output')
  for (const path of sources) {
    const record = readRecord(output, path)
    if (typeof record === 'string')
      throw new Error(`Unexpected ${record} record of ${path}, expected a whole one`)
    const { keys } = record
    const other = { ...keys, documents: 'other', parts: { ...keys.parts, ...parts } }
    await writeRecord(output, { ...record, keys: other })
  }
}

describe('whether the outputs are up to date', () => {
  test('is so where they stand', async () => {
    expect(await saidOfOutputs(built())).toEqual([])
  })

  test.each<[string, Record<string, string>, string[]]>([
    [
      'the text of one changed',
      { 'source/pier.md': sourceAbout('quay') },
      ['output-stale source/pier.md: Unexpected documents of an earlier text']
    ],
    [
      'one has a sidecar now',
      { 'source/pier.brief.yaml': 'series: Notes' },
      ['output-stale source/pier.md: Unexpected documents of an earlier sidecar']
    ],
    [
      'one is new',
      { 'source/weir.md': sourceAbout('weir') },
      ['output-stale source/weir.md: Unexpected lack of documents']
    ],
    ['a file changed that no source means', { 'notes.md': 'A note.' }, []]
  ])('names what the content is that %s', async (_name, files, expected) => {
    const folder = built()
    writeFiles(folder, files)
    expect(await saidOfOutputs(folder)).toEqual(expected)
  })

  test('names a document that is missing', async () => {
    const folder = built()
    rmSync(join(folder, 'output/pier/executive-summary.html'))
    expect(await saidOfOutputs(folder)).toEqual([
      'output-stale source/pier.md: Unexpected lack of some documents'
    ])
  })

  test.each<[object, string]>([
    [{ labels: { en: { keyPoints: 'Main points' } } }, 'other settings'],
    [{ theme: 'own' }, 'other settings and another theme']
  ])('names settings and theme once for all: %j', async (given, words) => {
    const folder = built()
    writeFiles(folder, { 'templates/own/theme.json': '{"name": "own", "extends": "default"}' })
    expect(await saidOfOutputs(folder, given)).toEqual([
      `output-stale all: Unexpected documents of 2 sources made with ${words}`
    ])
  })

  test.each<[Partial<KeyParts>, string]>([
    [{ browser: 'other' }, 'another browser build'],
    [{ fonts: 'other' }, 'another font build'],
    [{ browser: 'other', fonts: 'other', precis: 'other' }, 'another browser build and another font build'],
    [{ precis: 'other' }, 'another Précis or other packages']
  ])('tells what another machine has made from what has changed: %j', async (parts, words) => {
    const folder = built()
    await otherPart(folder, ['beacon.md', 'pier.md'], parts)
    writeFileSync(join(folder, 'source/pier.md'), sourceAbout('quay'))
    expect(await saidOfOutputs(folder)).toEqual([
      'output-stale source/pier.md: Unexpected documents of an earlier text',
      `output-rebuilt all: Unexpected documents of 1 source made by ${words}`
    ])
  })

  test('needs no browser that only a start could tell, and takes it for the same', async () => {
    const folder = built()
    writeFiles(folder, { browser: '#!/bin/sh\nexit 1\n' })
    const printed = { formats: ['html' as const, 'pdf' as const] }
    const said = await saidOfOutputs(folder, printed, { browserPath: join(folder, 'browser') })
    expect(said).toEqual(['output-stale all: Unexpected documents of 2 sources made with other settings'])
  })

  test('ends with 4, over which go problems in the content, and with 0 where the configuration says so', async () => {
    const folder = built()
    expect((await run(folder, ...htmlFlags)).code).toBe(0)
    writeFileSync(join(folder, 'source/pier.md'), clean)
    const { err, code } = await run(folder, '--strict', ...htmlFlags)
    expect({ code, err }).toMatchObject({ code: 4 })
    expect(err).toContain('(output-stale)\n2 sources, 0 errors, 0 warnings, ')
    const alone = await run(folder, '--no-outputs', ...htmlFlags)
    expect(alone).toMatchObject({ code: 0, err: expect.not.stringContaining('output-') })
    writeFiles(folder, { 'source/slips.md': slips, 'precis.config.yaml': 'rules: { output-stale: info }' })
    expect((await run(folder, '--strict', ...htmlFlags)).code).toBe(1)
    expect((await run(folder, ...htmlFlags)).code).toBe(0)
    rmSync(join(folder, 'precis.config.yaml'))
    rmSync(join(folder, 'output/manifest.json'))
    const unbuilt = await run(folder, ...htmlFlags)
    expect(unbuilt).toMatchObject({ code: 0, err: expect.not.stringContaining('output-') })
  })

  test('a build says the same causes, and makes anew what it names', async () => {
    const folder = built()
    await otherPart(folder, ['beacon.md'], { fonts: 'other' })
    const { out } = await precis(['build', '--dry-run', ...htmlFlags], { cwd: folder })
    expect(out).toBe('would build source/beacon.md (fonts changed)\n')
    const { built: made } = await buildHtml(folder)
    expect(made).toEqual(['source/beacon.md'])
    expect(await saidOfOutputs(folder)).toEqual([])
  })
})

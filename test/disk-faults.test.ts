import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordPath } from '../pipeline/build/plan/records.ts'
import { fingerprints } from './support/output-files.ts'
import { bin, temporaryFolder } from './support/precis.ts'
import { buildHtml, htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

const changed = `${sourceAbout('beacon')}\n\nThe last inspection took 12 days in May 2026.`

/** A project whose two sources are built, and what a build from nothing makes of it, before and after a change. */
const built = temporaryFolder()
const clean: Record<string, Record<string, string>> = {}

beforeAll(async () => {
  writeFiles(built, { 'source/beacon.md': changed, 'source/pier.md': sourceAbout('pier') })
  await buildHtml(built)
  clean.after = fingerprints(join(built, 'output'))
  rmSync(join(built, 'output'), { recursive: true })
  writeFiles(built, { 'source/beacon.md': sourceAbout('beacon') })
  await buildHtml(built)
  clean.before = fingerprints(join(built, 'output'))
})

/** A copy of it with one source changed. */
function copy(): string {
  const folder = temporaryFolder()
  cpSync(built, folder, { recursive: true })
  writeFiles(folder, { 'source/beacon.md': changed })
  return folder
}

const now = (folder: string) => fingerprints(join(folder, 'output'))

/** Builds under limits that the shell sets. */
function limited(limit: string, folder: string): { code: number | null; err: string } {
  const words = [process.execPath, bin, 'build', '--concurrency', '2', ...htmlFlags]
  const { status, stderr } = spawnSync('sh', ['-c', `${limit}; exec "$@"`, 'sh', ...words], {
    cwd: folder,
    encoding: 'utf8'
  })
  return { code: status, err: stderr }
}

describe('a fault of the disk', () => {
  test('in the folder of one source refuses that one by name and place; without it, the next build makes all', async () => {
    const folder = copy()
    const blocked = join(folder, 'output/beacon')
    rmSync(blocked, { recursive: true })
    writeFileSync(blocked, 'a file')
    const { refused, unchanged, messages } = await buildHtml(folder)
    expect({ refused, unchanged }).toEqual({ refused: ['source/beacon.md'], unchanged: ['source/pier.md'] })
    expect(messages.find(({ ruleId }) => ruleId === 'write-failed')).toMatchObject({
      path: 'source/beacon.md',
      reason: expect.stringMatching(
        /^Unexpected file in the place of a folder \(ENOTDIR\) at output\/beacon\/\S+, expected to be able to write$/
      )
    })
    expect(readFileSync(blocked, 'utf8')).toBe('a file')
    rmSync(blocked)
    await buildHtml(folder)
    expect(now(folder)).toEqual(clean.after)
  })

  test('in the output folder itself ends the build with its name and place', async () => {
    const folder = copy()
    rmSync(join(folder, 'output'), { recursive: true })
    writeFileSync(join(folder, 'output'), 'a file')
    const { code, err } = limited('true', folder)
    expect(err).toMatch(/^precis: Unexpected file in the place of a folder \(\w+\) at \S+output\S*, expected/)
    expect(code).toBe(1)
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('a file')
  })

  test('that lets no file grow leaves every old one as it was, and nothing half written', async () => {
    const folder = copy()
    const { code, err } = limited('ulimit -f 20', folder)
    expect(err).toMatch(
      /beacon\.md: error: Unexpected limit of the size of files \(EFBIG\) at output\/beacon\//
    )
    expect(code).toBe(1)
    const { 'manifest.json': _, ...old } = clean.before ?? {}
    expect(now(folder)).toMatchObject(old)
    const names = readdirSync(join(folder, 'output'), { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    expect(limited('true', folder).code).toBe(0)
    expect(now(folder)).toEqual(clean.after)
  })

  test('behind the documents does not let them be taken for those of the text that was there before', async () => {
    const folder = copy()
    const record = join(folder, 'output', recordPath('beacon.md'))
    const [, name = ''] = /([^/]+)$/.exec(record) ?? []
    mkdirSync(join(dirname(record), `.${name}.part`, 'in the way'), { recursive: true })
    expect((await buildHtml(folder)).refused).toEqual(['source/beacon.md'])
    rmSync(join(dirname(record), `.${name}.part`), { recursive: true })
    writeFiles(folder, { 'source/beacon.md': sourceAbout('beacon') })
    await buildHtml(folder)
    expect(now(folder)).toEqual(clean.before)
  })
})

test('a limit of open files that is too low is refused by name before anything is written', async () => {
  const folder = copy()
  const { code, err } = limited('ulimit -n 36', folder)
  expect(err).toMatch(
    /^precis: Unexpected limit of 36 open files, expected at least 4\d: raise it, `ulimit -n 1024`$/m
  )
  expect(code).toBe(3)
  expect(now(folder)).toEqual(clean.before)
})

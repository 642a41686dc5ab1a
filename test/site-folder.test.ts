import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish } from '../pipeline/index.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { writeArchive } from './support/archive.ts'
import { fingerprints } from './support/output-files.ts'
import { bin } from './support/precis.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'precis-site-'))
  writeArchive(join(root, 'output'), [{ slug: 'pier' }, { slug: 'quay' }])
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const config = configSchema.parse({})
const run = (site = 'site') => publish({ config, root, site, day: '2026-11-23' })

describe('a site is not written', () => {
  const refused = (found: string) => ({
    problems: [{ ruleId: 'site-folder', reason: expect.stringContaining(`Unexpected ${found} at `) }]
  })

  test('over a folder of other files', async () => {
    mkdirSync(join(root, 'site'))
    writeFileSync(join(root, 'site', 'thesis.txt'), 'ten years of work')
    await expect(run()).rejects.toMatchObject(refused('folder of other files'))
    expect(readFileSync(join(root, 'site', 'thesis.txt'), 'utf8')).toBe('ten years of work')
  })

  test('over a folder in which somebody has laid a marker', async () => {
    mkdirSync(join(root, 'site'))
    writeFileSync(join(root, 'site', 'precis-site.json'), '')
    writeFileSync(join(root, 'site', 'thesis.txt'), 'ten years of work')
    await expect(run()).rejects.toMatchObject({ problems: [{ ruleId: 'site-folder' }] })
    expect(readFileSync(join(root, 'site', 'thesis.txt'), 'utf8')).toBe('ten years of work')
  })

  test('through a link, nor over a file', async () => {
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync('elsewhere', join(root, 'site'))
    await expect(run()).rejects.toMatchObject(refused('symbolic link'))
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
    writeFileSync(join(root, 'page'), 'old')
    await expect(run('page')).rejects.toMatchObject(refused('file'))
    expect(readFileSync(join(root, 'page'), 'utf8')).toBe('old')
  })

  test.each(['.', '..', 'output', 'output/site', 'source', 'source/site'])('at %s', async (site) => {
    const before = fingerprints(join(root, 'output'))
    await expect(run(site)).rejects.toMatchObject({ problems: [{ ruleId: 'site-folder' }] })
    expect(fingerprints(join(root, 'output'))).toEqual(before)
  })

  test('where nothing was built', async () => {
    rmSync(join(root, 'output', 'manifest.json'))
    const { files, messages } = await run()
    expect(files).toBe(0)
    expect(messages).toMatchObject([{ ruleId: 'publish-manifest', severity: 'error' }])
    expect(existsSync(join(root, 'site'))).toBe(false)
  })

  test('from files outside the output folder, or through links in it', async () => {
    const path = join(root, 'output', 'manifest.json')
    const manifest = readFileSync(path, 'utf8')
    writeFileSync(join(root, 'secret.pdf'), 'secret')
    writeFileSync(path, manifest.replace('quay/fact-sheet.pdf', 'quay/../../secret.pdf'))
    expect((await run()).refused).toEqual(['quay'])
    writeFileSync(path, manifest)
    rmSync(join(root, 'output', 'quay', 'fact-sheet.pdf'))
    symlinkSync('../../secret.pdf', join(root, 'output', 'quay', 'fact-sheet.pdf'))
    expect((await run()).refused).toEqual(['quay'])
    expect(existsSync(join(root, 'site', 'pier'))).toBe(true)
  })
})

describe('a site is replaced', () => {
  test('as a whole: what is gone from the manifest is gone from the site', async () => {
    await run()
    writeArchive(join(root, 'output'), [{ slug: 'weir' }])
    await run()
    expect(existsSync(join(root, 'site', 'pier'))).toBe(false)
    expect(existsSync(join(root, 'site', 'weir', 'index.html'))).toBe(true)
    expect(readdirSync(root).sort()).toEqual(['output', 'site'])
  })

  test('in an empty folder too', async () => {
    mkdirSync(join(root, 'site'))
    expect((await run()).published).toHaveLength(2)
  })

  test('after a run that was killed between the two renames', async () => {
    await run()
    const before = fingerprints(join(root, 'site'))
    renameSync(join(root, 'site'), join(root, '.site.precis-last'))
    mkdirSync(join(root, '.site.precis-next'))
    writeFileSync(join(root, '.site.precis-next', 'precis-site.json'), '')
    await run()
    expect(fingerprints(join(root, 'site'))).toEqual(before)
    expect(readdirSync(root).sort()).toEqual(['output', 'site'])
  })

  test('never at the cost of a folder that only looks like ours', async () => {
    mkdirSync(join(root, '.site.precis-next'))
    writeFileSync(join(root, '.site.precis-next', 'thesis.txt'), 'ten years of work')
    await expect(run()).rejects.toMatchObject({ problems: [{ ruleId: 'site-folder' }] })
    expect(existsSync(join(root, '.site.precis-next', 'thesis.txt'))).toBe(true)
  })

  test('or stands as it was where the run was ended early', async () => {
    await run()
    const before = fingerprints(join(root, 'site'))
    writeArchive(join(root, 'output'), [{ slug: 'weir' }])
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(publish({ config, root, site: 'site', day: '2026-11-23', signal })).rejects.toThrow('enough')
    expect(fingerprints(join(root, 'site'))).toEqual(before)
    expect(readdirSync(root).sort()).toEqual(['output', 'site'])
  })

  test('or stands as it was, whenever the run is killed, and is whole after the next', async () => {
    const matters = (edition: number) =>
      Array.from({ length: 60 }, (_, index) => ({
        slug: `lock-${index}`,
        title: `Lock ${index}, ${edition}`
      }))
    const sums: string[] = []
    const read = () => readFileSync(join(root, 'site', 'SHA256SUMS'), 'utf8')
    writeArchive(join(root, 'output'), matters(0))
    await run()
    sums.push(read())
    for (const [edition, delay] of [
      [1, 400],
      [2, 700],
      [3, 1000]
    ] as const) {
      writeArchive(join(root, 'output'), matters(edition))
      const child = spawn(process.execPath, [bin, 'publish', '--site', 'site', '--date', '2026-11-23'], {
        cwd: root,
        stdio: 'ignore'
      })
      await pause(delay)
      child.kill('SIGKILL')
      await new Promise((resolve) => child.on('close', resolve))
      const stands = existsSync(join(root, 'site')) ? read() : sums.at(-1)
      const { isUnchanged } = await run()
      // Either it was not done and stood as before, or it was done before the signal came.
      if (stands === sums.at(-1)) expect(isUnchanged).toBe(false)
      else expect(stands).toBe(read())
      sums.push(read())
      expect(readFileSync(join(root, 'site', 'lock-9', 'index.html'), 'utf8')).toContain(`Lock 9, ${edition}`)
      expect(readdirSync(root).sort()).toEqual(['output', 'site'])
    }
    expect(new Set(sums).size).toBe(4)
  })
})

test('two that publish at once wait for each other', async () => {
  const [one, other] = await Promise.all([run(), run()])
  expect([one.isUnchanged, other.isUnchanged].sort()).toEqual([false, true])
})

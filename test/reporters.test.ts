import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { precis, type Run, temporaryFolder } from './support/precis.ts'
import { htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

const folder = temporaryFolder()
const build = (...args: string[]): Promise<Run> =>
  precis(['build', '--force', ...htmlFlags, ...args], { cwd: folder })

beforeAll(() => {
  writeFiles(folder, {
    'source/beacon.md': `---\nserie: Notes\n---\n${sourceAbout('beacon')}`,
    'source/empty.md': '',
    'source/pier.md': sourceAbout('pier')
  })
})

describe('a reporter', () => {
  test('for people tells of each source, what is wrong, and the totals', async () => {
    const { out, err } = await build()
    expect(out).toBe('')
    const lines = err.trimEnd().split('\n')
    const [told, rest] = [lines.slice(0, 3), lines.slice(3)]
    expect(told.map((line) => line.split(' ')[0])).toEqual(['1/3', '2/3', '3/3'])
    expect(told.map((line) => line.slice(4)).sort()).toEqual([
      'built source/beacon.md',
      'built source/pier.md',
      'refused source/empty.md'
    ])
    expect(rest).toEqual([
      expect.stringContaining('source/beacon.md:2:1: warning: '),
      expect.stringContaining('source/empty.md:1:1: error: '),
      expect.stringMatching(/^2 built, 1 refused, 4 files, 0 pages of PDF in output, \d+\.\d s$/)
    ])
  })

  test('that is quiet says what is wrong and nothing else', async () => {
    const { out, err, code } = await build('--reporter', 'quiet')
    expect(out).toBe('')
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('source/beacon.md:2:1: warning: '),
      expect.stringContaining('source/empty.md:1:1: error: ')
    ])
    expect(code).toBe(1)
  })

  test('for machines writes every event as JSON, the totals last', async () => {
    const { out, err } = await build('--reporter', 'json')
    expect(err).toBe('')
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events[0]).toMatchObject({ kind: 'planned', pending: 3, standing: 0 })
    const finished = events.filter(({ kind }) => kind === 'finished')
    expect(finished.map(({ path, refused }) => `${path} ${refused}`).sort()).toEqual([
      'source/beacon.md false',
      'source/empty.md true',
      'source/pier.md false'
    ])
    expect(events.filter(({ kind }) => kind === 'message').map(({ ruleId }) => ruleId)).toContain(
      'read-empty'
    )
    const totals = { built: 2, unchanged: 0, refused: 1, left: 0, files: 4, pages: 0 }
    expect(events.at(-1)).toMatchObject({ kind: 'done', ...totals, seconds: expect.any(Number) })
  })

  test('for GitHub annotates, and appends the rest to the summary of the job', async () => {
    const summary = join(folder, 'summary.md')
    writeFileSync(summary, 'Before.\n')
    const { out, code } = await precis(['build', '--force', ...htmlFlags, '--reporter', 'github'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: dirname(folder) }
    })
    expect(code).toBe(1)
    const below = `${basename(folder)}/source`
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringContaining(`::error file=${below}/empty.md,line=1,endLine=1,col=1,title=read-empty::`),
      expect.stringContaining(`::warning file=${below}/beacon.md,line=2,`)
    ])
    const text = readFileSync(summary, 'utf8')
    expect(text).toMatch(/^Before\.\n## Précis build\n/)
    expect(text).toMatch(/^\| source\/empty\.md \| refused \|/m)
  })

  test('writes into a file, several at once, beside the lines for people', async () => {
    const { err, out } = await build(
      '--reporter',
      'junit=reports/a.xml',
      '--reporter',
      'sarif=reports/b.sarif'
    )
    expect(out).toBe('')
    expect(err).toMatch(/\n2 built, 1 refused, /)
    expect(readFileSync(join(folder, 'reports/a.xml'), 'utf8')).toMatch(/^<\?xml .*\n.*failures="1"/)
    const log = JSON.parse(readFileSync(join(folder, 'reports/b.sarif'), 'utf8'))
    const rules = log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
    expect(rules).toEqual(expect.arrayContaining(['front-matter-misspelling', 'read-empty']))
    expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['a.xml', 'b.sarif'])
  })

  test('does not share standard output with another', async () => {
    const { err, code } = await build('--reporter', 'json', '--reporter', 'sarif')
    expect(err).toContain('Unexpected --reporter json and sarif on standard output, expected one there')
    expect(code).toBe(2)
  })

  test('of another name is a wrong use, with a suggestion', async () => {
    const { err, code } = await build('--reporter', 'jsn')
    expect(err).toContain('expected people, quiet, json, github, junit, sarif, did you mean `json`?')
    expect(code).toBe(2)
  })
})

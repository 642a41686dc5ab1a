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

  test('of another name is a wrong use, with a suggestion', async () => {
    const { err, code } = await build('--reporter', 'jsn')
    expect(err).toContain('expected people, quiet, json, did you mean `json`?')
    expect(code).toBe(2)
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { planBuild } from '../pipeline/build/plan/plan-build.ts'
import { startOfRun } from '../pipeline/build/plan/start-of-run.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

const all = ['source/beacon.md', 'source/pier.md', 'source/quay.txt']
const repository = temporaryFolder()

function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...identity, '-C', folder, ...args], { stdio: 'pipe' })
}

beforeAll(() => {
  writeFiles(repository, {
    'source/beacon.md': sourceAbout('beacon'),
    'source/pier.md': `${sourceAbout('pier')}\n\n![The pier](images/pier%20head.png)`,
    'source/quay.txt': sourceAbout('quay').slice(2),
    'templates/own/theme.json': '{"name": "own", "extends": "default"}',
    'precis.config.yaml': 'source: source',
    '.gitignore': 'output/'
  })
  git(repository, 'init', '-q', '-b', 'main')
  git(repository, 'add', '.')
  git(repository, 'commit', '-qm', 'Begin')
})

function copy(): string {
  const folder = temporaryFolder()
  cpSync(repository, folder, { recursive: true })
  return folder
}

/** The sources that a build since a revision would look at, and what is said of the choice. */
async function changed(root: string, since = 'HEAD') {
  const config = configSchema.parse({ formats: ['html'], theme: 'own' })
  const { steps, problems } = await planBuild({
    root,
    config,
    configPath: 'precis.config.yaml',
    changedSince: since
  })
  return {
    paths: steps.map(({ found }) => found.displayPath),
    said: problems.map(({ ruleId, severity }) => `${severity} ${ruleId}`)
  }
}

describe('what has changed in git', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, []],
    ['a source', { 'source/quay.txt': 'The quay.' }, ['source/quay.txt']],
    ['a source that git does not know yet', { 'source/weir.md': 'The weir.' }, ['source/weir.md']],
    ['a sidecar', { 'source/quay.brief.yaml': 'series: A' }, ['source/quay.txt']],
    ['an image', { 'source/images/pier head.png': 'new' }, ['source/pier.md']],
    ['an output and a note', { 'output/quay/a.html': 'a', 'notes.md': 'A note.' }, []]
  ])('%s', async (_name, files, paths) => {
    const folder = copy()
    writeFiles(folder, files)
    expect(await changed(folder)).toEqual({ paths, said: [] })
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Go on')
    expect(await changed(folder, 'HEAD~1')).toEqual({ paths, said: [] })
    expect(await changed(folder)).toEqual({ paths: [], said: [] })
  })

  test('a source that has moved, under its new name', async () => {
    const folder = copy()
    git(folder, 'mv', 'source/quay.txt', 'source/harbour quay.txt')
    expect(await changed(folder)).toEqual({ paths: ['source/harbour quay.txt'], said: [] })
  })

  test('on a branch counts from where it left the other', async () => {
    const folder = copy()
    git(folder, 'checkout', '-qb', 'side')
    writeFiles(folder, { 'source/weir.md': 'The weir.' })
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'Weir')
    git(folder, 'checkout', '-q', 'main')
    writeFiles(folder, { 'source/mole.md': 'The mole.' })
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'Mole')
    git(folder, 'checkout', '-q', 'side')
    expect(await changed(folder, 'main')).toEqual({ paths: ['source/weir.md'], said: [] })
  })

  test.each<[string, Record<string, string>]>([
    ['the configuration', { 'precis.config.yaml': 'paper: letter' }],
    ['the theme', { 'templates/own/more.css': '' }]
  ])('in %s is a change of all', async (_name, files) => {
    const folder = copy()
    writeFiles(folder, files)
    expect(await changed(folder)).toEqual({ paths: all, said: ['info changes-unknown'] })
  })

  test('is everything where git can not tell: no repository, no such revision, a shallow clone', async () => {
    const everything = { paths: all, said: ['warning changes-unknown'] }
    const bare = temporaryFolder()
    cpSync(join(repository, 'source'), join(bare, 'source'), { recursive: true })
    cpSync(join(repository, 'templates'), join(bare, 'templates'), { recursive: true })
    expect(await changed(bare)).toEqual(everything)
    const folder = copy()
    for (const since of ['0000000000000000000000000000000000000000', 'nowhere', '--output=x', 'HEAD~9'])
      expect(await changed(folder, since)).toEqual(everything)
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Go on')
    const shallow = join(temporaryFolder(), 'shallow')
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, shallow)
    expect(await changed(shallow, 'HEAD~1')).toEqual(everything)
  })

  test('is asked for on the command line', async () => {
    const folder = copy()
    writeFiles(folder, { 'source/quay.txt': sourceAbout('old quay').slice(2) })
    const { err, code } = await precis(['build', '--changed', ...htmlFlags], { cwd: folder })
    expect(err).toContain('1 built, 0 refused')
    expect(code).toBe(0)
  })
})

describe('the revision that a run is about', () => {
  const event = join(temporaryFolder(), 'event.json')
  writeFileSync(event, '{"before": "abc"}')

  test.each<[Record<string, string>, string]>([
    [{}, 'HEAD'],
    [{ GITHUB_BASE_REF: 'main', GITHUB_EVENT_PATH: event }, 'origin/main'],
    [{ GITHUB_BASE_REF: '', GITHUB_EVENT_PATH: event }, 'abc'],
    [{ GITHUB_EVENT_PATH: join(event, 'none') }, 'HEAD'],
    [{ CI_COMMIT_BEFORE_SHA: 'def' }, 'def'],
    [{ CI_COMMIT_BEFORE_SHA: 'def', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'fed' }, 'fed']
  ])('of %j is %s', (environment, revision) => {
    expect(startOfRun(environment)).toBe(revision)
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Foreign, type JobRun, runJob } from './support/actions-runner.ts'
import { fingerprints, manifestIn, sixAndBriefing } from './support/output-files.ts'
import { bin, root, temporaryFolder } from './support/precis.ts'
import { sourceAbout, writeFiles } from './support/projects.ts'

const workflowPaths = ['briefings', 'publish', 'archive'].map(
  (name) => `templates/project/github/workflows/${name}.yml`
)

/** What the machine of a run has. */
interface Machine {
  /** So many commits of the history; all of them where it is not given. */
  readonly depth?: number
  /** Whether the cache of the last run is restored. */
  readonly hasCache?: boolean
}

/** A project with its history, and another that stands for the one on the server. */
class Project {
  readonly server = join(temporaryFolder(), 'server.git')
  readonly folder = temporaryFolder()
  readonly #kept = temporaryFolder()

  constructor() {
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.server])
    this.git('init', '--quiet', '--initial-branch=main')
    this.git('remote', 'add', 'origin', this.server)
    execFileSync(process.execPath, [bin, 'init'], { cwd: this.folder, stdio: 'ignore' })
  }

  git(...words: string[]): string {
    const names = ['-c', 'user.name=A. Writer', '-c', 'user.email=writer@example.org']
    return execFileSync('git', [...names, ...words], { cwd: this.folder, encoding: 'utf8' }).trim()
  }

  write(files: Readonly<Record<string, string>>): void {
    writeFiles(this.folder, files)
  }

  /** Commits all; pushes it to a branch. */
  commit(words: string, branch = 'main'): string {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--message', words)
    this.git('push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`)
    return this.git('rev-parse', 'HEAD')
  }

  /** What the server makes of a pull request: the branch merged into the main one. */
  pullRequest(branch: string): { base: string; sha: string; ref: string } {
    const base = this.git('rev-parse', 'main')
    this.git('checkout', '--quiet', '-B', 'merged', 'main')
    this.git('merge', '--quiet', '--no-ff', '--message', 'Merge', branch)
    const sha = this.git('rev-parse', 'HEAD')
    this.git('push', '--quiet', '--force', 'origin', 'HEAD:refs/pull/1/merge')
    this.git('checkout', '--quiet', 'main')
    return { base, sha, ref: 'refs/pull/1/merge' }
  }

  /** Runs the workflow that `precis init` wrote, on a machine that knows nothing but the server and the cache. */
  async run(
    github: Readonly<Record<string, unknown>>,
    machine: Machine = {}
  ): Promise<JobRun & { folder: string }> {
    const { depth, hasCache = true } = machine
    const folder = temporaryFolder()
    const checkout: Foreign = async ({ ref = String(github.sha) }) => {
      const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' })
      git('init', '--quiet')
      git('remote', 'add', 'origin', `file://${this.server}`)
      git('fetch', '--quiet', ...(depth ? [`--depth=${depth}`] : []), 'origin', ref)
      git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
      git('config', '--local', 'http.https://example.org/.extraheader', 'AUTHORIZATION: basic c2VjcmV0')
      return {}
    }
    const cache: Foreign = async ({ path = '' }) => {
      if (hasCache && existsSync(join(this.#kept, 'output')))
        cpSync(join(this.#kept, 'output'), join(folder, path), { recursive: true })
      return {}
    }
    const keep: Foreign = async ({ path = '' }) => {
      rmSync(join(this.#kept, 'output'), { recursive: true, force: true })
      if (existsSync(join(folder, path)))
        cpSync(join(folder, path), join(this.#kept, 'output'), { recursive: true })
      return { 'artifact-url': 'https://example.org/artifacts/1' }
    }
    const workflow = readFileSync(join(this.folder, '.github/workflows/briefings.yml'), 'utf8')
    const run = await runJob(workflow, 'build', {
      folder,
      scratch: temporaryFolder(),
      github: { ...github },
      env: { PATH: `${toolsFor(folder)}:${process.env.PATH}`, HOME: temporaryFolder() },
      foreign: {
        'actions/checkout': checkout,
        'actions/setup-node': async () => ({}),
        'actions/cache': cache,
        'actions/upload-artifact': keep
      }
    })
    return { ...run, folder }
  }

  push(sha: string, before = '0'.repeat(40), machine: Machine = {}) {
    return this.run({ event_name: 'push', ref: 'refs/heads/main', sha, event: { before } }, machine)
  }

  propose({ base, sha, ref }: { base: string; sha: string; ref: string }) {
    return this.run({
      event_name: 'pull_request',
      ref,
      sha,
      event: { pull_request: { base: { sha: base } } }
    })
  }
}

/** A folder with an `npm` that installs this Précis, as the real one would a published one. */
function toolsFor(folder: string): string {
  const tools = temporaryFolder()
  const install = `mkdir -p "${folder}/node_modules" && ln -sfn "${root}" "${folder}/node_modules/precis"`
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\n[ "$1" = ci ] || exit 64\n${install}\n`, { mode: 0o755 })
  symlinkSync(process.execPath, join(tools, 'node'))
  return tools
}

const settings = 'formats: [html]\ndocuments: [executive-summary]\nrules: { title-inferred: info }\n'

describe('action.yml and the workflows', () => {
  test('are as GitHub expects them', () => {
    const trace = new NoOperationTraceWriter()
    const file = (name: string) => ({ name, content: readFileSync(join(root, name), 'utf8') })
    const errors = [
      parseAction(file('action.yml'), trace),
      ...[...workflowPaths, '.github/workflows/briefings.yml'].map((path) => parseWorkflow(file(path), trace))
    ].flatMap(({ context }) => context.errors.getErrors().map(({ message }) => message))
    expect(errors).toEqual([])
  })

  test('put nothing of an event or an input into the words of a script', () => {
    const steps = (name: string) => {
      const { runs, jobs = {} } = parse(readFileSync(join(root, name), 'utf8'))
      const lists = runs ? [runs.steps] : Object.values<{ steps: object[] }>(jobs).map((job) => job.steps)
      return lists.flat() as { run?: string }[]
    }
    const scripts = ['action.yml', ...workflowPaths].flatMap((name) => steps(name).map(({ run = '' }) => run))
    expect(scripts.join('\n').match(/\$\{\{(?! matrix\.shard).*?\}\}/g) ?? []).toEqual([])
  })

  test('give no job a right that it does not need', () => {
    for (const path of workflowPaths) {
      const { permissions, jobs } = parse(readFileSync(join(root, path), 'utf8'))
      expect(permissions).toEqual({ contents: 'read' })
      const rights = Object.entries<{ permissions?: object }>(jobs).filter(([, job]) => job.permissions)
      expect(rights.map(([name]) => name)).toEqual(path.includes('publish') ? ['deploy'] : [])
    }
  })
})

describe('a project that precis init began', () => {
  test('builds three documents, and says so in the summary', async () => {
    const project = new Project()
    project.write({ 'source/pier.md': sourceAbout('pier') })
    const run = await project.push(project.commit('Begin'))
    expect(run.log).not.toContain('::error')
    expect(run.succeeded).toBe(true)
    const { entries } = manifestIn(join(run.folder, 'output'))
    expect(entries.map(({ slug }) => slug)).toEqual(['first-briefing', 'pier'])
    expect(Object.keys(fingerprints(join(run.folder, 'output/pier')))).toEqual(sixAndBriefing)
    expect(run.outputs.Briefings).toMatchObject({
      manifest: 'output/manifest.json',
      built: '2',
      unchanged: '0',
      refused: '0'
    })
    expect(run.summary).toContain('source/pier.md')
    expect(run.summary).toContain('https://example.org/artifacts/1')
  })
})

describe('an archive of fifty sources', () => {
  const project = new Project()
  const names = Array.from({ length: 50 }, (_, index) => `quay-${String(index + 1).padStart(2, '0')}`)
  let first: Record<string, string>
  let before: string

  beforeAll(async () => {
    rmSync(join(project.folder, 'source/first-briefing.md'))
    project.write({ 'precis.config.yaml': settings })
    project.write(Object.fromEntries(names.map((name) => [`source/${name}.md`, sourceAbout(name)])))
    before = project.commit('Begin')
    const run = await project.push(before)
    expect(run.outputs.Briefings).toMatchObject({ built: '50', unchanged: '0', refused: '0' })
    first = fingerprints(join(run.folder, 'output'))
  })

  test('builds the one that was edited, and takes the others from the cache', async () => {
    project.write({ 'source/quay-07.md': sourceAbout('quay of the seventh day') })
    const sha = project.commit('Edit one')
    const run = await project.push(sha, before)
    expect(run.outputs.Briefings).toMatchObject({ built: '1', unchanged: '49', refused: '0' })
    const after = fingerprints(join(run.folder, 'output'))
    const changed = Object.keys(after).filter((path) => after[path] !== first[path])
    expect([...new Set(changed.map((path) => dirname(path)))]).toEqual(['.', 'quay-07'])
    first = after
    before = sha
  })

  test('builds all anew where a shallow clone and no cache leave nothing to go by', async () => {
    const fresh = await project.push(before, undefined, { depth: 1, hasCache: false })
    expect(fresh.outputs.Briefings).toMatchObject({ built: '50', unchanged: '0', refused: '0' })
    expect(fingerprints(join(fresh.folder, 'output'))).toEqual(first)
  })

  test('fails by name on the line of the one that is broken, and keeps the others whole', async () => {
    project.write({
      'source/quay-09.md': `---\ntitle: The quay\npublished: [not a date]\n---\n\n${sourceAbout('quay')}`
    })
    const sha = project.commit('Break one')
    const run = await project.push(sha, before)
    expect(run.succeeded).toBe(false)
    expect(run.codes.build).toBe(1)
    expect(run.log).toMatch(/^::error file=source\/quay-09\.md,line=3,.*::/m)
    expect(run.outputs.Briefings).toMatchObject({ built: '0', unchanged: '49', refused: '1' })
    expect(run.summary).toContain('source/quay-09.md')
    const after = fingerprints(join(run.folder, 'output'))
    const others = Object.keys(first).filter((path) => path.includes('/') && !path.startsWith('quay-09/'))
    expect(others.filter((path) => after[path] !== first[path])).toEqual([])
    project.git('revert', '--no-edit', 'HEAD')
    project.git('push', '--quiet', '--force', 'origin', 'HEAD:main')
  })

  test('takes of a pull request its sources alone, and says what it changes', async () => {
    project.git('checkout', '--quiet', '-B', 'proposal', 'main')
    project.git('mv', 'source/quay-11.md', 'source/pier.md')
    project.git('rm', '--quiet', 'source/quay-12.md')
    project.write({
      'source/quay-13.md': sourceAbout('quay-13').replace('3 million', '4 million'),
      'precis.config.yaml': 'organisation: Somebody else\noutput: elsewhere\n',
      'node_modules/precis/action.yml': 'name: Another\n',
      'package-lock.json': '{}'
    })
    project.git('add', '--force', 'node_modules/precis/action.yml')
    project.commit('Propose', 'proposal')
    const run = await project.propose(project.pullRequest('proposal'))
    expect(run.log).not.toContain('::error')
    expect(run.outputs.Briefings).toMatchObject({ built: '2', unchanged: '47', refused: '0' })
    const slugs = manifestIn(join(run.folder, 'output')).entries.map(({ slug }) => slug)
    expect(slugs).toContain('pier')
    expect(existsSync(join(run.folder, 'elsewhere'))).toBe(false)
    expect(readFileSync(join(run.folder, '.git/config'), 'utf8')).not.toContain('AUTHORIZATION')
    expect(existsSync(join(run.folder, 'package-lock.json'))).toBe(false)
    expect(readFileSync(join(run.folder, 'output/pier/executive-summary.html'), 'utf8')).not.toContain(
      'Somebody else'
    )
    expect(run.summary).toMatch(/3 million.*4 million/s)
  })

  test('finds nothing where a pull request puts a link in the place of its sources', async () => {
    project.git('checkout', '--quiet', '-B', 'linked', 'main')
    rmSync(join(project.folder, 'source'), { recursive: true })
    symlinkSync('/etc', join(project.folder, 'source'))
    project.commit('Link', 'linked')
    const run = await project.propose(project.pullRequest('linked'))
    expect(run.succeeded).toBe(false)
    expect(existsSync(join(run.folder, 'source'))).toBe(false)
  })

  test('builds nothing of a pull request whose own files are checked out', async () => {
    project.git('checkout', '--quiet', '-f', 'main')
    project.git('checkout', '--quiet', '-B', 'plain', 'main')
    project.write({ 'source/quay-13.md': sourceAbout('another quay') })
    project.commit('Propose', 'plain')
    project.git('checkout', '--quiet', 'main')
    const proposal = project.pullRequest('plain')
    const workflow = join(project.folder, '.github/workflows/briefings.yml')
    writeFileSync(workflow, readFileSync(workflow, 'utf8').replace(/ +ref: .*\n/, ''))
    const run = await project.propose(proposal)
    expect(run.succeeded).toBe(false)
    expect(run.codes.build).toBeUndefined()
    expect(run.log).toMatch(/^::error title=Précis::Unexpected checkout of [0-9a-f]{40}, expected the base/m)
  })
})

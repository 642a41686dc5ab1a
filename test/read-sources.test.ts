import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SourceError } from '../pipeline/model/message.ts'
import { loadSource } from '../pipeline/read/load.ts'
import { findSources } from '../pipeline/read/sources.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'precis-read-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

async function refusal(path: string, maximumBytes?: number) {
  const found = { file: join(root, path), path, displayPath: path }
  try {
    await loadSource(found, maximumBytes === undefined ? {} : { maximumBytes })
  } catch (error) {
    if (error instanceof SourceError) return error.problem
    throw error
  }
  throw new Error('the source was not refused')
}

describe('finding sources', () => {
  test('a folder is walked in code-unit order and what is no source is passed over', async () => {
    write({
      'source/b.md': 'b',
      'source/a/z.txt': 'z',
      'source/a/Y.MARKDOWN': 'y',
      'source/Z.md': 'z',
      'source/é.md': 'e',
      'source/a.brief.yaml': 'title: a',
      'source/readme.md': 'x',
      'source/README.txt': 'x',
      'source/_draft.md': 'x',
      'source/.hidden/a.md': 'x',
      'source/_parts/a.md': 'x',
      'source/node_modules/a/a.md': 'x',
      'source/picture.png': 'x',
      'source/output/a.md': 'o'
    })
    const { found, problems } = await findSources(['source'], root)
    expect(found.map(({ path }) => path)).toEqual([
      'Z.md',
      'a/Y.MARKDOWN',
      'a/z.txt',
      'b.md',
      'output/a.md',
      'é.md'
    ])
    expect(found[1]).toEqual({
      file: join(root, 'source/a/Y.MARKDOWN'),
      path: 'a/Y.MARKDOWN',
      displayPath: 'source/a/Y.MARKDOWN'
    })
    expect(problems).toEqual([])
  })

  test('the output folder is passed over, wherever it is', async () => {
    write({ 'a.md': 'a', 'output/a/b.md': 'b', 'docs/built/c.md': 'c' })
    expect((await findSources(['.'], root)).found.map(({ path }) => path)).toEqual([
      'a.md',
      'docs/built/c.md'
    ])
    const elsewhere = await findSources(['.'], root, { output: 'docs/built' })
    expect(elsewhere.found.map(({ path }) => path)).toEqual(['a.md', 'output/a/b.md'])
  })

  test('a file that is named is taken whatever it is called, its folder being the source root', async () => {
    write({ 'docs/README.md': 'a', 'docs/_draft.txt': 'b' })
    const { found } = await findSources(['docs/README.md', join(root, 'docs/_draft.txt')], root)
    expect(found.map(({ path, displayPath }) => [path, displayPath])).toEqual([
      ['README.md', 'docs/README.md'],
      ['_draft.txt', 'docs/_draft.txt']
    ])
  })

  test('a file that is found twice is one source', async () => {
    write({ 'source/a.md': 'a', 'source/b.md': 'b' })
    const { found } = await findSources(['source/b.md', 'source', './source/../source'], root)
    expect(found.map(({ path }) => path)).toEqual(['b.md', 'a.md'])
  })

  test('a named file of another kind and a path that does not exist are problems, the rest is found', async () => {
    write({ 'a.md': 'a', 'plan.docx': 'x' })
    const { found, problems } = await findSources(['plan.docx', 'nowhere.md', 'a.md'], root)
    expect(found.map(({ path }) => path)).toEqual(['a.md'])
    expect(problems).toMatchObject([
      { ruleId: 'read-format', severity: 'error', path: 'plan.docx' },
      {
        ruleId: 'read-failed',
        severity: 'error',
        path: 'nowhere.md',
        reason: 'Unexpected path, expected one that exists'
      }
    ])
  })

  test('a link to a folder is followed where it is named, and nowhere below', async () => {
    write({ 'texts/a.md': '# A' })
    symlinkSync(join(root, 'texts'), join(root, 'here'))
    symlinkSync(join(root, 'texts'), join(root, 'texts/again'))
    const { found } = await findSources(['here'], root)
    expect(found.map(({ path }) => path)).toEqual(['a.md'])
  })

  test('links are named and not followed', async () => {
    write({ 'source/a.md': 'a', 'secret/b.md': 'secret' })
    symlinkSync(join(root, 'secret/b.md'), join(root, 'source/link.md'))
    symlinkSync(join(root, 'secret'), join(root, 'source/folder'))
    const { found, problems } = await findSources(['source'], root)
    expect(found.map(({ path }) => path)).toEqual(['a.md'])
    expect(problems).toMatchObject([
      { ruleId: 'read-failed', severity: 'warning', path: 'source/folder' },
      { ruleId: 'read-failed', severity: 'warning', path: 'source/link.md' }
    ])
    expect((await findSources(['source/link.md'], root)).problems).toMatchObject([{ severity: 'error' }])
  })

  test('a pipe that calls itself a source is named and not opened', async () => {
    write({ 'source/a.md': 'a' })
    execFileSync('mkfifo', [join(root, 'source/pipe.md')])
    const { problems } = await findSources(['source'], root)
    expect(problems).toMatchObject([{ ruleId: 'read-failed', severity: 'warning', path: 'source/pipe.md' }])
    expect(await refusal('source/pipe.md')).toMatchObject({ ruleId: 'read-failed' })
  })

  test('files outside the project are named without the folders of the machine', async () => {
    write({ 'elsewhere/sub/a.md': 'a', 'project/b.md': 'b' })
    const { found } = await findSources(['../elsewhere'], join(root, 'project'))
    expect(found).toMatchObject([{ path: 'sub/a.md', displayPath: 'sub/a.md' }])
  })
})

describe('loading a source', () => {
  test('the sidecar beside it is read with it', async () => {
    write({
      'source/plan.txt': 'The plan is to dredge.',
      'source/plan.brief.yaml': 'title: A plan\nrights: full'
    })
    const [found] = (await findSources(['source'], root)).found
    const source = found && (await loadSource(found))
    expect(source).toMatchObject({
      path: 'source/plan.txt',
      slug: 'plan',
      text: 'The plan is to dredge.',
      matter: { title: 'A plan', rights: 'full' },
      sidecarSha256: expect.stringMatching(/^[0-9a-f]{64}$/)
    })
  })

  test('without a sidecar there is none', async () => {
    write({ 'plan.md': 'The plan.' })
    const source = await loadSource({ file: join(root, 'plan.md'), path: 'plan.md', displayPath: 'plan.md' })
    expect(source.sidecarSha256).toBeUndefined()
  })

  test('a wrong sidecar is refused under its own name', async () => {
    write({ 'docs/plan.md': 'The plan.', 'docs/plan.brief.yaml': 'rights: some' })
    expect(await refusal('docs/plan.md')).toMatchObject({ path: 'docs/plan.brief.yaml', line: 1, column: 9 })
  })

  test('a file that is too large is refused before it is read', async () => {
    write({ 'plan.md': 'x'.repeat(1001) })
    expect(await refusal('plan.md', 1000)).toMatchObject({ ruleId: 'read-size' })
  })

  test('a link is refused even where it took the place of a file, and so is a linked sidecar', async () => {
    write({ 'secret.txt': 'secret', 'plan.md': 'The plan.' })
    symlinkSync(join(root, 'secret.txt'), join(root, 'link.md'))
    expect(await refusal('link.md')).toMatchObject({ ruleId: 'read-failed', path: 'link.md' })
    symlinkSync(join(root, 'secret.txt'), join(root, 'plan.brief.yaml'))
    expect(await refusal('plan.md')).toMatchObject({ ruleId: 'read-failed', path: 'plan.brief.yaml' })
  })

  test('a folder and a missing file are refused', async () => {
    write({ 'folder.md/a.md': 'a' })
    expect(await refusal('folder.md')).toMatchObject({ ruleId: 'read-failed' })
    expect(await refusal('missing.md')).toMatchObject({ ruleId: 'read-failed' })
  })
})

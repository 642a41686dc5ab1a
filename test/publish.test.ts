import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeArtefacts } from '../pipeline/publish/artefacts.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-publish-'))
})
afterEach(() => rm(folder, { recursive: true }))

const page = (path: string) => ({ path, bytes: Buffer.from('new') })

test('a file takes the place of the old one as a whole, and nothing else is left', async () => {
  await mkdir(join(folder, 'a'))
  await writeFile(join(folder, 'a', 'page.html'), 'old')
  await writeArtefacts(folder, [page('a/page.html')])
  expect(await readFile(join(folder, 'a', 'page.html'), 'utf8')).toBe('new')
  expect(await readdir(join(folder, 'a'))).toEqual(['page.html'])
})

test('where one of several can not be written, none takes the place of an old one', async () => {
  await mkdir(join(folder, 'a', '.second.html.part', 'in the way'), { recursive: true })
  await writeFile(join(folder, 'a', 'first.html'), 'old')
  await expect(writeArtefacts(folder, [page('a/first.html'), page('a/second.html')])).rejects.toMatchObject({
    problem: { ruleId: 'write-failed', reason: expect.stringContaining('/a/second.html, expected') }
  })
  expect(await readFile(join(folder, 'a', 'first.html'), 'utf8')).toBe('old')
  expect((await readdir(join(folder, 'a'))).sort()).toEqual(['.second.html.part', 'first.html'])
})

test('a folder that is a link out of the output folder is not written through', async () => {
  const output = join(folder, 'output')
  await mkdir(join(folder, 'victim'))
  await mkdir(output)
  await symlink('../victim', join(output, 'a'))
  await expect(writeArtefacts(output, [page('a/page.html')])).rejects.toMatchObject({ code: 'ELINK' })
  expect(await readdir(join(folder, 'victim'))).toEqual([])
})

test('a file that is a link is replaced, and what it points to stays', async () => {
  await writeFile(join(folder, 'victim'), 'old')
  await mkdir(join(folder, 'a'))
  await symlink('../victim', join(folder, 'a', 'page.html'))
  await writeArtefacts(folder, [page('a/page.html')])
  expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('old')
  expect(await readFile(join(folder, 'a', 'page.html'), 'utf8')).toBe('new')
})

test('a folder that stands where a file should be is left as it is', async () => {
  await mkdir(join(folder, 'a', 'page.html'), { recursive: true })
  await expect(writeArtefacts(folder, [page('a/page.html')])).rejects.toThrow()
  expect(await readdir(join(folder, 'a'))).toEqual(['page.html'])
})

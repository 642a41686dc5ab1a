import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { merge } from '../pipeline/build/merge.ts'
import { fingerprints } from './support/output-files.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { buildHtml, htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

const topics = ['beacon', 'pier', 'quay', 'weir', 'mole']
const count = 3
const project = temporaryFolder()
const whole = join(project, 'whole')

const folderOf = (index: number) => join(project, `shard-${index}`)

beforeAll(async () => {
  writeFiles(project, Object.fromEntries(topics.map((topic) => [`source/${topic}.md`, sourceAbout(topic)])))
  await buildHtml(project, { output: whole })
  for (let index = 1; index <= count; index++)
    await buildHtml(project, { output: folderOf(index) }, { shard: { index, count } })
})

describe('shards', () => {
  test('part the sources, and a new source moves no other', async () => {
    const slugs = (folder: string) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
    const parts = [1, 2, 3].map((index) => slugs(folderOf(index)))
    expect(parts.flat().sort()).toEqual([...topics].sort())
    const folder = temporaryFolder()
    cpSync(join(project, 'source'), join(folder, 'source'), { recursive: true })
    cpSync(folderOf(1), join(folder, 'output'), { recursive: true })
    writeFiles(folder, { 'source/arch.md': sourceAbout('arch') })
    const { built, unchanged } = await buildHtml(folder, {}, { shard: { index: 1, count } })
    expect(built.filter((path) => path !== 'source/arch.md')).toEqual([])
    expect(unchanged).toHaveLength(parts[0]?.length ?? 0)
  })

  test('merged are byte for byte the build that was never parted, and stand for the next one', async () => {
    const merged = join(project, 'merged')
    const folders = ['shard-3', 'shard-1', 'shard-2']
    const { err, code } = await precis(['merge', ...folders, '--out', 'merged'], { cwd: project })
    expect({ err, code }).toEqual({ err: '5 sources in merged\n', code: 0 })
    expect(fingerprints(merged)).toEqual(fingerprints(whole))
    const again = await precis(['build', ...htmlFlags, '--out', 'merged'], { cwd: project })
    expect(again.err).toContain('0 built, 5 unchanged')
  })

  test('in one shared folder merge where they are', async () => {
    const shared = join(project, 'shared')
    await Promise.all(
      [1, 2, 3].map((index) =>
        precis(['build', '--shard', `${index}/${count}`, ...htmlFlags, '--out', 'shared'], { cwd: project })
      )
    )
    expect(readdirSync(shared)).toContain('manifest-2-of-3.json')
    await merge([shared], shared)
    expect(fingerprints(shared)).toEqual(fingerprints(whole))
  })

  test('refuse sources that share a slug, whichever shard they are in', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, {
      'source/pier.md': sourceAbout('pier'),
      'source/Pier.md': sourceAbout('pier'),
      'source/PIER.md': sourceAbout('pier')
    })
    const refused = await Promise.all(
      [1, 2, 3].map((index) => buildHtml(folder, { output: `output-${index}` }, { shard: { index, count } }))
    )
    expect(refused.flatMap((one) => one.refused).sort()).toEqual([
      'source/PIER.md',
      'source/Pier.md',
      'source/pier.md'
    ])
  })
})

describe('a merge', () => {
  const output = () => join(temporaryFolder(), 'merged')

  test('is refused where a shard is missing, doubled or of another count', async () => {
    await expect(merge([folderOf(1), folderOf(3)], output())).rejects.toThrow('lack of shard 2/3')
    const copy = join(temporaryFolder(), 'copy')
    cpSync(folderOf(2), copy, { recursive: true })
    const all = [1, 2, 3].map(folderOf)
    await expect(merge([...all, copy], output())).rejects.toThrow('second shard 2/3')
    const half = join(project, 'half')
    await buildHtml(project, { output: half }, { shard: { index: 1, count: 2 } })
    await expect(merge([...all, half], output())).rejects.toThrow('expected one of 3')
    await expect(merge([whole], output())).rejects.toThrow('without the manifest of a shard')
  })

  test('is refused where shards were made by different themes, or files are damaged', async () => {
    const slate = join(project, 'slate')
    await buildHtml(project, { output: slate, theme: 'slate' }, { shard: { index: 2, count } })
    await expect(merge([folderOf(1), slate, folderOf(3)], output())).rejects.toThrow('different versions')
    const damaged = join(temporaryFolder(), 'damaged')
    const index = [1, 2, 3].find((one) => Object.keys(fingerprints(folderOf(one))).length > 1) ?? 1
    cpSync(folderOf(index), damaged, { recursive: true })
    const [file = ''] = Object.keys(fingerprints(damaged)).filter((path) => path.endsWith('.html'))
    const others = [1, 2, 3].filter((one) => one !== index).map(folderOf)
    writeFileSync(join(damaged, file), 'no page')
    await expect(merge([...others, damaged], output())).rejects.toThrow(`Unexpected content of ${file}`)
    rmSync(join(damaged, file))
    await expect(merge([...others, damaged], output())).rejects.toThrow(`Unexpected lack of ${file}`)
  })

  test('of anything else is a wrong use that says what would be right', async () => {
    const { err, code } = await precis(['build', '--shard', '4/3'], { cwd: project })
    expect(err).toContain('Unexpected --shard `4/3`, expected i/n, such as 1/4')
    expect(code).toBe(2)
    const missing = await precis(['merge', 'nowhere'], { cwd: project })
    expect(missing.err).toContain('without the manifest of a shard')
    expect(missing.code).toBe(1)
  })
})

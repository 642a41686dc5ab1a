import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fingerprints } from './support/output-files.ts'
import { bin, precis, temporaryFolder } from './support/precis.ts'
import { buildHtml, htmlFlags, sourceAbout, writeFiles } from './support/projects.ts'

const paths = ['source/beacon.md', 'source/law/pier.md', 'source/quay.txt']

/** A project whose three sources are built. */
const built = temporaryFolder()

beforeAll(async () => {
  writeFiles(built, {
    'source/beacon.md': sourceAbout('beacon'),
    'source/law/pier.md': `${sourceAbout('pier')}\n\n![The pier](pier.png)`,
    'source/quay.txt': sourceAbout('quay').slice(2)
  })
  await buildHtml(built)
})

/** A copy of it, as a machine has it that restores a cache: elsewhere, with other times. */
function copy(): string {
  const folder = temporaryFolder()
  cpSync(built, folder, { recursive: true })
  for (const path of paths) utimesSync(join(folder, path), 1, 1)
  return folder
}

/** What a build from nothing has made of the project. */
function whole(): Record<string, string> {
  return fingerprints(join(built, 'output'))
}

/** What a build from nothing makes of a project that has changed. */
async function fromNothing(folder: string, given = {}): Promise<Record<string, string>> {
  const clean = temporaryFolder()
  cpSync(join(folder, 'source'), join(clean, 'source'), { recursive: true })
  await buildHtml(clean, given)
  return fingerprints(join(clean, 'output'))
}

function times(folder: string): number[] {
  return Object.keys(fingerprints(join(folder, 'output'))).map(
    (path) => statSync(join(folder, 'output', path)).mtimeMs
  )
}

function records(folder: string): string[] {
  const place = join(folder, 'output/.precis/records')
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(place, name))
}

describe('a build of what is built', () => {
  test('in a copy of the folder elsewhere, with other times, makes nothing anew and says what was said', async () => {
    const folder = copy()
    const before = times(folder)
    const { unchanged, built: made, refused, messages, manifest } = await buildHtml(folder)
    expect({ unchanged, made, refused }).toEqual({ unchanged: paths, made: [], refused: [] })
    expect(times(folder)).toEqual(before)
    expect(manifest.entries).toHaveLength(3)
    const { messages: first } = await buildHtml(folder, {}, { force: true })
    expect(messages).toEqual(first)
  })

  const quay = sourceAbout('quay').slice(2)
  test.each<[string, Record<string, string>, string[]]>([
    ['the text of one', { 'source/quay.txt': `${quay}\n\nThe quay is old.` }, ['source/quay.txt']],
    ['a sidecar', { 'source/quay.brief.yaml': 'series: Harbour notes' }, ['source/quay.txt']],
    ['an image that a text means', { 'source/law/pier.png': 'no image' }, ['source/law/pier.md']],
    ['a new source', { 'source/weir.md': sourceAbout('weir') }, ['source/weir.md']],
    ['nothing that a source means', { 'source/law/quay.png': 'no image', 'notes.md': 'A note.' }, []]
  ])('makes of a change of %s that alone anew', async (_name, files, changed) => {
    const folder = copy()
    writeFiles(folder, files)
    const { built: made, unchanged } = await buildHtml(folder)
    expect(made).toEqual(changed)
    expect(unchanged).toEqual(paths.filter((path) => !changed.includes(path)))
    expect(fingerprints(join(folder, 'output'))).toEqual(await fromNothing(folder))
  })

  test.each<[string, object]>([
    ['theme', { theme: 'slate' }],
    ['wording', { labels: { en: { keyPoints: 'Main points' } } }],
    ['choice of documents', { documents: ['fact-sheet'] }]
  ])('with another %s makes all anew, of the briefings that are there', async (_name, given) => {
    const folder = copy()
    const { built: made } = await buildHtml(folder, given)
    expect(made).toEqual(paths)
    expect(fingerprints(join(folder, 'output'))).toMatchObject(await fromNothing(folder, given))
  })

  test('makes anew what has lost a file, and leaves out what is written into a briefing', async () => {
    const folder = copy()
    rmSync(join(folder, 'output/beacon/executive-summary.html'))
    expect((await buildHtml(folder)).built).toEqual(['source/beacon.md'])
    writeFileSync(join(folder, 'output/quay/briefing.json'), '{}')
    await buildHtml(folder, { labels: { en: { keyPoints: 'Key points' } } })
    expect(fingerprints(join(folder, 'output'))).toEqual(whole())
  })

  test('writes a manifest anew that is missing or damaged, and nothing else', async () => {
    const folder = copy()
    const manifest = join(folder, 'output/manifest.json')
    const whole = readFileSync(manifest, 'utf8')
    for (const spoil of [() => rmSync(manifest), () => writeFileSync(manifest, whole.slice(0, 300))]) {
      spoil()
      expect((await buildHtml(folder)).unchanged).toEqual(paths)
      expect(readFileSync(manifest, 'utf8')).toBe(whole)
    }
  })

  test('of all sources takes what has none any more out of the manifest, and says so', async () => {
    const folder = copy()
    rmSync(join(folder, 'source/quay.txt'))
    const sources = () =>
      JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).entries.map(
        ({ source }: { source: string }) => source
      )
    await precis(['build', 'source/beacon.md', ...htmlFlags], { cwd: folder })
    expect(sources()).toContain('quay.txt')
    const { err } = await precis(['build', ...htmlFlags], { cwd: folder })
    expect(err).toContain('warning: Unexpected documents in `quay` without their source')
    expect(sources()).toEqual(['beacon.md', 'law/pier.md'])
    expect((await precis(['build', ...htmlFlags], { cwd: folder })).err).not.toContain('quay')
  })

  test('takes damaged and foreign records for none, and says so once', async () => {
    const folder = copy()
    const [first = '', second = ''] = records(folder)
    const bytes = readFileSync(first)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(second, readFileSync(first))
    writeFileSync(first, bytes)
    const { built: made, messages } = await buildHtml(folder)
    expect(made).toHaveLength(2)
    expect(messages.filter(({ ruleId }) => ruleId === 'record-damaged')).toMatchObject([
      { severity: 'info', reason: expect.stringContaining('2 damaged records') }
    ])
    expect(fingerprints(join(folder, 'output'))).toEqual(whole())
  })

  test('refuses what has come to share the slug of what stands, and keeps its files', async () => {
    const folder = copy()
    const before = fingerprints(join(folder, 'output'))
    writeFiles(folder, { 'source/Beacon.md': sourceAbout('light') })
    const { refused, unchanged } = await buildHtml(folder)
    expect(refused).toEqual(['source/Beacon.md', 'source/beacon.md'])
    expect(unchanged).toEqual(paths.slice(1))
    const { 'manifest.json': _, ...files } = before
    expect(fingerprints(join(folder, 'output'))).toMatchObject(files)
  })
})

describe('what comes with the sources', () => {
  test('is not trusted: records that git knows are passed over, those that it ignores are not', async () => {
    const folder = copy()
    execFileSync('git', ['init', '-q', folder])
    writeFileSync(join(folder, '.gitignore'), 'output/\n')
    expect((await buildHtml(folder)).unchanged).toEqual(paths)
    const page = join(folder, 'output/beacon/executive-summary.html')
    const whole = readFileSync(page, 'utf8')
    writeFileSync(page, '<script>alert(1)</script>')
    execFileSync('git', ['-C', folder, 'add', '--force', 'output'])
    const { built: made, messages } = await buildHtml(folder)
    expect(made).toEqual(paths)
    const foreign = messages.filter(({ ruleId }) => ruleId === 'record-foreign')
    expect(foreign).toMatchObject([{ severity: 'warning' }])
    expect(readFileSync(page, 'utf8')).toBe(whole)
  })

  test('can not lead out of the output folder through a link', async () => {
    const folder = copy()
    const outside = temporaryFolder()
    rmSync(join(folder, 'output/.precis'), { recursive: true })
    symlinkSync(outside, join(folder, 'output/.precis'))
    await expect(buildHtml(folder)).rejects.toThrow('Unexpected symbolic link')
    rmSync(join(folder, 'output/.precis'))
    mkdirSync(join(folder, 'output/.precis'))
    symlinkSync(outside, join(folder, 'output/.precis/records'))
    expect((await buildHtml(folder)).refused).toEqual(paths)
    rmSync(join(folder, 'output/.precis/records'))
    symlinkSync('/dev/zero', join(folder, 'output/.precis/lock'))
    expect((await buildHtml(folder)).built).toEqual(paths)
    expect(readdirSync(outside)).toEqual([])
  })
})

describe('on the command line', () => {
  test('--dry-run says what would be built and why, and writes nothing', async () => {
    const folder = copy()
    const before = fingerprints(folder)
    writeFiles(folder, {
      'source/quay.brief.yaml': 'series: Harbour notes',
      'source/weir.md': sourceAbout('weir')
    })
    const { out, err, code } = await precis(['build', '--dry-run', ...htmlFlags], { cwd: folder })
    expect(out).toBe('would build source/quay.txt (sidecar changed)\nwould build source/weir.md (new)\n')
    expect(err).toContain('2 to build, 2 unchanged, 0 refused; nothing written')
    expect(code).toBe(0)
    expect(fingerprints(folder)).toMatchObject(before)
    expect(Object.keys(fingerprints(folder))).toHaveLength(Object.keys(before).length + 2)
  })

  test('--force builds all, and a build of nothing loads neither parser nor browser', async () => {
    const folder = copy()
    const forced = await precis(['build', '--force', ...htmlFlags], { cwd: folder })
    expect(forced.err).toContain('3 built, 0 refused')
    const trace = join(folder, 'trace.mjs')
    writeFileSync(
      trace,
      "import { registerHooks } from 'node:module'\nregisterHooks({ load: (url, context, next) => { console.log(url); return next(url, context) } })\n"
    )
    const { out, err } = await precis(['build', ...htmlFlags], { cwd: folder, node: ['--import', trace] })
    expect(err).toContain('0 built, 3 unchanged')
    expect(out).toContain(bin)
    expect(out).not.toMatch(/node_modules\/(?!commander\/)/)
  })

  test('--fail-fast begins nothing more once a source is refused', async () => {
    const folder = copy()
    writeFiles(folder, { 'source/a.md': '---\ntitle: [a\n---\nText.' })
    const args = ['build', '--force', '--fail-fast', '--concurrency', '1', ...htmlFlags]
    const { err, code } = await precis(args, { cwd: folder })
    expect(err).toContain('0 built, 1 refused, 3 not begun')
    expect(code).toBe(1)
    const next = await precis(['build', ...htmlFlags], { cwd: folder })
    expect(next.err).toContain('0 built, 3 unchanged, 1 refused')
  })

  test('--max-warnings fails where there are more, of what stands too', async () => {
    const folder = copy()
    writeFiles(folder, { 'source/quay.brief.yaml': 'seriez: Harbour notes' })
    const run = (most: string) => precis(['build', '--max-warnings', most, ...htmlFlags], { cwd: folder })
    expect((await run('0')).code).toBe(1)
    expect((await run('0')).code).toBe(1)
    expect((await run('1')).code).toBe(0)
    expect((await run('x')).code).toBe(2)
  })
})

describe('two builds in one folder', () => {
  test('at once make what one makes, one after the other', async () => {
    const folder = copy()
    rmSync(join(folder, 'output'), { recursive: true })
    const runs = await Promise.all([1, 2].map(() => precis(['build', ...htmlFlags], { cwd: folder })))
    expect(runs.map(({ code }) => code)).toEqual([0, 0])
    expect(runs.map(({ err }) => err).join()).toContain('waiting for another build')
    expect(fingerprints(join(folder, 'output'))).toEqual(whole())
  })

  test('do not wait for one that was killed, nor for what is no lock', async () => {
    const folder = copy()
    rmSync(join(folder, 'output'), { recursive: true })
    const { signal } = await precis(['build', ...htmlFlags], {
      cwd: folder,
      onError: (_, child) => child.kill('SIGKILL')
    })
    expect(signal).toBe('SIGKILL')
    const { refused } = await buildHtml(folder)
    expect(refused).toEqual([])
    // As a build leaves it that was killed before it replaced anything.
    writeFileSync(join(folder, 'output/.precis/lock'), 'no lock')
    writeFileSync(join(folder, 'output/quay/.executive-summary.html.part'), 'half')
    expect((await buildHtml(folder)).unchanged).toEqual(paths)
    expect(fingerprints(join(folder, 'output'))).toEqual(whole())
  })
})

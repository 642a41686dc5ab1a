import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { publish, type PublishResult } from '../pipeline/index.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { filesIn, sha256 } from './support/output-files.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { buildHtml, writeFiles } from './support/projects.ts'

const root = temporaryFolder()
const site = join(root, 'site')
const day = '2026-11-23'
const documents = ['annotated-brief'] as const
const config = configSchema.parse({ organisation: 'Harbour Office', formats: ['html'] })

/** Stands in each source and is no statement of it. */
const aside = (topic: string) => `Ship 7 of the ${topic} came and went in fog.`

const fields: Readonly<Record<string, string>> = {
  pier: 'rights: full\napprovedBy: A. Reader\npublished: 2026-03-02\ntags: [Harbour, piers]',
  quay: 'rights: excerpts\napprovedBy: A. Reader\npublished: 2026-05\ntags: [harbour]',
  weir: 'rights: none\napprovedBy: A. Reader\ntags: ["../../weirs"]',
  mole: 'rights: full\napprovedBy: A. Reader\nwithdrawn: The figures were those of another harbour.\ntags: [harbour]',
  sluice: 'rights: full\nstatus: draft',
  buoy: 'rights: full\napprovedBy: A. Reader\nembargoUntil: 2026-12',
  dock: 'approvedBy: A. Reader',
  crane: 'rights: full',
  wharf: 'rights: full\napprovedBy: A. Reader\ntlp: GREEN'
}

/** A source long enough for some of it to be no statement. */
function text(topic: string): string {
  const filler = Array.from({ length: 12 }, (_, index) => aside(topic).replace('7', String(index)))
  return [
    `---\ntitle: The ${topic}\nauthors: Ola Storm\n${fields[topic]}\n---`,
    `The harbour board must renew the ${topic} before winter, at a cost of 3 million euro.`,
    `## The season`,
    ...filler,
    `## What follows`,
    `In March 2027 the ${topic} will be inspected again. About 40 per cent of all ships depend on it.`
  ].join('\n\n')
}

const run = (options: { day?: string; narrowest?: 'CLEAR' | 'GREEN' } = {}) =>
  publish({ config, root, site, day, ...options })

let first: PublishResult
beforeAll(async () => {
  writeFiles(
    root,
    Object.fromEntries(Object.keys(fields).map((topic) => [`source/${topic}.md`, text(topic)]))
  )
  const { refused } = await buildHtml(root, { ...config, documents: [...documents] })
  expect(refused).toEqual([])
  first = await run()
})

const page = (path: string) => readFileSync(join(site, path), 'utf8')

describe('what goes out', () => {
  test('is what may; the rest is told apart', () => {
    expect(first.published).toEqual(['quay', 'pier', 'weir'])
    expect(first.withdrawn).toEqual(['mole'])
    expect([...first.held].sort()).toEqual(['buoy', 'sluice'])
    expect([...first.refused].sort()).toEqual(['crane', 'dock', 'wharf'])
    const rules = first.messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)
    expect(rules.sort()).toEqual([
      'error release-approval',
      'error release-rights',
      'error release-tlp',
      'warning release-draft',
      'warning release-embargo'
    ])
  })

  test('has nothing of what stays in', () => {
    for (const name of filesIn(site))
      for (const topic of ['sluice', 'buoy', 'dock', 'crane', 'wharf'])
        expect(`${name} ${page(name)}`, name).not.toContain(topic)
  })

  test('holds its documents byte for byte', () => {
    for (const document of documents)
      for (const slug of first.published)
        expect(sha256(join(site, slug, `${document}.html`))).toBe(
          sha256(join(root, 'output', slug, `${document}.html`))
        )
  })

  test('holds every sentence of a source only where its rights are full', () => {
    expect(page('pier/annotated-brief.html')).toContain(aside('pier').slice(0, 18))
    expect(page('pier/briefing.json')).toContain(aside('pier'))
    for (const topic of ['quay', 'weir', 'mole'])
      for (const name of filesIn(site)) expect(page(name), name).not.toContain(aside(topic).slice(0, 18))
    expect(existsSync(join(site, 'quay/briefing.json'))).toBe(false)
  })

  test('leaves a page and a feed entry of what was withdrawn, and no document', () => {
    expect(readdirSync(join(site, 'mole'))).toEqual(['index.html'])
    expect(page('mole/index.html')).toContain('The figures were those of another harbour.')
    expect(page('index.html')).toContain('href="mole/index.html"')
    expect(page('feed.xml')).toContain('Withdrawn: The mole')
    expect(page('search-index.js')).toContain('The mole')
    for (const name of ['index.html', 'mole/index.html', 'feed.xml', 'feed.json', 'search-index.js'])
      expect(page(name), name).not.toContain('renew the mole')
    expect(page('tag-harbour.html')).not.toContain('mole')
  })

  test('lists the checksum of every file', () => {
    const listed = page('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '))
    expect(listed.map(([, path]) => path)).toEqual(filesIn(site).filter((name) => name !== 'SHA256SUMS'))
    for (const [sum, path = ''] of listed) expect(sum, path).toBe(sha256(join(site, path)))
    expect(first.files).toBe(listed.length + 1)
  })

  test('groups spellings of one tag, under names that stay in the folder', () => {
    const names = readdirSync(site).filter((name) => name.startsWith('tag-'))
    expect(names).toHaveLength(3)
    expect(names).toEqual(expect.arrayContaining(['tag-harbour.html', 'tag-piers.html']))
    expect(page('tag-harbour.html')).toContain('href="pier/index.html"')
    expect(page('tag-harbour.html')).toContain('href="quay/index.html"')
  })
})

describe('publishing again', () => {
  const inodes = () => filesIn(site).map((name) => statSync(join(site, name)).ino)

  test('writes nothing where nothing has changed, and says the same', async () => {
    const before = inodes()
    const { isUnchanged, messages, published, held, refused, withdrawn, files } = await run()
    expect(isUnchanged).toBe(true)
    expect([...published].sort()).toEqual([...first.published].sort())
    expect({ messages, held, refused, withdrawn, files }).toEqual({
      messages: first.messages,
      held: first.held,
      refused: first.refused,
      withdrawn: first.withdrawn,
      files: first.files
    })
    expect(inodes()).toEqual(before)
  })

  test('mends a site that was changed, to the same bytes', async () => {
    const sums = page('SHA256SUMS')
    writeFileSync(join(site, 'pier', 'annotated-brief.html'), 'forged')
    rmSync(join(site, 'pier', 'index.html'))
    expect((await run()).isUnchanged).toBe(false)
    expect(page('SHA256SUMS')).toBe(sums)
    expect(sums).toContain(createHash('sha256').update(page('pier/annotated-brief.html')).digest('hex'))
  })

  test('does not take with it what is not of the site', async () => {
    writeFileSync(join(site, 'CNAME'), 'briefings.example')
    await expect(run()).rejects.toMatchObject({
      problems: [
        { ruleId: 'site-folder', reason: expect.stringContaining('file `CNAME` that is not of the site') }
      ]
    })
    expect(page('CNAME')).toBe('briefings.example')
    rmSync(join(site, 'CNAME'))
  })

  test('keeps the day on which something without a date was published first', async () => {
    const feed = page('feed.xml')
    rmSync(join(site, 'search.js'))
    await run({ day: '2026-11-29' })
    expect(page('feed.xml')).toBe(feed)
    expect(feed).toContain(`<updated>${day}T00:00:00Z</updated>`)
  })

  test('takes in what an embargo held, and takes it out again on a day before', async () => {
    expect((await run({ day: '2026-12-01' })).published).toContain('buoy')
    expect((await run({ day: '2026-12-01' })).isUnchanged).toBe(true)
    expect((await run()).published).not.toContain('buoy')
    expect(existsSync(join(site, 'buoy'))).toBe(false)
  })

  test('takes in a narrower audience on request', async () => {
    expect((await run({ narrowest: 'GREEN' })).published).toContain('wharf')
    expect((await run()).refused).toContain('wharf')
  })

  test('refuses a file that is not the one that was built, by its name, and publishes the rest', async () => {
    const path = join(root, 'output/pier/annotated-brief.html')
    const whole = readFileSync(path)
    writeFileSync(path, 'forged')
    const { refused, published, messages } = await run()
    expect(refused).toContain('pier')
    expect(published).toEqual(['quay', 'weir'])
    expect(messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'publish-file',
        reason: 'Unexpected content at pier/annotated-brief.html, expected the file that was built'
      })
    )
    expect(existsSync(join(site, 'pier'))).toBe(false)
    writeFileSync(path, whole)
    expect((await run()).published).toContain('pier')
  })
})

describe('the command', () => {
  const args = ['publish', '--site', 'site', '--date', day]

  test('ends with 1 where something was refused, and names it', async () => {
    const { code, err } = await precis(args, { cwd: root })
    expect(code).toBe(1)
    expect(err).toContain('wharf.md: error: Unexpected TLP:GREEN, expected TLP:CLEAR')
    expect(err).toMatch(/3 published, 1 withdrawn, 2 left out, 3 refused, \d+ files in site/)
  })

  test('publishes what is named alone, and ends with 0 where only drafts are left out', async () => {
    const { code, err } = await precis([...args, 'source/pier.md', 'source/sluice.md'], { cwd: root })
    expect(err).toContain('sluice.md: warning: Unexpected `status: draft`, expected `final`; left out')
    expect(code).toBe(0)
    expect(existsSync(join(site, 'quay'))).toBe(false)
  })

  test('reads the day from SOURCE_DATE_EPOCH', async () => {
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 1) / 1000) }
    const { code } = await precis(['publish', '--site', 'site', 'source/buoy.md'], { cwd: root, env })
    expect(code).toBe(0)
    expect(existsSync(join(site, 'buoy'))).toBe(true)
  })

  test.each([
    [['publish'], "required option '--site <folder>' not specified"],
    [[...args, '--allow-tlp', 'GREN'], 'did you mean `GREEN`?'],
    [['publish', '--site', 'site', '--date', '2026-13-01'], 'expected a day such as 2026-11-23']
  ])('is used wrongly as %j', async (words, said) => {
    const { code, err } = await precis(words, { cwd: root })
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

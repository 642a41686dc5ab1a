import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { beforeEach, describe, expect, test } from 'vitest'
import { build, verify } from '../pipeline/index.ts'
import { type Briefing, briefingSchema } from '../pipeline/model/briefing.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { loadSource } from '../pipeline/read/load.ts'
import { analyse, compose } from '../pipeline/stages.ts'
import { english } from './support/pages.ts'
import { precis, temporaryFolder } from './support/precis.ts'

const present = `---
title: The North Quay
version: "2.1"
published: 2025-03-01
---

The north quay carries 41 % of the catch. It was last mended in 2011. The council should close it in May.

Two boats were lost at the quay last winter. The harbour master keeps a book of all of them.
`
const earlier = `---
title: The North Quay
version: "2.0"
published: 2025-01-15
---

The north quay carries 47 % of the catch. The fishers ask for a new crane at once. The council should close it in May.

The harbour master keeps a book of all of them. It was last mended in 2011.
`

const folder = temporaryFolder()
let root: string
let projects = 0
beforeEach(() => {
  root = join(folder, `project-${++projects}`)
  mkdirSync(join(root, 'source'), { recursive: true })
  write('quay.md', present)
  write('quay.earlier.md', earlier)
})

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(root, 'source', name), text)
const read = (name: string) => readFileSync(join(root, 'output/quay', name), 'utf8')
const config = configSchema.parse({ formats: ['html'], documents: ['annotated-brief'] })
const built = () => build({ config, root })
const proved = () => verify({ config, root, paths: ['source'] })
const briefing = (): Briefing => briefingSchema.parse(JSON.parse(read('briefing.json')))

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })
)

/** What the annotated brief shows of the changes, found without building it. */
async function viewed() {
  const path = 'quay.md'
  const source = await loadSource({ file: join(root, 'source', path), path, displayPath: `source/${path}` })
  const { document, briefing } = analyse(source)
  const { changes } = compose(briefing, document, { labels: english, precisVersion: '0' })['annotated-brief']
  const messages = briefing.messages.map((one) => [one.ruleId, one.path])
  return { changes, briefing, messages }
}

/** The words of the part that lists the changes; nothing where the brief has none. */
function told(): string | undefined {
  const html = /<section class="changes">(.*?)<\/section>/s.exec(read('annotated-brief.html'))?.[1]
  return html
    ?.replaceAll('&nbsp;', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe('a version before, beside its source', () => {
  test('is no source itself, and the brief tells what has changed since', async () => {
    const { manifest } = await built()
    expect(manifest.entries.map(({ source }) => source)).toEqual(['quay.md'])
    expect(told()).toBe(
      [
        'Changes since version 2.0 1 reworded 1 new 1 gone 1 moved 2 unchanged',
        'Reworded ¶ 1 47 % → 41 % Before: The north quay carries 47 % of the catch. Now: The north quay carries 41 % of the catch.',
        'Gone Before: The fishers ask for a new crane at once.',
        'New ¶ 2 Now: Two boats were lost at the quay last winter.'
      ].join(' ')
    )
    const page = read('annotated-brief.html').replace(/;base64,[A-Za-z0-9+/=]+/g, ';base64,')
    const { results } = await validator.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([])
    const { changes } = briefing()
    expect(changes?.since).toMatchObject({ title: 'The North Quay', version: '2.0', published: '2025-01-15' })
    for (const { before, after } of changes?.sentences ?? []) {
      if (before) expect(earlier.slice(before.start, before.end)).toBe(before.text)
      if (after) expect(present.slice(after.start, after.end)).toBe(after.text)
    }
  })

  test('is named by its date where it has no version, and as the earlier one where it has neither', async () => {
    write('quay.earlier.md', earlier.replace('version: "2.0"\n', ''))
    expect((await viewed()).changes?.heading).toBe('Changes since the version of 15 January 2025')
    write('quay.earlier.md', earlier.replace(/---.*---\n/s, ''))
    expect((await viewed()).changes?.heading).toBe('Changes since the earlier version')
  })

  test('of the same words has no changes, and the brief says so by a count', async () => {
    write('quay.earlier.md', present.replace('2.1', '2.0'))
    expect((await viewed()).changes).toMatchObject({ counts: ['5 unchanged'], items: [] })
  })

  test('is a part of what is built: with another one, or none, the documents are made anew', async () => {
    await built()
    expect((await built()).built).toEqual([])
    write('quay.earlier.md', earlier.replace('47 %', '46 %'))
    const flags = ['--formats', 'html', '--documents', 'annotated-brief']
    const dry = await precis(['build', '--dry-run', ...flags], { cwd: root })
    expect(dry.out).toContain('earlier version changed')
    expect((await built()).built).toEqual(['source/quay.md'])
    expect(told()).toContain('46 % → 41 %')
    rmSync(join(root, 'source/quay.earlier.md'))
    await built()
    expect(told()).toBeUndefined()
    expect(briefing().changes).toBeUndefined()
  })

  test('is proved: its words, and that it is the one that was compared', async () => {
    await built()
    expect((await proved()).messages).toEqual([])
    const stored = read('briefing.json')
    writeFileSync(join(root, 'output/quay/briefing.json'), stored.replace('carries 47 %', 'carries 57 %'))
    expect((await proved()).messages).toMatchObject([
      { ruleId: 'verify-statement', reason: expect.stringContaining('change c1 of the earlier version') }
    ])
    writeFileSync(join(root, 'output/quay/briefing.json'), stored)
    write('quay.earlier.md', earlier.replace('new crane', 'old crane'))
    expect((await proved()).messages.map(({ ruleId }) => ruleId)).toContain('verify-source')
  })

  test.each(['rights: excerpts', 'rights: none'])('is not quoted by a text with %s', async (rights) => {
    write('quay.brief.yaml', `${rights}\n`)
    expect((await viewed()).changes).toBeUndefined()
  })

  test.each([
    'rights: none',
    'rights: excerpts',
    'embargoUntil: 2099-01-01',
    'status: draft',
    'tlp: AMBER',
    'withdrawn: true'
  ])('is not quoted where its own terms are narrower: %s', async (terms) => {
    write('quay.earlier.md', earlier.replace('version:', `${terms}\nversion:`))
    const { messages, changes, briefing } = await viewed()
    expect(messages).toContainEqual(['earlier-held', 'source/quay.earlier.md'])
    expect(changes).toBeUndefined()
    expect(JSON.stringify(briefing)).not.toContain('crane')
  })

  test('that can not be read refuses its source, by its own name', async () => {
    write('quay.earlier.md', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0]))
    const { messages } = await built()
    expect(messages).toMatchObject([{ path: 'source/quay.earlier.md', severity: 'error' }])
    expect(existsSync(join(root, 'output/quay'))).toBe(false)
  })
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { precis, temporaryFolder } from './support/precis.ts'

const folder = temporaryFolder()

const bridge = `---
drop: ["The inn by the bridge sells good cider."]
---

# The bridge at Ettel

## What is wrong

The bridge at Ettel can no longer carry the lorries of the quarry. However, the quarry sends forty lorries over the bridge every day. Who would drive first? The bridge was built in 1911, and the inn by it is older. The inn by the bridge sells good cider.

## What should be done

The council should close the bridge to lorries before the winter. A second bridge for lorries would cost two million francs. It would take three years.
`

function project(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text)
  return place
}

const cwd = project('bridge', {
  'bridge.md': bridge,
  'mill.md': '# Mill\n\nThe mill has stopped.\n',
  'empty.md': ''
})

const explainedSchema = z.object({
  id: z.string(),
  role: z.string(),
  text: z.string(),
  sentence: z.string(),
  line: z.number(),
  column: z.number(),
  paragraph: z.number(),
  salience: z.number(),
  rank: z.number(),
  parts: z.array(z.object({ name: z.string(), value: z.number() })),
  trims: z.array(z.object({ kind: z.string(), text: z.string() })),
  problems: z.array(z.string()),
  rivals: z.array(z.object({ sentence: z.string(), worth: z.number(), problems: z.array(z.string()) }))
})

const explanationSchema = z.object({
  sentences: z.number(),
  ids: z.array(z.string()),
  explained: z.array(explainedSchema)
})

async function explanation(file = 'bridge.md') {
  const { out } = await precis(['explain', file, '--json'], { cwd })
  return explanationSchema.parse(JSON.parse(out))
}

async function explained(id: string) {
  const { out } = await precis(['explain', 'bridge.md', id, '--json'], { cwd })
  return explainedSchema.parse(JSON.parse(out))
}

describe('explain without an id', () => {
  test.concurrent('lists bottom line, key points and recommendations with their places and reasons', async () => {
    const { code, out, err } = await precis(['explain', 'bridge.md'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^The bridge at Ettel \(bridge\.md\), 8 sentences\n\nbottom line\n {2}b1 +0\.\d\d {2}rank \d of 8 {2}bridge\.md:\d+:\d+, ¶ \d\n/
    )
    expect(out).toMatch(/\n\nkey points\n {2}k1 /)
    expect(out).toMatch(/\n\nrecommendations?\n {2}r1 .*\n +The council should close the bridge/)
    expect(out).toMatch(/\n +likeness to the whole text \+\d/)
  })

  test.concurrent('names every statement and every sentence in its JSON', async () => {
    const { sentences, ids, explained } = await explanation()
    expect(sentences).toBe(8)
    expect(ids).toEqual(expect.arrayContaining(['b1', 'k1', 'r1', 's1', 's8']))
    expect(explained.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['bottom line', 'key point', 'recommendation'])
    )
  })
})

describe('explain with an id', () => {
  test.concurrent('gives the parts of the score by size; their sum orders the sentences', async () => {
    const { explained: statements } = await explanation()
    for (const { parts } of statements) {
      const sizes = parts.map(({ value }) => Math.abs(value))
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    }
    const sum = ({ parts }: (typeof statements)[number]) =>
      parts.reduce((total, { value }) => total + value, 0)
    const byRank = statements.toSorted((one, other) => one.rank - other.rank).map(sum)
    expect(byRank).toEqual(byRank.toSorted((one, other) => other - one))
  })

  test.concurrent('says where the sentence stands, what was left out of it and why its rivals were not taken', async () => {
    const { explained: statements } = await explanation()
    const trimmed = statements.find(({ text }) => text.includes('the quarry sends forty lorries'))
    expect(trimmed).toMatchObject({
      line: 9,
      paragraph: 1,
      trims: [{ kind: 'drop-leading', text: 'However, ' }]
    })
    const { out } = await precis(['explain', 'bridge.md', trimmed?.id ?? ''], { cwd })
    expect(out).toContain('left out at the head: “However,”')
    expect(out).toContain('under “What is wrong”')
    expect(out).toMatch(/\nrivals that were not taken\n/)
    expect(out).toMatch(/Who would drive first\?\n +it is a question/)
  })

  test.concurrent('explains a sentence that was not chosen, by what speaks against it', async () => {
    expect(await explained('s3')).toMatchObject({
      id: 's3',
      role: 'sentence',
      text: 'Who would drive first?',
      problems: expect.arrayContaining(['question'])
    })
    const { out } = await precis(['explain', 'bridge.md', 's3'], { cwd })
    expect(out).toMatch(/^s3, a sentence that was not chosen\n/)
    expect(out).toContain('against printing it alone: it is a question')
  })

  test.concurrent('says where an editor wanted a sentence left out', async () => {
    expect(await explained('s5')).toMatchObject({ problems: ['dropped'] })
    const { out } = await precis(['explain', 'bridge.md', 's5'], { cwd })
    expect(out).toContain('an editor wants it left out')
  })

  test.concurrent('finds the statement of a sentence by the id of the sentence', async () => {
    const { explained: statements } = await explanation()
    const [first] = statements
    expect(await explained(first?.sentence ?? '')).toEqual(first)
  })
})

describe('explain ends as extract does', () => {
  test.concurrent.each([
    [['bridge.md', 'k77'], 2, /^precis: Unexpected id `k77`, .*, did you mean `k\d`/],
    [['bridge.md', '__proto__'], 2, /^precis: Unexpected id `__proto__`/],
    [['.'], 2, /^precis: Unexpected path \. with 3 sources, expected one source\n$/],
    [['nowhere.md'], 1, /^nowhere\.md: error: Unexpected path, expected one that exists \(read-failed\)\n$/],
    [['empty.md'], 1, /^empty\.md:1:1: error: Unexpected end of file/],
    [['bridge.md', '--jsn'], 2, /unknown option '--jsn'\s+\(Did you mean --json\?\)/],
    [[], 2, /missing required argument 'file'/]
  ])('%j', async (args, code, reason) => {
    const run = await precis(['explain', ...args], { cwd })
    expect({ code: run.code, out: run.out }).toEqual({ code, out: '' })
    expect(run.err).toMatch(reason)
  })
})

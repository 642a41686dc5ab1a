import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builders, Campaign, trialsOf } from './attack/campaign.ts'
import { defenceLines, defences, isolationLines, withoutDefence } from './attack/defences.ts'
import { payloads, quickPayloads } from './attack/payloads.ts'
import { project } from './attack/workplace.ts'

describe('the list of payloads', () => {
  test('has 104, each of its own', () => {
    const target = {
      origin: 'http://127.0.0.1:1',
      host: '127.0.0.1:1',
      datagrams: '127.0.0.1:2',
      file: 'file:///a/b.txt',
      relativeFile: '../b.txt',
      folder: 'file:///a/',
      ran: 'run()'
    }
    expect(payloads.size).toBe(104)
    expect(new Set([...payloads.values()].map((payload) => payload(target))).size).toBe(104)
  })

  test('has two of each group in the quick run', () => {
    expect(quickPayloads.every((name) => payloads.has(name))).toBe(true)
    const groups = quickPayloads.map((name) => name.charAt(0))
    for (const group of 'abcdef') expect(groups.filter((name) => name === group)).toHaveLength(2)
  })
})

describe('the list of defences', () => {
  test.each([...defenceLines, ...isolationLines])('finds the line of `$name` in $file', (line) => {
    const text = readFileSync(join(project, line.file), 'utf8')
    expect(withoutDefence(text, line)).not.toBe(text)
  })

  test('says which defence has moved', () => {
    const line = { name: 'sanitiser', file: 'page.ts', from: 'sanitise()', to: '' }
    expect(() => withoutDefence('nothing', line)).toThrow('The defence `sanitiser` has moved')
    expect(() => withoutDefence('sanitise() sanitise()', line)).toThrow('2 times in page.ts')
  })

  test('is taken out one by one, for root and for a normal user', () => {
    for (const name of ['root', 'user'] as const) {
      const without = trialsOf({ name }).filter((trial) => trial.name.startsWith('without: '))
      expect(without.length).toBeGreaterThanOrEqual(defences.length - 1)
      for (const { lines } of without) expect(new Set(lines.map((line) => line.name)).size).toBe(1)
    }
  })
})

describe('two payloads of each group, built', () => {
  let campaign: Campaign

  beforeAll(async () => {
    campaign = await Campaign.open(quickPayloads)
  })

  afterAll(() => campaign.close())

  test.each(['all on', 'without: sanitiser'])('come to nothing: %s', async (wanted) => {
    const [builder = { name: 'user' as const }] = builders()
    const trials = trialsOf(builder).filter(({ name }) => name === wanted)
    expect(trials).toHaveLength(1)
    const results = []
    for (const trial of trials) results.push(await campaign.run({ ...trial, documents: ['annotated-brief'] }))
    expect(results.map(({ failure, findings }) => ({ failure, findings }))).toEqual([
      { failure: undefined, findings: [] }
    ])
  })
})

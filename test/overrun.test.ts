import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { verify } from '../pipeline/verify/verify.ts'
import { slowTexts } from './attack/slow-texts.ts'
import { precis, temporaryFolder } from './support/precis.ts'

const folder = temporaryFolder()
const slow = slowTexts.find(({ name }) => name === 'emphasis that only closes')?.text() ?? ''
const orchard =
  '# The orchard wall\n\nThe orchard wall fell in the night. It will be mended before the frost.\n'
const config = configSchema.parse({ formats: ['html'] })

function project(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name)
  mkdirSync(join(place, 'source'), { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, 'source', path), text)
  return place
}

test('a source that takes too long is refused by name, and its neighbours are built', async () => {
  const place = project('slow', { 'a-wall.md': orchard, 'slow.md': slow, 'z-gate.md': orchard })
  const { built, refused, messages } = await build({ config, root: place })
  expect(built).toEqual(['source/a-wall.md', 'source/z-gate.md'])
  expect(refused).toEqual(['source/slow.md'])
  expect(messages.filter(({ ruleId }) => ruleId === 'source-overrun')).toMatchObject([
    { path: 'source/slow.md', severity: 'error' }
  ])
  expect(readdirSync(join(place, 'output')).sort()).toEqual(['.precis', 'a-wall', 'manifest.json', 'z-gate'])
})

test('a source that has become one that takes too long fails its proof, and others are proved', async () => {
  const place = project('grown', { 'gate.md': orchard, 'wall.md': orchard })
  await build({ config, root: place })
  writeFileSync(join(place, 'source/wall.md'), slow)
  const { messages, statements } = await verify({ config, root: place, paths: ['source'] })
  expect(messages).toMatchObject([{ ruleId: 'source-overrun', path: 'source/wall.md' }])
  expect(statements).toBeGreaterThan(0)
})

test('a row that takes too long is answered with an error, and the next one with its briefing', async () => {
  const rows = [
    { id: 1, text: slow },
    { id: 2, text: orchard }
  ]
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const { code, out } = await precis(['extract', '--ndjson'], { input })
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(0)
  expect(answers).toMatchObject([
    { id: 1, error: 'Unexpected text that takes too much time, expected one that takes less' },
    { id: 2, briefing: { source: { title: 'The orchard wall' } } }
  ])
})

test.each(['extract', 'explain'])('precis %s refuses a source that takes too long', async (command) => {
  const place = project(command, { 'slow.md': slow })
  const { code, err } = await precis([command, 'source/slow.md'], { cwd: place })
  expect(code).toBe(1)
  expect(err).toMatch(/source\/slow\.md.*source-overrun/)
})

test('a project may give its sources less time', async () => {
  const place = project('strict', { 'slow.md': slow })
  writeFileSync(join(place, 'precis.config.yaml'), 'maximumSeconds: 1\nformats: [html]\n')
  const { code, err } = await precis(['build'], { cwd: place })
  expect(code).toBe(1)
  expect(err).toContain('its time of computing, 1 seconds to be parsed')
  expect(readFileSync(join(place, 'output/manifest.json'), 'utf8')).toContain('"entries": []')
})

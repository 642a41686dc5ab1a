import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clickStatement, type DevPages, openDevPages, press, shown, until } from './support/dev-pages.ts'
import { temporaryFolder } from './support/precis.ts'
import { writeFiles } from './support/projects.ts'

const root = temporaryFolder()
const sidecar = join(root, 'source/lock.brief.yaml')
const paragraphs = [
  'The harbour board must renew the lock before winter, at a cost of 3 million euro. The gate has not moved since May.',
  'In March 2027 the lock will be inspected again. The harbour master warned that the lock could fail in a storm.',
  'About 40 per cent of all ships depend on the lock. The town council has asked the board for a report by June.',
  'The quay beside the lock was built in 1921. Divers found that two of its walls have lost 15 per cent of their stone.',
  'Insurers will raise their rates by 12 per cent if the lock fails. Skippers expect delays of three days in that case.'
]
const source = `# The lock\n\n${paragraphs.join('\n\n')}\n`

writeFiles(root, {
  'source/lock.md': source,
  'source/front.md': `---\npin:\n  - The quay beside the lock was built in 1921.\n---\n\n${source}`,
  'source/broken.md': source,
  'source/broken.brief.yaml': 'genre: "notice\n'
})

let pages: DevPages
beforeAll(async () => {
  pages = await openDevPages(root)
})
afterAll(async () => {
  await pages.close()
})

/** The sentence of the source's pane that holds some words. */
const sentence = (words: string) =>
  `[...document.querySelectorAll('[data-sentence]')].find((one) => one.textContent.includes(${JSON.stringify(words)}))`

/** Clicks a sentence in the source. */
async function choose(words: string): Promise<void> {
  await until(pages.page, `${sentence(words)} !== undefined`)
  await pages.page.evaluate(`${sentence(words)}.click()`)
}

test('a click on a statement shows its place in the source, and why it was chosen', async () => {
  const { page } = pages
  await pages.work('source/lock.md')
  await clickStatement(page, 'must renew the lock')
  await until(page, `${sentence('must renew')}.classList.contains('chosen')`)
  expect(await page.evaluate(`[...CSS.highlights.get('chosen')].map(String).join()`)).toContain(
    'must renew the lock before winter'
  )
  await page.waitForSelector('#panel .parts li')
  expect(await page.$eval('#panel', (one) => one.textContent)).toMatch(
    /bottom line.*salience.*Instead.*Take this instead/s
  )
  expect(await page.evaluate(`${shown}.querySelectorAll('.precis-chosen').length`)).toBeGreaterThan(0)
})

test('a sentence is chosen and pinned by the keyboard alone, and undone again', async () => {
  const { page } = pages
  await pages.work('source/lock.md')
  await page.waitForSelector('#text [tabindex="0"]')
  await page.focus('#text [tabindex="0"]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await until(
    page,
    `document.querySelector('.chosen-text')?.textContent === 'The gate has not moved since May.'`
  )
  expect(await press(page, 'Pin')).toBe('Written.')
  expect(readFileSync(sidecar, 'utf8')).toBe('pin:\n  - The gate has not moved since May.\n')
  await until(page, `${sentence('The gate')}.classList.contains('pin')`)
  await until(page, `${shown}.body.textContent.includes('The gate has not moved')`)
  await press(page, 'Undo pin')
  await until(page, `!${sentence('The gate')}.classList.contains('pin')`)
  expect(existsSync(sidecar)).toBe(false)
  expect(readFileSync(join(root, 'source/lock.md'), 'utf8')).toBe(source)
})

test('drop and rival go into a sidecar whose comments and other fields stay', async () => {
  const { page } = pages
  const written = '# Who edits: the harbour office\nversion: 1.10 # not 1.1\n\ntags: [locks, quays]\n'
  writeFileSync(sidecar, written)
  await pages.work('source/lock.md')
  await choose('Insurers will raise')
  await press(page, 'Drop')
  await until(page, `${sentence('Insurers')}.classList.contains('drop')`)
  const dropped = `${written}drop:\n  - Insurers will raise their rates by 12 per cent if the lock fails.\n`
  expect(readFileSync(sidecar, 'utf8')).toBe(dropped)
  await choose('Skippers expect')
  await page.waitForSelector('#panel .rivals li')
  const rival = String(await page.$eval('#panel .rivals li', (one) => one.firstChild?.textContent))
  await press(page, 'Take this instead')
  expect(readFileSync(sidecar, 'utf8')).toBe(
    `${dropped}  - Skippers expect delays of three days in that case.\npin:\n  - ${rival}\n`
  )
  await choose('Insurers will raise')
  await press(page, 'Undo drop')
  await choose('Skippers expect')
  await press(page, 'Undo drop')
  await choose(rival)
  await press(page, 'Undo pin')
  expect(readFileSync(sidecar, 'utf8')).toBe(written)
})

test('what the front matter pins is kept, and can be taken back', async () => {
  const { page } = pages
  const beside = join(root, 'source/front.brief.yaml')
  await pages.work('source/front.md')
  await until(page, `${sentence('The quay beside')}?.classList.contains('pin')`)
  await choose('Divers found')
  await press(page, 'Pin')
  const quay = '  - The quay beside the lock was built in 1921.\n'
  const divers = '  - Divers found that two of its walls have lost 15 per cent of their stone.\n'
  expect(readFileSync(beside, 'utf8')).toBe(`pin:\n${quay}${divers}`)
  await choose('Divers found')
  await press(page, 'Undo pin')
  await choose('The quay beside')
  await press(page, 'Undo pin')
  expect(readFileSync(beside, 'utf8')).toBe('pin: []\n')
  await until(page, `!${sentence('The quay beside')}.classList.contains('pin')`)
})

test('a sidecar that is broken is not written over', async () => {
  const { page } = pages
  const broken = join(root, 'source/broken.brief.yaml')
  const text = readFileSync(broken, 'utf8')
  writeFileSync(broken, 'genre: notice\n')
  await pages.work('source/broken.md')
  await choose('The gate')
  writeFileSync(broken, text)
  await until(page, `document.querySelector('#messages').textContent.includes('front-matter-syntax')`)
  expect(await press(page, 'Pin')).toMatch(/source\/broken\.brief\.yaml:\d+:\d+: Unexpected YAML/)
  expect(readFileSync(broken, 'utf8')).toBe(text)
})

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explanationOf } from '../pipeline/model/rule-explanations.ts'
import { ruleLink } from '../pipeline/model/rule-link.ts'
import { ruleIds } from '../pipeline/model/rules.ts'
import { rulesPage } from './support/rules-page.ts'

const path = new URL('../docs/rules.md', import.meta.url)

test('the page of the rules is the one that their definitions make (UPDATE=1 renews it)', () => {
  const text = rulesPage()
  if ('UPDATE' in process.env) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('every rule is explained: why it matters and how to put it right', () => {
  const unexplained = ruleIds.filter((id) => Object.values(explanationOf(id)).includes(''))
  expect(unexplained).toEqual([])
})

test('every link to a rule leads to a heading of a page that comes with the package', () => {
  const { files } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const headings = new Set(readFileSync(path, 'utf8').match(/^## .+$/gm))
  for (const id of ruleIds) {
    const [page, anchor] = ruleLink(id).split('#')
    expect(files).toContain(page)
    expect(headings).toContain(`## ${anchor}`)
  }
})

import { expect, test } from 'vitest'
import { extract } from '../pipeline/index.ts'
import { type ReleaseTerms, releaseProblems } from '../pipeline/model/release.ts'

const terms: ReleaseTerms = { day: '2026-11-23', narrowest: 'GREEN', approval: 'required' }

function problems(fields: string, changed: Partial<ReleaseTerms> = {}) {
  const text = `---\ntitle: The well\n${fields}\n---\n\nThe well is dry.`
  return releaseProblems(extract(text).source, { ...terms, ...changed }).map(({ ruleId }) => ruleId)
}

const released = 'rights: full\napprovedBy: A. Reader'

test('what states its rights and was approved goes out', () => {
  expect(problems(released)).toEqual([])
})

test('what says nothing stays in', () => {
  expect(problems('series: Wells')).toEqual(['release-rights', 'release-approval'])
})

test('approval counts where the configuration asks for it', () => {
  expect(problems('rights: none', { approval: 'optional' })).toEqual([])
})

test('a draft stays in', () => {
  expect(problems(`${released}\nstatus: draft`)).toEqual(['release-draft'])
})

test.each([
  ['2026-11-24', ['release-embargo']],
  ['2026-11-23', []],
  ['2026-12', ['release-embargo']],
  ['2026-11', []],
  ['2027', ['release-embargo']]
])('an embargo until %s', (date, expected) => {
  expect(problems(`${released}\nembargoUntil: "${date}"`)).toEqual(expected)
})

test.each([
  ['CLEAR', []],
  ['GREEN', []],
  ['AMBER', ['release-tlp']],
  ['AMBER+STRICT', ['release-tlp']],
  ['RED', ['release-tlp']]
])('mail to known readers with TLP:%s', (label, expected) => {
  expect(problems(`${released}\ntlp: ${label}`)).toEqual(expected)
})

test('a page for everybody holds nothing for some', () => {
  expect(problems(`${released}\ntlp: GREEN`, { narrowest: 'CLEAR' })).toEqual(['release-tlp'])
})

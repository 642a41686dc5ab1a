import { expect, test } from 'vitest'
import { pagePieces } from '../pipeline/render/page-pieces.ts'
import { together } from '../pipeline/render/together.ts'

const set = (html: string) =>
  together(pagePieces(html))
    .map(({ text }) => text)
    .join('')
const whole = (words: string) => `<span class="together">${words}</span>`

test('a sign stays with its number', () => {
  expect(set('<p>under § 26(b)(1) and §§ 3, 4</p>')).toBe(
    `<p>under ${whole('§ 26(b)(1)')} and ${whole('§§ 3,')} 4</p>`
  )
  expect(set('<p>by 12.5 % a year</p>')).toBe(`<p>by 12.${whole('5 %')} a year</p>`)
})

test('two hyphens that stand for a dash are not divided', () => {
  expect(set('<p>Mission. -- The term</p>')).toBe(`<p>Mission. ${whole('--')} The term</p>`)
})

test('an entity is not cut, and code is left as it is', () => {
  expect(set('<p>§ a&amp;b</p><pre><code>x --all</code></pre><p>a--b</p>')).toBe(
    `<p>${whole('§ a')}&amp;b</p><pre><code>x --all</code></pre><p>a${whole('--')}b</p>`
  )
})

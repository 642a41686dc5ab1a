import { expect, test } from 'vitest'
import { suggest } from '../pipeline/model/suggest.ts'

const known = ['title', 'published', 'tags', 'full', 'excerpts', 'none']

test.each([
  ['titel', 'title'],
  ['ttile', 'title'],
  ['Title', 'title'],
  ['publihsed', 'published'],
  ['excertps', 'excerpts'],
  ['publishedd', 'published'],
  ['tag', 'tags'],
  ['ful', 'full']
])('%s was meant to be %s', (word, meant) => {
  expect(suggest(word, known)).toBe(meant)
})

test.each([
  'titular',
  'maybe',
  'layout',
  'title',
  '',
  'pub',
  'x'.repeat(100_000)
])('%.20s is like no known word', (word) => {
  expect(suggest(word, known)).toBeUndefined()
})

test('of two words equally near the first known is meant', () => {
  expect(suggest('cat', ['bat', 'car'])).toBe('bat')
  expect(suggest('cat', ['car', 'bat'])).toBe('car')
})

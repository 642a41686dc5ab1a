import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagSlug } from '../pipeline/publish/site/tags.ts'
import { collapse } from '../pipeline/model/statement.ts'

test('a tag of plain words has a plain name', () => {
  expect(tagSlug('Flood defence')).toBe('flood-defence')
  expect(tagSlug('  FLOOD   defence ')).toBe('flood-defence')
})

test.each([
  '../../etc/passwd',
  'a/b',
  '..',
  '<script>',
  'C++',
  'Straße',
  '水',
  '\u202egpj',
  'CON',
  '%2e%2e',
  '\0'
])('a tag %j has a name that leads nowhere', (tag) => {
  expect(tagSlug(tag)).toMatch(/^[a-z0-9-]{3,60}$/)
})

test('tags that differ have different names, and spellings of one tag share theirs', () => {
  const near = [
    'C',
    'C++',
    'C#',
    'flood-defence',
    'flood defence',
    'flood/defence',
    'Café',
    'Cafe',
    '水',
    '火',
    'b 2',
    'b-2'
  ]
  expect(new Set(near.map(tagSlug)).size).toBe(near.length)
  expect(tagSlug('CAFE\u0301')).toBe(tagSlug('café'))
  const key = (tag: string) => collapse(tag.normalize('NFKC').toLowerCase())
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(tagSlug(one) === tagSlug(other)).toBe(key(one) === key(other))
      expect(tagSlug(one)).toMatch(/^[a-z0-9-]{1,60}$/)
    })
  )
})

import { describe, expect, test } from 'vitest'
import { anchorsIn } from '../pipeline/model/anchor.ts'
import type { Pick } from '../pipeline/model/picks.ts'
import { quotablesOf } from '../pipeline/model/quotable.ts'

const sentences = [
  'The quay at Carrow has 46 lamps, and 17 of them were dark in the winter of 2020.',
  'The office – it opened in 1974 – said: “We don’t know yet.”',
  'The council should not close the bridge to lorries before the winter.',
  'Mira Fenwick keeps the harbour log and the keys of the store.',
  'It failed.',
  'The pilots plan the tides by the lamps of the quay.',
  'It failed.',
  'It failed twice in May.',
  'The ferry to Holm Island sails at six in the morning on every working day.',
  'The ferry to Holm Island sails at six in the evening on every working day.'
].map((text, index) => ({
  id: `s${index + 1}`,
  text,
  paragraph: index < 8 ? `p${Math.floor(index / 3)}` : 'p3'
}))

const find = anchorsIn(quotablesOf(sentences))

/** What a quote means: the sentence's id, with how it was found, or why it means none. */
function meant(pick: Pick): string {
  const found = find(pick)
  if (found.outcome === 'found') return found.id
  return 'id' in found ? `${found.id}, moved` : found.outcome
}

describe('a quote means', () => {
  test.each<[string, Pick, string]>([
    ['the sentence of its words', 'Mira Fenwick keeps the harbour log and the keys of the store.', 's4'],
    ['the sentence that holds its words', 'keeps the harbour log', 's4'],
    [
      'the same words in other quotation marks and dashes',
      'The office - it opened in 1974 - said: "We don\'t know yet."',
      's2'
    ],
    ['the same words with other spaces', '17 of them\u00a0were   dark', 's1'],
    [
      'a sentence rather than a longer one that holds it',
      { quote: 'It failed.', before: 'log and the keys of the store.' },
      's5'
    ],
    ['one of two by the words behind it', { quote: 'It failed.', after: 'It failed twice' }, 's7'],
    [
      'a sentence of which a word has changed',
      'The pilots plan their tides by the lamps of the quay.',
      's6, moved'
    ],
    ['a sentence that has got words', 'The pilots plan tides by the lamps of the quay.', 's6, moved'],
    [
      'one of two that come near, by the words around it',
      {
        quote: 'The ferry for Holm Island sails at six in the night on every working day.',
        before: 'Holm Island sails at six in the morning'
      },
      's10, moved'
    ],
    [
      'a quote whose neighbours have changed',
      { quote: 'The pilots plan the tides', before: 'Nobody knew why.' },
      's6, moved'
    ]
  ])('%s', (_, pick, id) => {
    expect(meant(pick)).toBe(id)
  })
})

describe('a quote means nothing', () => {
  test.each<[string, Pick, RegExp]>([
    [
      'where a number has changed',
      'The quay at Carrow has 47 lamps, and 17 of them were dark in the winter of 2020.',
      /“46” for “47”/
    ],
    [
      'where a number has come in words',
      'The quay at Carrow has six lamps, and 17 of them were dark in the winter of 2020.',
      /“46” for “six”/
    ],
    [
      'where a negation has come',
      'The council should close the bridge to lorries before the winter.',
      /now has “not”/
    ],
    [
      'where a negation has gone',
      'The pilots never plan the tides by the lamps of the quay.',
      /“never” is gone/
    ],
    [
      'where a name has changed',
      'Mira Arbury keeps the harbour log and the keys of the store.',
      /“Fenwick” for “Arbury”/
    ],
    [
      'where its direction has changed',
      'The council should not close the bridge to lorries after the winter.',
      /“before” for “after”/
    ],
    ['where nothing comes near', 'The mill burns peat from the moor of Ettel.', /nothing comes near/],
    [
      'where two come equally near',
      'The ferry for Holm Island sails at six on every working day.',
      /come equally near/
    ]
  ])('%s', (_, pick, reason) => {
    const found = find(pick)
    expect(found).toMatchObject({ reason: expect.stringMatching(reason) })
    expect(found).not.toHaveProperty('id')
  })

  test('where its words stand twice and nothing tells them apart', () => {
    expect(find('It failed.')).toMatchObject({
      outcome: 'ambiguous',
      reason: expect.stringContaining('2 times')
    })
    expect(find({ quote: 'It failed.', before: 'Gone words.' })).toMatchObject({ outcome: 'ambiguous' })
  })
})

test('a quote in a script without spaces is found nearly', () => {
  const chinese = anchorsIn(
    quotablesOf([
      { id: 's1', text: '港口办公室应在十月前铺设新电缆。', paragraph: 'p1' },
      { id: 's2', text: '渔民希望等到鲱鱼季结束。', paragraph: 'p1' }
    ])
  )
  expect(chinese('港口办公室应该在十月前铺设新电缆。')).toMatchObject({ outcome: 'moved', id: 's1' })
  expect(chinese('港口办公室不应在十月前铺设新电缆。')).toMatchObject({ outcome: 'lost' })
})

import { describe, expect, test } from 'vitest'
import { replay } from '../pipeline/model/statement.ts'
import { briefText, lists } from './extract-names-brief.ts'

describe('sentences that count', () => {
  const text =
    'The plan has three parts. First, the nets are mended. They are old.\n\n' +
    'Second, the boats are painted.\n\nThird, the quay is swept.'

  test('Ordinals across paragraphs make one list, announced by the sentence before', () => {
    expect(lists(text)).toEqual([
      {
        lead: 'The plan has three parts',
        announced: 3,
        items: ['First, the nets are mended', 'Second, the boats are painted', 'Third, the quay is swept']
      }
    ])
  })

  test('“Finally” closes a list', () => {
    expect(lists('Two things matter. Firstly, the price. Finally, the date.')[0]?.items).toHaveLength(2)
  })

  test('An ordinal that is an adjective makes no list', () => {
    expect(lists('First aid is taught here. Second homes are taxed.')).toEqual([])
  })
})

describe('lists inside a sentence', () => {
  test('A number announces what “including” introduces', () => {
    expect(
      lists('She named three clear aims, including mending nets, painting boats, sweeping the quay.')
    ).toEqual([
      {
        lead: 'three clear aims',
        announced: 3,
        items: ['mending nets', 'painting boats', 'sweeping the quay']
      }
    ])
  })

  test('A number decides whether an inner “and” parts two items', () => {
    expect(lists('There are two reasons: the price of nets and rope, and the weather.')[0]?.items).toEqual([
      'the price of nets and rope',
      'the weather'
    ])
  })

  test('A number counts the names that stand behind it', () => {
    expect(lists('The fleet sent four patrol boats to Avel, Brannoch, Port Corrie, and Dunmore.')).toEqual([
      {
        lead: 'The fleet sent four patrol boats to',
        announced: 4,
        items: ['Avel', 'Brannoch', 'Port Corrie', 'Dunmore']
      }
    ])
    expect(lists('Three pilots from Avel, the Isle of Brannoch and Corrie met.')[0]?.items).toEqual([
      'Avel',
      'the Isle of Brannoch',
      'Corrie'
    ])
  })

  test('Names that are more or fewer than the number are no list of it', () => {
    expect(lists('The fleet sent three boats to Avel, Brannoch, Corrie and Dunmore.')).toEqual([])
    expect(lists('He met Avel, Brannoch, Corrie and Dunmore.')).toEqual([])
  })

  test('Commas inside brackets part nothing', () => {
    expect(lists('It has three parts: a hull (oak, old), a mast and a sail.')[0]?.items).toEqual([
      'a hull (oak, old)',
      'a mast',
      'a sail'
    ])
  })

  test('Marks in brackets count', () => {
    expect(lists('We ask for: (1) better nets; (2) newer boats; and (3) a longer quay.')[0]?.items).toEqual([
      'better nets',
      'newer boats',
      'a longer quay'
    ])
  })

  test('Names after “such … as” are a list without a number', () => {
    expect(lists('It sits on such bodies as the HSB, NRA and QFL.')).toEqual([
      { lead: 'such bodies', announced: null, items: ['HSB', 'NRA', 'QFL'] }
    ])
  })

  test('An ordinary series, a single example and a motto are no lists', () => {
    expect(lists('The nets, the boats and the quay are old.')).toEqual([])
    expect(lists('The crew, including his wife, saw the film on Monday, and said so.')).toEqual([])
    expect(lists('It bears three words: Made in Lund.')).toEqual([])
  })
})

describe('real lists', () => {
  const text = 'The board wants four changes:\n\n- newer nets\n- larger boats\n- a longer quay\n'

  test('The paragraph before a list is its lead; a wrong number is kept as announced', () => {
    expect(lists(text)).toEqual([
      {
        lead: 'The board wants four changes',
        announced: 4,
        items: ['newer nets', 'larger boats', 'a longer quay']
      }
    ])
  })

  test('Lead and items are fragments that replay to their own text', () => {
    const { text: source, enumerations } = briefText(text)
    for (const statement of enumerations.flatMap(({ lead, items }) => [lead, ...items])) {
      const again = replay(statement.spans, statement.transforms, ({ start, end }) =>
        source.slice(start, end)
      )
      expect(statement).toMatchObject({ kind: 'item', text: again, transforms: [{ kind: 'fragment' }] })
    }
    expect(enumerations.map(({ id, items }) => [id, ...items.map((item) => item.id)])).toEqual([
      ['l1', 'l1.1', 'l1.2', 'l1.3']
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { entities } from '../pipeline/extract/names/entities.ts'
import { acronyms } from '../pipeline/extract/names/acronyms.ts'
import { passages } from '../pipeline/extract/sections/passages.ts'
import { outline } from '../pipeline/extract/sections/sections.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'
import { briefText } from './extract-names-brief.ts'
import { processorTime } from './support/processor-time.ts'

function names(text: string): string[] {
  return briefText(text).entities.map(({ kind, name }) => `${kind}: ${name}`)
}

function mentions(text: string, name: string): number {
  return briefText(text).entities.find((entity) => entity.name === name)?.mentions.length ?? 0
}

function pairs(text: string): (string | null)[][] {
  return briefText(text).acronyms.map(({ acronym, expansion }) => [acronym, expansion])
}

describe('people', () => {
  test('A surname before the full name and on a line in capitals is the same person', () => {
    const text = 'QUELL LEAVES OSLO\n\nMinister Quell resigned. Anna Quell had served for years.'
    expect(names(text)).toEqual(['person: Anna Quell', 'place: Oslo'])
    expect(mentions(text, 'Anna Quell')).toBe(3)
  })

  test('A surname that is a city too is the person, but not after a preposition of place', () => {
    const text = 'Anna Bergen spoke. Bergen wants new nets. The nets are made in Bergen.'
    expect(names(text)).toEqual(['person: Anna Bergen', 'place: Bergen'])
    expect(mentions(text, 'Anna Bergen')).toBe(2)
  })

  test('Those who stand in one list with a person are persons', () => {
    expect(names('It was signed by Anna Quell, Rusk Ambel and Zorba Trumm.')).toEqual([
      'person: Anna Quell',
      'person: Rusk Ambel',
      'person: Zorba Trumm'
    ])
  })

  test('What somebody is, in small letters before the name, shows a person', () => {
    expect(names('They asked his wife Zorba Quell and defender Rusk Ambel.')).toEqual([
      'person: Zorba Quell',
      'person: Rusk Ambel'
    ])
  })

  test('A title inside parts the name of a body from the name of its head', () => {
    expect(names('Then Harbour Board Director Zorba Quell left. U.S. President Rusk Ambel stayed.')).toEqual([
      'organisation: Harbour Board',
      'person: Zorba Quell',
      'place: U.S.',
      'person: Rusk Ambel'
    ])
  })

  test('A body is no person, whatever it does, and neither is a thing with an article', () => {
    expect(names('The Board wants nets. The Bureau believes it. They carve a David now.')).toEqual([])
  })

  test('“I’m” is no name, and an ordinary word behind a doubtful given name makes none', () => {
    expect(names("And I'm Anna, they said. The Grace Period ends. A Rose Garden grows.")).toEqual([
      'person: Anna'
    ])
  })
})

describe('organisations and places', () => {
  test('What a body is, beside its name, shows one', () => {
    expect(
      names('The newspaper Aftenkveld wrote it. Volkstra shares fell. The carmaker Zenvo grew.')
    ).toEqual(['organisation: Aftenkveld', 'organisation: Volkstra', 'organisation: Zenvo'])
  })

  test('The first word of a firm’s name stands for the firm', () => {
    const text = 'Volkstra Holdings grew. Nobody likes Volkstra.'
    expect(names(text)).toEqual(['organisation: Volkstra Holdings', 'organisation: Volkstra'])
  })

  test('A town before its country is a place', () => {
    expect(names('They met at home, in Oldquay, Norway, for a week.')).toEqual([
      'place: Oldquay',
      'place: Norway'
    ])
  })

  test('A city that plays is a team in a report of sport, a country stays a country', () => {
    const text =
      'In the match at Bergen the home team won 3-1.\n\nThe season was long.\n\nLeeds beat Bergen 2-1 in the last game. ' +
      'Norway won 2-0 in the cup.'
    expect(names(text)).toEqual([
      'place: Bergen',
      'organisation: Leeds',
      'organisation: Bergen',
      'place: Norway'
    ])
  })

  test('In other texts a city stays a city', () => {
    expect(names('Leeds beat the storm. Bergen’s nets were torn.')).toEqual(['place: Leeds', 'place: Bergen'])
  })

  test('An index is a work, not the workers that it is for', () => {
    expect(names('See the Price Index for Dock Workers.')).toEqual(['work: Price Index for Dock Workers'])
  })
})

describe('acronyms', () => {
  test('Small letters and numerals count where the initials spell them', () => {
    expect(pairs('A global technical regulation (gtr) and independent net verification (INV) help.')).toEqual(
      [
        ['gtr', 'global technical regulation'],
        ['INV', 'independent net verification']
      ]
    )
    expect(pairs('They want independent vessel inspection (IVI). The port (see it) closed.')).toEqual([
      ['IVI', 'independent vessel inspection']
    ])
  })

  test('A digit may stand for “to” and “for”, a word may be cut', () => {
    expect(pairs('We use learning to rank (L2R) for every method (METH).')).toEqual([
      ['L2R', 'learning to rank'],
      ['METH', 'method']
    ])
  })

  test('An expansion does not start with another short form', () => {
    expect(pairs('With UNHF, the United Nets Repair Fund (UNRFA), it works.')[1]).toEqual([
      'UNRFA',
      'United Nets Repair Fund'
    ])
  })

  test('A form between numbers is a citation', () => {
    expect(pairs('It was set in 86 QR 4711 and in 15 U.Q.C. 1602.')).toEqual([])
  })
})

describe('hostile texts', () => {
  test('Four times the repeated fragments take no more than about four times as long', () => {
    const fragments = [
      'A.B. A.B. ',
      'Mr. X Mr. X ',
      '(ABC) (ABC) ',
      'Anna Quell, ',
      'Leeds 2 Bergen 0 ',
      'ABC DEF\n',
      'of Ministry '
    ]
    for (const part of fragments) {
      const [small = 0, large = 0] = [25_000, 100_000].map((size) => {
        const text = part.repeat(Math.ceil(size / part.length))
        const { numbered } = outline(parse(readSource(new TextEncoder().encode(text), { path: 'case.md' })))
        const read = passages(numbered, 'en')
        const start = processorTime()
        entities(read, acronyms(read, { title: '', glossary: {} }))
        return processorTime() - start
      })
      expect(large).toBeLessThan(12 * small + 1000)
    }
  }, 120_000)
})

import { describe, expect, test } from 'vitest'
import { briefText } from './extract-names-brief.ts'

function names(text: string): string[] {
  return briefText(text).entities.map(({ kind, name }) => `${kind}: ${name}`)
}

function forms(text: string): (string | null)[][] {
  return briefText(text).acronyms.map(({ acronym, expansion }) => [acronym, expansion])
}

describe('people', () => {
  test('Capitalised words alone make no person', () => {
    const text =
      'Work starts on Harbour Support in May. The boats get Housing Support and Climate Change money. ' +
      'Age explains most of it. Members prefer Regulation Q. They asked the Chief Dyke Inspector and a Press Officer.'
    expect(names(text)).toEqual([])
  })

  test('A given name, a title, initials, a post or a verb of people shows a person', () => {
    expect(names('We met Anna Quell.')).toEqual(['person: Anna Quell'])
    expect(names('We met Dr Quell.')).toEqual(['person: Quell'])
    expect(names('We met J. R. Quell.')).toEqual(['person: J. R. Quell'])
    expect(names('Contact: Zorba Quell, Press Officer.')).toEqual(['person: Zorba Quell'])
    expect(names('Later Zorba Quell said that it rained.')).toEqual(['person: Zorba Quell'])
  })
})

describe('organisations', () => {
  test('Techniques, keywords and numerals are no organisations', () => {
    expect(
      names(
        'The HTTPS of it is old. The IT is new. The OSS MUST be free. Title II says so. The URLs work. ENDS'
      )
    ).toEqual([])
  })

  test('The mark of a footnote is no part of a name', () => {
    expect(names('It comes from the Bureau of Quay Statistics.1 That is all.')).toEqual([
      'organisation: Bureau of Quay Statistics'
    ])
  })

  test('Small words inside a name do not split it', () => {
    expect(names('The International Panel on Quay Repair met.')).toEqual([
      'organisation: International Panel on Quay Repair'
    ])
    expect(names('They asked the Selby and District Water Board.')).toEqual([
      'organisation: Selby and District Water Board'
    ])
    expect(names('They asked the Board of Wardens of the Northern Quay System.')).toEqual([
      'organisation: Board of Wardens of the Northern Quay System'
    ])
    expect(names('They cite the Truth in Mooring Act.')).toEqual(['work: Truth in Mooring Act'])
  })

  test('Two bodies joined by “and” stay two', () => {
    expect(names('They asked the Quay Board and Harbour Council.')).toEqual([
      'organisation: Quay Board',
      'organisation: Harbour Council'
    ])
  })

  test('A short form is the organisation it stands for, or none', () => {
    expect(names('Measure the net repair time (NRT) first. The NRT, they say, is short.')).toEqual([])
    expect(names('The Department of Justice (DOJ) met.')).toEqual(['organisation: Department of Justice'])
  })
})

describe('places', () => {
  test('A preposition has to stand before a name again and again to make a place', () => {
    expect(names('It sank near Oldquay. The wall at Oldquay held.')).toEqual(['place: Oldquay'])
    expect(names('It sank near Oldquay.')).toEqual([])
    expect(names('It works in Firefox and in Chrome. It also works in Firefox with DevOps.')).toEqual([])
    expect(names('As set in EIP-2930 and again in EIP-2930.')).toEqual([])
  })
})

describe('acronyms', () => {
  test('Shouted words, section marks and keywords are none', () => {
    expect(
      forms('SHORT TITLE. SEC. 2. The price MUST fall. The NET holds, since the net is new. ENDS')
    ).toEqual([])
  })

  test('Known forms need no expansion, alone or side by side', () => {
    expect(forms('It speaks HTTP/HTTPS, and the PDF has a URL and an API.')).toEqual([])
  })

  test('An expansion carries no quotation mark', () => {
    expect(forms('They build a “minimum viable boat” (MVB). The MVB floats.')).toEqual([
      ['MVB', 'minimum viable boat']
    ])
  })

  test('A short form with a word more stands for both', () => {
    expect(
      forms(
        'The Clear Account Rules Disclosure Act (CARD Act) is law. Under CARD, the Clear Account Rules Disclosure counts.'
      )
    ).toEqual([['CARD Act', 'Clear Account Rules Disclosure Act']])
  })
})

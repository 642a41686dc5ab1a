import { describe, expect, test } from 'vitest'
import { briefText, speech } from './extract-names-brief.ts'

describe('acronyms', () => {
  test('A long form before brackets expands the short form in them', () => {
    const { acronyms, text } = briefText(
      'The Harbour Safety Board (HSB) met on Monday. The HSB will meet again.'
    )
    expect(acronyms).toHaveLength(1)
    expect(acronyms[0]).toMatchObject({ acronym: 'HSB', expansion: 'Harbour Safety Board', from: 'text' })
    expect(text.slice(acronyms[0]?.start, acronyms[0]?.end)).toBe('HSB')
    expect(text.slice(acronyms[0]?.expansionSpan?.start, acronyms[0]?.expansionSpan?.end)).toBe(
      'Harbour Safety Board'
    )
  })

  test('A long form in brackets expands the short form before them', () => {
    const { acronyms } = briefText('They joined the NRA (Northern Rowing Association) in spring.')
    expect(acronyms.map(({ acronym, expansion }) => [acronym, expansion])).toEqual([
      ['NRA', 'Northern Rowing Association']
    ])
  })

  test('Capitalised words elsewhere whose initials spell a short form expand it', () => {
    const { acronyms } = briefText(
      'The 5th Coastal Towns Meeting opened in Lund.\n\nThe first CTM was held in 2009.'
    )
    expect(acronyms).toMatchObject([{ acronym: 'CTM', expansion: 'Coastal Towns Meeting', from: 'text' }])
  })

  test('The glossary of the editors expands what the text does not', () => {
    const { acronyms } = briefText('The QFL pays for it.', { QFL: 'Quay Fund of Lund' })
    expect(acronyms).toMatchObject([{ acronym: 'QFL', expansion: 'Quay Fund of Lund', from: 'glossary' }])
  })

  test('What is never spelt out has no expansion, and well-known forms, Roman numerals and shouts are left out', () => {
    const { acronyms } = briefText(
      'The TZKB and the EU signed Annex XIV. PLEASE DO NOT PARK HERE. The G20 looked on.'
    )
    expect(acronyms.map(({ acronym, expansion }) => [acronym, expansion])).toEqual([['TZKB', null]])
  })
})

describe('entities', () => {
  const text =
    'Chancellor Ingrid Solberg spoke in Oslo on Tuesday. The Ministry of Fisheries had asked Solberg to come. ' +
    'She told the Northern Fish Summit that Norway would sign the Cod Treaty.'

  test('People, organisations, places, events and works are told apart', () => {
    const { entities } = briefText(text)
    expect(entities.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'person: Ingrid Solberg',
      'place: Oslo',
      'organisation: Ministry of Fisheries',
      'event: Northern Fish Summit',
      'place: Norway',
      'work: Cod Treaty'
    ])
  })

  test('A surname alone is another mention of the person', () => {
    const { entities, text: source } = briefText(text)
    const person = entities[0]
    expect(person?.aliases).toEqual(['Solberg'])
    expect(person?.mentions.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Ingrid Solberg',
      'Solberg'
    ])
  })

  test('A short form is the entity of its long form', () => {
    const { entities } = briefText('The Harbour Safety Board (HSB) met. Later the HSB voted.')
    expect(entities).toMatchObject([{ kind: 'organisation', name: 'Harbour Safety Board', aliases: ['HSB'] }])
    expect(entities[0]?.mentions).toHaveLength(3)
  })

  test('A phrase that is set in quotation marks again and again is a term', () => {
    const { entities } = briefText(
      'The plan rests on “shared moorings”. Nobody defines “shared moorings” yet.'
    )
    expect(entities).toMatchObject([{ kind: 'term', name: 'shared moorings' }])
  })

  test('An ordinary word at the head of a sentence is no name', () => {
    expect(briefText('Boats are cheap. Nets are not. Yesterday it rained.').entities).toEqual([])
  })

  test('Other languages than English give no entities', () => {
    expect(briefText('Der Minister sprach in Berlin mit Anna Weber.', {}, 'de').entities).toEqual([])
  })
})

describe('hostile texts', () => {
  test('Brackets, quotation marks and capitals without end are read without a failure and in good time', () => {
    const size = 20_000
    for (const part of [
      '(',
      '“a “b ',
      'ABC (Alpha Beta Case) ',
      'Of Ministry ',
      'said ',
      "''",
      'constructor __proto__ '
    ]) {
      expect(() => speech(part.repeat(Math.ceil(size / part.length)))).not.toThrow()
    }
  }, 30_000)
})

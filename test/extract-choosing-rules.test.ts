import { describe, expect, test } from 'vitest'
import { reportsObjection } from '../pipeline/extract/choice/objections.ts'
import { picks } from '../pipeline/model/picks.ts'
import { isPrescription } from '../pipeline/extract/choice/prescriptions.ts'
import { hedgesIn } from '../pipeline/extract/choice/hedges.ts'
import { statementKind } from '../pipeline/extract/choice/statement-kinds.ts'
import { sourceRecord } from '../pipeline/extract/source-record.ts'
import { trims } from '../pipeline/extract/choice/trims.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

function kept(text: string, language = 'en', long = 30): string {
  const { from, to } = trims(text, language, { long })
  return text.slice(from, to)
}

describe('trimming', () => {
  test.each([
    ['However, the bridge stays open at night.', 'the bridge stays open at night.'],
    ['Second, the plan rests on trust between towns.', 'the plan rests on trust between towns.'],
    ['On the other hand, the cost of a ticket has doubled.', 'the cost of a ticket has doubled.'],
    ['But the two towns should share the bridge.', 'the two towns should share the bridge.'],
    ['(b) Duties. -- The keeper shall watch the light.', 'The keeper shall watch the light.']
  ])('leaves out what only ties a sentence to the one before: %s', (text, rest) => {
    expect(kept(text)).toBe(rest)
  })

  test.each([
    'If the tide is high, the bridge opens.',
    'In some cases, the bridge stays shut for days.',
    'Perhaps the bridge will open again this year.',
    'Some engineers believe, with reason, that the bridge is unsafe.',
    'But if the tide is high, the bridge opens.',
    'According to the keeper, the bridge is safe.',
    'However, no.'
  ])('keeps a condition, a hedge, a speaker and very short rests: %s', (text) => {
    expect(kept(text)).toBe(text)
  })

  test('leaves out a clause after a semicolon in a long sentence where its head stands alone', () => {
    const text =
      'The council has paid for nine new bridges over the river; each of them carries the name of a former mayor.'
    expect(kept(text, 'en', 12)).toBe('The council has paid for nine new bridges over the river')
  })

  test.each([
    'The council has paid for nine new bridges over the river; unless the levy fails they will be free to use.',
    'The council has paid for nine new bridges over the river; none of them is not in use by now.',
    'The council has paid for nine new bridges over the river — the mayor said they are the last.'
  ])('keeps a clause that limits what goes before: %s', (text) => {
    expect(kept(text, 'en', 12)).toBe(text)
  })

  test('other languages stay whole', () => {
    expect(kept('However, die Brücke bleibt offen.', 'de')).toBe('However, die Brücke bleibt offen.')
  })
})

describe('what a sentence does', () => {
  test.each([
    ['The council should open the bridge.', 'recommendation'],
    ['We recommend a second ferry for the winter.', 'recommendation'],
    ['The levy will pay for the buses.', 'prediction'],
    ['A levy is a charge on a trade.', 'definition'],
    ['The bridge is important to both towns.', 'opinion'],
    ['The bridge carries 4,000 carts a day.', 'figure'],
    ['The bridge crosses the river at Halm.', 'fact'],
    ['“The bridge is ours and it stays ours.”', 'quotation']
  ] as const)('%s: %s', (text, kind) => {
    expect(statementKind(text)).toBe(kind)
  })

  test.each([
    'The bridge should have been closed.',
    'What should the council do?',
    'Should you miss the ferry, there is another.',
    'The crossing should be easy.',
    'Nobody needs to wait for the ferry.',
    'The figure should be read with care.',
    'The board stressed the need to save.',
    'It is the report that we need to write.',
    'If the council must pay it will.',
    'The report needs to hold all that may be asked for later.',
    'All boats need to be listed in the first month.',
    'The creed holds fast, and the idea emphasises that peace should be the rule at sea.',
    'The concept holds that calm should be the rule at sea.',
    'The harbour code MUST name a keeper, and it SHOULD name a deputy.',
    'The Governor shall act as Chair of the Council.',
    'Nobody should have to pay for a lamp.',
    'Skippers should still prefer the outer lane.'
  ])('is no recommendation: %s', (text) => {
    expect(isPrescription(text)).toBe(false)
  })

  test.each([
    'We need to mend the gate before the winter.',
    'Not later than 90 days after the vote, the keeper shall publish a plan.',
    'The council urges that the gate be mended, and the mayor ought to pay.'
  ])('asks for something: %s', (text) => {
    expect(isPrescription(text)).toBe(true)
  })

  test.each([
    'Critics say that the gate is too dear.',
    'Some argue that the old gate will do.',
    'A second objection is heard more often: settle the price first, and the rest will follow.',
    'On this view the gate belongs to nobody.',
    'It is often argued that gates keep nobody out.',
    'However, its opponents in the upper town fear a tax.'
  ])('reports an objection: %s', (text) => {
    expect(reportsObjection(text)).toBe(true)
  })

  test.each([
    'Some gates are too dear to mend.',
    'The objection is wrong.',
    'A common objection fails on the figures.',
    'The critics went home.'
  ])('reports no objection: %s', (text) => {
    expect(reportsObjection(text)).toBe(false)
  })

  test('"should have" asks for something where no participle follows', () => {
    expect(isPrescription('The two towns should have one timetable.')).toBe(true)
    expect(isPrescription('The timetable ought to be ready by June.')).toBe(true)
    expect(isPrescription('They need to cross at low tide.')).toBe(false)
  })

  test('hedges are found as written, and numbers are hedged only before numbers', () => {
    expect(hedgesIn('The levy may raise about 20 crowns, and probably more.')).toEqual([
      'may',
      'about',
      'probably'
    ])
    expect(hedgesIn('The book about the levy came out in May.')).toEqual([])
    expect(hedgesIn('Der Zug may fahren.', 'de')).toEqual([])
  })
})

describe('editors', () => {
  const place = { text: 'The bridge is open.', before: 'It rained.', after: 'We crossed.' }

  test('point at a sentence by its words, whatever its white space', () => {
    expect(picks('The  bridge\nis open.', place)).toBe(true)
    expect(picks('The bridge is shut.', place)).toBe(false)
  })

  test('tell equal sentences apart by what stands around them', () => {
    expect(picks({ quote: 'The bridge is open.', before: 'It rained.' }, place)).toBe(true)
    expect(picks({ quote: 'The bridge is open.', before: 'It snowed.' }, place)).toBe(false)
    expect(picks({ quote: 'The bridge is open.', after: 'We crossed.' }, place)).toBe(true)
  })
})

describe('the record of a source', () => {
  function record(text: string, path = 'notes/tide-tables.md') {
    return sourceRecord(parse(readSource(Buffer.from(text), { path })))
  }

  test('takes its title from the matter, then a heading, then the name of the file', () => {
    expect(record('---\ntitle: Stated\n---\n\n# Heading\n\nText stands here.')).toMatchObject({
      title: 'Stated',
      titleInferred: false
    })
    expect(record('Text stands here.')).toMatchObject({ title: 'Tide tables', titleInferred: true })
  })

  test('keeps what editors state', () => {
    const found = record(
      '---\ntitle: Stated\ngenre: law\nrights: excerpts\nseries: Notes\nnumber: 7\n---\n\nText stands here.'
    )
    expect(found).toMatchObject({ genre: 'law', rights: 'excerpts', series: 'Notes' })
  })

  test.each([
    ['law', 'SECTION 1. SHORT TITLE. This Act may be cited as the "Ferry Act".'],
    ['notice', '# Ferry\n\nSUPPLEMENTARY INFORMATION\n\nThe ferry rule changes.'],
    [
      'research',
      '# Ferries\n\n## Abstract\n\nOne line.\n\n## Methods\n\nTwo lines.\n\n## Results\n\nThree lines.'
    ],
    [undefined, 'The ferry left at nine. It came back at ten.']
  ])('tells the genre by its form: %s', (genre, text) => {
    expect(record(text).genre).toBe(genre)
  })
})

import { describe, expect, test } from 'vitest'
import { speech } from './extract-names-brief.ts'

describe('quotations without a speaker', () => {
  test('Words between marks that nobody is found for have an empty speaker', () => {
    expect(speech('The quay is old. “Nobody mends the cranes any more.” The boats left.')).toEqual([
      'direct |  |  | Nobody mends the cranes any more.'
    ])
    expect(
      speech('The crew was asked, “Is there a quay in the north where boats can winter?” It was late.')
    ).toEqual(['direct |  |  | Is there a quay in the north where boats can winter?'])
  })

  test('Titles, terms, definitions, values and amendments are none', () => {
    for (const text of [
      'They watched “The Old Man of the Quay” all night.',
      'The so-called “harbour of the seven hungry winters” is old.',
      'The quay is the “pride of the coast” to all.',
      'The term “boat that is laid up” means a boat without a crew.',
      'The section is amended by striking “boats that are laid up in a harbour” in line 4.',
      'The tag has the attribute date="the seventh of the month of May" in it.',
      'The last step is simple (“Press the red button twice”).'
    ])
      expect(speech(text), text).toEqual([])
  })
})

describe('speakers found without a plain tag', () => {
  test('A name and a colon, or a label in a record, tell who speaks', () => {
    expect(speech('The mayor: “The quay is far too short for the boats.”')).toEqual([
      'direct | The mayor |  | The quay is far too short for the boats.'
    ])
    expect(speech('“BERG: The quay is far too short.\n\n“FALK: And who has built it?”\n')).toEqual([
      'direct | BERG |  | The quay is far too short.',
      'direct | FALK |  | And who has built it?'
    ])
  })

  test('“As she put it”, “went on to say” and a letter that is “it” are tags', () => {
    expect(speech('As Ada Berg put it, “The quay is a ruin of stone.” The boats left.')).toEqual([
      'direct | Ada Berg | put | The quay is a ruin of stone.'
    ])
    expect(speech('Ada Berg went on to say the quay was safe.')).toEqual([
      'indirect | Ada Berg | say | the quay was safe'
    ])
    expect(speech('The letter came in May. “The quay is closed to boats,” it added.')).toEqual([
      'direct | it | added | The quay is closed to boats'
    ])
  })

  test('A participle that the tagger takes for a noun brings a clause', () => {
    expect(speech('The mayor left the board in May, warning that the quay was sinking.')).toEqual([
      'indirect | The mayor | warning | the quay was sinking'
    ])
  })

  test('A question in marks before “asked” and whom is that speaker’s', () => {
    expect(speech('“Why is the quay still closed?” Ada Berg asked harbour officials.')).toEqual([
      'direct | Ada Berg | asked | Why is the quay still closed?'
    ])
  })

  test('What stands in marks after “according to” is that source’s', () => {
    expect(speech('According to Ada Berg, “The quay is old. It will sink in winter.” Nobody came.')).toEqual([
      'direct | Ada Berg | According to | The quay is old. It will sink in winter.'
    ])
  })
})

describe('where a report ends', () => {
  test('What is agreed on or promised does not hold the next clause', () => {
    expect(speech('In May the two towns agreed on a tunnel, and by June the county had dug it.')).toEqual([
      'indirect | the two towns | agreed | on a tunnel'
    ])
    expect(speech('The board promised a full review in May, and will pay for it.')).toEqual([
      'indirect | The board | promised | a full review in May'
    ])
    expect(speech('The board called for a longer quay, a crane, and a mast that holds.')).toEqual([
      'indirect | The board | called | for a longer quay, a crane, and a mast that holds'
    ])
  })

  test('A clause goes on after “and”, without what the writer makes of it', () => {
    expect(speech('The mayor said the quay was safe, and the boats could stay.')).toEqual([
      'indirect | The mayor | said | the quay was safe, and the boats could stay'
    ])
    expect(speech('The mayor said the quay was safe, setting a bad example for the coast.')).toEqual([
      'indirect | The mayor | said | the quay was safe'
    ])
  })

  test('“According to” at the end of an aside tells the aside alone', () => {
    expect(speech('The quay — the oldest on the coast, according to Ada Berg — is closed.')).toEqual([
      'indirect | Ada Berg | according to | the oldest on the coast'
    ])
  })

  test('To offer a thing is no speech', () => {
    expect(speech('The harbour board offered a detailed explanation of the tariff.')).toEqual([])
    expect(speech('The harbour board is offering the course at two dates.')).toEqual([])
  })
})

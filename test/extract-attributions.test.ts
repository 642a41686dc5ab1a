import { describe, expect, test } from 'vitest'
import { briefText, speech } from './extract-names-brief.ts'

describe('direct speech', () => {
  test('The speaker may stand after, before and in the middle', () => {
    expect(speech('“The quay will open in May,” said Ada Berg.')).toEqual([
      'direct | Ada Berg | said | The quay will open in May'
    ])
    expect(speech('Ada Berg said: “The quay will open in May.”')).toEqual([
      'direct | Ada Berg | said | The quay will open in May.'
    ])
    expect(speech('“The quay is late,” Ada Berg said. “It will open in May, not before.”')).toEqual([
      'direct | Ada Berg | said | The quay is late',
      'direct | Ada Berg | said | It will open in May, not before.'
    ])
  })

  test('An apposition between the speaker and the verb is passed over', () => {
    expect(speech('“We cannot pay for that,” Berg, who leads the harbour board, told reporters.')).toEqual([
      'direct | Berg | told | We cannot pay for that'
    ])
  })

  test('A quotation inside a clause gives the clause, as mixed speech', () => {
    expect(speech('The mayor said that the plan was “dead in the water” this year.')).toEqual([
      'mixed | The mayor | said | the plan was “dead in the water” this year'
    ])
  })

  test('Terms, titles and scare quotes are no speech', () => {
    expect(speech('The “blue fleet” is old. Its “flagship” sank.')).toEqual([])
  })

  test('A pronoun is kept as written and resolved to the person before it', () => {
    const { attributions, entities } = briefText(
      'Ingrid Solberg came on Monday. “The cod are back,” she said.'
    )
    expect(attributions[0]?.speaker).toBe('she')
    expect(entities.find(({ id }) => id === attributions[0]?.speakerEntity)?.name).toBe('Ingrid Solberg')
  })
})

describe('indirect speech', () => {
  test('What follows a cue verb is what is said', () => {
    expect(speech('The ministry insists that the cod will return.')).toEqual([
      'indirect | The ministry | insists | the cod will return'
    ])
    expect(speech('Some fishermen believe, with the new nets, the cod may return.')).toEqual([
      'indirect | Some fishermen | believe | the cod may return'
    ])
  })

  test('“According to” names a speaker before or after the words', () => {
    expect(speech('According to the harbour board, the quay is safe.')).toEqual([
      'indirect | the harbour board | According to | the quay is safe'
    ])
    expect(speech('The quay is safe, according to the harbour board.')).toEqual([
      'indirect | the harbour board | according to | The quay is safe'
    ])
  })

  test('What the writer adds after “but” is not put into the speaker’s mouth', () => {
    expect(speech('The mayor said the quay would open in May, but the cranes are still missing.')).toEqual([
      'indirect | The mayor | said | the quay would open in May'
    ])
  })

  test('What “we” say is the writer’s own', () => {
    expect(speech('We believe that the cod will return.')).toEqual([])
  })

  test('The spans point at the words in the source', () => {
    const { text, attributions } = briefText('On Monday the mayor warned that the quay would close.')
    const { speaker, cue, content } = attributions[0]?.spans ?? {}
    expect([speaker, cue, content].map((span) => text.slice(span?.start, span?.end))).toEqual([
      'the mayor',
      'warned',
      'the quay would close'
    ])
  })
})

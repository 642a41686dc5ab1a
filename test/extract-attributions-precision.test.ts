import { describe, expect, test } from 'vitest'
import { briefText, speech } from './extract-names-brief.ts'

function speakerNames(text: string): (string | undefined)[] {
  const { attributions, entities } = briefText(text)
  return attributions.map(({ speakerEntity }) => entities.find(({ id }) => id === speakerEntity)?.name)
}

describe('negation and the passive', () => {
  test('A denied cue says nothing', () => {
    expect(speech('The harbour board does not believe that the quay is safe.')).toEqual([])
    expect(speech('The mayor never said that the quay was safe.')).toEqual([])
    expect(speech('The ministry doesn’t expect the cod to return.')).toEqual([])
    expect(speech('No engineer believes that the quay is safe.')).toEqual([])
  })

  test('The subject of a passive is no speaker', () => {
    expect(speech('The harbour board is not intended to house the boats.')).toEqual([])
    expect(speech('The mayor was widely expected to close the quay.')).toEqual([])
  })

  test('What might be said, or would be if, has not been said', () => {
    expect(speech('The mayor should announce a new quay.')).toEqual([])
    expect(speech('If the mayor says that the quay is safe, the boats can leave.')).toEqual([])
  })
})

describe('pronouns', () => {
  test('“It” is the subject of the clause before, not the nearest name', () => {
    const text =
      'Last spring Norway protested against the nets from Russia. It threatened to close the ports.'
    expect(speakerNames(text)).toEqual(['Norway'])
  })

  test('“It” after a subject that can not speak, and “they”, give no indirect speech', () => {
    expect(speech('The storm reached Oslo in May. It promised a hard winter.')).toEqual([])
    expect(speech('The nets came from Bergen and Oslo. They insist that the cod will return.')).toEqual([])
  })

  test('“The Board” is the one organisation that it can be short for', () => {
    const text = 'The Northern Quay Board met in May. The Board announced a new tariff.'
    expect(speakerNames(text)).toEqual(['Northern Quay Board'])
  })
})

describe('order of the words', () => {
  test('What stands after a verb between commas is an object', () => {
    expect(speech('The Tribunal, which reviews each change, confirmed the decision on Monday.')).toEqual([])
    expect(speech('Chancellor Solberg, speaking by video, repeated her call for a longer quay.')).toEqual([])
  })

  test('A comma, a verb of saying and a speaker end a sentence of indirect speech', () => {
    expect(speech('The quay would open in May, said the mayor.')).toEqual([
      'indirect | the mayor | said | The quay would open in May'
    ])
  })

  test('A date before the subject is no part of it', () => {
    expect(speech('In March the mayor warned that the quay would close.')).toEqual([
      'indirect | the mayor | warned | the quay would close'
    ])
  })
})

describe('speakers and verbs of speech', () => {
  test('Things say nothing', () => {
    for (const text of [
      'The buoys respond to boats over the public channel.',
      'A new tool called Netfix mends the ropes.',
      'The uptick in spring shows the fleet needs a deadline.',
      'Next year may point to one quay that was mended in time.',
      'Failures are blamed on poor planning.',
      'Height explains most of it.',
      'Each boat added value to the fleet.'
    ])
      expect(speech(text), text).toEqual([])
  })

  test('People, bodies, countries and documents do', () => {
    expect(speech('Residents worry that the quay will close.')).toHaveLength(1)
    expect(speech('This paper argues that the quay should close.')).toHaveLength(1)
    expect(speech('Norway insists that the quay should close.')).toHaveLength(1)
    expect(speech('The fishing company argued that the quay is too short.')).toHaveLength(1)
  })

  test('A clause whose subject stands before the cue is not what is said', () => {
    expect(speech('The wall that engineers proposed would have cost a fortune.')).toEqual([])
  })
})

describe('quotations', () => {
  test('Names of measures in quotation marks are no speech', () => {
    expect(
      speech('Ada Berg counted the boats and observed "Carries Radio", "Carries Lamps" and others.')
    ).toEqual([])
  })

  test('A quotation that its cue splits inside a sentence is two, the second going on with the first', () => {
    const text = '“The splice takes a day,” the skipper told me in spring, “and the permit takes a month.”'
    expect(speech(text)).toEqual([
      'direct | the skipper | told | The splice takes a day',
      'direct | the skipper | told | and the permit takes a month.'
    ])
    expect(briefText(text).attributions.map(({ continues }) => continues)).toEqual([undefined, 'a1'])
  })

  test('A quotation in a block takes the speaker of the line after it', () => {
    const text = '> "The old quay failed, and the new one did not."\n>\n> — Runa Falk, Chief Quay Inspector\n'
    expect(speech(text)).toEqual(['direct | Runa Falk |  | The old quay failed, and the new one did not.'])
    const oneBlock = '> The old quay failed, and the new one did not.\\\n> — Runa Falk, inspector\n'
    expect(speech(oneBlock)).toEqual([
      'direct | Runa Falk |  | The old quay failed, and the new one did not.'
    ])
  })
})

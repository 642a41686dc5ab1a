import { describe, expect, test } from 'vitest'
import { passages } from '../pipeline/extract/sections/passages.ts'
import { outline } from '../pipeline/extract/sections/sections.ts'
import { attributions } from '../pipeline/extract/speech/attributions.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'
import { briefText, speech } from './extract-names-brief.ts'

describe('where the tag stands', () => {
  test('Any verb of a tag between a comma and a stop names the speaker', () => {
    expect(speech('“The quay is older than the town,” she continued.')).toEqual([
      'direct | she | continued | The quay is older than the town'
    ])
    expect(speech('Ada Berg fired back: “Nobody asked the fishermen about the quay.”')).toEqual([
      'direct | Ada Berg | fired | Nobody asked the fishermen about the quay.'
    ])
  })

  test('Words before the marks belong to what is said', () => {
    expect(speech('The harbour “is in a worse state than ever,” said Ada Berg.')).toEqual([
      'mixed | Ada Berg | said | The harbour “is in a worse state than ever,”'
    ])
    expect(speech('“The cranes must be mended first” in any case, she said.')).toEqual([
      'mixed | she | said | “The cranes must be mended first” in any case'
    ])
  })

  test('A name that the tagger takes for a verb is a speaker', () => {
    expect(speech('"I think the boats face a real risk of sinking," Grant said.')).toEqual([
      'direct | Grant | said | I think the boats face a real risk of sinking'
    ])
  })

  test('A day, a place or a hearer may follow the verb', () => {
    expect(speech('The mayor said Friday that the quay would close.')).toEqual([
      'indirect | The mayor | said | the quay would close'
    ])
    expect(speech('Ada Berg told reporters the quay would close in May.')).toEqual([
      'indirect | Ada Berg | told | the quay would close in May'
    ])
    expect(speech('The quay would close in May, the mayor told reporters on Friday.')).toEqual([
      'indirect | the mayor | told | The quay would close in May'
    ])
  })

  test('A tag in the middle keeps the writer’s words out of the parts', () => {
    const { text, attributions } = briefText('The quay, the mayor said, is too short for the boats.')
    expect(attributions.map(({ kind, speaker }) => [kind, speaker])).toEqual([['indirect', 'the mayor']])
    expect(attributions[0]?.spans.parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The quay',
      'is too short for the boats'
    ])
  })

  test('What opens a sentence is the subject, whatever stands between commas', () => {
    expect(speech('Ada Berg, who left Hamar, Norway, in May, said the quay was safe.')).toEqual([
      'indirect | Ada Berg | said | the quay was safe'
    ])
  })
})

describe('where what is said ends', () => {
  test('A second verb of saying brings a saying of its own', () => {
    expect(speech('The mayor said the quay was safe, adding that the cranes were not.')).toEqual([
      'indirect | The mayor | said | the quay was safe',
      'indirect | The mayor | adding | the cranes were not'
    ])
    expect(speech('The mayor said the quay was safe and urged owners to return.')).toEqual([
      'indirect | The mayor | said | the quay was safe',
      'indirect | The mayor | urged | owners to return'
    ])
  })

  test('A semicolon ends it, and so does the comma of a clause with “when”', () => {
    expect(speech('The board estimates that the work takes a year; the town has put it at two.')).toEqual([
      'indirect | The board | estimates | the work takes a year'
    ])
    expect(speech('When the mayor said that the quay was safe, the boats came back.')).toEqual([
      'indirect | the mayor | said | the quay was safe'
    ])
  })

  test('No quotation mark is left open', () => {
    const text = 'The mayor said the plan was “a ruin. It can not be mended at all,” and left.'
    for (const { content } of briefText(text).attributions)
      expect((content.match(/“/g) ?? []).length, content).toBe((content.match(/”/g) ?? []).length)
  })
})

describe('whose words they are', () => {
  test('In a report of a report the outer speaker answers for it', () => {
    expect(speech('The mayor said the board once called the quay “the pride of the coast”.')).toEqual([
      'mixed | The mayor | said | the board once called the quay “the pride of the coast”'
    ])
  })

  test('A word or two in quotation marks only set a word off in a paraphrase', () => {
    expect(speech('The mayor said the plan was “unwise” this year.')).toEqual([
      'indirect | The mayor | said | the plan was “unwise” this year'
    ])
  })

  test('A quotation without a tag takes the speaker of the next one in its paragraph', () => {
    expect(
      speech('“The old quay has sunk again.” Nobody moved. “We must build a new one,” said Ada Berg.')
    ).toEqual([
      'direct | Ada Berg | said | The old quay has sunk again.',
      'direct | Ada Berg | said | We must build a new one'
    ])
  })

  test('A quotation of several paragraphs keeps its speaker', () => {
    const text = 'Ada Berg said: “The quay is old.\n\n“The cranes are older still, and nobody mends them.”\n'
    expect(speech(text)).toEqual([
      'direct | Ada Berg | said | The quay is old.',
      'direct | Ada Berg | said | The cranes are older still, and nobody mends them.'
    ])
  })

  test('A noun brings what its owner says, once a verb has come before', () => {
    expect(speech('The town laughed at the mayor’s claim that the quay was safe.')).toContain(
      'indirect | the mayor | claim | the quay was safe'
    )
    expect(speech('The town heard warnings from engineers that the quay was sinking.')).toEqual([
      'indirect | engineers | warnings | the quay was sinking'
    ])
  })

  test('A clause about a thing is no saying of it', () => {
    for (const text of [
      'The target it pledged to reach lies far away.',
      'One after another, fishing companies, including Netfix, declared bankruptcy.',
      'The mayor said little about the quay.',
      'The inspector described the pattern to the Assembly.',
      'The board added a crane and the town paid for it.'
    ])
      expect(speech(text), text).toEqual([])
  })
})

describe('other languages', () => {
  const said = (text: string, language: string) =>
    briefText(text, {}, language).attributions.map(({ kind, speaker, cue, content }) =>
      [kind, speaker, cue, content].join(' | ')
    )

  test('German, French and Spanish quotations with their tag beside them', () => {
    expect(said('„Der Kai ist zu kurz für die Boote“, sagte Anna Berg.', 'de')).toEqual([
      'direct | Anna Berg | sagte | Der Kai ist zu kurz für die Boote'
    ])
    expect(said('Anna Berg sagte: „Der Kai ist zu kurz für die Boote.“', 'de')).toEqual([
      'direct | Anna Berg | sagte | Der Kai ist zu kurz für die Boote.'
    ])
    expect(said('« Le quai est trop court », a déclaré Anne Dupont.', 'fr')).toEqual([
      'direct | Anne Dupont | a déclaré | Le quai est trop court'
    ])
    expect(said('«El muelle es demasiado corto», dijo la alcaldesa.', 'es')).toEqual([
      'direct | la alcaldesa | dijo | El muelle es demasiado corto'
    ])
  })

  test('Nothing where no tag stands beside the marks, and nothing in languages that are not known', () => {
    expect(said('Der Plan heißt „Kai für alle Boote der Stadt“. Anna Berg kam am Montag.', 'de')).toEqual([])
    expect(said('„De kade is te kort voor de boten”, zei Anna Berg.', 'nl')).toEqual([])
  })
})

describe('long inputs', () => {
  test.each([
    'he said ',
    '" " " ',
    'according to ',
    'Ada Berg said that ',
    '"Yes, it is so," said Ada Berg. ',
    'the mayor, said, ',
    '“He said ” ',
    'the mayor’s claim that ',
    '‘a’ '
  ])('100,000 characters of %j take less than a second', (fragment) => {
    const text = fragment.repeat(Math.ceil(100_000 / fragment.length))
    const source = readSource(new TextEncoder().encode(text), { path: 'long.txt', format: 'plain' })
    const read = passages(outline(parse(source)).numbered, 'en')
    const start = process.cpuUsage()
    attributions(read, [])
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
  })
})

import { describe, expect, test } from 'vitest'
import { sentenceBoundaries } from '../pipeline/extract/language/sentence-boundaries.ts'
import { processorTime } from './support/processor-time.ts'

function sentences(text: string, language = 'en'): string[] {
  return sentenceBoundaries(text, language).map(({ from, to }) => text.slice(from, to))
}

/** A text with its boundaries marked by a bar, and the language it is in. */
function check(marked: string, language = 'en'): void {
  const parts = marked.split(' | ')
  expect(sentences(parts.join(' '), language)).toEqual(parts)
}

describe('marks of notes', () => {
  test('belong to the sentence whose stop they follow', () => {
    check('The pier closed in May. [4] [12] | Ferries moved to the new quay.')
    check('He called it “a waste.” [3] | Nobody answered.')
    check('The nets were mended. [citation needed] | The boats were not.')
    check('The tax was kept for the islands. 4 | Even so, the harbour decayed.')
  })

  test('end a sentence that they close without a space', () => {
    const text = 'The islands kept their rights.4 The mainland did not.'
    expect(sentences(text)).toEqual(['The islands kept their rights.4', 'The mainland did not.'])
  })

  test('at the end of a paragraph open no sentence', () => {
    check('The lamp was lit again in March. [7]')
  })

  test('open the entries of a list of notes', () => {
    check('[1] Oduya, Harbours of the North. | [2] Carvalho, Nets and Law.')
  })

  test('are not numbers that begin a sentence', () => {
    check('The price fell again. | 15 towns signed the letter.')
  })
})

describe('short forms', () => {
  test('stand before a year or a page', () => {
    check('The chapel (c. 1230) burned twice. | See p. 14 for a drawing.')
  })

  test('open a postscript', () => {
    check('The keys are under the mat. | P.S. What about the cat?')
  })

  test('are known behind an apostrophe and in Cyrillic letters', () => {
    check("Oggi parla l'Ing. Rossi della diga. | Poi si vota.", 'it')
    check('Уважаемый проф. Орлов прибыл. | Мы ждали.', 'ru')
  })

  test('keep the number of a figure with what it shows, and let a chapter end a sentence', () => {
    check('Figure 2. The old quay at low tide.')
    check('The fee is set in Chapter 91. | As such, it binds the port.')
  })
})

describe('quotations', () => {
  test('stay with a name that spoke, and part from a new sentence', () => {
    check('“Who pays?” Oduya asked. | Nobody knew.')
    check('“Who pays?” | Oduya left the room without another word.')
  })

  test('part from a whole sentence in brackets, and keep a source in brackets', () => {
    check('He wrote of “the best of all ports.” | (His brother disagreed in print.)')
    check('“The best of all ports.” (Oduya 2019)')
  })
})

describe('sentences that lack a stop or a capital', () => {
  test('begin with a small letter after a whole word', () => {
    check('i like how they treat them. | go there early!')
    check('Is it open on sundays? | they never answer the phone.')
  })

  test('do not begin after a short form, nor in a name that ends in a mark', () => {
    check('The approx. cost is known.')
    check('The firm Yippee! and its rivals agreed.')
  })

  test('begin with a pronoun that stands capitalised between words', () => {
    check('Thanks for the boat | It was a pleasure to sail.')
    check('Read more at https://harbour.example/times.html | There is a map as well.')
  })

  test('do not begin inside a title or after a function word', () => {
    check('The film It happens at night won a prize.')
    check('He said that We the Crew is a good name.')
  })

  test('begin after a salutation', () => {
    check('Dear Ms Oduya, | Here is the plan.')
  })

  test('begin after a colon where a language goes on in small letters', () => {
    check('Voici la liste des ports : | Il fait froid.', 'fr')
    check('Estas son las reglas: | Se publica cada mes.', 'es')
    check('One thing is clear: The harbour will close.')
  })

  test('begin with a pronoun in German, French and Spanish', () => {
    check('Vielen Dank an alle | Wir kommen gern wieder.', 'de')
    check('Le pont est long de 40 m (1907) | Il est classé.', 'fr')
    check('Es el puerto más antiguo (1820) | Se amplió después.', 'es')
  })
})

describe('Chinese and Japanese', () => {
  test('a stop inside brackets ends no sentence', () => {
    expect(sentences('港は古い（百年。以上）町だ。雨が降る。', 'ja')).toEqual([
      '港は古い（百年。以上）町だ。',
      '雨が降る。'
    ])
  })
})

describe('long inputs', () => {
  const pieces = [
    'a. a. a. ',
    'U.S. U.S. ',
    '... ... ',
    '1. 1. 1.',
    'I. ',
    '[1] ',
    'http://a ',
    '（。',
    'Dear ',
    '“a?” B '
  ]
  for (const piece of pieces)
    for (const language of ['en', 'de', 'ja'])
      test(`100,000 characters of ${JSON.stringify(piece)} in ${language} are cut within a second`, () => {
        const text = piece.repeat(Math.ceil(100_000 / piece.length))
        const times = [1, 2, 3].map(() => {
          const start = processorTime()
          expect(sentences(text, language).length).toBeGreaterThanOrEqual(0)
          return processorTime() - start
        })
        // The quickest of three, since a busy machine may hold up any one.
        expect(Math.min(...times)).toBeLessThan(1000)
      })
})

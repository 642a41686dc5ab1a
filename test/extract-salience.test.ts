import { describe, expect, test } from 'vitest'
import { briefText } from '../pipeline/build/brief-text.ts'
import weights from '../pipeline/extract/choice/salience-weights.json' with { type: 'json' }
import type { Format } from '../pipeline/model/source.ts'

/** Sentences by falling salience, each with its reasons. */
function ranked(text: string, options: { title?: string; format?: Format; language?: string } = {}) {
  return briefText(text, options).sentences.toSorted((one, other) => other.salience - one.salience)
}

const news = `The harbour of Lowmere closed on Monday after a crane fell across its only channel, the port authority said.

No one was hurt. The crane had passed its last inspection in May, according to the authority.

Two ships with grain were sent on to Eastport, where they will wait until Friday. Shopkeepers said the delay would cost them little.

"It could have been far worse," said Ada Brill, who runs the tugs. Her crew heard the metal groan at dawn.

A diving team will look at the channel on Wednesday. The harbour last closed in 1998, when a storm broke the pier.`

const post = `The office is old, and its lifts are slow. Many people walk past it every day.

In this post, we share three lessons from moving the permit counter online.

## Start with the forms

The permit counter had forty forms. Ana Reyes is a senior designer who joined the permit team in March.

## More information

Additional information on the permit counter is found on the city's website.

## Transcript

Welcome, everyone, and thanks for coming to hear about the permit counter. Slide 2 shows the permit counter and the lessons from moving permits online.`

describe('salience', () => {
  test('a news text is led by its first sentence, and says so', () => {
    const [best] = ranked(news, { title: 'Crane closes harbour of Lowmere', format: 'plain' })
    expect(best?.text).toContain('closed on Monday')
    expect(best?.reasons.lead).toBeGreaterThan(1)
  })

  test('a text with headings has no part for its lead', () => {
    const all = ranked(post, { title: 'Moving the permit counter online' })
    expect(all.filter(({ reasons }) => 'lead' in reasons)).toEqual([])
  })

  test('a sentence that says what the text is for comes before the scene that opens it', () => {
    const [best] = ranked(post, { title: 'Moving the permit counter online' })
    expect(best?.text).toBe('In this post, we share three lessons from moving the permit counter online.')
    expect(best?.reasons.purpose).toBeGreaterThan(0.5)
  })

  test('a transcript, a pointer elsewhere and a career count against a sentence', () => {
    const reasonsOf = (words: string) =>
      ranked(post, { title: 'Moving the permit counter online' }).find(({ text }) => text.includes(words))
        ?.reasons ?? {}
    expect(reasonsOf('Slide 2').transcript).toBeLessThan(0)
    expect(reasonsOf('Additional information').refers).toBeLessThan(0)
    expect(reasonsOf('senior designer').biography).toBeLessThan(0)
  })

  test('a sentence that says again what a better one says loses by it', () => {
    const text = `Cargo bikes cut the cost of deliveries in the old town by a third.

Vans stand in the lanes for hours. Cargo bikes cut the cost of deliveries in the old town by almost a third.

Residents sleep longer. Shops get their bread before six.`
    const twins = ranked(text, { title: 'Cargo bikes in the old town', format: 'plain' }).filter(({ text }) =>
      text.startsWith('Cargo bikes cut')
    )
    const lost = twins.map(({ reasons }) => reasons.redundancy ?? 0)
    expect(twins.length).toBe(2)
    expect(lost[0]).toBe(0)
    expect(lost[1]).toBeLessThan(0)
  })

  test('the parts of each sentence add up to the order of salience', () => {
    const all = ranked(post, { title: 'Moving the permit counter online' })
    const sums = all.map(({ reasons }) => Object.values(reasons).reduce((sum, part) => sum + part, 0))
    expect(sums).toEqual([...sums].sort((one, other) => other - one))
  })

  test('English cue words are silent in other languages, position and centrality are not', () => {
    const text = `# Deiche\n\nDie Deiche der Küste werden höher. Die Region zahlt für die Deiche.\n\n# Transcript\n\nWelcome, in this post we share what the Deiche cost.`
    const names = new Set(
      ranked(text, { language: 'de', title: 'Deiche' }).flatMap(({ reasons }) => Object.keys(reasons))
    )
    for (const cue of ['purpose', 'transcript', 'we', 'imperative', 'verbless', 'lead'])
      expect(names.has(cue)).toBe(false)
    expect(names.has('centrality')).toBe(true)
    expect(names.has('later')).toBe(true)
  })

  test('the weights say how they were made, and each has a prior', () => {
    expect(Object.keys(weights.features)).toEqual(Object.keys(weights.prior))
    expect(weights.trained.command).toContain('npm run train')
    expect(weights.trained.aboveLeadCrossValidated.govblog).toBeGreaterThan(0)
  })
})

import { describe, expect, test } from 'vitest'
import { extract } from '../pipeline/index.ts'
import { tokens } from '../pipeline/extract/language/tokens.ts'
import { leansBack } from '../pipeline/extract/choice/dangling.ts'
import { reportsObjection } from '../pipeline/extract/choice/objections.ts'

function pointsOf(text: string): string[] {
  const { bottomLine, keyPoints, furtherPoints } = extract(text)
  return [bottomLine, ...keyPoints, ...furtherPoints].flatMap((one) => (one ? [one.text] : []))
}

const around = `# The ferry of Halm

The ferry should run through the winter, and the town should pay for it. The crews have asked for two new boats.

The harbour lies open to the west wind. Every third crossing was cancelled in the last two winters.
`

describe('what a reader would strike is not among the points', () => {
  test.each([
    [
      'words of somebody who is named elsewhere',
      '"The boats were old and we knew it," she told the council.'
    ],
    [
      'what the text does next',
      'Before getting into the crossings, the council has counted all of its boats.'
    ],
    ['where the author stands', 'I would turn the order of these things round for the ferry.']
  ])('%s', (_, sentence) => {
    expect(pointsOf(`${around}\n${sentence} The fares pay half of what the ferry costs.\n`)).not.toContain(
      sentence
    )
  })

  test('a sentence that ends with a stranded preposition or verb is whole', () => {
    const points = pointsOf(
      `${around}\nThe fares leave a surplus once the two boats have been paid for. The fare depends on how full the ferry is.\n`
    )
    expect(points).toContain('The fares leave a surplus once the two boats have been paid for.')
    expect(points).toContain('The fare depends on how full the ferry is.')
  })

  test('a text that its sentence does not name leans on another one, a charge for something is no objection', () => {
    const text = 'The last clause leaves room for the pilots.'
    expect(leansBack(text, tokens(text, 'en'))).toBe('dangling')
    expect(reportsObjection('The standing charge falls to £42 a year.')).toBe(false)
    expect(reportsObjection('Another charge is that the boats are old.')).toBe(true)
  })

  test('an example asks for nothing, nor does what another sentence must name', () => {
    const { recommendations } = extract(
      `${around}\nFor example, the crews should say how they pay for oil and for rope. The next meeting of their council should settle the fares for all of the boats together.\n`
    )
    expect(recommendations.map(({ text }) => text)).toEqual([
      'The ferry should run through the winter, and the town should pay for it.'
    ])
  })
})

test('a long provision is told by its lead and its first clause, unless its clauses are alternatives', () => {
  const clause = (join: string) =>
    `SEC. 1. GOAL. It is the goal of the town that the ferry crosses the sound as often in 2030 as it did in 2000. SEC. 2. FERRY FUND. (a) Mission. -- The mission of the ferry fund shall be to see, as far as can be done with the money that the town has, that the ferry meets -- (1) goals for crossings in winter and at night; ${join} (2) goals for boats, including goals for -- (A) hulls that last for thirty years in the salt water of the sound; (B) engines that burn no oil; (C) lamps that can be seen from the bar at night; and (D) crews that know the tides of the whole coast.`
  const [and, or] = ['and', 'or'].map((join) =>
    extract(`---\ngenre: law\n---\n\n${clause(join)}`)
      .keyPoints.map(({ text }) => text)
      .join('\n')
  )
  expect(and).toMatch(/that the ferry meets … goals for crossings in winter and at night …$/m)
  expect(or).toContain('the salt water')
  const conditional = clause('and').replace(
    'that the ferry meets --',
    'that no boat sails unless it meets --'
  )
  expect(
    extract(`---\ngenre: law\n---\n\n${conditional}`)
      .keyPoints.map(({ text }) => text)
      .join('\n')
  ).toContain('the salt water')
})

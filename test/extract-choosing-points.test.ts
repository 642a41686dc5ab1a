import { describe, expect, test } from 'vitest'
import { leansBack } from '../pipeline/extract/choice/dangling.ts'
import { tokens } from '../pipeline/extract/language/tokens.ts'
import { extract } from '../pipeline/index.ts'
import type { Statement } from '../pipeline/model/statement.ts'

function leaning(text: string) {
  return leansBack(text, tokens(text, 'en'))
}

function texts(statements: readonly Statement[]): string[] {
  return statements.map(({ text }) => text)
}

describe('a sentence leans on what was said before', () => {
  test.each([
    'It burned down in 1902.',
    'In November it received two new lamps.',
    'No two of these boats had the same keel.',
    'Such boats need no keel.',
    'The next round of their talks is held in Halm.',
    'Otherwise, the boats are sold.',
    'That means one pilot in each port.',
    'For example, a boat of nine metres pays nothing.',
    'The worry behind it deserves respect.',
    'With that kind of boat nobody crosses the bar.',
    'To do so, the crew rows out twice a day.',
    'The second risk is political.'
  ])('%s', (text) => {
    expect(leaning(text)).toBe('dangling')
  })

  test.each([
    'The harbour master sold it because it leaked.',
    'In her letter, Oda Brandt asked for a second lamp.',
    'This paper asks who pays for the lamps.',
    'It is hard to row against the tide.',
    'Today it takes two pilots to enter the port.',
    'A skipper must say where they have been.',
    'The crews have lost their oars.',
    'There are such ports as Halm and Ennor on the coast.',
    'Before the towns quarrel, they should count their lamps.'
  ])('and this one does not: %s', (text) => {
    expect(leaning(text)).toBeUndefined()
  })

  test('a point that is granted is told from one that is made', () => {
    expect(leaning('Of course, the old lamps were cheap.')).toBe('conceded')
  })
})

describe('the bottom line', () => {
  const body =
    'The lamps of the port are old. Every crew carries its own oil.\n\nA keeper walks the wall at night. ' +
    'The port should buy one oil store for all crews, since nine small ones leak.\n\nThe wall was built by monks.'

  test('is the sentence of the body that the abstract in the front matter repeats', () => {
    const abstract =
      'abstract: A keeper walks the wall of the port at night. He is paid by the crews and by the town, in equal parts.'
    const { bottomLine } = extract(`---\ntitle: Lamps\n${abstract}\n---\n\n${body}\n`)
    expect(bottomLine?.text).toBe('A keeper walks the wall at night.')
  })

  test('takes in the sentence that says what the first one only announces', () => {
    const { bottomLine, keyPoints, furtherPoints } = extract(
      '# Who keeps the lamps\n\n## Summary\n\nWho keeps the lamps? The council of the port has one answer. It is a single keeper ' +
        'for all nine crews, paid by the town.\n\n## Lamps\n\nThe lamps of the port are old and smoke. Every crew ' +
        'carries its own oil.\n\n## Oil\n\nOil is dear in winter and cheap in June. The store leaks.\n'
    )
    expect(bottomLine?.text).toBe(
      'The council of the port has one answer. It is a single keeper for all nine crews, paid by the town.'
    )
    expect(bottomLine?.spans).toHaveLength(1)
    expect(texts([...keyPoints, ...furtherPoints]).filter((text) => text.includes('nine crews'))).toEqual([])
  })
})

describe('what is asked', () => {
  test('a law asks for the duties with a term that stand in its clauses, each by itself', () => {
    const { recommendations } = extract(
      'SECTION 1. SHORT TITLE. This Act may be cited as the "Lamp Act". SEC. 2. LAMP PLAN. (a) Plan. -- The ' +
        'Keeper, with the consent of the Council, shall -- (A) draw up a plan of all lamps; (B) submit the plan to ' +
        'the Council not later than 90 days after the date of enactment of this Act; and (C) submit a new plan ' +
        'every 2 years thereafter. (b) Review. -- Not later than 60 days after the date of enactment of this Act, ' +
        'the Keeper shall review the stores of oil to determine -- (1) which of them leak; and (2) what they cost.',
      { name: 'act', format: 'txt' }
    )
    expect(texts(recommendations)).toEqual([
      '… The Keeper, with the consent of the Council, shall … submit the plan to the Council not later than 90 days ' +
        'after the date of enactment of this Act …',
      '… The Keeper, with the consent of the Council, shall … submit a new plan every 2 years thereafter …',
      '… Not later than 60 days after the date of enactment of this Act, the Keeper shall review the stores of oil …'
    ])
  })

  test('a checklist is told whole, however long it is', () => {
    const items = Array.from({ length: 14 }, (_, index) => `- Fill the lamp on step number ${index + 1}`)
    const { recommendations } = extract(`# Lamps\n\nLamps are old.\n\n## Checklist\n\n${items.join('\n')}\n`)
    expect(recommendations).toHaveLength(14)
  })

  test('what somebody urged before is asked, by them', () => {
    const { recommendations } = extract(
      'Lamps go out in a gale. The lamp shops are shut in June, and the Council urged skippers to carry two.\n'
    )
    expect(texts(recommendations)).toHaveLength(1)
  })
})

test('items of an advice list leave room among the key points for what is claimed', () => {
  const { keyPoints } = extract(
    '# Lamps\n\nOld lamps smoke and cost the port its pilots. A clean lamp is seen from nine miles away. ' +
      'Each crew that shares its oil saves a barrel in the winter.\n\n## Checklist\n\n' +
      '- Fill the lamp on the first step\n- Trim the wick of every lamp at noon\n- Wash the glass with warm water\n'
  )
  expect(keyPoints.filter(({ kind }) => kind !== 'recommendation').length).toBeGreaterThanOrEqual(2)
})

test('a speaker who is printed beside a statement is not told twice', () => {
  const source =
    '---\ntitle: Lamps\npin:\n  - According to the Lamp Board\n---\n\nThe port is old. According to the Lamp Board, ' +
    'every second lamp in the port has failed since March. The wall is older.\n'
  const point = extract(source).keyPoints.find(({ extraction }) => extraction === 'editor')
  expect(point?.text).toBe('… every second lamp in the port has failed since March.')
  expect(point?.attributedTo).toMatch(/Lamp Board/)
})

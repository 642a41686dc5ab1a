import { describe, expect, test } from 'vitest'
import type { Briefing } from '../pipeline/model/briefing.ts'
import type { TermView } from '../pipeline/model/view-parts.ts'
import type { ExecutiveSummary } from '../pipeline/model/views.ts'
import { executiveSummaryWithout } from '../pipeline/model/without.ts'
import { type Composed, composed, pageOf, treeOf, wordsIn } from './support/pages.ts'
import { paragraph } from './support/prose.ts'

/** A made-up report of so many paragraphs, each of so many sentences. */
function report(paragraphs: number, sentences: number): Composed {
  const parts = Array.from({ length: paragraphs }, (_, index) => paragraph(index * sentences, sentences))
  return composed(`# A report on the river\n\n${parts.join('\n\n')}\n`)
}

/** The sentence that each statement of a briefing stands in, by its id: a sentence's own is itself. */
function sentenceOf({ sentences, ...briefing }: Briefing): (id: string) => string {
  const { keyPoints, furtherPoints, recommendations, concerns, definitions } = briefing
  const all = [...keyPoints, ...furtherPoints, ...recommendations, ...concerns, ...definitions]
  const known = new Map([
    ...all.map(({ id, sentence }) => [id, sentence ?? ''] as const),
    ...sentences.map(({ id }) => [id, id] as const)
  ])
  return (id) => known.get(id) ?? ''
}

function statementsOf({ parts }: ExecutiveSummary): { id: string; statement: string; text: string }[] {
  return parts.flatMap(({ statements }) => statements)
}

function wordsOf(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length
}

/** The sentences of the bottom line. */
function lineOf({ bottomLine, sentences }: Briefing): string[] {
  const spans = bottomLine?.spans ?? []
  return sentences
    .filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
    .map(({ id }) => id)
}

const reports = [
  ['few short paragraphs', 6, 1],
  ['few long paragraphs', 3, 9],
  ['many short paragraphs', 60, 2],
  ['many long paragraphs', 30, 8]
] as const

describe.each(reports)('what fills the summary of %s', (_, paragraphs, sentences) => {
  const { briefing, views } = report(paragraphs, sentences)
  const view = views['executive-summary']
  const printed = statementsOf(view)
  const { words } = briefing.source
  const isSpare = (id: string) => view.spare.includes(id)

  test('brings it up to a tenth of the source, and spare sentences to less than a third', () => {
    const budget = Math.min(350, Math.max(120, Math.round(words / 10)))
    const line = briefing.bottomLine?.text ?? ''
    const core = printed.filter(({ id }) => !isSpare(id)).map(({ text }) => text)
    expect(wordsOf([line, ...core])).toBeLessThanOrEqual(budget)
    const limit = Math.max(budget, Math.min(350, Math.round(words * 0.3)))
    expect(wordsOf([line, ...printed.map(({ text }) => text)])).toBeLessThanOrEqual(limit)
    if (view.spare.length > 0) expect(wordsOf([line, ...core])).toBeGreaterThan(budget - 30)
  })

  test('takes two sentences of a paragraph at most', () => {
    const place = new Map(briefing.sentences.map(({ id, paragraph: of }) => [id, of]))
    const of = sentenceOf(briefing)
    const counts = Map.groupBy(printed, ({ statement }) => place.get(of(statement)))
    expect(Math.max(...[...counts.values()].map((found) => found.length))).toBeLessThanOrEqual(2)
  })

  test('is further points by their worth, then sentences right behind key points', () => {
    const added = [...view.extras].reverse().concat([...view.spare].reverse())
    const filled = added.filter((id) => !id.startsWith('term')).map((id) => id.slice(2))
    const further = filled.filter((id) => id.startsWith('o'))
    const rank = (id: string) => briefing.furtherPoints.findIndex((one) => one.id === id)
    expect(further.map(rank)).toEqual([...further.map(rank)].sort((one, other) => one - other))
    const followers = filled.filter((id) => id.startsWith('s'))
    expect(filled).toEqual([...further, ...followers])
    const points = new Set(briefing.keyPoints.map(({ sentence }) => sentence))
    for (const id of followers) {
      const at = briefing.sentences.findIndex((one) => one.id === id)
      const [before, own] = briefing.sentences.slice(at - 1, at + 1)
      expect(points.has(before?.id ?? '')).toBe(true)
      expect(before?.paragraph).toBe(own?.paragraph)
    }
  })

  test('is left out first, the least telling leading', () => {
    const { dropOrder, spare, extras } = view
    expect(dropOrder.slice(0, spare.length + extras.length)).toEqual([...spare, ...extras])
  })
})

describe('a sentence right behind a key point', () => {
  const paragraphs = [
    'The council has bought new lamps for every pier of the harbour at Halm.',
    'A keeper lights the lamps at dusk and trims the wicks before the last boat. It takes him an hour.',
    'The oil comes by cart from a mill in the upper valley. Who pays for it?',
    'The old lamps were sold to the fishers of the lower bay. They hang there now:'
  ]
  const { briefing, views } = composed(`# The lamps\n\n${paragraphs.join('\n\n')}\n\n- by the door\n`)
  const texts = statementsOf(views['executive-summary']).map(({ text }) => text)

  test('goes in where there is room, though it leans on it', () => {
    expect(briefing.keyPoints.map(({ text }) => text)).toContain(paragraphs[1]?.split('. ')[0]?.concat('.'))
    expect(texts).toContain('It takes him an hour.')
  })

  test('does not where it is a question or leads on', () => {
    expect(texts).toContain('The oil comes by cart from a mill in the upper valley.')
    expect(texts).not.toContain('Who pays for it?')
    expect(texts).toContain('The old lamps were sold to the fishers of the lower bay.')
    expect(texts).not.toContain('They hang there now:')
  })
})

describe('a sentence that holds another', () => {
  const short = 'The council sold the old lamps.'
  const long =
    'The council sold the old lamps to the fishers of the lower bay for nine barrels of salted herring.'

  function pointsWith(pinned: string): string[] {
    const { briefing } = composed(
      `---\npin:\n  - ${pinned}\n---\n\n# The harbour\n\nThe harbour at Halm has been open to all boats since the spring.\n\n${short}\n\nMasons from the valley cut the stone for the new pier.\n\n${long}\n\nThe keeper opens the gate in the morning.\n`
    )
    return [...briefing.keyPoints, ...briefing.furtherPoints].map(({ text }) => text)
  }

  test('may stand beside it, since it tells more', () => {
    expect(pointsWith(short)).toEqual(expect.arrayContaining([short, long]))
  })

  test('leaves no room for it, since it tells nothing more', () => {
    expect(pointsWith(long)).toContain(long)
    expect(pointsWith(long)).not.toContain(short)
  })
})

const sluice = 'A sluice is a gate that holds back the water of a pond.'
const sluiceText = `# The new sluice at Halm

The council will build a second sluice at Halm, because the mill floods every spring.

Masons from the valley cut the stone for the new piers in the quarry above the village. ${sluice} A thole is a pin that holds an oar. The Halm Water Board (HWB) pays for the work. The keeper of the GRT office waits.

The HWB will raise the toll on salt for ten years to pay for the stone and for the piers.

The miller has promised to keep the old wheel, which the village has known for two hundred years.
`

describe('the terms of a page', () => {
  const { views } = composed(sluiceText)
  const summary = views['executive-summary']
  const sheet = views['fact-sheet']
  const told = (terms: readonly TermView[]) => terms.map(({ word, expansion }) => [word, expansion])
  const printedOn = (page: unknown, words: string) => JSON.stringify(page).includes(words)

  test('are those that its words use: first what sentences tell, then short forms spelt out', () => {
    expect(printedOn(summary.parts, sluice)).toBe(false)
    expect(told(summary.terms)).toEqual([
      ['sluice', 'is a gate that holds back the water of a pond.'],
      ['HWB', 'Halm Water Board']
    ])
  })

  test('are not those whose meaning stands on it', () => {
    expect(printedOn(sheet.groups, sluice)).toBe(true)
    expect(told(sheet.terms)).toEqual([['HWB', 'Halm Water Board']])
  })

  test('are by themselves where the text does not spell them out', () => {
    expect(printedOn(sheet.groups, 'GRT')).toBe(true)
    expect(sheet.unknownTerms.map(({ text: term }) => term)).toEqual(['GRT'])
    expect(views['annotated-brief'].unknownTerms.map(({ text: term }) => term)).toEqual(['GRT'])
    const explained = composed(
      sluiceText.replace('A thole is', 'GRT is').replace('The new sluice', 'The new GRT')
    )
    const { glossary, unknownTerms } = explained.views['annotated-brief']
    expect(glossary.map(({ word }) => word)).toContain('GRT')
    expect(unknownTerms).toEqual([])
  })

  test('are none of short forms that only unprinted words use', () => {
    const asked = composed(
      sluiceText.replace('The keeper of the GRT office waits.', 'Who keeps the GRT office?')
    )
    expect(asked.views['fact-sheet'].unknownTerms).toEqual([])
    expect(asked.views['annotated-brief'].unknownTerms.map(({ text: term }) => term)).toEqual(['GRT'])
    const spelt = composed(
      sluiceText
        .replace('The Halm Water Board (HWB) pays for the work.', 'Who pays the Halm Water Board (HWB)?')
        .replace('The HWB will', 'The council will')
    )
    expect(spelt.views['fact-sheet'].terms).toEqual([])
    expect(spelt.views['annotated-brief'].glossary.map(({ word }) => word)).toContain('HWB')
  })

  test('tell once what a short form that is spelt out means', () => {
    const both = composed(sluiceText.replace('A thole is a pin that', 'HWB is a board that'))
    expect(both.briefing.definitions.map(({ term }) => term)).toContain('HWB')
    const told = both.views['annotated-brief'].glossary.filter(({ word }) => word === 'HWB')
    expect(told.map(({ expansion }) => expansion)).toEqual(['Halm Water Board'])
  })

  test('of the whole text are those of its title, its point and its overview', () => {
    expect(views['annotated-brief'].glossary.map(({ word }) => word)).toEqual(['sluice', 'HWB'])
    const about = composed(sluiceText.replace('The new sluice', 'The new thole'))
    expect(about.views['annotated-brief'].glossary.map(({ word }) => word)).toEqual([
      'sluice',
      'thole',
      'HWB'
    ])
  })

  test('go with the last words that use them', () => {
    const without = executiveSummaryWithout(
      summary,
      new Set(statementsOf(summary).flatMap(({ id, text: words }) => (words.includes('HWB') ? [id] : [])))
    )
    expect(without.terms.map(({ word }) => word)).toEqual(['sluice'])
  })
})

describe('the count of a summary', () => {
  const argued = `# Frost at the lock of Halm

The parish should build a second sluice at Halm, because the mill floods every spring.

A frost could lead to long delays at the lock. The council should print a list of tolls for the carters.

A sluice is a gate that holds back the water of a pond. Masons from the valley cut the stone for the new piers.

The miller has promised to keep the old wheel, which the village has known for two hundred years.

The keeper must light the lamp on the pier before the first boat. It is still unclear who will pay for the oil.
`
  const samples: [string, Composed][] = [
    ...reports.map(([name, paragraphs, sentences]): [string, Composed] => [
      name,
      report(paragraphs, sentences)
    ]),
    ['points, things asked and concerns', composed(argued)],
    ['points and a meaning', composed(sluiceText)],
    ['one sentence', composed('# The lamps\n\nThe lamps are lit.\n')]
  ]

  /** The sentences that a summary prints, each once. */
  function printedIn(view: ExecutiveSummary, briefing: Briefing): Set<string> {
    const of = sentenceOf(briefing)
    const { asked, concerns, terms } = view
    const meanings = terms
      .filter(({ isSentence }) => isSentence)
      .map(({ id }) => of(id.slice('term-'.length)))
    const stated = [...asked, ...concerns, ...statementsOf(view)].map(({ statement }) => of(statement))
    return new Set([...lineOf(briefing), ...stated, ...meanings])
  }

  test.each(samples)('is what it prints of %s, also where items are left out', (_, { briefing, views }) => {
    const view = views['executive-summary']
    expect(view.selection.total).toBe(briefing.sentences.length)
    for (let index = 0; index <= view.dropOrder.length; index++) {
      const rest = executiveSummaryWithout(view, new Set(view.dropOrder.slice(0, index)))
      expect(rest.selection.shown).toBe(printedIn(rest, briefing).size)
    }
  })

  test('stands on the page in words', () => {
    const { briefing, views } = composed(argued)
    const page = wordsIn(treeOf(pageOf('executive-summary', views)))
    const { size } = printedIn(views['executive-summary'], briefing)
    expect(page).toContain(`It shows ${size} of the source’s ${briefing.sentences.length} sentences.`)
  })

  test('takes in what is asked and concerns, none of which stands among the points', () => {
    const { briefing, views } = composed(argued)
    const { asked, concerns, parts } = views['executive-summary']
    expect([asked.length, concerns.length]).toEqual([2, 2])
    const texts = parts.flatMap(({ statements }) => statements.map(({ text }) => text))
    expect(texts.length).toBeGreaterThan(0)
    const others = [briefing.bottomLine, ...asked, ...concerns].map((one) => one?.text ?? '')
    expect(texts.filter((text) => others.includes(text))).toEqual([])
  })
})

test('what is asked is printed once, be it that all key points are asked', () => {
  const asks = [
    'The council should buy new lamps for the outer pier.',
    'The keeper should light the lamps before dusk.',
    'The parish should pay for the oil of the lamps.'
  ]
  const { briefing, views } = composed(`# Lamps\n\n${asks.join('\n\n')}\n`)
  const view = views['executive-summary']
  const printed = [...view.asked.map(({ text }) => text), ...statementsOf(view).map(({ text }) => text)]
  expect(new Set(printed).size).toBe(printed.length)
  expect(view.selection.shown).toBeLessThanOrEqual(briefing.sentences.length)
})

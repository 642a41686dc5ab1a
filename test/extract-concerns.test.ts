import { describe, expect, test } from 'vitest'
import type { Briefing } from '../pipeline/model/briefing.ts'
import { composed } from './support/pages.ts'
import { tables } from './support/tables.ts'

const opening =
  'The council has rebuilt the old bridge at Halm, and carts now cross the river without paying a toll.'
const rest =
  'Masons from the valley cut the stone for the new piers in the quarry above the village.\n\nThe keeper opens the gate in the morning and closes it after the last cart.'

/** A text about a bridge with words of its own, under a heading of their own where one is given. */
function bridge(words: string, heading = '', matter = ''): string {
  const titled = heading === '' ? words : `## ${heading}\n\n${words}`
  return `${matter && `---\n${matter}\n---\n\n`}# The bridge at Halm\n\n${opening}\n\n${titled}\n\n## The work\n\n${rest}\n`
}

function briefingOf(words: string, heading = '', matter = ''): Briefing {
  return composed(bridge(words, heading, matter)).briefing
}

function concernsOf(words: string, heading = '', matter = ''): string[] {
  return briefingOf(words, heading, matter).concerns.map(({ text }) => text)
}

describe('a concern', () => {
  for (const { name, rows } of tables('extract-concerns')) {
    test.each(rows)(`${name}: %s %s`, (words = '', heading = '') => {
      expect(concernsOf(words, heading)).toEqual(name === 'what is one' ? [words] : [])
    })
  }

  const risk = 'A frost could lead to long delays at the lock.'

  test('is none in a law, in another language, or for an editor who drops it', () => {
    expect(concernsOf(risk)).toEqual([risk])
    expect(concernsOf(risk, '', 'genre: law')).toEqual([])
    expect(concernsOf(risk, '', 'language: de')).toEqual([])
    expect(concernsOf(risk, '', `drop:\n  - ${risk}`)).toEqual([])
  })

  test('is none where editors pin it, since it is a key point then', () => {
    const { concerns, keyPoints } = briefingOf(risk, '', `pin:\n  - ${risk}`)
    expect(concerns).toEqual([])
    expect(keyPoints.map(({ text }) => text)).toContain(risk)
  })

  test('is none where it is the point of the text', () => {
    const { briefing } = composed(`# Frost at the lock\n\n${risk}\n`)
    expect(briefing.bottomLine?.text).toBe(risk)
    expect(briefing.concerns).toEqual([])
  })

  test('is none in a sentence of more than 55 words', () => {
    const long = (count: number) =>
      `${risk.slice(0, -1)}${' and then at the mill'.repeat(count)} on the lower bank.`
    expect(concernsOf(long(7))).toEqual([long(7)])
    expect(concernsOf(long(9))).toEqual([])
  })

  test('that others hold stands with their words, and names nobody twice', () => {
    for (const words of [
      `The keeper said that a frost could lead to long delays at the lock.`,
      `A frost could lead to long delays at the lock, the keeper said.`,
      `“A frost could lead to long delays at the lock,” the keeper said.`,
      `According to the keeper, a frost could lead to long delays at the lock.`
    ]) {
      const [found, ...others] = briefingOf(words).concerns
      expect([found?.text, found?.attributedTo, others]).toEqual([words, undefined, []])
    }
  })

  test('that gives a reason is told without its head', () => {
    expect(concernsOf('This is mainly because there is no complete list of the carts.')).toEqual([
      '… there is no complete list of the carts.'
    ])
  })
})

describe('an announcement of concerns', () => {
  const ice = 'Ice gathers below the weir in a cold winter.'
  const rain = 'Rain loosens the stones of the eastern bank.'

  test('leads to the sentence behind it, and is none itself', () => {
    expect(concernsOf(`Two risks deserve attention. ${ice} Carters pass the place by day.`)).toEqual([ice])
    expect(concernsOf(`Two risks could lead to long delays. ${ice} Carters pass the place by day.`)).toEqual([
      ice
    ])
    expect(concernsOf(`Two barges deserve attention. ${ice} Carters pass the place by day.`)).toEqual([])
  })

  test('leads to the first sentence of each item of its list', () => {
    const low = 'Ice gathers below the old weir.'
    const list = `\n\n- ${low} Carters from both parishes know the bridge by the white stones on its lower bank.\n- ${rain}`
    expect(concernsOf(`Two risks deserve attention:${list}`)).toEqual([low, rain])
    expect(concernsOf(`Two barges deserve attention:${list}`)).toEqual([])
  })
})

describe('concerns', () => {
  const five = [
    'A frost could lead to long delays at the lock.',
    'It is still unclear who will pay for the second gate.',
    'A flood might undermine the eastern pier.',
    'The main drawback is the steep road to the gate.',
    'The yard can no longer guarantee dry timber before autumn.'
  ]

  test('are three at most, the strongest ones, numbered in the order of the source', () => {
    const [frost = '', gate = '', flood = '', road = '', yard = ''] = five
    const { concerns } = briefingOf(`${flood}\n\n${yard}\n\n## Limits\n\n${gate}\n\n${frost}\n\n${road}`)
    expect(concerns.map(({ id, text }) => [id, text])).toEqual([
      ['c1', gate],
      ['c2', frost],
      ['c3', road]
    ])
  })

  test('come from paragraphs of their own', () => {
    expect(concernsOf(`${five[0]}\n\n${five[2]}`)).toEqual([five[0], five[2]])
    expect(concernsOf(`${five[0]} ${five[2]}`)).toHaveLength(1)
  })

  test('do not repeat one another', () => {
    expect(concernsOf(`${five[0]}\n\nIn winter a frost could lead to long delays at the lock.`)).toEqual([
      five[0]
    ])
  })

  test('stand under their own heading in the summary and on the fact sheet, and nowhere else', () => {
    const { briefing, views } = composed(bridge(five.slice(0, 3).join('\n\n')))
    const told = briefing.concerns.map(({ sentence }) => sentence)
    const shown = [...briefing.keyPoints, ...briefing.furtherPoints].map(({ sentence }) => sentence)
    expect(told).toHaveLength(3)
    expect(shown.filter((sentence) => told.includes(sentence))).toEqual([])
    const { concerns, parts } = views['executive-summary']
    const sheet = views['fact-sheet']
    const texts = briefing.concerns.map(({ text }) => text)
    expect(concerns.map(({ text }) => text)).toEqual(texts)
    expect(sheet.concerns.map(({ text }) => text)).toEqual(texts)
    const others = [...parts, ...sheet.groups].flatMap(({ statements }) => statements.map(({ text }) => text))
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((text) => texts.includes(text))).toEqual([])
  })
})

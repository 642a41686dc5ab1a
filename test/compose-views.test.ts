import { describe, expect, test } from 'vitest'
import type { Briefing } from '../pipeline/model/briefing.ts'
import { documentNames } from '../pipeline/model/documents.ts'
import { collapse } from '../pipeline/model/statement.ts'
import { type CitedStatement, citedStatementSchema } from '../pipeline/model/view-parts.ts'
import {
  annotatedBriefSchema,
  executiveSummarySchema,
  type FactSheet,
  factSheetSchema,
  type Views
} from '../pipeline/model/views.ts'
import { executiveSummaryWithout, factSheetWithout } from '../pipeline/model/without.ts'
import { composed } from './support/pages.ts'
import { oddTexts, type SampleText, sampleTexts } from './support/sample-texts.ts'

const schemas = {
  'executive-summary': executiveSummarySchema,
  'annotated-brief': annotatedBriefSchema,
  'fact-sheet': factSheetSchema
}

/** Every statement that a view shows: whatever names a statement of the briefing. */
function statementsIn(value: unknown): CitedStatement[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn)
  if (typeof value !== 'object' || value === null) return []
  const { data } = citedStatementSchema.safeParse(value)
  const own = data ? [data] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, inner]) => (name === 'body' ? [] : statementsIn(inner)))
  ]
}

/** Every value of a field below a value, the source's own tree aside. */
function valuesOf(field: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(field, one))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === field ? [inner] : name === 'nodes' ? [] : valuesOf(field, inner)
  )
}

/** The words of everything in a briefing that is made of spans, and of its sentences, by id. */
function statementTexts(value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap(statementTexts)
  if (typeof value !== 'object' || value === null) return []
  const isOne = 'id' in value && 'text' in value && ('spans' in value || 'salience' in value)
  const own: [string, string][] = isOne ? [[String(value.id), collapse(String(value.text))]] : []
  return [...own, ...Object.values(value).flatMap(statementTexts)]
}

/** How many things a fact sheet shows, each of which could be left out. */
function itemsOf(view: FactSheet): number {
  const { figures, groups, timeline, terms, unknownTerms, asked, concerns, quotation } = view
  const lists = [
    figures,
    timeline.events,
    terms,
    unknownTerms,
    asked,
    concerns,
    ...groups.map(({ statements }) => statements)
  ]
  return lists.reduce((sum, list) => sum + list.length, quotation ? 1 : 0)
}

function views(sample: SampleText): { briefing: Briefing; views: Views } {
  return composed(sample.text, sample.path)
}

describe.each([...sampleTexts, ...oddTexts])('the views of “$name”', (sample) => {
  const { briefing, views: all } = views(sample)

  test('are what their schemas say, and nothing beside it', () => {
    for (const name of documentNames) expect(schemas[name].parse(all[name])).toEqual(all[name])
  })

  test('are made of statements of the briefing, and say the same in every document', () => {
    const texts = new Map(statementTexts(briefing))
    for (const { statement, text } of statementsIn(all)) expect(text).toBe(texts.get(statement))
  })

  test('name paragraphs that there are', () => {
    const paragraphs = [...valuesOf('paragraph', all), ...valuesOf('number', all).filter(Number.isInteger)]
    const known = new Set([0, ...briefing.paragraphs.map(({ number }) => number)])
    expect(paragraphs.flat().filter((paragraph) => !known.has(Number(paragraph)))).toEqual([])
  })

  test('give every item an id of its own', () => {
    for (const name of ['executive-summary', 'fact-sheet'] as const) {
      const ids = valuesOf('id', all[name])
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })

  test('the order of leaving out names each item of the executive summary once, and leaving it out changes it', () => {
    const view = all['executive-summary']
    expect(new Set(view.dropOrder).size).toBe(view.dropOrder.length)
    for (const id of view.dropOrder) expect(executiveSummaryWithout(view, new Set([id]))).not.toEqual(view)
    const rest = executiveSummaryWithout(view, new Set(view.dropOrder))
    expect([rest.parts, rest.figures]).toEqual([[], []])
  })

  test('the order of leaving out names each item of the fact sheet once, until only the frame is left', () => {
    const view = all['fact-sheet']
    expect(new Set(view.dropOrder).size).toBe(view.dropOrder.length)
    let left = itemsOf(view)
    const dropped = new Set<string>()
    for (const id of view.dropOrder) {
      const { terms, unknownTerms } = factSheetWithout(view, dropped)
      const isTerm = [...view.terms, ...view.unknownTerms].some((term) => term.id === id)
      const wentWithItsWords = isTerm && ![...terms, ...unknownTerms].some((term) => term.id === id)
      dropped.add(id)
      const next = itemsOf(factSheetWithout(view, dropped))
      expect(next < left, `${id} names an item`).toBe(!wentWithItsWords)
      left = next
    }
    expect(left).toBe(0)
  })

  test('the drawing of the timeline stays on the page', () => {
    for (const name of ['annotated-brief', 'fact-sheet'] as const) {
      const { events, ticks } = all[name].timeline
      for (const { from, to, column } of events) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(1)
        expect(column).toBeGreaterThan(0)
        expect(column).toBeLessThan(1)
      }
      for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true)
    }
  })

  test('composing again gives the same', () => {
    expect(views(sample).views).toEqual(all)
  })
})

test('the samples hold all that a view can show, so that the rules above are about something', () => {
  const sheets = sampleTexts.map((sample) => views(sample).views['fact-sheet'])
  expect(sheets.some(({ figures }) => figures.length > 1)).toBe(true)
  expect(sheets.some(({ timeline }) => timeline.events.length > 1)).toBe(true)
  expect(sheets.some(({ quotation }) => quotation)).toBe(true)
  expect(sheets.some(({ asked }) => asked.length > 1)).toBe(true)
  expect(sheets.some(({ terms }) => terms.length > 0)).toBe(true)
  expect(sheets.some(({ groups }) => groups.some(({ isWhole }) => isWhole))).toBe(true)
})

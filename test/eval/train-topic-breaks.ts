import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { likeliestBreaks } from '../../pipeline/extract/sections/likeliest-breaks.ts'
import { passages } from '../../pipeline/extract/sections/passages.ts'
import { outline } from '../../pipeline/extract/sections/sections.ts'
import { topicFeatures } from '../../pipeline/extract/sections/topic-features.ts'
import weights from '../../pipeline/extract/sections/topic-weights.json' with { type: 'json' }
import { parse } from '../../pipeline/parse/parse.ts'
import { readSource } from '../../pipeline/read/read.ts'
import { chanceOf, logisticWeights } from './logistic.ts'
import { readRows } from './rows.ts'
import { segmentation } from './tasks/segmentation.ts'

const usage = 'Usage: node test/eval/train-topic-breaks.ts SET.jsonl [--save]'
const target = new URL('../../pipeline/extract/sections/topic-weights.json', import.meta.url)
/** How strongly weights are drawn towards 0. */
const pull = 1
const folds = 4

const rowSchema = z.object({ text: z.string(), paras: z.array(z.string()), boundaries: z.array(z.number()) })
type Row = z.infer<typeof rowSchema>

/** A text to learn from: the features of its paragraphs, and the unit of the row that each stands in. */
interface Lesson {
  readonly row: Row
  readonly features: readonly (readonly number[])[]
  readonly units: readonly number[]
}

const names = Object.keys(weights.features)

function lessonOf(row: Row): Lesson {
  const text = row.paras.join('\n\n')
  const source = readSource(new TextEncoder().encode(text), { path: 'lesson', format: 'plain' })
  const { numbered } = outline(parse({ ...source, language: 'en' }))
  const paragraphs = numbered.map(({ paragraph }) => paragraph)
  const features = topicFeatures(paragraphs, passages(numbered, 'en')).map((found) => {
    const byName: Readonly<Record<string, number>> = found
    return names.map((name) => byName[name] ?? 0)
  })
  return { row, features, units: paragraphs.map(({ start }) => unitAt(row.paras, start)) }
}

function unitAt(units: readonly string[], offset: number): number {
  let at = 0
  const index = units.findIndex((unit) => {
    at += unit.length + 2
    return offset < at
  })
  return Math.max(0, index)
}

function trained(lessons: readonly Lesson[]): number[] {
  const examples = lessons.flatMap(({ row, features, units }) =>
    features.flatMap((values, index) => {
      const unit = units[index] ?? 0
      const opens = row.boundaries.includes(unit) && unit !== units[index - 1]
      return index === 0 ? [] : [{ values, isWanted: opens }]
    })
  )
  return logisticWeights(examples, pull)
}

/** The score of some lessons with weights that did not come from them. */
function scored(lessons: readonly Lesson[], weightsOf: (lesson: Lesson) => readonly number[]) {
  const answered = lessons.map((lesson) => {
    const chances = lesson.features.map((values) => chanceOf(values, weightsOf(lesson)))
    const answer = likeliestBreaks(chances).map((index) => lesson.units[index] ?? 0)
    return { row: lesson.row, answer: [...new Set(answer)].filter((unit) => unit > 0) }
  })
  return segmentation.score(answered)
}

function report(name: string, scores: Readonly<Record<string, number>>): void {
  const shown = Object.entries(scores).map(([key, value]) => `${key} ${value.toFixed(4)}`)
  process.stdout.write(`${name.padEnd(28)} ${shown.join('  ')}\n`)
}

function main([path, save]: readonly string[]): void {
  if (path === undefined || (save !== undefined && save !== '--save')) throw new Error(usage)
  const lessons = readRows(path, rowSchema).map(lessonOf)
  const halves = [0, 1].map((half) => lessons.filter((_, index) => index % 2 === half))
  for (const [half, others] of halves.entries()) {
    const learned = trained(halves[1 - half] ?? [])
    report(
      half === 0 ? 'even rows, odd learned' : 'odd rows, even learned',
      scored(others, () => learned)
    )
  }
  const byFold = Array.from({ length: folds }, (_, fold) =>
    trained(lessons.filter((__, index) => index % folds !== fold))
  )
  const foldOf = new Map(lessons.map((lesson, index) => [lesson, byFold[index % folds] ?? []]))
  report(
    `all rows, ${folds} folds`,
    scored(lessons, (lesson) => foldOf.get(lesson) ?? [])
  )
  const learned = trained(lessons)
  report(
    'all rows, all learned',
    scored(lessons, () => learned)
  )
  if (save) {
    const features = Object.fromEntries(
      names.map((name, at) => [name, Number((learned[at] ?? 0).toFixed(3))])
    )
    writeFileSync(target, `${JSON.stringify({ version: weights.version, features }, null, 2)}\n`)
  }
}

main(process.argv.slice(2))

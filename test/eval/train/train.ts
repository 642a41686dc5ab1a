import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import weights from '../../../pipeline/extract/choice/salience-weights.json' with { type: 'json' }
import { readRows } from '../rows.ts'
import { gainOverLead } from './choices.ts'
import { type LearningOptions, learnedWeights } from './learning.ts'
import { type Lesson, lessonOf, lessonRowSchema } from './lessons.ts'

const usage = 'Usage: npm run train -- DIR [--save]   (DIR holds govblog.jsonl and proposals.jsonl)'
const target = new URL('../../../pipeline/extract/choice/salience-weights.json', import.meta.url)

/** The sets, and how much a text of each counts: the smaller one a little more. */
const shares = new Map([
  ['govblog', 1.5],
  ['proposals', 1]
])
const folds = 5
const names = Object.keys(weights.prior)
const prior: Readonly<Record<string, number>> = weights.prior

const options: LearningOptions = {
  seed: 1,
  rounds: 16,
  tries: 6,
  step: 0.015,
  pull: 0.02,
  prior: Float64Array.from(names, (name) => prior[name] ?? 0),
  shares
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function lessonsIn(folder: string): Lesson[] {
  return [...shares.keys()].flatMap((set) => {
    const rows = readRows(join(folder, `${set}.jsonl`), lessonRowSchema)
    const lessons = rows.flatMap((row) => lessonOf(row, set, names) ?? [])
    say(`${set}: ${lessons.length} texts`)
    return lessons
  })
}

/** Mean gain over the first sentences, by set; 0 for a set without texts. */
function gains(lessons: readonly Lesson[], gain: (lesson: Lesson) => number): Record<string, number> {
  return Object.fromEntries(
    [...shares.keys()].map((set) => {
      const own = lessons.filter((lesson) => lesson.set === set)
      const mean = own.reduce((sum, lesson) => sum + gain(lesson), 0) / Math.max(1, own.length)
      return [set, Math.round(mean * 100) / 100]
    })
  )
}

/** What weights are worth on texts that they were not learned from: every fifth text is left out in turn. */
function crossValidated(lessons: readonly Lesson[]): Record<string, number> {
  const found = new Map<Lesson, number>()
  for (let fold = 0; fold < folds; fold++) {
    const held = lessons.filter((_, index) => index % folds === fold)
    const learned = learnedWeights(
      lessons.filter((_, index) => index % folds !== fold),
      { ...options, seed: options.seed + fold }
    )
    for (const lesson of held) found.set(lesson, gainOverLead(lesson, learned))
    say(`fold ${fold + 1} of ${folds}`)
  }
  return gains(lessons, (lesson) => found.get(lesson) ?? 0)
}

function train(folder: string, isSaved: boolean): void {
  const lessons = lessonsIn(folder)
  const held = crossValidated(lessons)
  const learned = learnedWeights(lessons, options)
  const result = {
    ...weights,
    trained: {
      command: `npm run train -- ${basename(folder)} --save`,
      method: `REINFORCE over Plackett-Luce rankings, reward: mean of ROUGE-1, -2, -Lsum F1 at the summary's length`,
      sets: Object.fromEntries(
        [...shares.keys()].map((set) => [set, lessons.filter((lesson) => lesson.set === set).length])
      ),
      seed: options.seed,
      rounds: options.rounds,
      tries: options.tries,
      step: options.step,
      pull: options.pull,
      aboveLeadCrossValidated: held,
      aboveLeadSeen: gains(lessons, (lesson) => gainOverLead(lesson, learned))
    },
    features: Object.fromEntries(
      names.map((name, column) => [name, Math.round((learned[column] ?? 0) * 100) / 100])
    )
  }
  process.stdout.write(`${JSON.stringify(result.trained, null, 2)}\n`)
  if (isSaved) writeFileSync(target, `${JSON.stringify(result, null, 2)}\n`)
  else process.stdout.write(`${JSON.stringify(result.features)}\n`)
}

const [folder, flag] = process.argv.slice(2)
if (folder === undefined || (flag !== undefined && flag !== '--save')) {
  say(usage)
  process.exitCode = 2
} else train(folder, flag === '--save')

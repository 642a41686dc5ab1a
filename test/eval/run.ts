import { CommanderError } from 'commander'
import { readArguments, type Settings } from './arguments.ts'
import { changes, lost } from './comparison.ts'
import { evaluate } from './evaluate.ts'
import { EvaluationError } from './evaluation-error.ts'
import { missedGoals, readGoals } from './goals.ts'
import { readRun, saveRun } from './saved-runs.ts'
import { comparisonTable, table } from './table.ts'

/** 0: fine; 1: a loss, or a goal missed where they are checked; 2: it could not be run as asked. */
type ExitCode = 0 | 1 | 2

async function main(words: readonly string[]): Promise<ExitCode> {
  const settings = readArguments(words)
  return settings ? run(settings) : 0
}

async function run(settings: Settings): Promise<ExitCode> {
  const { folder, isJson, save, compare, only, withPeers, isChecked } = settings
  const before = compare === undefined ? undefined : readRun(compare)
  const onStep = process.stderr.isTTY ? (name: string) => say(`measuring ${name}`) : undefined
  const now = await evaluate(folder, { only, withPeers, ...(onStep ? { onStep } : {}) })
  const goals = readGoals()
  const found = before ? changes(before, now) : []
  const missed = isChecked ? missedGoals(goals, now.results) : []
  if (isJson) process.stdout.write(`${JSON.stringify({ ...now, ...(before ? { changes: found } : {}) })}\n`)
  else process.stdout.write(`${table(now, goals)}\n`)
  if (before && !isJson)
    process.stdout.write(`\n${comparisonTable(found, only.length > 0 ? [] : lost(before, now))}\n`)
  for (const line of missed) say(`missed: ${line}`)
  if (save !== undefined) saveRun(save, now)
  return missed.length > 0 || found.some(({ isLoss }) => isLoss) ? 1 : 0
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof EvaluationError) say(`eval: ${error.message}`)
  else if (!(error instanceof CommanderError)) throw error
  process.exitCode = 2
}

/**
 * Sets Précis beside raw Chromium, md-to-pdf and Typst on sources made by chance from a fixed seed: `npm run bench`,
 * `-- ROW…` for some rows, `--rounds N`, `--sources N`, `--full`, `--json FILE`; see docs/bench.md. The exit code is 0
 * whatever was measured, 2 where it can't be run as asked.
 */
import { writeFileSync } from 'node:fs'
import { readArguments } from './arguments.ts'
import { BenchError } from './bench-error.ts'
import { busyness, lookAtMachine } from './machine.ts'
import { measure } from './measure.ts'
import { seed } from './sources/source.ts'
import { machineLines, table } from './table.ts'
import { Workplace } from './workplace.ts'

// What was started ends, and what was written goes, when this process ends as it should.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BenchError)) throw error
  process.stderr.write(`bench: ${error.message}\n`)
  process.exitCode = 2
}

async function main(words: readonly string[]): Promise<void> {
  const { rows, settings, json } = readArguments(words)
  const machine = await lookAtMachine()
  const before = busyness()
  const started = performance.now()
  const place = await Workplace.open()
  const results = await measure({ place, settings, onStep: say }, rows)
  const minutes = (performance.now() - started) / 60_000
  const loads = [before, busyness()] as const
  process.stdout.write(`${table(results)}\n\n${machineLines(machine, loads)}\n`)
  process.stdout.write(`Seed ${seed}, ${minutes.toFixed(1)} minutes\n`)
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine, loads, seed, minutes, results }, null, 2)}\n`)
}

function say(step: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${step}\n`)
}

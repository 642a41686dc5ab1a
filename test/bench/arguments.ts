import { parseArgs } from 'node:util'
import { suggest } from '../../pipeline/model/suggest.ts'
import { BenchError } from './bench-error.ts'
import { type RowName, rowNames } from './goals.ts'
import type { Settings } from './session.ts'

/** What the command line asks for. */
export interface Asked {
  readonly rows: readonly RowName[]
  readonly settings: Settings
  /** Where all that was measured is written as JSON; undefined where it is not. */
  readonly json: string | undefined
}

/**
 * Reads the words of a command line.
 *
 * @throws BenchError where they make no sense
 */
export function readArguments(words: readonly string[]): Asked {
  const { values, positionals } = parsed(words)
  return {
    rows: positionals.length > 0 ? positionals.map(rowNamed) : rowNames,
    settings: {
      rounds: whole('--rounds', values.rounds),
      sources: whole('--sources', values.sources),
      isFull: values.full
    },
    json: values.json
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        sources: { type: 'string' },
        json: { type: 'string' },
        full: { type: 'boolean', default: false }
      }
    })
  } catch (error) {
    throw new BenchError(error instanceof Error ? error.message : String(error))
  }
}

function rowNamed(word: string): RowName {
  const found = rowNames.find((name) => name === word)
  if (found) return found
  const near = suggest(word, [...rowNames])
  const hint = near ? `, did you mean \`${near}\`?` : ''
  throw new BenchError(`Unexpected row \`${word}\`, expected ${rowNames.join(', ')}${hint}`)
}

function whole(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value)
  throw new BenchError(`Unexpected ${option} \`${value}\`, expected a number from 1 to 99999`)
}

import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { lastRun } from './saved-runs.ts'

/** What the evaluation is asked to do. */
export interface Settings {
  readonly folder: string
  readonly isJson: boolean
  /** Where the run is saved, where it is. */
  readonly save: string | undefined
  /** The saved run it is compared with, where it is. */
  readonly compare: string | undefined
  /** The names of tasks and sets that are run; all where empty. */
  readonly only: readonly string[]
  readonly withPeers: boolean
  /** Whether a goal that is missed is a fault. */
  readonly isChecked: boolean
}

interface Flags {
  readonly json?: true
  readonly save?: string | true
  readonly compare?: string | true
  readonly only?: string
  readonly peers: boolean
  readonly check?: true
}

/**
 * The words of a command line as settings; undefined where help was asked for, which is then printed.
 *
 * @throws CommanderError where they make no sense, after saying so
 */
export function readArguments(words: readonly string[]): Settings | undefined {
  const command = new Command('eval')
    .description('Score what extract finds against gold data, beside other libraries.')
    .argument('<folder>', 'holds gold/<set>/*.jsonl and corpora/*.jsonl, or the sets themselves')
    .option('--json', 'the run as JSON in place of the table')
    .option('--save [file]', 'keep the run; test/eval/runs/last.json where no file is named')
    .option('--compare [file]', 'show what changed since a kept run; exit 1 on a loss')
    .option('--only <names>', 'tasks and sets to run, with commas between them')
    .option('--no-peers', 'leave the other libraries out')
    .option('--check', 'exit 1 where a figure misses what goals.json says it must reach')
    .exitOverride()
  try {
    command.parse([...words], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined
    throw error
  }
  const { json, save, compare, only, peers, check } = command.opts<Flags>()
  return {
    folder: command.args[0] ?? '',
    isJson: json === true,
    save: fileOf(save),
    compare: fileOf(compare),
    only: (only ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    withPeers: peers,
    isChecked: check === true
  }
}

function fileOf(flag: string | true | undefined): string | undefined {
  return flag === true ? lastRun : flag === undefined ? undefined : resolve(flag)
}

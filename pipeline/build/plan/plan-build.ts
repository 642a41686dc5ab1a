import { join, resolve } from 'node:path'
import { plannedBrowser } from '../../browser/identity.ts'
import { findSources } from '../../disk.ts'
import { type Message, message } from '../../model/message.ts'
import type { BuildOptions } from '../build-options.ts'
import { type BuildKeys, buildKeys, type Ground } from './build-keys.ts'
import { chosen } from './chosen.ts'
import { collisions } from './collisions.ts'
import { isPending, plan, type Step } from './plan.ts'
import { recordFolder } from './records.ts'
import { areTracked } from './tracked-records.ts'

/** What a build is going to do. */
export interface Planned {
  /** In the order of the sources. */
  readonly steps: readonly Step[]
  readonly ground: Ground
  readonly keys: BuildKeys
  /** Said of what could not be found, chosen or told apart. */
  readonly problems: readonly Message[]
}

/**
 * Finds out what a build has to do. Writes nothing.
 *
 * @param mayStart whether a browser may be started where only that can tell which one it is
 */
export async function planBuild(options: BuildOptions, { mayStart = true } = {}): Promise<Planned> {
  const { config, root, epoch, force = false } = options
  const { maximumBytes } = config
  const output = resolve(root, config.output)
  // Git looks while files are found and the browser is told.
  const tracked = areTracked(join(output, recordFolder))
  const all = await findSources(options.paths ?? [config.source], root, { output: config.output })
  const { found, messages } = await chosen(all.found, options)
  const browser = config.formats.includes('pdf') ? await browserOf(options, mayStart) : undefined
  const ground = { config, root, epoch, browser }
  const keys = buildKeys(ground)
  const isForeign = await tracked
  const steps = await plan(found, { output, keys, maximumBytes, force: force || isForeign })
  const colliding = await collisions(all.found, steps, maximumBytes)
  return {
    steps: steps.filter(({ found: { displayPath } }) => !colliding.has(displayPath)),
    ground,
    keys,
    problems: [
      ...all.problems,
      ...messages,
      ...steps.flatMap(({ found: { displayPath } }) => colliding.get(displayPath) ?? []),
      ...(isForeign ? [foreign()] : []),
      ...damage(steps)
    ]
  }
}

async function browserOf(options: BuildOptions, mayStart: boolean): Promise<string | undefined> {
  const planned = plannedBrowser(options)
  if (planned || !mayStart) return planned
  // Only a browser that runs can say what it is, where a script starts it.
  const { openPrinter } = await import('../../browser/printer.ts')
  const { browserPath, environmentPath, config } = options
  const { isolation, deadline } = config
  const printer = await openPrinter({ browserPath, environmentPath, isolation, deadline, pages: 1 })
  await printer.close()
  return printer.identity
}

function foreign(): Message {
  const reason =
    'Unexpected records of builds in git, expected an output folder that git ignores; all sources are built'
  return message('record-foreign', reason)
}

function damage(steps: readonly Step[]): Message[] {
  const count = steps.filter((step) => isPending(step) && step.cause === 'damaged').length
  if (count === 0) return []
  const what = count === 1 ? 'a damaged record' : `${count} damaged records`
  return [message('record-damaged', `Unexpected ${what} of what was built, expected whole ones; built anew`)]
}

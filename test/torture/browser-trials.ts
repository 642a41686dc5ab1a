import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { browserProcesses, followed, leftBehind, type Process } from './left-behind.ts'
import { cleanOutputs, nextBuild } from './next-build.ts'
import {
  copyOf,
  deadline,
  type Ended,
  parts,
  type Place,
  type Running,
  startBuild,
  torn,
  writeSources
} from './project.ts'
import { type Chance, failed, missed, oneOf, type Trial, type Verdict } from './trial.ts'

/** So many seconds more than a build that nobody disturbs one may take whose browser is harmed. */
const patience = deadline + 5
/** After so many seconds more a build is taken for one that hangs for ever. */
const forever = 30

/** Which processes of a browser are harmed: its main one, one that draws pages, or any other, as it may be. */
type Target = 'main' | 'renderer' | 'any'

/**
 * Something is done to a process of the browser at a moment of a build that prints. The build ends in time, with all
 * documents or with the sources refused by name; nothing is torn or left behind, and the next one makes all.
 */
export function browserMeets(signals: readonly NodeJS.Signals[], targets: readonly Target[]): Trial {
  return async (ground, chance) => {
    const project = await ground.project('html, pdf', 2)
    const wasBuilt = chance() < 0.5
    const place = copyOf(project, ground.base, wasBuilt)
    writeSources(place, 'after')
    const build = startBuild(place)
    const family = followed(build.pid)
    const harm = await harmed(place, build, {
      signal: oneOf(signals, chance),
      target: oneOf(targets, chance),
      chance
    })
    const limit = project.seconds + patience
    const end = await Promise.race([build.ended, pause((limit + forever) * 1000, undefined, { ref: false })])
    const known = family()
    if (!end) return [failed(`${harm}, hangs: ${await stop(build, place)}`)]
    if (!harm) return [end.code === 0 ? missed : failed(`undisturbed: ${said(end)}`)]
    const verdict = await afterwards(place, end, { wasBuilt, known })
    if (verdict.kind === 'failed') return [failed(`${harm}: ${verdict.why}`)]
    const next = await nextBuild(place, wasBuilt && chance() < 0.5 ? 'before' : 'after')
    if (next.kind === 'failed' || end.seconds <= limit) return [next]
    const most = patience + (await undisturbed(place))
    if (end.seconds <= most) return [next]
    const why = `${harm}: took ${end.seconds.toFixed(1)} s, expected ${most.toFixed(1)}`
    return [{ kind: 'late', why }]
  }
}

interface Harm {
  readonly signal: NodeJS.Signals
  readonly target: Target
  readonly chance: Chance
}

/** How long a build of all takes now: on a machine with other work that changes. */
async function undisturbed({ project }: Place): Promise<number> {
  const place = copyOf(project, dirname(project.folder), false)
  return (await startBuild(place).ended).seconds
}

/** Waits for the browser and its moment, then does the harm; says what it was where there was somebody to be harmed. */
async function harmed(
  place: Place,
  build: Running,
  { signal, target, chance }: Harm
): Promise<string | undefined> {
  const start = performance.now()
  let isOver = false
  void build.ended.then(() => {
    isOver = true
  })
  while (!isOver && browserProcesses(place).length === 0) await pause(10)
  await Promise.race([pause(chance() * place.project.seconds * 600), build.ended])
  const browser = browserProcesses(place)
  const main = browser.filter(({ pid, group }) => pid === group)
  const renderers = browser.filter(({ words }) => words.includes('--type=renderer'))
  const victims =
    target === 'any' ? browser : target === 'renderer' && renderers.length > 0 ? renderers : main
  if (isOver || victims.length === 0) return undefined
  try {
    const { pid, words } = oneOf(victims, chance)
    process.kill(pid, signal)
    const kind = /--type=\S+/.exec(words)?.[0] ?? 'main'
    return `${signal} to ${kind} after ${((performance.now() - start) / 1000).toFixed(1)} s`
  } catch {
    return undefined
  }
}

async function afterwards(
  place: Place,
  end: Ended,
  { wasBuilt, known }: { readonly wasBuilt: boolean; readonly known: readonly Process[] }
): Promise<Verdict> {
  const left = (await leftBehind(place, known)) ?? parts(place)[0]
  if (left !== undefined) return failed(`${left}; ${said(end)}`)
  if (end.code === 0) return cleanOutputs(place, 'after')
  if (end.code !== 1 || !/source\/\w+\.md: error: .*browser/.test(end.err)) return failed(said(end))
  const broken = torn(place, wasBuilt)
  return broken.length > 0 ? failed(`torn: ${broken.join(', ')}`) : { kind: 'survived' }
}

function said({ code, signal, err }: Ended): string {
  return `exit ${code ?? signal}: ${err.slice(-400)}`
}

/** Ends what does not end by itself; says what there was. */
async function stop(build: Running, place: Place): Promise<string> {
  const all = browserProcesses(place)
  build.kill('SIGKILL')
  const { err } = await build.ended
  for (const { pid } of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with the build.
    }
  }
  return err.slice(-300)
}

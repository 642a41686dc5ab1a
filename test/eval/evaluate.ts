import { suggest } from '../../pipeline/model/suggest.ts'
import { precisVersion } from '../../pipeline/precis-version.ts'
import { EvaluationError } from './evaluation-error.ts'
import { type SetFile, setsIn } from './folder.ts'
import { tasksOf } from './prefixes.ts'
import type { Result, Run } from './results.ts'
import { speed } from './speed.ts'
import { type RunnableTask, tasks } from './tasks/tasks.ts'

/** What is measured. */
export interface EvaluationOptions {
  /** The names of tasks and sets; all where empty. */
  readonly only: readonly string[]
  readonly withPeers: boolean
  /** Told what is measured next. */
  readonly onStep?: (name: string) => void
}

interface Step {
  readonly task: string
  readonly set: SetFile
}

/**
 * Measures the sets of a folder.
 *
 * @throws EvaluationError where the folder, a row or a name is not as it should be
 */
export async function evaluate(folder: string, options: EvaluationOptions): Promise<Run> {
  const { withPeers, onStep } = options
  const results: Result[] = []
  const notInstalled = new Set<string>()
  const leftOut: string[] = []
  for (const { task, set } of wanted(stepsOf(setsIn(folder)), options.only)) {
    onStep?.(`${task} ${set.name}`)
    const runnable = tasks.find(({ name }) => name === task)
    if (!runnable) {
      results.push(speed(set))
      continue
    }
    const measured = await runnable.measure(set, withPeers)
    results.push(measured.result)
    for (const name of measured.notInstalled) notInstalled.add(name)
    leftOut.push(...measured.leftOut)
  }
  return {
    precis: precisVersion,
    node: process.versions.node,
    results,
    notInstalled: [...notInstalled],
    leftOut
  }
}

/** What there is to measure, in the order of the tasks; last, by then warm, the speed. */
function stepsOf(sets: readonly SetFile[]): Step[] {
  const ofTask = ({ name }: RunnableTask) =>
    sets.filter(({ set }) => tasksOf(set).includes(name)).map((set) => ({ task: name, set }))
  const corpora = sets.filter(({ set }) => tasksOf(set).includes('summaries'))
  return [...tasks.flatMap(ofTask), ...corpora.map((set) => ({ task: 'speed', set }))]
}

function wanted(steps: readonly Step[], only: readonly string[]): readonly Step[] {
  if (only.length === 0) return steps
  const names = [...new Set(steps.flatMap(({ task, set }) => [task, set.set, set.name]))]
  for (const name of only) {
    if (names.includes(name)) continue
    const near = suggest(name, names)
    const hint = near === undefined ? '' : `, did you mean \`${near}\`?`
    throw new EvaluationError(`Unexpected --only \`${name}\`, expected ${names.join(', ')}${hint}`)
  }
  return steps.filter(({ task, set }) => [task, set.set, set.name].some((name) => only.includes(name)))
}

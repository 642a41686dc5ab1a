import type { SetFile } from '../folder.ts'
import { type Measured, measure } from '../measure.ts'
import { acronyms } from './acronyms.ts'
import { attribution } from './attribution.ts'
import { dates } from './dates.ts'
import { entities } from './entities.ts'
import { enumerations } from './enumerations.ts'
import { figures } from './figures.ts'
import { header } from './header.ts'
import { headings } from './headings.ts'
import { keyphrases } from './keyphrases.ts'
import { quantities } from './quantities.ts'
import { segmentation } from './segmentation.ts'
import { sentences } from './sentences.ts'
import { summaries } from './summaries.ts'
import type { Task } from './task.ts'

/** A task that can be run without knowing what its rows and answers look like. */
export interface RunnableTask {
  readonly name: string
  /** The measures that the table shows, the chief one first. */
  readonly shown: readonly string[]
  measure(set: SetFile, withPeers: boolean): Promise<Measured>
}

/** All tasks, in the order of the table. */
export const tasks: readonly RunnableTask[] = [
  runnable(summaries),
  runnable(sentences),
  runnable(acronyms),
  runnable(figures),
  runnable(quantities),
  runnable(dates),
  runnable(attribution),
  runnable(entities),
  runnable(keyphrases),
  runnable(headings),
  runnable(segmentation),
  runnable(header),
  runnable(enumerations)
]

function runnable<Row extends { readonly text: string; readonly id?: string | number }, Answer>(
  task: Task<Row, Answer>
): RunnableTask {
  return { name: task.name, shown: task.shown, measure: (set, withPeers) => measure(task, set, withPeers) }
}

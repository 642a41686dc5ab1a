import { availableParallelism } from 'node:os'
import type { Briefing } from '../model/briefing.ts'
import { type Config, configSchema } from '../model/config.ts'
import { type Message, refusalOf, SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import type { FoundSource } from '../disk.ts'
import { loadSource } from '../files.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import { openWorkers } from './build-jobs.ts'
import type { Explanation } from './explanation.ts'
import { refuseRow } from './ndjson.ts'

/** The briefing of a source, or why it has none. */
export type Extracted = { readonly briefing: Briefing } | { readonly problem: Message }

/** The briefings of sources, in their order, each as soon as those before it are there. Never throws. */
export async function* extractAll(
  found: readonly FoundSource[],
  config: Config,
  root: string
): AsyncGenerator<Extracted> {
  const workers = openWorkers({ config, root }, Math.min(availableParallelism(), found.length))
  const one = async (place: FoundSource): Promise<Extracted> => {
    let source: Source | undefined
    try {
      source = await loadSource(place, { maximumBytes: config.maximumBytes })
      return { briefing: await workers.do('briefing', source, shareOf(source, config)) }
    } catch (error) {
      const overrun = source && overrunMessage(error, source, config)
      return { problem: { path: place.displayPath, ...(overrun ?? refusalOf(error)) } }
    }
  }
  try {
    yield* ahead(found, workers.most * 2, one)
  } finally {
    await workers.close()
  }
}

/**
 * Explains the statements of one source, or the one with an id.
 *
 * @throws SourceError where the source is refused
 */
export async function explainSource(
  found: FoundSource,
  id: string | undefined,
  config: Config,
  root: string
): Promise<Explanation> {
  const workers = openWorkers({ config, root }, 1)
  const source = await loadSource(found, { maximumBytes: config.maximumBytes })
  try {
    return await workers.do('explanation', { source, id }, shareOf(source, config))
  } catch (error) {
    const overrun = overrunMessage(error, source, config)
    throw overrun ? new SourceError(overrun.ruleId, overrun.reason, {}, error) : error
  } finally {
    await workers.close()
  }
}

/** The answers to the rows of `extract --ndjson`, in the order of the rows. Never throws. */
export async function* answerAll(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const config = configSchema.parse({})
  const workers = openWorkers({ config, root: '.' }, availableParallelism())
  const one = (line: string) =>
    workers.do('row', line, shareOf({ text: line }, config)).catch((error: unknown) => refuseRow(line, error))
  try {
    yield* ahead(lines, workers.most * 2, one)
  } finally {
    await workers.close()
  }
}

/**
 * Results in the order of the items, each as soon as those before it are there, also while the next item is not there
 * yet; work begins on no more than so many items.
 */
async function* ahead<Item, Result extends string | object>(
  items: Iterable<Item> | AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const queue: Promise<Result>[] = []
  let coming: Promise<void> | undefined
  let isOver = false
  const pull = async () => {
    const next = await source.next()
    if (next.done) isOver = true
    else queue.push(work(next.value))
    coming = undefined
  }
  for (;;) {
    if (!isOver && queue.length < most) coming ??= pull()
    const [first] = queue
    if (!first && isOver) return
    const ready = await Promise.race([...(first ? [first] : []), ...(coming ? [coming] : [])])
    if (first && ready !== undefined) {
      queue.shift()
      yield ready
    }
  }
}

import { createHash } from 'node:crypto'
import type { FoundSource } from '../../disk.ts'
import type { BuildOptions, Shard } from '../build-options.ts'
import { type Choice, changedSources } from './changed-sources.ts'

/** The part of the sources that was asked for: those of a shard, of these those that have changed. */
export async function chosen(found: readonly FoundSource[], options: BuildOptions): Promise<Choice> {
  const { shard, changedSince } = options
  const own = shard ? found.filter(({ path }) => isIn(shard, path)) : found
  return changedSince === undefined
    ? { found: own, messages: [] }
    : changedSources(own, changedSince, options)
}

/** Whether a source belongs to a shard: by a digest of its path, so that a new source moves no other. */
function isIn({ index, count }: Shard, path: string): boolean {
  const digest = createHash('sha256').update(path).digest()
  return digest.readUIntBE(0, 6) % count === index - 1
}

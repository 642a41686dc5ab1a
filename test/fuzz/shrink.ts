import { join } from 'node:path'
import { judge } from './judge.ts'
import type { GeneratedSource } from './source.ts'

/** What a failure breaks, without the particulars of its source. */
export function kindOf(failure: string): string {
  const rule = /\b\d+(?:\.\d+)+-\d+\b/.exec(failure)?.[0]
  return `${failure.split(/[ :]/, 1)[0]}${rule ? ` ${rule}` : ''}`
}

/** Leaves out what a source can spare and still fail in the same way: halves first, then single blocks. */
export async function smallest(
  source: GeneratedSource,
  kind: string,
  folder: string
): Promise<GeneratedSource> {
  let best: GeneratedSource = await without(source, 'matter', kind, folder)
  best = await without(best, 'blocks', kind, folder)
  return best
}

async function without(
  source: GeneratedSource,
  part: 'matter' | 'blocks',
  kind: string,
  folder: string
): Promise<GeneratedSource> {
  let best = source
  for (let size = Math.ceil(best[part].length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best[part].length; ) {
      const rest = best[part].filter((_, index) => index < from || index >= from + size)
      const smaller: GeneratedSource =
        part === 'matter' ? { ...best, matter: rest } : { ...best, blocks: rest }
      if (rest.length < best[part].length && (await fails(smaller, kind, folder))) best = smaller
      else from += size
    }
  }
  return best
}

async function fails(source: GeneratedSource, kind: string, folder: string): Promise<boolean> {
  const [verdict] = await judge([source], join(folder, 'trial'))
  return verdict?.failures.some((failure) => kindOf(failure) === kind) ?? false
}

import { join, resolve } from 'node:path'
import { holdFolder, removeParts } from '../disk.ts'
import type { BuildOptions, BuildResult } from './build-options.ts'
import { resultOf, standingOutcome } from './build-result.ts'
import { isPending, isStanding, type Step } from './plan/plan.ts'
import { type Planned, planBuild } from './plan/plan-build.ts'
import { standingManifest } from './plan/standing-manifest.ts'

/**
 * Builds the documents of all sources that have changed, or whose theme, settings, Précis or browser have, and writes
 * the manifest. A source that can't be built is refused by name; the others are built.
 *
 * @throws NoBrowserError and IsolationError where PDF is asked for and can't be had; MachineError where too few files
 * may be open; Error where the theme is wrong or nothing can be written; the signal's reason where the build was ended
 * early
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, root, signal, shard, onProgress } = options
  const output = resolve(root, config.output)
  let isTakenOver = false
  const release = await holdFolder(join(output, '.precis'), {
    name: shard ? `lock-${shard.index}-of-${shard.count}` : 'lock',
    signal,
    onWait: (pid) => onProgress?.({ kind: 'waiting', pid }),
    onTakeOver: () => {
      isTakenOver = true
    }
  })
  try {
    const planned = await planBuild(options)
    if (isTakenOver) await tidy(planned.steps, output)
    onProgress?.({ kind: 'planned', ...counts(planned.steps) })
    return unchanged(planned, options) ?? (await carriedOut(planned, options))
  } finally {
    await release()
  }
}

/** Removes what a killed build has half written beside documents that stand; the others are written anew. */
async function tidy(steps: readonly Step[], output: string): Promise<void> {
  for (const { record } of steps.filter(isStanding))
    await removeParts(
      output,
      record.entry.files.map(({ path }) => path)
    )
}

function counts(steps: readonly Step[]) {
  return { pending: steps.filter(isPending).length, standing: steps.filter(isStanding).length }
}

/** The result where all stands as it should; undefined where something is to be built, refused or written. */
function unchanged({ steps, problems }: Planned, options: BuildOptions): BuildResult | undefined {
  const { root, config, shard } = options
  const standing = steps.filter(isStanding)
  if (standing.length === 0 || standing.length < steps.length) return undefined
  const manifest = standingManifest(standing, resolve(root, config.output), shard)
  return manifest && resultOf(manifest, problems, standing.map(standingOutcome), config.rules)
}

/** What parses, composes and prints is loaded when there is something to build. */
async function carriedOut(planned: Planned, options: BuildOptions): Promise<BuildResult> {
  const { carryOut } = await import('./carry-out.ts')
  return carryOut(planned, options)
}

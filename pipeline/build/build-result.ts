import type { Config } from '../model/config.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import type { Message } from '../model/message.ts'
import { ruled } from '../model/ruled.ts'
import type { BuildResult, SourceResult } from './build-options.ts'
import type { Standing } from './plan/plan.ts'

/** What became of one source; `left` where the build ended before its turn. */
export interface Outcome {
  readonly kind: 'built' | 'unchanged' | 'refused' | 'left'
  /** The source as people name it. */
  readonly path: string
  /** The source as the manifest names it: its path below its root. */
  readonly source: string
  /** What the manifest says of it; of what was built and of what stands. */
  readonly entry?: ManifestEntry
  readonly messages: readonly Message[]
}

/** The outcome of a source whose documents stand. */
export function standingOutcome({ found, record: { entry, messages } }: Standing): Outcome {
  return { kind: 'unchanged', path: found.displayPath, source: found.path, entry, messages }
}

function sourceResult({ path, kind: state, entry }: Outcome): SourceResult {
  return { path, state, ...(entry ? { entry } : {}) }
}

/**
 * What a build has done.
 *
 * @param problems what was said before any source was built
 * @param outcomes in the order of the sources
 */
export function resultOf(
  manifest: Manifest,
  problems: readonly Message[],
  outcomes: readonly Outcome[],
  rules: Config['rules']
): BuildResult {
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind)
  const paths = (kind: Outcome['kind']) => of(kind).map(({ path }) => path)
  const barred = problems.filter(({ severity }) => severity === 'error').map(({ path = '' }) => path)
  const refusals = barred.map((path): SourceResult => ({ path, state: 'refused' }))
  return {
    manifest,
    entries: of('built').flatMap(({ entry }) => entry ?? []),
    built: paths('built'),
    unchanged: paths('unchanged'),
    refused: [...barred, ...paths('refused')],
    left: paths('left'),
    sources: [...refusals, ...outcomes.map(sourceResult)],
    messages: ruled([...problems, ...outcomes.flatMap(({ messages }) => messages)], rules)
  }
}

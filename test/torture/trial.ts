import type { Project } from './project.ts'

/** A number from 0 to 1 at each call, the same row of them for a seed. */
export type Chance = () => number

/**
 * What came of harm that was done: `missed` where it came too late or was too small to be felt, `late` where all is as
 * it should be but took longer than it may, as happens on a machine that is busy with other things too.
 */
export type Verdict =
  | { readonly kind: 'survived' | 'missed' }
  | { readonly kind: 'failed' | 'late' | 'impossible'; readonly why: string }

/** Where trials are made. */
export interface Ground {
  /** The folder of everything, removed at the end. */
  readonly base: string
  /** A project of so many sources, built from nothing when it is first asked for. */
  project(formats: Formats, sources?: number): Promise<Project>
}

/** What a project builds, as its configuration says it. */
export type Formats = 'html' | 'html, pdf'

/** Does harm once, or to several things at once, and says what came of each. */
export type Trial = (ground: Ground, chance: Chance) => Promise<readonly Verdict[]>

/** All is as it should be. */
export const survived: Verdict = { kind: 'survived' }

/** Nothing was felt. */
export const missed: Verdict = { kind: 'missed' }

/** Something is not as it should be. */
export function failed(why: string): Verdict {
  return { kind: 'failed', why }
}

/** The machine does not let the harm be done. */
export function impossible(why: string): Verdict {
  return { kind: 'impossible', why }
}

/** One of several, by chance. */
export function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('Unexpected empty list, expected something to choose from')
  return item
}

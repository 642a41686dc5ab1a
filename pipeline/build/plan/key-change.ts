import type { BuildKeys, KeyParts } from './build-keys.ts'

/** A part of what documents are made of that is not what it was. */
export type ChangedPart = keyof KeyParts

/** The order in which parts are named: what people have changed comes first. */
const partNames = ['settings', 'theme', 'date', 'browser', 'fonts', 'precis'] as const

/** Parts that somebody wrote; the others come with the machine and its packages. */
const written: ReadonlySet<ChangedPart> = new Set(['settings', 'theme', 'date'])

/**
 * What documents were made of that is otherwise now; nothing where they stand. Packages are a part of Précis, so that
 * other fonts or another browser mostly come with another Précis: that is named only where it comes alone.
 */
export function changedParts(then: BuildKeys, now: BuildKeys): ChangedPart[] {
  if (then.documents === now.documents) return []
  const changed = partNames.filter((name) => isOther(then.parts[name], now.parts[name]))
  const own = changed.filter((name) => name !== 'precis')
  if (changed.length > 0) return own.length > 0 ? own : changed
  // Keys that differ in no part that was told differ in the browser, or were made by another rule.
  return now.parts.browser === undefined ? [] : ['browser']
}

/** Whether it is the machine alone that makes other documents, and nothing that somebody wrote. */
export function isOfMachine(parts: readonly ChangedPart[]): boolean {
  return !parts.some((part) => written.has(part))
}

/** A part that could not be told is taken for the same. */
function isOther(then: string | undefined, now: string | undefined): boolean {
  return then !== undefined && now !== undefined && then !== now
}

import type { Message } from '../model/message.ts'
import type { BuildOptions } from './build-options.ts'

/** What a check takes: which sources it looks at, and what a build of them would be told. */
export interface CheckOptions extends Omit<BuildOptions, 'force' | 'failFast'> {
  /** Whether it is looked at whether the documents are up to date; true where it is not given. */
  readonly outputs?: boolean
}

/** What a check has found of one source. */
export interface CheckedSource {
  /** The source as people name it. */
  readonly path: string
  readonly state: 'checked' | 'refused'
}

/** What a check has found. */
export interface CheckResult {
  /** All of them: what could not be told apart or found first, then in their order. */
  readonly sources: readonly CheckedSource[]
  /** In the order of the sources; what is said of the outputs comes last. */
  readonly messages: readonly Message[]
}

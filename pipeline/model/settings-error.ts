import type { Message } from './message.ts'

/** Thrown where what a project sets, its configuration or its theme, can't be used; carries all that is wrong with it. */
export class SettingsError extends Error {
  readonly problems: readonly Message[]

  constructor(problems: readonly Message[]) {
    super(problems.map(({ reason }) => reason).join('\n'))
    this.name = 'SettingsError'
    this.problems = problems
  }
}

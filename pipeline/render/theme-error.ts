import type { Message } from '../model/message.ts'

/** Thrown where a theme can't be used; carries all that is wrong with it. */
export class ThemeError extends Error {
  readonly problems: readonly Message[]

  constructor(problems: readonly Message[]) {
    super(problems.map(({ reason }) => reason).join('\n'))
    this.name = 'ThemeError'
    this.problems = problems
  }
}

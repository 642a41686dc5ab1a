/** The machine lacks what a run needs. The text says what, and what to do. */
export class MachineError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'MachineError'
  }
}

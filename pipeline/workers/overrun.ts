/** Thrown where a job took more than its share of the machine; the worker that ran it is gone. */
export class Overrun extends Error {
  /** What it took too much of. */
  readonly of: 'time' | 'memory'

  constructor(of: 'time' | 'memory') {
    super(`Unexpected use of ${of}, expected less`)
    this.name = 'Overrun'
    this.of = of
  }
}

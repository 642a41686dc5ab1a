import type { Figure } from '../../model/figure.ts'
import type { Stretch } from '../language/stretches.ts'
import type { Unit } from './figure-units.ts'

/** A number or a range of numbers with its unit; offsets are of the passage's plain text, half-open. */
export interface Quantity extends Stretch {
  readonly value: number | [number, number]
  readonly unit: Unit | undefined
  readonly kind: Figure['kind']
  readonly approximate: boolean
  /** The number with its unit and its "nearly". */
  readonly display: Stretch
}

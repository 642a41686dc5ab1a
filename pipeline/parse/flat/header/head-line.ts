import type { Author } from '../../../model/front-matter.ts'
import type { HeaderLine } from '../../../model/source.ts'
import type { Line } from '../lines.ts'
import type { LineDate } from './date-lines.ts'

/** A line of the head and what it says. */
export interface HeadLine {
  readonly line: Line
  readonly kind: HeaderLine['kind']
  /** The words that count, without a label. */
  readonly value: string
  readonly authors?: readonly Author[]
  readonly post?: Pick<Author, 'role' | 'affiliation'>
  readonly date?: LineDate
}

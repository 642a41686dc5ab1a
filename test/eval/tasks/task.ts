import type { z } from 'zod'
import type { Briefing } from '../../../pipeline/index.ts'
import type { Request } from '../ours.ts'
import type { Peer } from '../peers/peer.ts'
import type { Measures } from '../scoring/counts.ts'
import type { SetFile } from '../folder.ts'

/** A row with what a system said of it. */
export interface Answered<Row, Answer> {
  readonly row: Row
  readonly answer: Answer
}

/** One kind of question that texts with known answers put to a system. */
export interface Task<Row, Answer> {
  readonly name: string
  /** The fields of a row that the task reads. */
  readonly row: z.ZodType<Row>
  /** What Précis is given for a row. */
  request(row: Row, set: SetFile): Omit<Request, 'id'>
  /** How a briefing answers; `undefined` stands for a text that was refused. */
  answer(row: Row, briefing: Briefing | undefined): Answer
  /** Measures of a whole set by name. */
  score(answered: readonly Answered<Row, Answer>[]): Measures
  /** The measures that the table shows, the chief one first. */
  readonly shown: readonly string[]
  /** Systems to be compared with. */
  readonly peers: readonly Peer<Row, Answer>[]
}

/** Measures that are better the lower they are. */
export const lowIsGood: ReadonlySet<string> = new Set(['Pk', 'WD', 'falseItems', 'ms', 'cpu'])

/** A library or a plain method that answers the same question. */
export interface Peer<Row, Answer> {
  readonly name: string
  /** The packages it needs beside Précis's own; none for plain methods. */
  readonly packages: readonly string[]
  /** The languages it knows; all where absent. */
  readonly languages?: readonly string[]
  /** Sets of more words are left out, as the library would take minutes. */
  readonly mostWords?: number
  /** Loads the library; rejects with Node's error where it is not installed. */
  load(): Promise<Ask<Row, Answer>>
}

/** Answers for one row; `ours` is what Précis said, for peers that only rank what was found. */
export type Ask<Row, Answer> = (row: Row, ours: Answer, language: string) => Answer

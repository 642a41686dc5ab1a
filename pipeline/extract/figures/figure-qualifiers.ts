const before =
  /(?:\b(?:(?:a\s(?:little|bit)\s|well\s|just\s|slightly\s|far\s|no\s)?(?:nearly|almost|about|around|roughly|approximately|approx\.|circa|some|more\sthan|less\sthan|fewer\sthan|over|under|above|below|up\sto|at\sleast|at\smost|close\sto|as\s(?:many|much|few|little)\sas|(?:an\s)?estimated|upwards?\sof|nearer|virtually|barely|only|between|from)\s)|[~≈><≥≤∼]\s?)$/i
const after = /^(?:\s(?:or\s(?:more|so|less|fewer)|plus)\b|\+|-odd\b)/i
const exact = /\b(?:only|between|from)\s$/i
const rangeOnly = /^(?:between|from)\s$/i
const orderOfMagnitude = /^(?:some)\s$/i

/** The words around a number that say it is not exact, as lengths to both sides of the stretch. */
export interface Qualifier {
  readonly before: number
  readonly after: number
  readonly approximate: boolean
}

/**
 * Reads "nearly", "more than", "up to" before a stretch of text and "or more" after it. English.
 *
 * @param value "some" qualifies only numbers from ten on
 * @param range whether the stretch is a range, which "between" and "from" belong to
 */
export function qualifier(text: string, from: number, to: number, value: number, range: boolean): Qualifier {
  const head = before.exec(text.slice(Math.max(0, from - 28), from))?.[0] ?? ''
  const tail = after.exec(text.slice(to, to + 12))?.[0] ?? ''
  const kept = (orderOfMagnitude.test(head) && value < 10) || (rangeOnly.test(head) && !range) ? '' : head
  const approximate = (kept !== '' && !exact.test(kept)) || tail !== ''
  return { before: kept.length, after: tail.length, approximate }
}

/** A note that wants a place in the margin; of two that collide, the one with the lower rank goes. */
export interface PlacedNote {
  /** The line of the text it stands beside, counted from the start of the text. */
  readonly line: number
  /** How many lines of the text it is high. */
  readonly height: number
  readonly rank: number
}

/** A note may stand this many lines below its own. */
const mostDrift = 2.5

/** Notes of this rank are never left out. */
export const keptRank = 100

/**
 * The notes for which the margin has room: set one below the other, none of them drifts far from its line. Where one
 * would, the least of those that push it, or itself, is left out; what must be kept drifts.
 *
 * @param notes in the order of their lines
 */
export function settled<Note extends PlacedNote>(notes: readonly Note[]): Note[] {
  const kept: Note[] = []
  for (const note of notes) {
    kept.push(note)
    while (drift(kept) > mostDrift) {
      const least = leastOfLastRun(kept)
      if ((kept[least]?.rank ?? 0) >= keptRank) break
      kept.splice(least, 1)
    }
  }
  return kept
}

/** How far below its line the last note would stand. */
function drift(notes: readonly PlacedNote[]): number {
  const last = notes.at(-1)
  if (!last) return 0
  const run = notes.slice(startOfLastRun(notes))
  const bottom = run.slice(0, -1).reduce((at, note) => Math.max(at, note.line) + note.height, 0)
  return bottom - last.line
}

/** Where the notes begin that touch one another up to the last one. */
function startOfLastRun(notes: readonly PlacedNote[]): number {
  const farthest = Math.max(0, notes.length - 12)
  let start = notes.length - 1
  while (start > farthest) {
    const before = notes[start - 1]
    const here = notes[start]
    if (!before || !here || before.line + before.height + mostDrift < here.line) break
    start--
  }
  return start
}

function leastOfLastRun(notes: readonly PlacedNote[]): number {
  let least = notes.length - 1
  for (let index = notes.length - 1; index >= startOfLastRun(notes); index--) {
    if ((notes[index]?.rank ?? 0) < (notes[least]?.rank ?? 0)) least = index
  }
  return least
}

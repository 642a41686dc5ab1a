import type { Range } from '../language/sentence-boundaries.ts'
import { headPart, isSpeakingNoun } from './speaker-words.ts'
import type { SpeechContext } from './speech-context.ts'

/** Whether a stretch can be who says something: a name of a person, a body or a country, or a noun for one. */
export function isSpeaker({ passage, named }: SpeechContext, { from, to }: Range): boolean {
  const words = passage.text.slice(from, to)
  if (isSpeakingNoun(words)) return true
  const head = from + headPart(words).trimEnd().length
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.to ?? 0) < head) low = middle + 1
    else high = middle
  }
  const name = named[low]
  return name !== undefined && name.from < head && name.to <= to
}

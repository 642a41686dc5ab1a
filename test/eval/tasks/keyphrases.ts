import { stemmer } from 'stemmer'
import { z } from 'zod'
import { keyphrasePeers } from '../peers/keyphrase-peers.ts'
import { share } from '../scoring/counts.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({ text: z.string(), lang: z.string().optional(), keys: z.array(z.string()) })

/** A text with its keyphrases. */
type KeyphraseRow = z.infer<typeof rowSchema>

/** A phrase by the stems of its words (Porter 1980). */
function stemmed(phrase: string): string {
  return (phrase.toLowerCase().match(/[\p{L}\d.'$%-]+/gu) ?? []).map(stemmer).join(' ')
}

function stemmedSet(phrases: readonly string[]): Set<string> {
  return new Set(phrases.map(stemmed).filter(Boolean))
}

/** Precision, recall and F of the first `count` phrases of each text, each averaged over the texts. */
function averages(answered: readonly Answered<KeyphraseRow, readonly string[]>[], count: number) {
  const rows = answered.map(({ row, answer }) => {
    const gold = stemmedSet(row.keys)
    const first = [...stemmedSet(answer)].slice(0, count)
    const hits = first.filter((phrase) => gold.has(phrase)).length
    const [P, R] = [share(hits, first.length), share(hits, gold.size)]
    return { P, R, F: share(2 * P * R, P + R) }
  })
  const mean = (name: 'P' | 'R' | 'F') =>
    share(
      rows.reduce((sum, row) => sum + row[name], 0),
      rows.length
    )
  return { P: mean('P'), R: mean('R'), F: mean('F') }
}

/** Keyphrases, equal by stems: F and F5 are of the first ten and the first five. */
export const keyphrases: Task<KeyphraseRow, readonly string[]> = {
  name: 'keyphrases',
  row: rowSchema,
  request: ({ text, lang }, { language }) => ({ text, format: 'plain', language: lang ?? language }),
  answer: (_, briefing) =>
    (briefing?.keyphrases ?? []).toSorted((one, other) => other.score - one.score).map(({ text }) => text),
  score: (answered) => ({ ...averages(answered, 10), F5: averages(answered, 5).F }),
  shown: ['F'],
  peers: keyphrasePeers
}

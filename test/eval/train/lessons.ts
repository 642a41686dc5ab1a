import { z } from 'zod'
import { keyphrases } from '../../../pipeline/extract/choice/keyphrases.ts'
import { features, weighed } from '../../../pipeline/extract/choice/salience-features.ts'
import { standardScores } from '../../../pipeline/extract/choice/salience-standards.ts'
import { passages } from '../../../pipeline/extract/sections/passages.ts'
import { outline } from '../../../pipeline/extract/sections/sections.ts'
import { sourceRecord } from '../../../pipeline/extract/source-record.ts'
import { sentenceText } from '../../../pipeline/model/passage.ts'
import { parse } from '../../../pipeline/parse/parse.ts'
import { readSource } from '../../../pipeline/read/read.ts'
import { referenceSentences } from '../scoring/reference-sentences.ts'
import { rouge, stemsOf, wordsOf } from '../scoring/rouge.ts'

/** A row of a corpus: a text with its summary by a person. */
export const lessonRowSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  summary: z.string()
})

/** A row of a corpus. */
export type LessonRow = z.infer<typeof lessonRowSchema>

/** A text to learn from: what is known of its sentences, and how well a choice of them says what its summary says. */
export interface Lesson {
  readonly id: string
  readonly set: string
  /** Standard scores, sentence by sentence, feature by feature. */
  readonly values: Float64Array
  readonly count: number
  /** Words as the scorer counts them, by sentence. */
  readonly lengths: readonly number[]
  /** The length of the summary, in the same words. */
  readonly budget: number
  /** Mean of ROUGE-1, -2 and -Lsum F1, times 100, of sentences in document order. */
  readonly reward: (chosen: readonly number[]) => number
}

/** Reads a row as the extractor would; undefined where no sentence is long enough to be scored. */
export function lessonOf(row: LessonRow, set: string, names: readonly string[]): Lesson | undefined {
  const source = readSource(new TextEncoder().encode(row.text), { path: row.id, format: 'md' })
  const matter = { ...source.matter, ...(row.title ? { title: row.title } : {}) }
  const document = parse({ ...source, matter })
  const { title, language } = sourceRecord(document)
  const { sections, numbered } = outline(document)
  const read = passages(numbered, language)
  const list = weighed(read)
  const found = features(list, { title, sections, keyphrases: keyphrases(read, title) })
  const texts = list.map(({ passage, sentence }) => sentenceText(passage, sentence))
  const lengths = texts.map((text) => wordsOf(text).length)
  if (!lengths.some(isScored)) return undefined
  return {
    id: row.id,
    set,
    values: matrix(found, names, list.length),
    count: list.length,
    lengths,
    budget: wordsOf(row.summary).length,
    reward: rewardOf(texts, row.summary)
  }
}

/** Whether a sentence of so many words takes part: the scorer leaves shorter ones out. */
export function isScored(length: number): boolean {
  return length >= 3
}

function matrix(
  found: ReadonlyMap<string, readonly number[]>,
  names: readonly string[],
  count: number
): Float64Array {
  const values = new Float64Array(count * names.length)
  for (const [column, name] of names.entries())
    for (const [index, value] of standardScores(found.get(name) ?? []).entries())
      values[index * names.length + column] = value
  return values
}

function rewardOf(texts: readonly string[], summary: string): (chosen: readonly number[]) => number {
  const reference = referenceSentences(summary)
    .map(stemsOf)
    .filter(({ length }) => length > 0)
  const known = new Map<string, number>()
  return (chosen) => {
    const key = chosen.join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const { r1, r2, rl } = rouge(
      chosen.map((index) => stemsOf(texts[index] ?? '')),
      reference
    )
    const reward = (100 * (r1 + r2 + rl)) / 3
    known.set(key, reward)
    return reward
  }
}

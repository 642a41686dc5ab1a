import type { Briefing } from '../model/briefing.ts'
import { targetsOf } from '../model/edits.ts'
import type { Sentence } from '../model/section.ts'
import type { Statement } from '../model/statement.ts'
import { wordCount } from './selection.ts'

/** About a tenth of the source, never fewer or more words than these. */
const share = 0.1
const fewestWords = 120
const mostWords = 350
/** A page that would stay empty takes more, but never so much of the source that it is no summary. */
const mostShare = 0.3

/** A paragraph is told by so many of its sentences at most. */
const mostOfParagraph = 2

/** What stands beside the key points of a summary. */
export interface Filling {
  /** What brings the summary up to a tenth of the source, the most telling first. */
  readonly extras: Statement[]
  /** What more there is for a page that would stay empty. */
  readonly spare: Statement[]
}

/**
 * What fills a summary: further points by what they are worth, then the sentences right behind key points; no
 * paragraph with more than two sentences.
 *
 * @param shown the sentences that are printed elsewhere on the page
 */
export function filling(
  briefing: Briefing,
  points: readonly Statement[],
  shown: ReadonlySet<string | null>
): Filling {
  const { words: length } = briefing.source
  const budget = Math.min(mostWords, Math.max(fewestWords, Math.round(length * share)))
  const limit = Math.max(budget, Math.min(mostWords, Math.round(length * mostShare)))
  const paragraphs = new Map(briefing.sentences.map(({ id, paragraph }) => [id, paragraph]))
  const counts = new Map<string, number>()
  const taken = new Set(shown)
  let words = wordCount(briefing.bottomLine?.text ?? '')
  const take = ({ sentence, text }: Statement): void => {
    const paragraph = paragraphs.get(sentence ?? '') ?? ''
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1)
    taken.add(sentence)
    words += wordCount(text)
  }
  for (const point of points) take(point)
  const found: Record<keyof Filling, Statement[]> = { extras: [], spare: [] }
  for (const one of [...briefing.furtherPoints, ...followers(briefing, points)]) {
    const paragraph = paragraphs.get(one.sentence ?? '') ?? ''
    const size = words + wordCount(one.text)
    if (taken.has(one.sentence) || (counts.get(paragraph) ?? 0) >= mostOfParagraph || size > limit) continue
    const isExtra = size <= budget && found.spare.length === 0
    found[isExtra ? 'extras' : 'spare'].push(one)
    take(one)
  }
  return found
}

/** The sentences right behind key points, in the same paragraph, most salient first; none that editors drop or reword. */
function followers({ sentences, edits }: Briefing, points: readonly Statement[]): Statement[] {
  const [dropped, reworded] = [targetsOf(edits, 'drop'), targetsOf(edits, 'reword')]
  const printed = new Set(points.map(({ sentence }) => sentence))
  return sentences
    .filter((sentence, index) => {
      const before = sentences[index - 1]
      const follows =
        before !== undefined && printed.has(before.id) && before.paragraph === sentence.paragraph
      if (dropped.has(sentence.id) || reworded.has(sentence.id)) return false
      return follows && !printed.has(sentence.id) && !/[?:]$/.test(sentence.text)
    })
    .sort((one, other) => other.salience - one.salience || one.start - other.start)
    .map(asStatement)
}

function asStatement({ id, start, end, text }: Sentence): Statement {
  return {
    id,
    text: text.replace(/\s+/g, ' ').trim(),
    spans: [{ start, end }],
    sentence: id,
    kind: 'fact',
    transforms: [],
    extraction: 'heuristic'
  }
}

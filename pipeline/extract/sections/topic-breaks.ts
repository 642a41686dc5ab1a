import type { Passage } from '../../model/passage.ts'
import type { Paragraph } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import { likeliestBreaks } from './likeliest-breaks.ts'
import { announcedList } from './section-titles.ts'
import { type TopicFeatures, topicFeatures } from './topic-features.ts'
import weights from './topic-weights.json' with { type: 'json' }

/** How likely a part begins with a sentence that announces a list, which the looks alone do not tell. */
const announcing = 0.75
/** How many paragraphs are looked at for the list. */
const listWithin = 3

/**
 * Where a text without headings turns to something else: the indices of the paragraphs that begin a part, the
 * first among them. How likely each is comes from a logistic model of its looks, its opening and the change of
 * words there (weights in `topic-weights.json`, made by `test/eval/train-topic-breaks.ts`); of all ways to part
 * the text, the one that is expected to be wrong least often is taken. What is no paragraph of its own, such as
 * an item or a table, begins no part; what announces a list begins one.
 */
export function topicBreaks(paragraphs: readonly Paragraph[], passages: readonly Passage[]): number[] {
  const announces = announcers(passages)
  const chances = topicFeatures(paragraphs, passages).map((features, index) => {
    const paragraph = paragraphs[index]
    if (paragraph?.kind !== 'paragraph') return 0
    return Math.max(chanceOf(features), announces.has(paragraph.id) ? announcing : 0)
  })
  return [0, ...likeliestBreaks(chances)]
}

/** The ids of the paragraphs that open with "three components" or the like, over a list of them. English. */
function announcers(passages: readonly Passage[]): Set<string> {
  const found = new Set<string>()
  for (const [index, passage] of passages.entries())
    if (isEnglish(passage.language) && announcedList(passages.slice(index, index + listWithin)))
      found.add(passage.paragraph.id)
  return found
}

function chanceOf(features: TopicFeatures): number {
  const known: Readonly<Record<string, number>> = features
  let sum = 0
  for (const [name, weight] of Object.entries(weights.features)) sum += weight * (known[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

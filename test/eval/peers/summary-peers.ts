import type { SummaryAnswer } from '../answers.ts'
import { randomOrder } from '../scoring/selection.ts'
import type { Peer } from './peer.ts'

interface Row {
  readonly id: string | number
}

type Rank = (sentences: readonly string[], id: string) => readonly number[]

/** Every peer ranks the sentences that Précis found, so that a better splitter helps all alike. */
function ranking(rank: Rank) {
  return ({ id }: Row, { sentences }: SummaryAnswer): SummaryAnswer => ({
    sentences,
    order: rank(sentences, String(id))
  })
}

/** A seed of the document's own. */
const factor = 7919

async function textRank(): Promise<Rank> {
  const {
    DefaultTextParser,
    NullLogger,
    RelativeSummarizerConfig,
    SorensenDiceSimilarity,
    Summarizer,
    Text
  } = await import('ts-textrank')
  return (sentences) => {
    const parser = new DefaultTextParser()
    const text = new Text(
      '',
      sentences.map((sentence, index) => parser.buildSentence(sentence, 'en', index))
    )
    // The share it returns does not matter, as the order is read from the sentences; it takes none from a half up.
    const [ratio, damping] = [0.4, 0.85]
    const own = { parse: () => text }
    const sorting = Summarizer.SORT_SCORE
    const configuration = new RelativeSummarizerConfig(
      ratio,
      new SorensenDiceSimilarity(),
      own,
      damping,
      sorting
    )
    new Summarizer(configuration, new NullLogger()).summarize('', 'en')
    // It sorts the sentences that it was given; one that has no word of weight gets no score.
    const scored = text.sentences.filter(({ score }) => Number.isFinite(score))
    return scored
      .toSorted((one, other) => other.score - one.score || one.position - other.position)
      .map(({ position }) => position)
  }
}

/** What ranks sentences. */
export const summaryPeers: readonly Peer<Row, SummaryAnswer>[] = [
  {
    name: 'Lead',
    packages: [],
    load: async () => ranking((sentences) => sentences.map((_, index) => index))
  },
  {
    name: 'random',
    packages: [],
    load: async () =>
      ranking((sentences, id) => randomOrder(sentences.length, id.length * factor + sentences.length))
  },
  {
    name: 'ts-textrank',
    packages: ['ts-textrank'],
    languages: ['en'],
    load: async () => ranking(await textRank())
  }
]

import type { SentenceAnswer } from '../answers.ts'
import { partsOf } from '../scoring/parts.ts'
import { winkSentences } from './wink.ts'
import type { Ask, Peer } from './peer.ts'

interface Row {
  readonly text: string
  readonly expect?: readonly string[]
}

type Split = (text: string, language: string) => string[]

/** Asks a splitter for each part of a text. */
function inParts(split: Split): Ask<Row, SentenceAnswer> {
  return (row, _, language) => partsOf(row).map(({ text }) => split(text, language))
}

/** Node's own segmenter: Unicode's rules (UAX 29) as ICU has them. */
function segmenter(): Split {
  return (text, language) => {
    const found = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
    return Array.from(found, ({ segment }) => segment)
  }
}

async function sentencex(): Promise<Split> {
  const { segment } = await import('sentencex')
  return (text, language) => segment(language, text)
}

async function splitter(): Promise<Split> {
  const { split } = await import('sentence-splitter')
  return (text) =>
    split(text)
      .filter(({ type }) => type === 'Sentence')
      .map(({ raw }) => raw)
}

async function sbd(): Promise<Split> {
  const { sentences } = await import('sbd')
  return (text) => sentences(text, { preserve_whitespace: true, newline_boundaries: false })
}

async function compromise(): Promise<Split> {
  const { default: nlp } = await import('compromise')
  return (text) => nlp(text).sentences().out('array')
}

/** Splitters of running text. */
export const sentencePeers: readonly Peer<Row, SentenceAnswer>[] = [
  { name: 'Intl.Segmenter', packages: [], load: async () => inParts(segmenter()) },
  { name: 'sentencex', packages: ['sentencex'], load: async () => inParts(await sentencex()) },
  { name: 'sentence-splitter', packages: ['sentence-splitter'], load: async () => inParts(await splitter()) },
  { name: 'sbd', packages: ['sbd'], load: async () => inParts(await sbd()) },
  { name: 'wink-nlp', packages: [], load: async () => inParts(winkSentences) },
  {
    name: 'compromise',
    packages: ['compromise'],
    languages: ['en'],
    load: async () => inParts(await compromise())
  }
]

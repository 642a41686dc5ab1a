import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemEntity, type ItemSentence, type ItemToken } from 'wink-nlp'
import { type Stretch, stretchSchema } from '../scoring/stretches.ts'

const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
const { its } = nlp

/** A number that the library finds, with the words that follow it. */
export interface WinkNumber {
  readonly stretch: Stretch
  readonly text: string
  /** The nouns that come next, with their adjectives: what the number counts, as a rule. "" where there are none. */
  readonly counted: string
}

/** Kinds of entities that are numbers. */
const numeric = new Set(['CARDINAL', 'MONEY', 'PERCENT', 'DURATION'])

/** How many words behind a number may be what it counts. */
const reach = 5

/** The sentences of a text. */
export function winkSentences(text: string): string[] {
  const found: string[] = []
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => void found.push(sentence.out()))
  return found
}

interface Word {
  readonly text: string
  readonly tag: string
  readonly start: number
}

/** The numbers of a text with what comes next. */
export function winkNumbers(whole: string): WinkNumber[] {
  const document = nlp.readDoc(whole)
  const tokens: Word[] = []
  let at = 0
  document.tokens().each((token: ItemToken) => {
    const word = token.out()
    const start = Math.max(at, whole.indexOf(word, at))
    at = start + word.length
    tokens.push({ text: word, tag: token.out(its.pos), start })
  })
  const found: WinkNumber[] = []
  document.entities().each((entity: ItemEntity) => {
    const kind = entity.out(its.type)
    const [first, last] = stretchSchema.parse(entity.out(its.span))
    const [head, tail] = [tokens[first], tokens[last]]
    if (!numeric.has(kind) || !head || !tail) return
    const end = tail.start + tail.text.length
    const text = whole.slice(head.start, end)
    const counted = kind === 'DURATION' ? lastWord(text) : nounsIn(tokens.slice(last + 1, last + 1 + reach))
    found.push({ stretch: [head.start, end], text, counted })
  })
  return found
}

/** The run of nouns and adjectives that opens a list of words, hyphens aside. */
function nounsIn(words: readonly Word[]): string {
  const joined = words.filter(({ text }) => text !== '-')
  const end = joined.findIndex(({ tag }) => !['NOUN', 'PROPN', 'ADJ'].includes(tag))
  return joined
    .slice(0, end < 0 ? joined.length : end)
    .map(({ text }) => text)
    .join(' ')
}

function lastWord(text: string): string {
  return text.match(/[a-z]{3,}/gi)?.at(-1) ?? ''
}

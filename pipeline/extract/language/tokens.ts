import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { Token } from '../../model/passage.ts'

const nlp = winkNLP(model, ['pos'])
const its = nlp.its
// The package's types leave the lemma out of what a token can give, though its documentation lists it.
const lemma = its.lemma as unknown as ItsFunction<string>

/**
 * Words, numbers and marks of a text with their parts of speech: English by wink-nlp's tagger, other languages
 * by Unicode's word boundaries without tags. Offsets are half-open, UTF-16 code units of `text`.
 *
 * @param language BCP 47 tag
 */
export function tokens(text: string, language: string): Token[] {
  return language.split('-')[0] === 'en' ? english(text) : unicode(text, language)
}

/** Longer runs without a space are no words, and the tagger's patterns for addresses take very long on them. */
const longRun = /\S{100,}/g

function english(text: string): Token[] {
  const read = nlp.readDoc(text.replace(longRun, (run) => ' '.repeat(run.length))).tokens()
  // Whole columns: the package makes an object of seven functions for each token it is asked for.
  const tags = read.out(its.pos)
  const lemmas = read.out(lemma)
  const found: Token[] = []
  let at = 0
  read.out().forEach((word, index) => {
    const from = text.indexOf(word, at)
    if (from < 0) return
    at = from + word.length
    found.push({ text: word, from, to: at, tag: tags[index] ?? '', lemma: lemmas[index] ?? '' })
  })
  return found
}

function unicode(text: string, language: string): Token[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.trim())
    .map(({ segment, index }) => ({
      text: segment,
      from: index,
      to: index + segment.length,
      tag: '',
      lemma: segment.toLowerCase()
    }))
}

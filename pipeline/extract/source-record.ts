import type { ParsedDocument } from '../model/document.ts'
import { type Message, message } from '../model/message.ts'
import type { SourceRecord } from '../model/source.ts'
import { collapse } from '../model/statement.ts'
import { countWords } from './choice/trims.ts'
import { inferredGenre } from './genre.ts'
import { isEnglish } from './language/languages.ts'
import { sentenceBoundaries } from './language/sentence-boundaries.ts'

const fewestSentences = 5
const running = new Set(['paragraph', 'item', 'quote'])

/**
 * What is known of a source: what its editors state goes over what its head says, and that over what can be
 * inferred. A title taken from the first heading, a law's own clause or the file's name is marked as inferred.
 */
export function sourceRecord(document: ParsedDocument): SourceRecord {
  const { source, header } = document
  const {
    pin: _pin,
    drop: _drop,
    reword: _reword,
    retitle: _retitle,
    order: _order,
    notes: _notes,
    glossary: _glossary,
    ...matter
  } = source.matter
  const stated = matter.title ?? header.title
  const subtitle = matter.subtitle ?? header.subtitle
  const published = matter.published ?? header.published
  const genre = matter.genre ?? inferredGenre(document)
  return {
    ...matter,
    path: source.name,
    slug: source.slug,
    format: source.format,
    sha256: source.sha256,
    language: source.language,
    languageFrom: source.languageFrom,
    title: collapse(stated ?? inferredTitle(document, genre) ?? readableName(source.path)),
    titleInferred: stated === undefined,
    authors: [...(matter.authors ?? header.authors ?? [])],
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(published === undefined ? {} : { published }),
    ...(genre === undefined ? {} : { genre }),
    words: wordsOf(document),
    header: [...header.lines]
  }
}

/** What editors should know of a source's head: no title, very little text, a language with fewer findings. */
export function sourceMessages(document: ParsedDocument, record: SourceRecord): Message[] {
  const found: Message[] = []
  const { language } = record
  const { path } = document.source
  if (record.titleInferred)
    found.push(
      message('title-inferred', `No title found, took "${record.title}", expected a title field`, { path })
    )
  const count = sentenceCount(document)
  if (count < fewestSentences)
    found.push(
      message(
        'text-short',
        `${count} ${count === 1 ? 'sentence' : 'sentences'}, expected 5 or more for full documents`,
        { path }
      )
    )
  if (!isEnglish(language))
    found.push(
      message(
        'language-unsupported',
        `Language "${language}", keyphrases, recommendations and kinds of statement are found in English only`,
        { path }
      )
    )
  return found
}

/** A law goes by the name it gives itself, since its first heading is that of a section. */
function inferredTitle(document: ParsedDocument, genre: SourceRecord['genre']): string | undefined {
  const own = shortTitle(document)
  return (genre === 'law' ? own : undefined) ?? firstHeading(document) ?? own
}

function firstHeading(document: ParsedDocument): string | undefined {
  const heading = document.blocks.find((block) => block.kind === 'heading' && collapse(block.prose.text))
  return heading?.prose.text
}

/** The name that a law gives itself: 'This Act may be cited as the "…"'. English. */
function shortTitle(document: ParsedDocument): string | undefined {
  const opening = document.blocks
    .slice(0, 5)
    .map(({ prose }) => prose.text.slice(0, 2000))
    .join(' ')
  return /\bmay be cited as (?:the )?["“‘']{1,2}([^"”’']{3,120})["”’']/.exec(opening)?.[1]
}

function readableName(path: string): string {
  const name = path.split('/').at(-1) ?? path
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : path
}

/** Words of running text; Unicode's word boundaries where white space does not part words. */
function wordsOf(document: ParsedDocument): number {
  const texts = document.blocks.filter((block) => running.has(block.kind)).map((block) => block.prose.text)
  if (!/^(?:zh|ja|th|lo|km|my)\b/.test(document.source.language))
    return texts.reduce((sum, text) => sum + countWords(text), 0)
  const segmenter = new Intl.Segmenter(document.source.language, { granularity: 'word' })
  return texts.reduce(
    (sum, text) => sum + [...segmenter.segment(text)].filter((one) => one.isWordLike).length,
    0
  )
}

/** Counted no further than to where a text is long enough. */
function sentenceCount(document: ParsedDocument): number {
  let count = 0
  for (const { kind, prose } of document.blocks) {
    if (running.has(kind)) count += sentenceBoundaries(prose.text, document.source.language).length
    if (count >= fewestSentences) break
  }
  return count
}

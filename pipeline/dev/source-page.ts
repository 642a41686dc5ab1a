import { type Briefing, statementsOf } from '../model/briefing.ts'
import type { DocumentName } from '../model/documents.ts'
import { targetsOf } from '../model/edits.ts'
import type { Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { State, Work } from './sources/work.ts'

/** A place that a document's element stands for. */
interface Place {
  readonly sentence: string | null
  readonly spans: readonly Span[]
}

/** A sentence as the page shows it in the source. */
interface ShownSentence extends Span {
  readonly id: string
  readonly text: string
  /** What the briefing makes of it, where it is one of its chief statements. */
  readonly role?: 'bottom line' | 'key point' | 'recommendation'
  /** What its editor has said of it. */
  readonly steering?: 'pin' | 'drop'
}

/** All that the page of a source shows beside its documents. Offsets are UTF-16 code units of the text. */
export interface SourcePage {
  readonly id: string
  readonly path: string
  readonly state: State
  readonly messages: readonly Message[]
  readonly documents: readonly { readonly name: DocumentName; readonly digest?: string }[]
  /** What was last read; undefined where that was never a source. */
  readonly read?: Read
}

/** A source as it was last read. */
interface Read {
  readonly title: string
  readonly language: string
  readonly text: string
  readonly paragraphs: readonly (Span & { readonly number: number })[]
  readonly sentences: readonly ShownSentence[]
  /** By the kind and id that an element of a document carries: `statement k1`, `figure f3`. */
  readonly places: Readonly<Record<string, Place>>
}

/** What is known of a source for its page. */
export function sourcePage(work: Work, documents: readonly DocumentName[]): SourcePage {
  const { id, found, state, messages, drafted } = work
  return {
    id,
    path: found.displayPath,
    state,
    messages,
    documents: documents.map((name) => {
      const shown = work.documents.get(name)
      return { name, ...(shown ? { digest: shown.digest } : {}) }
    }),
    ...(drafted ? { read: readOf(drafted.source, JSON.parse(drafted.briefing)) } : {})
  }
}

function readOf({ text, language }: Source, briefing: Briefing): Read {
  const roles = rolesOf(briefing)
  const [dropped, pinned] = [targetsOf(briefing.edits, 'drop'), targetsOf(briefing.edits, 'pin')]
  return {
    title: briefing.source.title,
    language,
    text,
    paragraphs: briefing.paragraphs.map(({ number, start, end }) => ({ number, start, end })),
    sentences: briefing.sentences.map(({ id, start, end, text: words }) => {
      const role = roles.get(id)
      // What is dropped stays dropped, whatever is pinned.
      const steering = dropped.has(id) ? 'drop' : pinned.has(id) ? 'pin' : undefined
      return { id, start, end, text: words, ...(role ? { role } : {}), ...(steering ? { steering } : {}) }
    }),
    places: placesOf(briefing)
  }
}

function rolesOf({ bottomLine, keyPoints, recommendations }: Briefing) {
  const roles = new Map<string, NonNullable<ShownSentence['role']>>()
  for (const { sentence } of recommendations) if (sentence) roles.set(sentence, 'recommendation')
  for (const { sentence } of keyPoints) if (sentence) roles.set(sentence, 'key point')
  if (bottomLine?.sentence) roles.set(bottomLine.sentence, 'bottom line')
  return roles
}

function placesOf(briefing: Briefing): Record<string, Place> {
  const { attributions, figures, timeline } = briefing
  return Object.fromEntries([
    ...statementsOf(briefing).map(({ id, sentence, spans }) => [`statement ${id}`, { sentence, spans }]),
    ...attributions.map(({ id, sentence, spans }) => [
      `attribution ${id}`,
      { sentence, spans: spans.parts ?? [spans.content] }
    ]),
    ...figures.map(({ id, sentence, display }) => [`figure ${id}`, { sentence, spans: [display] }]),
    ...timeline.map(({ id, sentence, start, end }) => [`event ${id}`, { sentence, spans: [{ start, end }] }])
  ])
}

import type { Briefing } from '../model/briefing.ts'
import type { Edit } from '../model/edits.ts'
import { lineAndColumn } from '../model/message.ts'
import type { Sentence } from '../model/section.ts'
import type { Source } from '../model/source.ts'
import type { Statement, Transform } from '../model/statement.ts'
import { type Grounds, groundsOf, type Role, roles, type ScorePart } from './grounds.ts'
import { type Rival, rivalsOf } from './rivals.ts'

/** Why a statement was chosen, or a sentence was not. */
export interface Explained {
  /** The statement's id, or the sentence's where it is no statement. */
  readonly id: string
  readonly role: Role
  readonly text: string
  readonly sentence: string
  /** Line and column from 1. */
  readonly line: number
  readonly column: number
  /** The number of its paragraph. */
  readonly paragraph: number
  /** The title of its section; "" where it has none. */
  readonly section: string
  readonly salience: number
  /** Its place by salience among all sentences, from 1. */
  readonly rank: number
  /** The parts of its score, the largest first. */
  readonly parts: readonly ScorePart[]
  readonly extraction?: Statement['extraction']
  readonly attributedTo?: string
  /** Whether an editor wants it. */
  readonly pinned: boolean
  /** What was left out of the sentence, or what of it an editor's words stand for. */
  readonly trims: readonly { readonly kind: Transform['kind']; readonly text: string }[]
  /** How much it would give its reader as a key point; null where an editor drops it. */
  readonly worth: number | null
  /** What speaks against printing it alone, by the names of the rules. */
  readonly problems: readonly string[]
  /** The best sentences that stand for the same and were not taken. */
  readonly rivals: readonly Rival[]
}

/** Why a briefing says what it says. */
export interface Explanation {
  readonly path: string
  readonly title: string
  /** The number of sentences of the body. */
  readonly sentences: number
  /** What can be asked for: the ids of all statements, then of all sentences. */
  readonly ids: readonly string[]
  /** What became of what editors wrote. */
  readonly edits: readonly Edit[]
  /** The statements of the briefing; or what was asked for, if there is such a thing. */
  readonly explained: readonly Explained[]
}

/**
 * Explains every statement of a source's briefing; or one of them, or one sentence, whether it was chosen or not.
 *
 * @param id of a statement or a sentence
 * @throws SourceError where the text is no source
 */
export function explain(source: Source, id?: string, parsed?: () => void): Explanation {
  const grounds = groundsOf(source, parsed)
  const { briefing, sentences } = grounds
  const chosen = roles(briefing).flatMap(([role, statement]) => {
    const sentence = sentences.get(statement.sentence ?? '')
    return sentence ? [explained(grounds, sentence, role, statement)] : []
  })
  const sentence = sentences.get(id ?? '')
  const wanted = chosen.find((one) => one.id === id) ?? chosen.find((one) => one.sentence === id)
  const asked = wanted ?? (sentence ? explained(grounds, sentence, 'sentence') : undefined)
  return {
    path: source.path,
    title: briefing.source.title,
    sentences: briefing.sentences.length,
    edits: briefing.edits,
    ids: [...chosen.map((one) => one.id), ...sentences.keys()],
    explained: id === undefined ? chosen : asked ? [asked] : []
  }
}

function explained(grounds: Grounds, sentence: Sentence, role: Role, statement?: Statement): Explained {
  const { source, ranks } = grounds
  const thought = grounds.considered.get(sentence.id)
  const { attributedTo } = statement ?? {}
  return {
    id: statement?.id ?? sentence.id,
    role,
    text: statement?.text ?? sentence.text,
    sentence: sentence.id,
    ...lineAndColumn(source.text, statement?.spans[0]?.start ?? sentence.start),
    ...placeOf(grounds.briefing, sentence),
    salience: sentence.salience,
    rank: ranks.get(sentence.id) ?? 0,
    parts: partsOf(sentence),
    ...(statement ? { extraction: statement.extraction } : {}),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    pinned: thought?.pinned ?? false,
    trims: (statement?.transforms ?? []).map((one) => ({
      kind: one.kind,
      text: one.kind === 'fragment' ? '' : source.text.slice(one.start, one.end)
    })),
    worth: thought ? rounded(thought.worth) : null,
    problems: thought?.problems ?? ['dropped'],
    rivals: rivalsOf(grounds, sentence)
  }
}

function placeOf({ paragraphs, sections }: Briefing, sentence: Sentence) {
  const paragraph = paragraphs.find(({ id }) => id === sentence.paragraph)
  const section = sections.findLast(({ start }) => start <= sentence.start)
  return { paragraph: paragraph?.number ?? 0, section: section?.title ?? '' }
}

/** The parts of a sentence's score, the largest first, whichever way they count. */
export function partsOf({ reasons }: Sentence): ScorePart[] {
  return Object.entries(reasons)
    .map(([name, value]) => ({ name, value }))
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

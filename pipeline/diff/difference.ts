import type { Briefing } from '../model/briefing.ts'
import type { NumberChange } from '../model/changes.ts'
import type { Sentence } from '../model/section.ts'
import { overlaps } from '../model/span.ts'
import { collapse, type Statement } from '../model/statement.ts'
import { type AlignedPair, aligned, movedPairs } from './alignment.ts'
import { changedNumbers } from './quantities.ts'

export type { NumberChange }

/** What a sentence is in the documents. */
export type Told = 'bottom line' | 'key point' | 'recommendation' | 'concern'

/** A sentence of one version. */
export interface Side {
  /** Its id in that version's briefing. */
  readonly sentence: string
  readonly text: string
  /** The number of its paragraph. */
  readonly paragraph: number
  /** What it is in the documents; empty where they don't say it. */
  readonly told: readonly Told[]
}

/** A sentence that differs; one that has moved and was reworded is `reworded`. */
export interface SentenceChange {
  readonly kind: 'added' | 'gone' | 'reworded' | 'moved'
  readonly before: Side | null
  readonly after: Side | null
  readonly hasMoved: boolean
  readonly numbers: readonly NumberChange[]
}

/** What of two versions of a source differs, sentence by sentence. */
export interface Difference {
  readonly before: Version
  readonly after: Version
  /** Sentences that say the same in both versions, where they stood. */
  readonly unchanged: number
  /** In the order of the later version; what is gone stands where it stood. */
  readonly changes: readonly SentenceChange[]
  /** Sentences that stand in both versions, told in the documents otherwise than before. */
  readonly retold: readonly { readonly before: Side; readonly after: Side }[]
}

/** Which text was compared. */
export interface Version {
  readonly title: string
  readonly sha256: string
  readonly sentences: number
}

/**
 * Compares two briefings sentence by sentence. Pure. Headings, tables and listings hold no sentences and are not
 * compared.
 */
export function difference(before: Briefing, after: Briefing): Difference {
  const [old, present] = [sidesOf(before), sidesOf(after)]
  const pairs = aligned(textsOf(before), textsOf(after))
  const moved = movedPairs(pairs)
  const counted = { before: countedIn(before), after: countedIn(after) }
  const changed = pairs.flatMap((pair): Placed[] => {
    const sides = { before: old[pair.before], after: present[pair.after] }
    const hasMoved = moved.has(pair)
    if (!sides.before || !sides.after || (pair.isSame && !hasMoved)) return []
    const kind = pair.isSame ? 'moved' : 'reworded'
    const numbers = pair.isSame ? [] : numbersOf(pair, counted)
    const change = { kind, before: sides.before, after: sides.after, hasMoved, numbers } as const
    return [{ at: pair.after, change }]
  })
  const placed = [...changed, ...additions(present, pairs), ...losses(old, pairs, moved)]
  return {
    before: versionOf(before),
    after: versionOf(after),
    unchanged: pairs.filter((pair) => pair.isSame && !moved.has(pair)).length,
    changes: placed.sort((one, other) => one.at - other.at).map(({ change }) => change),
    retold: retoldIn(pairs, old, present)
  }
}

/** A change with its place in the later version. */
interface Placed {
  readonly at: number
  readonly change: SentenceChange
}

function versionOf({ source, sentences }: Briefing): Version {
  return { title: source.title, sha256: source.sha256, sentences: sentences.length }
}

function textsOf({ sentences }: Briefing): string[] {
  return sentences.map(({ text }) => collapse(text))
}

function additions(present: readonly Side[], pairs: readonly AlignedPair[]): Placed[] {
  const known = new Set(pairs.map(({ after }) => after))
  return present.flatMap((side, at) =>
    known.has(at)
      ? []
      : [{ at, change: { kind: 'added', before: null, after: side, hasMoved: false, numbers: [] } as const }]
  )
}

/** What is gone stands behind the sentence that it stood behind. */
function losses(
  old: readonly Side[],
  pairs: readonly AlignedPair[],
  moved: ReadonlySet<AlignedPair>
): Placed[] {
  const places = new Map(pairs.map((pair) => [pair.before, pair]))
  let at = -0.5
  return old.flatMap((side, index) => {
    const pair = places.get(index)
    if (pair && !moved.has(pair)) at = pair.after + 0.5
    if (pair) return []
    return [
      { at, change: { kind: 'gone', before: side, after: null, hasMoved: false, numbers: [] } as const }
    ]
  })
}

function retoldIn(
  pairs: readonly AlignedPair[],
  old: readonly Side[],
  present: readonly Side[]
): Difference['retold'] {
  return pairs.flatMap((pair) => {
    const [before, after] = [old[pair.before], present[pair.after]]
    return before && after && before.told.join() !== after.told.join() ? [{ before, after }] : []
  })
}

/** Tells of a sentence, by its place, what its text and figures are. */
type CountedAt = (index: number) => Parameters<typeof changedNumbers>[0]

function countedIn({ sentences, figures }: Briefing): CountedAt {
  const held = Map.groupBy(figures, ({ sentence }) => sentence)
  return (index) => {
    const { id = '', text = '' } = sentences[index] ?? {}
    return { text, figures: held.get(id) ?? [] }
  }
}

function numbersOf(pair: AlignedPair, counted: { before: CountedAt; after: CountedAt }): NumberChange[] {
  return changedNumbers(counted.before(pair.before), counted.after(pair.after)).map((one) => ({
    before: one.before && collapse(one.before),
    after: one.after && collapse(one.after),
    label: collapse(one.label)
  }))
}

/** The sentences of a version, each with what it is in the documents. */
function sidesOf(briefing: Briefing): Side[] {
  const paragraphs = new Map(briefing.paragraphs.map(({ id, number }) => [id, number]))
  const told = toldIn(briefing)
  return briefing.sentences.map((sentence) => ({
    sentence: sentence.id,
    text: collapse(sentence.text),
    paragraph: paragraphs.get(sentence.paragraph) ?? 0,
    told: told(sentence)
  }))
}

function toldIn({
  bottomLine,
  keyPoints,
  recommendations,
  concerns
}: Briefing): (sentence: Sentence) => Told[] {
  const lists: readonly (readonly [Told, readonly Statement[]])[] = [
    ['bottom line', bottomLine ? [bottomLine] : []],
    ['key point', keyPoints],
    ['recommendation', recommendations],
    ['concern', concerns]
  ]
  return (sentence) =>
    lists
      .filter(([, list]) => list.some(({ spans }) => spans.some((span) => overlaps(span, sentence))))
      .map(([told]) => told)
}

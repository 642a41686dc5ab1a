import type { Briefing } from '../../pipeline/model/briefing.ts'
import type { Sentence } from '../../pipeline/model/section.ts'
import { extended, negated, renumbered, reset, reworded, type EditKind } from '../support/text-edits.ts'
import type { Text } from './texts.ts'

/** An edit of a text: what was done to which sentence, and the text then. */
export interface SourceEdit {
  readonly kind: EditKind
  readonly sentence: Sentence
  /** The sentence's words afterwards; undefined where they are gone. */
  readonly words: string | undefined
  readonly text: string
}

/** Sentences that an edit can be told of: whole, of some length, standing once, written without markup. */
export function editable({ text, briefing }: Text): Sentence[] {
  const counts = new Map<string, number>()
  for (const { text: words } of briefing.sentences) counts.set(words, (counts.get(words) ?? 0) + 1)
  const running = new Set(briefing.paragraphs.filter(({ kind }) => kind === 'paragraph').map(({ id }) => id))
  return briefing.sentences.filter(
    (one) =>
      running.has(one.paragraph) &&
      text.slice(one.start, one.end) === one.text &&
      counts.get(one.text) === 1 &&
      one.text.split(/\s+/).length >= 8 &&
      /^[\p{Lu}"“].*[.!]["”]?$/su.test(one.text)
  )
}

/** Does an edit of a kind to a sentence; undefined where the sentence does not allow it. */
export function editOf(
  { text, briefing }: Text,
  sentence: Sentence,
  kind: EditKind,
  random: () => number
): SourceEdit | undefined {
  const cut = text.slice(0, sentence.start) + text.slice(sentence.end).replace(/^ /, '')
  if (kind === 'deletion') return { kind, sentence, words: undefined, text: cut }
  if (kind === 'move') return moved(text, briefing, sentence, random)
  const words = wordsAfter(sentence.text, kind, random)
  if (words === undefined || words === sentence.text) return undefined
  return { kind, sentence, words, text: text.slice(0, sentence.start) + words + text.slice(sentence.end) }
}

function wordsAfter(words: string, kind: EditKind, random: () => number): string | undefined {
  if (kind === 'typography') return reset(words)
  if (kind === 'word') return reworded(words, random)
  if (kind === 'insertion') return extended(words)
  if (kind === 'number') return renumbered(words, random)
  if (kind === 'negation') return negated(words)
  return undefined
}

/** Puts a sentence to the end of a paragraph that is at least two paragraphs away. */
function moved(
  text: string,
  briefing: Briefing,
  sentence: Sentence,
  random: () => number
): SourceEdit | undefined {
  const own = briefing.paragraphs.findIndex(({ id }) => id === sentence.paragraph)
  const others = briefing.paragraphs.filter(
    ({ kind, start, end }, index) =>
      kind === 'paragraph' && Math.abs(index - own) > 1 && /[.!]$/.test(text.slice(start, end))
  )
  const target = others[Math.floor(random() * others.length)]
  if (!target) return undefined
  const words = sentence.text
  const without = (from: number, to: number) => text.slice(from, to)
  const made =
    target.end <= sentence.start
      ? `${without(0, target.end)} ${words}${without(target.end, sentence.start)}${text.slice(sentence.end).replace(/^ /, '')}`
      : `${without(0, sentence.start)}${without(sentence.end, target.end).replace(/^ /, '')} ${words}${text.slice(target.end)}`
  return { kind: 'move', sentence, words, text: made }
}

/** A sentence as a page shows it: its id counts only while its text is the same. */
interface ShownSentence {
  readonly id: string
  readonly text: string
}

/** What an editor wishes of a sentence. */
export type Wish =
  | { readonly kind: 'pin' | 'drop' | 'undo'; readonly sentence: ShownSentence }
  /** The rival is pinned, the sentence dropped. */
  | { readonly kind: 'take'; readonly sentence: ShownSentence; readonly rival: ShownSentence }

/** A wish out of a letter that anybody may have written; undefined where it is none. */
export function wishIn(value: unknown): Wish | undefined {
  if (!isRecord(value)) return undefined
  const { kind } = value
  const sentence = sentenceIn(value.sentence)
  if (!sentence) return undefined
  if (kind === 'pin' || kind === 'drop' || kind === 'undo') return { kind, sentence }
  const rival = sentenceIn(value.rival)
  return kind === 'take' && rival ? { kind, sentence, rival } : undefined
}

function sentenceIn(value: unknown): ShownSentence | undefined {
  if (!isRecord(value)) return undefined
  const { id, text } = value
  return typeof id === 'string' && typeof text === 'string' ? { id, text } : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

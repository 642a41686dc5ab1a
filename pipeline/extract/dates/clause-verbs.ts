import type { Token } from '../../model/passage.ts'

/** Whether a token is a word or a number rather than a mark. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text)
}

/** How many words a run holds, marks not counted. */
export function words(tokens: readonly Token[]): number {
  return tokens.filter(isWord).length
}

/** Whether a finite verb stands in a run of words, as far as tags and endings tell. */
export function hasVerb(run: readonly Token[]): boolean {
  return run.some((_, index) => isFiniteAt(run, index))
}

/** Whether the token at an index of a run is a finite verb. */
export function isFiniteAt(run: readonly Token[], index: number): boolean {
  const token = run[index]
  if (!token) return false
  const previous = run[index - 1]
  if (token.text === 'to') return previous?.text.toLowerCase() === 'due'
  if (token.tag !== 'AUX' && token.tag !== 'VERB') return false
  const before = previous?.text.toLowerCase() ?? ''
  if (token.tag === 'AUX') return !/^(?:be|been|being)$/i.test(token.text)
  if (/ing$/.test(token.text) || before === 'to') return false
  if (/s$/.test(token.text) && /^(?:NUM|DET|ADJ)$/.test(previous?.tag ?? '')) return false
  return !(/(?:ed|en)$/.test(token.text) && (before === ',' || run[index + 1]?.text === 'by'))
}

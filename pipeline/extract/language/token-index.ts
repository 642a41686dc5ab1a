import type { Token } from '../../model/passage.ts'

/** The index of the first token at or after an offset, by bisection; the number of tokens where there is none. */
export function tokenIndex(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

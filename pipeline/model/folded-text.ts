import { collapse } from './statement.ts'

/** Nothing to a reader's eye: soft hyphens, joiners, spaces without width. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/**
 * A text without what only typesetting changes: quotation marks, dashes and spaces of one form, no soft hyphens. Two
 * texts that fold to the same say the same.
 */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟«»″]|''/gu, '"')
    .replace(/[‐‒–—―−]|-{2,}/gu, '-')
  return collapse(plain)
    .replace(/ - | ?-(?!\d) ?/g, '-')
    .replace(/ (?=[%‰°€])/gu, '')
}

import { overlap, type Stretch, shared, wordCount } from './stretches.ts'

/** A quotation that is somebody's, and where that somebody is named. */
export interface GoldQuotation {
  readonly stretch: Stretch
  readonly source: readonly Stretch[]
}

/** Text between double quotation marks, curly ones over line ends but not over an empty line. */
const quotation = /“[^”\n]+(?:\n[^”\n]+)*”|"[^"\n]+"/g

const fewestWords = 3
const mostlyInside = 0.6

/** The quotations of three words and more that lie, for the greater part, in something said. */
export function goldQuotations(
  text: string,
  said: readonly { readonly content: readonly Stretch[]; readonly source: readonly Stretch[] }[]
): GoldQuotation[] {
  return Array.from(text.matchAll(quotation)).flatMap((found) => {
    const stretch: Stretch = [found.index, found.index + found[0].length]
    if (wordCount(found[0]) < fewestWords) return []
    const inside = (parts: readonly Stretch[]) => parts.reduce((sum, part) => sum + shared(part, stretch), 0)
    const holder = said.find(({ content }) => inside(content) >= mostlyInside * (stretch[1] - stretch[0]))
    return holder ? [{ stretch, source: holder.source }] : []
  })
}

/** Whether a speaker is one of those looked for: where they stand, or by the last word of the name. */
export function sameSpeaker(text: string, found: Stretch | null, gold: readonly Stretch[]): boolean {
  if (gold.length === 0 || found === null) return gold.length === 0 && found === null
  return gold.some((one) => overlap(found, one) || lastWord(text, one) === lastWord(text, found))
}

function lastWord(text: string, [start, end]: Stretch): string {
  return (
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu)
      ?.at(-1) ?? ''
  )
}

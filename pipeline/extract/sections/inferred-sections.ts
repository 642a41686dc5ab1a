import type { Keyphrase } from '../../model/keyphrase.ts'
import type { Passage } from '../../model/passage.ts'
import type { Paragraph, Section } from '../../model/section.ts'
import type { NumberedBlock } from './sections.ts'
import { sectionTitles } from './section-titles.ts'
import { topicBreaks } from './topic-breaks.ts'

/** The parts of a text and its paragraphs, each with the part it stands in. */
export interface Parts {
  readonly sections: Section[]
  readonly paragraphs: Paragraph[]
}

/** A text with fewer paragraphs is read in one go. */
const fewestParagraphs = 6

/**
 * Finds parts in a text without headings, where its words change; titles are taken from the text (`titleSpan`).
 * A text with a heading, or of fewer than 6 paragraphs, keeps the sections it has.
 */
export function inferredSections(
  sections: readonly Section[],
  numbered: readonly NumberedBlock[],
  passages: readonly Passage[],
  keyphrases: readonly Keyphrase[]
): Parts {
  const paragraphs = numbered.map(({ paragraph }) => paragraph)
  const asTheyAre = { sections: [...sections], paragraphs }
  if (sections.some((section) => section.heading !== null) || paragraphs.length < fewestParagraphs)
    return asTheyAre
  const firsts = topicBreaks(paragraphs, passages)
  if (firsts.length < 2) return asTheyAre
  const found = titled(spansOf(firsts, paragraphs, sections), passages, keyphrases)
  return { sections: found, paragraphs: paragraphs.map((one) => ({ ...one, section: holderOf(one, found) })) }
}

function spansOf(
  firsts: readonly number[],
  paragraphs: readonly Paragraph[],
  sections: readonly Section[]
): Section[] {
  const starts = firsts.map((first) => paragraphs[first]?.start ?? 0)
  const end = sections.at(-1)?.end ?? paragraphs.at(-1)?.end ?? 0
  return starts.map((start, index) => ({
    id: `h${index + 1}`,
    title: '',
    level: 1,
    inferred: true,
    heading: null,
    start,
    end: starts[index + 1] ?? end
  }))
}

function titled(
  sections: readonly Section[],
  passages: readonly Passage[],
  keyphrases: readonly Keyphrase[]
): Section[] {
  const titles = sectionTitles(sections, passages, keyphrases)
  return sections.map((section, index) => ({ ...section, ...titles[index] }))
}

function holderOf(paragraph: Paragraph, sections: readonly Section[]): string {
  return sections.findLast((section) => section.start <= paragraph.start)?.id ?? paragraph.section
}

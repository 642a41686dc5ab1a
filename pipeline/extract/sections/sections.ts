import type { Block, ParsedDocument } from '../../model/document.ts'
import { collapse } from '../../model/statement.ts'
import type { Paragraph, Section } from '../../model/section.ts'

/** A block of the body with the number its readers see. */
export interface NumberedBlock {
  readonly block: Block
  readonly paragraph: Paragraph
}

/** The parts of a text and its numbered paragraphs, in reading order. */
export interface Outline {
  readonly sections: readonly Section[]
  readonly numbered: readonly NumberedBlock[]
}

/** Sections from the headings, and the body's blocks numbered from 1. Footnotes stand outside the count. */
export function outline(document: ParsedDocument): Outline {
  const body = document.blocks.filter((block) => block.kind !== 'footnote')
  const sections = sectionsOf(body, document.source.text.length)
  const numbered: NumberedBlock[] = []
  for (const block of body) {
    const { kind } = block
    if (kind === 'heading' || kind === 'footnote') continue
    const section = sections.findLast((one) => one.start <= block.start)
    const number = numbered.length + 1
    const { start, end } = block
    numbered.push({
      block,
      paragraph: { id: `p${number}`, number, section: section?.id ?? 'h0', kind, start, end }
    })
  }
  return { sections, numbered }
}

function sectionsOf(body: readonly Block[], length: number): Section[] {
  const headings = body.filter((block) => block.kind === 'heading')
  const levels = [...new Set(headings.map((block) => block.depth))].sort((a, b) => a - b)
  const found: Section[] = headings.map((block, index) => ({
    id: `h${index + 1}`,
    title: collapse(block.prose.text),
    level: levels.indexOf(block.depth) + 1,
    inferred: false,
    heading: { start: block.start, end: block.end },
    start: block.start,
    end: headings.slice(index + 1).find((next) => next.depth <= block.depth)?.start ?? length
  }))
  const first = body[0]
  if (first && first.kind !== 'heading') {
    found.unshift({
      id: 'h0',
      title: '',
      level: 1,
      inferred: true,
      heading: null,
      start: first.start,
      end: headings[0]?.start ?? length
    })
  }
  return found
}

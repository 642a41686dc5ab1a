import type { Briefing } from '../model/briefing.ts'

/** Answers in which numbered paragraph something stands; 0 where it stands in none. */
export interface ParagraphNumbers {
  /** Of an offset of the source. */
  at(offset: number): number
  /** Of a sentence's id. */
  ofSentence(id: string | null): number
}

/** Prepares the look-up of paragraph numbers for one briefing. */
export function paragraphNumbers(briefing: Pick<Briefing, 'paragraphs' | 'sentences'>): ParagraphNumbers {
  const numberById = new Map(briefing.paragraphs.map((paragraph) => [paragraph.id, paragraph.number]))
  const paragraphBySentence = new Map(briefing.sentences.map((sentence) => [sentence.id, sentence.paragraph]))
  return {
    at: (offset) =>
      briefing.paragraphs.find((paragraph) => paragraph.start <= offset && offset < paragraph.end)?.number ??
      0,
    ofSentence: (id) => numberById.get(paragraphBySentence.get(id ?? '') ?? '') ?? 0
  }
}

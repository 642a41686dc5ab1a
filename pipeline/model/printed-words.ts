import type { Frame } from './view-parts.ts'
import type { ExecutiveSummary, FactSheet } from './views.ts'

/** What of a summary or a fact sheet holds the source's words, terms and their meanings aside. */
export type Printed =
  | Omit<ExecutiveSummary, 'terms' | 'selection' | 'limits' | 'dropOrder' | 'spare' | 'extras'>
  | Omit<FactSheet, 'terms' | 'unknownTerms' | 'dropOrder' | 'extras'>

/** All words of the source that a page prints, terms and their meanings aside. */
export function printedWords(view: Printed): string {
  const groups = 'parts' in view ? view.parts : view.groups
  return [
    ...headWords(view.frame),
    ...('abstract' in view && view.abstract ? [view.abstract] : []),
    ...view.figures.flatMap(({ text, label }) => [text, label]),
    ...groups.flatMap(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)]),
    ...('timeline' in view ? view.timeline.events.map(({ text }) => text) : []),
    ...('quotation' in view && view.quotation ? [view.quotation.text] : []),
    ...[...view.asked, ...view.concerns].map(({ text }) => text)
  ].join('\n')
}

/** The words at the head of every document. */
export function headWords({ title, subtitle = '', bottomLine }: Frame): string[] {
  return [title, subtitle, bottomLine?.text ?? '']
}

/**
 * Tells whether a text uses a term: as it stands where it has a capital behind its first letter (short forms), else in
 * capitals or small letters, in the singular or the plural.
 */
export function uses(text: string): (term: string) => boolean {
  const small = text.toLowerCase()
  return (term) => {
    const isShortForm = /.\p{Lu}/u.test(term)
    const whole = isShortForm ? text : small
    const word = isShortForm ? term : term.toLowerCase()
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      const rest = whole.slice(at + word.length, at + word.length + 3)
      if (!isLetter(whole[at - 1]) && /^(?:e?s)?(?![\p{L}\p{N}])/u.test(rest)) return true
    }
    return false
  }
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

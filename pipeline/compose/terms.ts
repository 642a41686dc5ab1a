import type { Briefing } from '../model/briefing.ts'
import type { Definition } from '../model/definition.ts'
import { uses } from '../model/printed-words.ts'
import { collapse } from '../model/statement.ts'
import type { Cited, TermView } from '../model/view-parts.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** What a page prints of the source, as far as its terms depend on it. */
export interface Page {
  /** Its words, terms aside; absent where all of the source is printed. */
  readonly words?: string
  /** The words whose terms are worth a definition. */
  readonly telling: string
}

/** So much of a definition's head tells that a page has it already. */
const headLength = 40

/**
 * The terms that a page uses: those whose meaning a sentence tells, then short forms that the text spells out, then, by
 * themselves, short forms that it does not.
 */
export function termViews(
  briefing: Briefing,
  numbers: ParagraphNumbers,
  page: Page
): { known: TermView[]; unknown: Cited[] } {
  const used = page.words === undefined ? () => true : uses(page.words)
  const short = briefing.acronyms.map((entry, index) => ({ ...entry, id: `term-${index + 1}` }))
  const spelt = new Set(short.filter(({ expansion }) => expansion !== null).map(({ acronym }) => acronym))
  const tells = uses(page.telling)
  const meanings = briefing.definitions
    .filter((one) => !spelt.has(wordOf(one)) && tells(wordOf(one)) && !page.words?.includes(headOf(one)))
    .map((one) => meaning(one, numbers))
  const told = new Set(meanings.map(({ word }) => word))
  return {
    known: [
      ...meanings,
      ...short.flatMap(({ id, acronym, expansion, start }) =>
        expansion !== null && used(acronym)
          ? [
              {
                id,
                text: acronym,
                expansion: collapse(expansion),
                paragraph: numbers.at(start),
                word: acronym,
                isSentence: false
              }
            ]
          : []
      )
    ],
    unknown: short
      .filter(({ acronym, expansion }) => expansion === null && used(acronym) && !told.has(acronym))
      .map(({ id, acronym, start }) => ({ id, text: acronym, paragraph: numbers.at(start) }))
  }
}

/** A definition as its term and what goes on behind it. */
function meaning(one: Definition, numbers: ParagraphNumbers): TermView {
  const end = one.text.indexOf(one.term) + one.term.length
  const close = /^["”’]/.test(one.text.slice(end)) ? 1 : 0
  return {
    id: `term-${one.id}`,
    text: one.text.slice(0, end + close),
    expansion: one.text.slice(end + close).trim(),
    paragraph: numbers.ofSentence(one.sentence),
    word: wordOf(one),
    isSentence: true
  }
}

/** The term as it stands elsewhere: without an article, quotation marks or the short form behind it. */
function wordOf({ term }: Definition): string {
  return term.replace(/^(?:the|an?) /i, '').replace(/ \([^()]*\)$/, '')
}

function headOf({ text }: Definition): string {
  return text.slice(0, headLength)
}

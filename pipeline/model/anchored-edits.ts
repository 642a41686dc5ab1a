import { anchorsIn } from './anchor.ts'
import type { Edit, EditField } from './edits.ts'
import type { Matter } from './front-matter.ts'
import { countsOf, type Guard, wordsOf } from './guarded-words.ts'
import { type Pick, quoteOf } from './picks.ts'
import { quotablesOf } from './quotable.ts'
import type { Section, Sentence } from './section.ts'
import { collapse } from './statement.ts'

/** What an entry's place is searched among, and what it brings. */
interface Wanted {
  readonly field: EditField
  readonly index: number
  readonly pick: Pick
  readonly text?: string
}

/**
 * What editors' entries about sentences mean in a text: pins, drops, rewordings, the order, notes. Pure: `verify` finds
 * the same. Of two rewordings of one sentence the first counts.
 */
export function anchoredEdits(matter: Matter, sentences: readonly Quoted[]): Edit[] {
  const wanted = wantedIn(matter)
  if (wanted.length === 0) return []
  const all = quotablesOf(sentences)
  const find = anchorsIn(all)
  const reworded = new Set<string>()
  return wanted.map(({ field, index, pick, text }) => {
    const found = find(pick)
    const base = {
      field,
      index,
      quote: collapse(quoteOf(pick).quote),
      ...(text === undefined ? {} : { text })
    }
    if (!('id' in found)) return { ...base, ...found, target: null }
    const objection =
      field === 'reword' ? objectionTo(text ?? '', pick, all.get(found.id)?.text ?? '') : undefined
    const isSecond = field === 'reword' && reworded.has(found.id)
    if (objection !== undefined || isSecond)
      return {
        ...base,
        outcome: 'lost',
        target: null,
        reason: objection ?? 'means a sentence that is reworded already'
      }
    if (field === 'reword') reworded.add(found.id)
    const { outcome } = found
    return { ...base, outcome, target: found.id, ...('reason' in found ? { reason: found.reason } : {}) }
  })
}

/** What became of all that editors wrote about a text: entries about sentences, then new titles. */
export function editsOf(matter: Matter, sentences: readonly Quoted[], sections: readonly Section[]): Edit[] {
  return [...anchoredEdits(matter, sentences), ...anchoredTitles(matter, sections)]
}

/** What of a sentence an anchor needs. */
type Quoted = { readonly [Name in 'id' | 'text' | 'paragraph']: Sentence[Name] }

function wantedIn({ pin = [], drop = [], reword = [], order = [], notes = [] }: Matter): Wanted[] {
  const plain = (field: EditField, list: readonly Pick[]) =>
    list.map((pick, index) => ({ field, index, pick }))
  return [
    ...plain('pin', pin),
    ...plain('drop', drop),
    ...reword.map((pick, index) => ({ field: 'reword' as const, index, pick, text: collapse(pick.text) })),
    ...plain('order', order),
    ...notes.map((pick, index) => ({ field: 'notes' as const, index, pick, text: collapse(pick.note) }))
  ]
}

const numbers: ReadonlySet<Guard> = new Set(['number'])

/**
 * Why an editor's words may not stand for a sentence: they have a number that it has not, and the quote would not tell
 * if a number of the sentence changed.
 */
function objectionTo(text: string, pick: Pick, sentence: string): string | undefined {
  const [own, there, quoted] = [text, sentence, quoteOf(pick).quote].map((one) =>
    countsOf(wordsOf(one), numbers)
  )
  const foreign = [...(own?.keys() ?? [])].find((number) => /\d/.test(number) && !there?.has(number))
  const isWatched = [...(there?.keys() ?? [])].every((number) => quoted?.has(number))
  if (foreign === undefined || isWatched) return undefined
  return `means a sentence without the “${foreign}” of its words, expected a quote with the sentence’s numbers`
}

/** What editors' new titles mean among the sections of a text. */
function anchoredTitles({ retitle = [] }: Matter, sections: readonly Section[]): Edit[] {
  if (retitle.length === 0) return []
  const titles = sections.filter(({ title }) => title !== '')
  const find = anchorsIn(
    new Map(
      titles.map(({ id, title, sourceTitle = title }) => [
        id,
        { text: collapse(sourceTitle), before: '', after: '' }
      ])
    )
  )
  return retitle.map(({ heading, text }, index) => {
    const whole = titles.filter(
      ({ title, sourceTitle = title }) => collapse(sourceTitle) === collapse(heading)
    )
    const [one] = whole
    const found = one && whole.length === 1 ? { outcome: 'found' as const, id: one.id } : find(heading)
    const base = { field: 'retitle' as const, index, quote: collapse(heading), text: collapse(text) }
    if (!('id' in found)) return { ...base, ...found, target: null }
    const { id: target, ...rest } = found
    return { ...base, ...rest, target }
  })
}

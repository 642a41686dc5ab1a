import type { Acronym } from '../../model/entity.ts'
import { type Passage, spanIn } from '../../model/passage.ts'
import { collapse } from '../../model/statement.ts'
import { bracketPairs } from './bracket-pairs.ts'
import { spelledOut } from './initials.ts'
import { knownForms } from './known-forms.ts'
import { type ShortForm, shortForms, singular } from './short-forms.ts'

/** What is known of the text besides its paragraphs. */
export interface AcronymContext {
  readonly title: string
  /** Expansions that the editors give, by short form. */
  readonly glossary: Readonly<Record<string, string>>
  /** The source itself, which tells code by its marks; where absent, no word counts as code. */
  readonly source?: string
}

/**
 * The acronyms of a text, each at its first use, with what they stand for: in brackets beside the long form,
 * from the editors' glossary, or as capitalised words elsewhere whose initials spell it. Forms that everybody
 * reads as names are listed only where the text expands them, and what stands only in code or in the name of a thing
 * ("AX7-2.5") is no acronym that anybody would spell out.
 */
export function acronyms(passages: readonly Passage[], context: AcronymContext): Acronym[] {
  const glossary = new Map(Object.entries(context.glossary))
  const uses = firstUses(passages, context.source ?? '')
  const found = new Map<string, Acronym>()
  for (const passage of passages) {
    for (const pair of bracketPairs(passage)) {
      const key = keyOf(pair.short.text)
      if (found.has(key)) continue
      const place = uses.get(key) ?? { passage, form: pair.short, isWord: true }
      const earlier = startOf(place) <= spanIn(passage, pair.short.from, pair.short.to).start
      found.set(key, {
        acronym: collapse(pair.short.text),
        expansion: collapse(passage.text.slice(pair.long.from, pair.long.to)),
        from: 'text',
        expansionSpan: spanIn(passage, pair.long.from, pair.long.to),
        ...(earlier ? spanOf(place) : spanIn(passage, pair.short.from, pair.short.to))
      })
    }
  }
  const longer = heads(found)
  for (const key of longer) found.delete(key)
  const open = [...uses].filter(
    ([key]) => !found.has(key) && (glossary.has(key) || !(isKnown(key, found) || longer.has(key)))
  )
  const small = smallWords(
    passages,
    open.map(([key]) => key)
  )
  const spelled = spelledOut(passages, new Set(open.map(([key]) => key.replaceAll('.', ''))))
  for (const [key, use] of open) {
    const one = unbracketed(key, use, glossary, spelled)
    const isOpen = use.isWord && !small.has(key.toLowerCase()) && !isCited(use)
    if (one.expansion !== null || isOpen) found.set(key, one)
  }
  return [...found.values()].sort((one, other) => one.start - other.start)
}

/** Whether a form stands between numbers, as the name of a journal of laws does: "86 FR 4711". */
function isCited({ passage: { text }, form }: Use): boolean {
  return (
    /\d\s$/.test(text.slice(Math.max(0, form.from - 2), form.from)) &&
    /^,?\s\S?\d/.test(text.slice(form.to, form.to + 4))
  )
}

/** Those of the forms that stand in small letters too. */
function smallWords(passages: readonly Passage[], forms: readonly string[]): Set<string> {
  const wanted = new Set(forms.map((form) => form.toLowerCase()))
  const found = new Set<string>()
  if (!wanted.size) return found
  for (const { tokens } of passages) {
    for (const { text } of tokens) if (wanted.has(text)) found.add(text)
  }
  return found
}

/** Whether every part of a form is one that needs no expansion, or has it: "HTTP/HTTPS". */
function isKnown(key: string, found: ReadonlyMap<string, Acronym>): boolean {
  const parts = key.split('/')
  return parts.every((part) => knownForms.has(part) || (parts.length > 1 && found.has(part)))
}

/** Short forms that a form with one word more stands for: "CARD" beside "CARD Act". */
function heads(found: ReadonlyMap<string, Acronym>): Set<string> {
  const all = [...found].flatMap(([key, { expansion }]) => {
    const [head = '', word = '', ...more] = key.split(' ')
    return !more.length && /^\p{Lu}\p{Ll}+$/u.test(word) && expansion?.includes(word) ? [head] : []
  })
  return new Set(all)
}

interface Use {
  readonly passage: Passage
  readonly form: ShortForm
  /** False where it stands in code or is the head of a name with numbers. */
  readonly isWord: boolean
}

/** The first use of each form as a word, or the first of all where it is never one. */
function firstUses(passages: readonly Passage[], source: string): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const passage of passages) {
    for (const form of shortForms(passage)) {
      const key = keyOf(form.text)
      if (uses.get(key)?.isWord) continue
      const isWord = !isPartOfName(passage.text, form) && !isCode(passage, form, source)
      if (isWord || !uses.has(key)) uses.set(key, { passage, form, isWord })
    }
  }
  return uses
}

/** "AX7" in "AX7-2.5", "PM2" in "PM2.5": what follows belongs to the name. */
function isPartOfName(text: string, { to }: ShortForm): boolean {
  return /^[-‑–.]\d/.test(text.slice(to, to + 2))
}

/** Whether the source marks a form as code: by back quotes or by an element of HTML. */
function isCode(passage: Passage, { from, to }: ShortForm, source: string): boolean {
  const { start, end } = spanIn(passage, from, to)
  const before = source.slice(Math.max(0, start - 12), start)
  return /(?:`|<(?:code|kbd|samp|tt|var)>)$/i.test(before) || source[end] === '`'
}

function keyOf(form: string): string {
  return singular(form)
}

function spanOf({ passage, form }: Use): { start: number; end: number } {
  return spanIn(passage, form.from, form.to)
}

function startOf(use: Use): number {
  return spanOf(use).start
}

function unbracketed(
  key: string,
  use: Use,
  glossary: ReadonlyMap<string, string>,
  spelled: ReturnType<typeof spelledOut>
): Acronym {
  const base = { acronym: singular(use.form.text), ...spanOf(use) }
  const given = glossary.get(key)
  if (given !== undefined) return { ...base, expansion: given, from: 'glossary' }
  const long = spelled.get(key.replaceAll('.', ''))
  if (!long) return { ...base, expansion: null, from: null }
  return {
    ...base,
    expansion: collapse(long.passage.text.slice(long.from, long.to)),
    from: 'text',
    expansionSpan: spanIn(long.passage, long.from, long.to)
  }
}

import type { Passage } from '../../model/passage.ts'
import { shoutedWords } from './known-forms.ts'

/** A short form where it stands in a passage's plain text; half-open, UTF-16 code units. */
export interface ShortForm {
  readonly text: string
  readonly from: number
  readonly to: number
}

const candidate =
  /(?<![\p{L}\p{N}@/._#-])(?=[\p{L}\p{N}&/.-]{0,20}?\p{Lu}[\p{L}\p{N}&/.-]{0,20}?\p{Lu})(?:(?:\p{Lu}\.){2,6}|\p{L}[\p{L}\p{N}]{0,9}(?:[&/-]\p{L}[\p{L}\p{N}]{0,9})?)(?!\p{L}|\p{N}|@|\.\p{L}|\/\p{L}|_)/gu
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** Every acronym-like word of a passage: two capitals or more, letters and digits, a plural s, dots; in order. */
export function shortForms(passage: Passage): ShortForm[] {
  const found: ShortForm[] = []
  for (const match of passage.text.matchAll(candidate)) {
    const text = match[0]
    if (isShortForm(text)) found.push({ text, from: match.index, to: match.index + text.length })
  }
  return found.filter((form, index) => !isShouted(form, found, index, passage.text))
}

/** Whether a word has the build of an acronym: not a Roman numeral, not a capitalised word, not a name like G20. */
export function isShortForm(text: string): boolean {
  const base = singular(text)
  const capitals = base.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals < 2 || roman.test(base) || shoutedWords.has(base)) return false
  if (/^\p{Lu}\.(?:\p{Lu}\.)+$/u.test(base)) return true
  if (/^(?:Mc|Mac|O'|De|La|Le|Van|Von|Di)\p{Lu}/u.test(base)) return false
  const small = base.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > small
}

/** The short form without a plural s: "NGOs", "NGO's" give "NGO". */
export function singular(text: string): string {
  return text.replace(/(?<=\p{Lu})['’]?s$/u, '')
}

/** Whether a word stands in a run of three or more words in capitals, as in a heading or a shout. */
function isShouted(form: ShortForm, all: readonly ShortForm[], index: number, text: string): boolean {
  const joins = (one: ShortForm | undefined, other: ShortForm | undefined) =>
    one !== undefined && other !== undefined && /^[ \t]+$/.test(text.slice(one.to, other.from))
  const before = all[index - 1]
  const after = all[index + 1]
  const left = joins(before, form)
  const right = joins(form, after)
  if (left && right) return true
  if (left && joins(all[index - 2], before)) return true
  if (right && joins(after, all[index + 2])) return true
  const near = text.slice(Math.max(0, form.from - 24), form.to + 24)
  return /\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}/u.test(near)
}

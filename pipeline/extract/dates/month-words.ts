import type { Groups } from './date-rules.ts'

const doubtful = new Set('may march mar sep dec jan feb apr jun jul aug oct nov sept'.split(' '))

/** Whether an English month without day and year is surely one: `November`, `Nov.`, `early May`; not `may`, `mar`. */
export function standsAlone(match: string, { month = '', part }: Groups): boolean {
  return (
    !doubtful.has(month) && (month.length > 3 || month === 'May' || /\.$/.test(match) || part !== undefined)
  )
}

const placed =
  /\b(?:in|of|on|since|by|until|till|from|to|through|during|before|after|between|and|each|every|early|late|this|last|next|for)\s$/i
const asked = /^\s(?:i|we|you|it|he|she|they|be|have|not|also|god|the)\b/i
const surname = /^\s\p{Lu}\p{Ll}+/u
const walk = /\b(?:the|a|an|annual|protest|peace|long|this)\s$/i

/** "May I ask", "April King", "the annual March for Peace": a verb, a name or a walk rather than a month. English. */
export function isOtherWord(text: string, from: number, to: number): boolean {
  if (/\d$/.test(text.slice(from, to))) return false
  const [head, tail, word] = [
    text.slice(Math.max(0, from - 10), from),
    text.slice(to, to + 16),
    text.slice(from, to)
  ]
  if (word === 'March' && walk.test(head) && /^\s(?:for|on|of|to|against)\b/.test(tail)) return true
  if (placed.test(head)) return false
  return surname.test(tail) || (word === 'May' && asked.test(tail))
}

import type { PdfDictionary, PdfObject } from '../objects.ts'
import type { Rule, Subject } from '../rule.ts'

/** What readers of archives need not take (ISO 19005-2, 6.1.13, after ISO 32000-1, annex C). */
export const limitRules: readonly Rule[] = [
  {
    id: '6.1.13-1',
    standard: 'PDF/A-2a',
    asks: 'whole numbers fit four bytes',
    broken: (subject) =>
      places(
        subject,
        (value) =>
          typeof value === 'number' &&
          Number.isInteger(value) &&
          (value > 2_147_483_647 || value < -2_147_483_648)
      )
  },
  {
    id: '6.1.13-3',
    standard: 'PDF/A-2a',
    asks: 'no string is longer than 32767 bytes',
    broken: (subject) =>
      places(
        subject,
        (value) =>
          typeof value === 'object' && value !== null && 'bytes' in value && value.bytes.length > 32_767
      )
  },
  {
    id: '6.1.13-4',
    standard: 'PDF/A-2a',
    asks: 'no name is longer than 127 bytes',
    broken: (subject) =>
      places(subject, (value) => {
        if (value instanceof Map) return hasLongKey(value)
        return typeof value === 'object' && value !== null && 'name' in value && value.name.length > 127
      })
  },
  {
    id: '6.1.13-8',
    standard: 'PDF/A-2a',
    asks: 'graphics states are saved at most 28 deep',
    broken: ({ content }) => (content.deepest > 28 ? [`${content.deepest} deep`] : [])
  }
]

/** The objects in which a value breaks a rule. */
function places({ document }: Subject, isBroken: (value: PdfObject) => boolean): string[] {
  return document
    .numbers()
    .filter((number) => holds(document.at({ object: number }), isBroken))
    .map((number) => `object ${number}`)
}

function hasLongKey(dictionary: PdfDictionary): boolean {
  for (const key of dictionary.keys()) if (key.length > 127) return true
  return false
}

function holds(value: PdfObject, isBroken: (value: PdfObject) => boolean): boolean {
  if (isBroken(value)) return true
  if (Array.isArray(value)) return value.some((item: PdfObject) => holds(item, isBroken))
  if (value instanceof Map) {
    for (const item of value.values()) if (holds(item, isBroken)) return true
    return false
  }
  return typeof value === 'object' && value !== null && 'raw' in value && holds(value.dictionary, isBroken)
}

/**
 * Characters that every face prints as nothing or as space: no face needs to hold them. Other characters that Unicode
 * calls ignorable are looked for in fonts by the browser, those of the system among them.
 */
const shapeless =
  /\u00ad|\u034f|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff|\p{Cc}|(?!\u1680)\p{Z}/gu

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u

/** A text without the characters that no face needs to hold. */
export function withoutShapeless(text: string): string {
  return text.replace(shapeless, '')
}

/** Whether a character may be left out without a trace. */
export function isIgnorable(character: string): boolean {
  return ignorable.test(character) || withoutShapeless(character) === ''
}

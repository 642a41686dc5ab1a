/** Control characters, noncharacters, marks of annotations between lines, and overrides of direction. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufff9-\ufffb\ufffe\uffff]/g

/** Embeddings and isolates of a direction, and marks that stand for a letter written from right to left. */
const directions = /[\u061c\u200f\u202a-\u202c\u2066-\u2069]/g

/** A letter written from right to left, which gives marks of direction a use (Unicode UAX 9, types R and AL). */
const rightToLeft = /[\u05be-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Tags, which nobody sees, but for those that make a flag of a region. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu

/**
 * A view with the replacement character in place of what a reader cannot see and that has no shape of its own or shows
 * words as others than they are: control characters and noncharacters, which break a PDF, marks of an annotation
 * between lines, overrides of direction, all marks of direction where nothing is written from right to left (Boucher
 * and Anderson, Trojan Source, 2021), and tags. Lengths stay, so that positions still count.
 */
export function withVisibleControls<Value>(value: Value): Value {
  return mapped(value) as Value
}

/** What was mapped before: views of one document, tried at several fits, share most of what they hold. */
const known = new WeakMap<object, unknown>()

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return shown(value)
  if (typeof value !== 'object' || value === null) return value
  const found = known.get(value)
  if (found !== undefined) return found
  const made = Array.isArray(value)
    ? value.map(mapped)
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner)]))
  known.set(value, made)
  return made
}

/** Most texts hold nothing of all this. */
const any = new RegExp([controls, directions, tags].map(({ source }) => source).join('|'), 'u')

function shown(text: string): string {
  if (!any.test(text)) return text
  const plain = text.replace(controls, '\ufffd').replace(tags, (_, flag) => flag ?? '\ufffd\ufffd')
  return rightToLeft.test(plain.replace(directions, '')) ? plain : plain.replace(directions, '\ufffd')
}

/** One operator of a content stream with what stands before it, and the stretch that both take. */
export interface Operator {
  readonly name: string
  /** The operands as written; only the last eight are kept. */
  readonly operands: readonly string[]
  readonly start: number
  readonly end: number
}

const space = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const kept = 8

/**
 * Hands over the operators of a content stream, in order (ISO 32000-1, 7.8.2). Inline images don't occur in Chromium's
 * files. Operands are cut out of the text only where they are read, since most are not.
 */
export function eachOperator(text: string, take: (operator: Operator) => void): void {
  let written = new Written(text)
  let at = 0
  for (;;) {
    at = afterSpace(text, at)
    if (at >= text.length) return
    const end = endOfToken(text, at)
    if (isOperator(text, at, end)) {
      take(written.endedBy(at, end))
      written = new Written(text)
    } else written.add(at, end)
    at = end
  }
}

class Written implements Operator {
  name = ''
  start = -1
  end = -1
  readonly #text: string
  readonly #places: number[] = []

  constructor(text: string) {
    this.#text = text
  }

  add(start: number, end: number): void {
    if (this.start < 0) this.start = start
    this.#places.push(start, end)
  }

  endedBy(start: number, end: number): Operator {
    if (this.start < 0) this.start = start
    this.name = this.#text.slice(start, end)
    this.end = end
    return this
  }

  get operands(): readonly string[] {
    const places = this.#places.slice(-2 * kept)
    const operands: string[] = []
    for (let index = 0; index < places.length; index += 2)
      operands.push(this.#text.slice(places[index], places[index + 1]))
    return operands
  }
}

function afterSpace(text: string, at: number): number {
  const code = text.charCodeAt(at + 1)
  // Nearly always one blank stands between two tokens.
  if (text.charCodeAt(at) <= 32 && code > 32 && code !== 37) return at + 1
  space.lastIndex = at
  space.test(text)
  return space.lastIndex
}

function isOperator(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 39 || code === 34) return true
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (!isLetter || end - at < 4) return isLetter
  const token = text.slice(at, end)
  return token !== 'true' && token !== 'false' && token !== 'null'
}

function endOfToken(text: string, at: number): number {
  const mark = text[at]
  if (mark === '(') return endOfLiteral(text, at)
  if (mark === '<') return text[at + 1] === '<' ? endOfGroup(text, at) : endAfter(text, '>', at)
  if (mark === '[') return endOfGroup(text, at)
  regular.lastIndex = mark === '/' ? at + 1 : at
  regular.test(text)
  return Math.max(regular.lastIndex, at + 1)
}

function endAfter(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? text.length : found + mark.length
}

function endOfLiteral(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return text.length
}

/** The end of an array or dictionary, strings and what it holds stepped over. */
function endOfGroup(text: string, from: number): number {
  const isArray = text[from] === '['
  let at = from + (isArray ? 1 : 2)
  while (at < text.length) {
    if (isArray ? text[at] === ']' : text.startsWith('>>', at)) return at + (isArray ? 1 : 2)
    const mark = text[at]
    at = mark === '(' || mark === '<' || mark === '[' ? endOfToken(text, at) : at + 1
  }
  return text.length
}

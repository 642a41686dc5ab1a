/** One operator of a content stream with what stands before it, and the stretch that both take. */
export interface Operator {
  readonly name: string
  /** The operands as written; only the last eight are kept. */
  readonly operands: readonly string[]
  readonly start: number
  readonly end: number
}

const space = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y
const delimiting = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map((mark) => mark.charCodeAt(0)))
const isRegular = Array.from({ length: 256 }, (_, code) => !delimiting.has(code))
const kept = 8

/**
 * Hands over the operators of a content stream, in order (ISO 32000-1, 7.8.2). Inline images don't occur in Chromium's
 * files. Operands are cut out of the text only where they are read, since most are not.
 */
export function eachOperator(text: string, take: (operator: Operator) => void): void {
  let first = -1
  let at = 0
  for (;;) {
    at = afterSpace(text, at)
    if (at >= text.length) return
    const end = endOfToken(text, at)
    if (first < 0) first = at
    if (isOperator(text, at, end)) {
      take(new Written(text, first, at, end))
      first = -1
    }
    at = end
  }
}

class Written implements Operator {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly #text: string

  constructor(text: string, start: number, at: number, end: number) {
    this.#text = text
    this.name = text.slice(at, end)
    this.start = start
    this.end = end
  }

  get operands(): readonly string[] {
    const operands: string[] = []
    const last = this.end - this.name.length
    for (let at = this.start; at < last; ) {
      const end = endOfToken(this.#text, at)
      operands.push(this.#text.slice(at, end))
      at = afterSpace(this.#text, end)
    }
    return operands.slice(-kept)
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
  let end = at + 1
  while (isRegular[text.charCodeAt(end)]) end++
  return end
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

/** A source text in which stretches are replaced by as many other characters. */
export interface MaskedText {
  /** As long as the source, with the same line endings. */
  readonly text: string
  /** The character that stands for a directive's; it does not occur in the source. */
  readonly filler: string
  /** The masked directives, in order: half-open spans of the source. */
  readonly directives: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['{%', '%}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{:', '}']
]
const longest = 2000

/**
 * Blanks the front matter, and replaces each directive of a site generator (Liquid `{% … %}` and `{{ … }}`,
 * Handlebars `{{{ … }}}`, Hugo `{{< … >}}`, kramdown `{: … }`) by a private-use character, so that Markdown sees one word in its place.
 *
 * @param bodyStart where the text starts after the front matter, in UTF-16 code units
 */
export function maskSource(source: string, bodyStart: number): MaskedText {
  const filler = unusedCharacter(source)
  const directives = findDirectives(source, bodyStart)
  const parts = [source.slice(0, bodyStart).replace(/[^\r\n]/g, ' ')]
  let at = bodyStart
  for (const directive of directives) {
    parts.push(source.slice(at, directive.start), directive.text.replace(/[^\r\n]/g, filler))
    at = directive.end
  }
  parts.push(source.slice(at))
  return { text: parts.join(''), filler, directives }
}

/** A private-use character that does not occur in a text. */
export function unusedCharacter(source: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const character = String.fromCharCode(code)
    if (!source.includes(character)) return character
  }
  return '\uf8ff'
}

function findDirectives(source: string, bodyStart: number): MaskedText['directives'] {
  const found: { start: number; end: number; text: string }[] = []
  const closes = new Map<string, number>()
  let start = source.indexOf('{', bodyStart)
  while (start !== -1) {
    const end = directiveEnd(source, start, closes)
    const text = end === -1 ? '' : source.slice(start, end)
    if (text && !isProse(text)) found.push({ start, end, text })
    start = source.indexOf('{', end === -1 ? start + 1 : end)
  }
  return found
}

/** Plain words in doubled braces are somebody's text, not a generator's: four in a row, no sign among them. */
function isProse(directive: string): boolean {
  return /^\{\{\s*(?:[\p{L}’']+[,;:]?\s+){3,}[\p{L}’']+[.!?]?\s*\}\}$/u.test(directive)
}

/** Doubled braces after a command, an index or a brace are TeX: `\\frac{{a}}{{b}}`. */
function isFormula(source: string, start: number): boolean {
  return /(?:[}^_]|\\[A-Za-z]{1,19})$/.test(source.slice(Math.max(0, start - 20), start))
}

/** The next close is remembered for each kind, so that a text of opens alone is walked once. */
function directiveEnd(source: string, start: number, closes: Map<string, number>): number {
  if (isFormula(source, start)) return -1
  for (const pair of pairs) {
    const end = source.startsWith(pair[0], start) ? closeOf(source, start, pair, closes) : -1
    if (end !== -1) return end
  }
  return -1
}

function closeOf(
  source: string,
  start: number,
  [open, close]: (typeof pairs)[number],
  closes: Map<string, number>
): number {
  let known = closes.get(open) ?? 0
  if (known !== -1 && known < start + open.length) {
    known = source.indexOf(close, start + open.length)
    closes.set(open, known)
  }
  if (known === -1) return -1
  const end = known + close.length
  return end - start <= longest && !/\n[ \t\r]*\n/.test(source.slice(start, end)) ? end : -1
}

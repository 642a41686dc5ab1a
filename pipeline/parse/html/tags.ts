/** What stands between `<` and `>` in a stretch of HTML, or what looks like it. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'comment' | 'doctype' | 'instruction' | 'broken'
  /** In small letters; "" for what is no tag. */
  readonly name: string
  /** Names of the attributes that have no value, in small letters. */
  readonly bare: readonly string[]
  /** Whether it ends in `/>`. */
  readonly isClosed: boolean
  /** Half-open, in the stretch. */
  readonly start: number
  readonly end: number
}

/** Where ends of comments and instructions were looked for, so that a text of starts alone is walked once. */
type Ends = Map<string, number>

/**
 * The tags of a stretch of HTML in their order. One that never ends is `broken` and holds its `<` alone, and so are
 * the declarations that a browser takes for comments. What stands inside a comment holds no tag.
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  const ends: Ends = new Map()
  let at = html.indexOf('<')
  while (at !== -1) {
    const tag = tagAt(html, at, ends)
    if (tag) tags.push(tag)
    at = html.indexOf('<', tag?.end ?? at + 1)
  }
  return tags
}

function tagAt(html: string, start: number, ends: Ends): Tag | undefined {
  const next = html.charAt(start + 1)
  if (next === '!') return declaration(html, start, ends)
  if (next === '?') return upTo(html, start, '?>', 'instruction', ends)
  const isEnd = next === '/'
  const first = start + (isEnd ? 2 : 1)
  if (/[A-Za-z]/.test(html.charAt(first))) return element(html, start, first, isEnd, ends)
  return isEnd ? broken(start) : undefined
}

function broken(start: number): Tag {
  return { kind: 'broken', name: '', bare: [], isClosed: false, start, end: start + 1 }
}

function declaration(html: string, start: number, ends: Ends): Tag {
  if (html.startsWith('<!-->', start)) return { ...broken(start), kind: 'comment', end: start + 5 }
  if (html.startsWith('<!--->', start)) return { ...broken(start), kind: 'comment', end: start + 6 }
  if (html.startsWith('<!--', start)) return upTo(html, start, '-->', 'comment', ends)
  const isDoctype = /^<!doctype\b/i.test(html.slice(start, start + 10))
  return isDoctype ? upTo(html, start, '>', 'doctype', ends) : broken(start)
}

function upTo(html: string, start: number, close: string, kind: Tag['kind'], ends: Ends): Tag {
  const found = endAfter(html, start, close, ends)
  return found === -1 ? broken(start) : { ...broken(start), kind, end: found + close.length }
}

function endAfter(html: string, start: number, close: string, ends: Ends): number {
  const known = ends.get(close) ?? 0
  if (known === -1 || known > start) return known
  const found = html.indexOf(close, start + 1)
  ends.set(close, found)
  return found
}

/** A tag by the rules of browsers: a `>` inside a quoted value does not end it. */
function element(html: string, start: number, first: number, isEnd: boolean, ends: Ends): Tag {
  if (start < (ends.get('unclosed quotation mark') ?? 0)) return broken(start)
  if (endAfter(html, start, '>', ends) === -1) return broken(start)
  const name = wordAt(html, first, /[^\s/>]*/y)
  const bare: string[] = []
  let at = first + name.length
  while (at < html.length) {
    at += wordAt(html, at, /[\s/]*/y).length
    if (html.charAt(at) === '>') {
      const isClosed = html.charAt(at - 1) === '/'
      const kind = isEnd ? 'close' : 'open'
      return { kind, name: name.toLowerCase(), bare, isClosed, start, end: at + 1 }
    }
    const attribute = wordAt(html, at, /=?[^\s/>=]*/y)
    at += attribute.length
    const value = valueAt(html, at)
    if (value === undefined) ends.set('unclosed quotation mark', at)
    if (value === undefined) break
    if (value === 0) bare.push(attribute.toLowerCase())
    at += value
  }
  return broken(start)
}

/** How long `= value` is; 0 where there is none, undefined where its quotation mark is never closed. */
function valueAt(html: string, at: number): number | undefined {
  const lead = wordAt(html, at, /\s*=\s*/y)
  if (lead === '') return 0
  const quote = html.charAt(at + lead.length)
  if (quote !== '"' && quote !== "'") return lead.length + wordAt(html, at + lead.length, /[^\s>]*/y).length
  const close = html.indexOf(quote, at + lead.length + 1)
  return close === -1 ? undefined : close + 1 - at
}

function wordAt(html: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at
  return pattern.exec(html)?.[0] ?? ''
}

/** A stretch of a page: a tag as written, or the text between two tags with its entities as written. */
export interface PagePiece {
  /** The element's name for a tag; "" for text. */
  readonly name: string
  readonly isEnd: boolean
  readonly text: string
}

/** Elements whose content is no text of the page. */
const raw = new Set(['style', 'script', 'title'])

/** Elements that have no end tag. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  '!doctype'
])

/**
 * Cuts a page of ours into tags and texts; joined again, the pieces are the page. The page is well formed: `<` stands
 * only at a tag. What stands inside `style`, `script` and `title` belongs to the piece of the start tag.
 */
export function pagePieces(html: string): PagePiece[] {
  const pieces: PagePiece[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) pieces.push({ name: '', isEnd: false, text: html.slice(at, end) })
    if (open < 0) break
    at = endOfTag(html, open)
    start.lastIndex = open
    const [, slash = '', written = ''] = start.exec(html) ?? []
    const name = written.toLowerCase()
    if (slash === '' && raw.has(name)) {
      const close = html.indexOf(`</${name}`, at)
      at = close < 0 ? html.length : close
    }
    pieces.push({ name, isEnd: slash !== '', text: html.slice(open, at) })
  }
  return pieces
}

/** The page that pieces make. */
export function joined(pieces: readonly PagePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Whether a tag opens an element that a later tag closes. */
export function opensElement({ name, isEnd, text }: PagePiece): boolean {
  return name !== '' && !isEnd && !empty.has(name) && !text.endsWith('/>')
}

const attributes = new Map<string, RegExp>()

/** The value of an attribute as written in a tag; undefined where the tag has none of that name. */
export function attributeOf({ text }: PagePiece, name: string): string | undefined {
  const pattern =
    attributes.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  attributes.set(name, pattern)
  const found = pattern.exec(text)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

const start = /<(\/?)([^\s/>]{0,38})/y
const restOfTag = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y

/** The place after a tag's `>`; one inside a quoted value does not count. */
function endOfTag(html: string, from: number): number {
  restOfTag.lastIndex = from + 1
  return restOfTag.test(html) ? restOfTag.lastIndex : html.length
}

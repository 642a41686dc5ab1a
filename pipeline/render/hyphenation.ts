import { type Divider, dividerFor } from './hyphen-patterns.ts'
import { attributeOf, opensElement, type PagePiece } from './page-pieces.ts'

const softHyphen = '\u00ad'

/** Elements whose text runs on in lines. */
const running = new Set(['p', 'li', 'blockquote', 'td', 'dd'])

/** Elements whose words stay whole: headings, heads of tables, code, drawings and what leads elsewhere. */
const whole = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'code',
  'pre',
  'kbd',
  'samp',
  'svg',
  'nav',
  'head',
  'sup'
])

/** Classes that the pages' own marks carry, and the labels of a theme. */
const wholeClasses = /(?:^|\s)(?:number|note-word|reference|inferred|editor-mark|image|label)(?:\s|$)/

/** Elements that stand within a line. */
const inline = new Set([
  'a',
  'strong',
  'em',
  'del',
  'sub',
  'sup',
  'span',
  'mark',
  'code',
  'b',
  'i',
  'q',
  'cite'
])

/** An open element: what its text is to hyphenation, and the block whose words it belongs to. */
interface Open {
  readonly language: string
  readonly isRunning: boolean
  readonly isWhole: boolean
  readonly block: Block
}

/** The texts of one block, by their places among the pieces, in order. */
interface Block {
  readonly texts: { readonly index: number; readonly open: Open }[]
}

/**
 * A page with soft hyphens in its running text, for languages that `dividerFor` knows; a part in another language is
 * divided as that language divides. Headings, labels, code, names (words with a capital, in German with a capital
 * inside), words with digits or signs, addresses, parts of compounds and the last word of a block stay whole.
 *
 * @param language of the page
 */
export function hyphenated(pieces: readonly PagePiece[], language: string): PagePiece[] {
  const blocks: Block[] = []
  const newBlock = (): Block => {
    const block: Block = { texts: [] }
    blocks.push(block)
    return block
  }
  const stack: Open[] = [{ language, isRunning: false, isWhole: false, block: newBlock() }]
  for (const [index, piece] of pieces.entries()) {
    const around = stack.at(-1)
    if (!around) break
    if (piece.name === '') around.block.texts.push({ index, open: around })
    else if (piece.isEnd) {
      if (stack.length > 1) stack.pop()
    } else if (opensElement(piece)) stack.push(opened(piece, around, newBlock))
  }
  const changed = [...pieces]
  for (const block of blocks) divide(block, changed)
  return changed
}

function opened(piece: PagePiece, around: Open, newBlock: () => Block): Open {
  const { name } = piece
  const isNote = attributeOf(piece, 'role') === 'note'
  const isWhole = whole.has(name) || wholeClasses.test(attributeOf(piece, 'class') ?? '')
  return {
    language: attributeOf(piece, 'lang') ?? around.language,
    isRunning: around.isRunning || isNote || running.has(name),
    isWhole: around.isWhole || isWhole,
    block: inline.has(name) && !isNote ? around.block : newBlock()
  }
}

/** Puts soft hyphens into the pieces of one block. A word may run over several of them; then it stays whole. */
function divide({ texts }: Block, pieces: PagePiece[]): void {
  const masks = texts.map(({ index }) => masked(pieces[index]?.text ?? ''))
  const joined = masks.join('')
  const last = lastWord(texts.map(({ open }, order) => blanked(masks[order] ?? '', open)).join(''))
  let start = 0
  for (const [order, { index, open }] of texts.entries()) {
    const mask = masks[order] ?? ''
    const end = start + mask.length
    const piece = pieces[index]
    const divider = open.isRunning && !open.isWhole ? dividerFor(open.language) : undefined
    if (divider && piece) {
      const isGerman = /^de\b/i.test(open.language)
      const places = placesIn(joined, start, Math.min(end, last), divider, isGerman)
      if (places.length > 0) pieces[index] = { ...piece, text: withHyphens(piece.text, places, start) }
    }
    start = end
  }
}

/** The text with entities overwritten: apostrophes as such, spaces as such, all others as a sign. */
function masked(text: string): string {
  return text.replace(/&#?[0-9a-zA-Z]{1,8};/g, (entity) => {
    if (/^&(?:#x27|#39|apos|rsquo|#x2019);$/i.test(entity)) return "'".repeat(entity.length)
    return (/^&(?:#xa0|#160|nbsp);$/i.test(entity) ? ' ' : '"').repeat(entity.length)
  })
}

/** What stays whole is blank where the last word of a text is looked for: a reference behind it is none. */
function blanked(mask: string, { isWhole }: Open): string {
  return isWhole ? ' '.repeat(mask.length) : mask
}

/** Where the last word of a text starts. */
function lastWord(text: string): number {
  let at = text.trimEnd().length
  while (at > 0 && !separator.test(text.charAt(at - 1))) at--
  return at
}

const separator = /[\s\u2013\u2014]/
const tokens = /[^\s\u2013\u2014]+/g
const core = /[\p{L}\p{M}\p{N}].*[\p{L}\p{M}\p{N}]/su

/** Where soft hyphens go between two offsets of a block's text, for words that lie there as a whole. */
function placesIn(text: string, from: number, to: number, divider: Divider, isGerman: boolean): number[] {
  const places: number[] = []
  tokens.lastIndex = startOfToken(text, from, to)
  for (let token = tokens.exec(text); token && token.index < to; token = tokens.exec(text)) {
    const found = core.exec(token[0])
    if (!found || token.index + token[0].length > to) continue
    let start = token.index + found.index
    for (const part of wordsOf(found[0], isGerman)) {
      if (part.isWord) for (const place of divider(part.text)) places.push(start + place)
      start += part.text.length
    }
  }
  return places
}

/** The first place from which a word can stand as a whole: where one runs on from before, the place after it. */
function startOfToken(text: string, from: number, to: number): number {
  let start = from
  if (from > 0 && !separator.test(text.charAt(from - 1)))
    while (start < to && !separator.test(text.charAt(start))) start++
  return start
}

const small = /^\p{Ll}+$/u
const smallOrNoun = /^\p{L}\p{Ll}+$/u

/** A word cut at its apostrophes (`l’organisation`); nothing where a part is no plain word. */
function wordsOf(token: string, isGerman: boolean): { text: string; isWord: boolean }[] {
  const parts = token.split(/(['’]+)/).map((text, index) => ({ text, isApostrophe: index % 2 === 1 }))
  if (parts.some(({ text, isApostrophe }) => !isApostrophe && !/^\p{L}*$/u.test(text))) return []
  const plain = isGerman ? smallOrNoun : small
  return parts.map(({ text, isApostrophe }) => ({ text, isWord: !isApostrophe && plain.test(text) }))
}

function withHyphens(text: string, places: readonly number[], start: number): string {
  let done = 0
  const parts: string[] = []
  for (const place of places) {
    parts.push(text.slice(done, place - start))
    done = place - start
  }
  return [...parts, text.slice(done)].join(softHyphen)
}

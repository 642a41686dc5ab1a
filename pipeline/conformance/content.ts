import { isReference, isStream, type PdfDocument } from './document.ts'
import { Cursor, type PdfDictionary, type PdfObject } from './objects.ts'

/** What a piece of painting belongs to: an element's content, an artifact, or nothing. */
export type Belonging = { readonly identifier: number; readonly owner: number } | 'artifact' | 'nothing'

/** One act of painting, or one run of text in a font. */
export interface Painting {
  /** The page or form whose stream it stands in. */
  readonly owner: number
  readonly operator: string
  readonly belongs: Belonging
  /** The numbers of the glyphs shown, and the object number of the font. */
  readonly glyphs: ReadonlySet<number>
  readonly font: number | undefined
}

/** What a walk through all content found. */
export interface Content {
  readonly paintings: readonly Painting[]
  /** Identifiers of marked content, `owner#identifier`, each as often as it is opened. */
  readonly opened: readonly string[]
  /** Marked content within artifacts, and artifacts within marked content, as `owner: sort`. */
  readonly nested: readonly ('artifact in content' | 'content in artifact')[]
  /** Device colour operators and spaces in use. */
  readonly deviceColours: ReadonlySet<string>
  /** How often each form with marked content of its own is drawn. */
  readonly drawn: ReadonlyMap<number, number>
  /** How many graphics states are saved at one time, at most, within one stream. */
  readonly deepest: number
}

const painters = new Set([
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'BI'
])
const deviceOperators: ReadonlyMap<string, string> = new Map([
  ['rg', 'DeviceRGB'],
  ['RG', 'DeviceRGB'],
  ['g', 'DeviceGray'],
  ['G', 'DeviceGray'],
  ['k', 'DeviceCMYK'],
  ['K', 'DeviceCMYK']
])

/** Walks the content of all pages, and of the forms that they draw. */
export function contentOf(document: PdfDocument): Content {
  const walk = new ContentWalk(document)
  for (const { number, dictionary } of document.pages()) {
    const parts = document.list(dictionary.get('Contents')).map((part) => document.stream(part))
    walk.stream(
      number,
      Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])),
      dictionary.get('Resources'),
      []
    )
  }
  return walk
}

class ContentWalk implements Content {
  readonly paintings: Painting[] = []
  readonly opened: string[] = []
  readonly nested: ('artifact in content' | 'content in artifact')[] = []
  readonly deviceColours = new Set<string>()
  readonly drawn = new Map<number, number>()
  deepest = 0
  readonly #document: PdfDocument
  #run: (Painting & { readonly glyphs: Set<number> }) | undefined

  constructor(document: PdfDocument) {
    this.#document = document
  }

  stream(
    owner: number,
    bytes: Uint8Array,
    resources: PdfObject | undefined,
    around: readonly Belonging[]
  ): void {
    const cursor = new Cursor(bytes, 0, false)
    const open: Belonging[] = [...around]
    let operands: PdfObject[] = []
    let font: number | undefined
    let saved = 0
    while (cursor.skip()) {
      const operator = operatorAt(cursor)
      if (operator === undefined) {
        operands.push(cursor.object())
        continue
      }
      if (operator === 'q') this.deepest = Math.max(this.deepest, ++saved)
      else if (operator === 'Q') saved--
      else if (operator === 'Tf') font = this.#font(resources, operands)
      else if (operator === 'BDC' || operator === 'BMC') open.push(this.#opened(owner, operands, open))
      else if (operator === 'EMC') open.pop()
      else this.#take(owner, operator, operands, open, resources, font)
      operands = []
    }
  }

  #take(
    owner: number,
    operator: string,
    operands: readonly PdfObject[],
    open: readonly Belonging[],
    resources: PdfObject | undefined,
    font: number | undefined
  ): void {
    const device = deviceOperators.get(operator)
    if (device) this.deviceColours.add(device)
    if (operator === 'cs' || operator === 'CS') this.deviceColours.add(this.#document.name(operands[0]))
    if (!painters.has(operator)) return
    const belongs = belonging(open)
    if (operator === 'Do') {
      this.#draw(owner, operands, open, resources, belongs)
      return
    }
    if (operator.startsWith('T')) this.#show(owner, operands.at(-1), belongs, font)
    else this.paintings.push({ owner, operator, belongs, glyphs: none, font: undefined })
  }

  /** Glyphs in the font and place of those before them join their run: pages show them one by one. */
  #show(owner: number, operand: PdfObject | undefined, belongs: Belonging, font: number | undefined): void {
    const run = this.#run
    if (run && run.belongs === belongs && run.font === font && run.owner === owner) {
      addGlyphs(run.glyphs, operand)
      return
    }
    const glyphs = new Set<number>()
    addGlyphs(glyphs, operand)
    this.#run = { owner, operator: 'Tj', belongs, glyphs, font }
    this.paintings.push(this.#run)
  }

  #draw(
    owner: number,
    operands: readonly PdfObject[],
    open: readonly Belonging[],
    resources: PdfObject | undefined,
    belongs: Belonging
  ): void {
    const externals = this.#document.dictionary(this.#document.dictionary(resources).get('XObject'))
    const target = externals.get(this.#document.name(operands[0]))
    const found = this.#document.at(target)
    const isForm = isStream(found) && this.#document.name(found.dictionary.get('Subtype')) === 'Form'
    if (!isForm || !isReference(target) || open.length > 40) {
      this.paintings.push({ owner, operator: 'Do', belongs, glyphs: none, font: undefined })
      return
    }
    const before = this.opened.length
    this.stream(
      target.object,
      this.#document.stream(target),
      found.dictionary.get('Resources') ?? resources,
      open
    )
    if (this.opened.length > before) this.drawn.set(target.object, (this.drawn.get(target.object) ?? 0) + 1)
  }

  #opened(owner: number, operands: readonly PdfObject[], open: readonly Belonging[]): Belonging {
    const tag = this.#document.name(operands[0])
    const outer = belonging(open)
    if (tag === 'Artifact') {
      if (typeof outer === 'object') this.nested.push('artifact in content')
      return 'artifact'
    }
    const identifier = this.#document.number(this.#document.dictionary(operands[1]).get('MCID'))
    if (identifier === undefined) return outer
    if (outer === 'artifact') this.nested.push('content in artifact')
    this.opened.push(`${owner}#${identifier}`)
    return { owner, identifier }
  }

  #font(resources: PdfObject | undefined, operands: readonly PdfObject[]): number | undefined {
    const fonts = this.#document.dictionary(this.#document.dictionary(resources).get('Font'))
    const found = fonts.get(this.#document.name(operands[0]))
    return isReference(found) ? found.object : undefined
  }
}

function operatorAt(cursor: Cursor): string | undefined {
  const start = cursor.at
  const byte = cursor.bytes[start] ?? 0
  const isLetter = ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 39 || byte === 34
  if (!isLetter) return undefined
  const word = cursor.word()
  if (word !== 'true' && word !== 'false' && word !== 'null') return word
  cursor.at = start
  return undefined
}

function belonging(open: readonly Belonging[]): Belonging {
  return open.at(-1) ?? 'nothing'
}

const none: ReadonlySet<number> = new Set()

/** Two bytes a glyph: Chromium uses composite fonts throughout. */
function addGlyphs(glyphs: Set<number>, operand: PdfObject | undefined): void {
  if (Array.isArray(operand)) for (const item of operand) addGlyphs(glyphs, item)
  else if (operand !== null && typeof operand === 'object' && 'bytes' in operand)
    for (let at = 0; at + 1 < operand.bytes.length; at += 2)
      glyphs.add(((operand.bytes[at] ?? 0) << 8) | (operand.bytes[at + 1] ?? 0))
}

/** The fonts that text is shown with: their dictionaries by the numbers of their objects. */
export function fontsOf(document: PdfDocument, content: Content): Map<number, PdfDictionary> {
  const numbers = new Set(content.paintings.flatMap(({ font }) => (font === undefined ? [] : [font])))
  return new Map([...numbers].map((number) => [number, document.dictionary({ object: number })]))
}

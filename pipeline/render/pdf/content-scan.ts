import type { CharacterMap } from './character-maps.ts'
import { advance, type Widths } from './glyph-widths.ts'
import { around, identity, type Matrix, matrixOf, product, type Rectangle } from './matrices.ts'
import { eachOperator, type Operator } from './operators.ts'

/** What a content stream may name. */
export interface Resources {
  /** The characters of a font by its resource name. */
  font(name: string): CharacterMap
  /** The widths of a font's glyphs; undefined where they can't be told. */
  widths(name: string): Widths | undefined
  /** What an external object is: a form that has marked content of its own, another form, or an image. */
  external(name: string): 'marked form' | 'form' | 'image' | undefined
  /** Whether the words of a stretch, or the room that it takes, are asked for. */
  wants(identifier: number): 'words' | 'room' | undefined
}

/** Content between `BDC` and `EMC`. Offsets are into the stream's text. */
export interface Stretch {
  /** The marked-content identifier; undefined for content marked in another way. */
  readonly identifier: number | undefined
  /** The opening operator with its operands. */
  readonly start: number
  readonly end: number
  text: boolean
  form: boolean
  readonly wanted: 'words' | 'room' | undefined
  /** The characters shown, as far as the fonts say; empty where nobody asked. */
  characters: string
  /** What the content takes on the page; undefined where nobody asked. */
  box: Rectangle | undefined
}

/** Painting outside of any marked content, a path with its construction or a whole text object. */
export interface Loose {
  readonly start: number
  readonly end: number
  readonly isText: boolean
}

/** What a content stream holds. */
export interface Scan {
  readonly stretches: readonly Stretch[]
  readonly loose: readonly Loose[]
  /** The resource names of the forms with marked content of their own. */
  readonly forms: readonly string[]
}

const construction = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])

/** Walks a content stream and tells which painting is marked, which is not, and what the marked one shows. */
export function scan(text: string, resources: Resources, base: Matrix = identity): Scan {
  const walk = new Walk(resources, base)
  eachOperator(text, (operator) => walk.take(operator))
  return walk
}

class Walk implements Scan {
  readonly stretches: Stretch[] = []
  readonly loose: Loose[] = []
  readonly forms: string[] = []
  readonly #resources: Resources
  readonly #open: Stretch[] = []
  /** Marks that give a text of their own for what they hold. */
  readonly #replaced = new Set<Stretch>()
  readonly #saved: Matrix[] = []
  #matrix: Matrix
  #textMatrix: Matrix = identity
  /** The operators that chose the font and the place last, until someone asks. */
  #choice: Operator | undefined
  #placed: Operator | undefined
  #size = 0
  #font: CharacterMap = new Map()
  #widths: Widths | undefined
  #pathStart = -1
  #textStart = -1

  constructor(resources: Resources, base: Matrix) {
    this.#resources = resources
    this.#matrix = base
  }

  take(operator: Operator): void {
    const { name } = operator
    if (name === 'Td' || name === 'Tj' || name === 'TJ') this.#show(operator)
    else if (construction.has(name)) this.#construct(operator)
    else if (painting.has(name)) this.#paint(operator)
    else this.#takeOther(operator)
  }

  #takeOther(operator: Operator): void {
    const { name } = operator
    if (name === 'q') this.#saved.push(this.#matrix)
    else if (name === 'Q') this.#matrix = this.#saved.pop() ?? this.#matrix
    else if (name === 'cm') this.#matrix = product(matrixOf(operator.operands), this.#matrix)
    else if (name === 'n') this.#pathStart = -1
    else if (name === 'BT') this.#beginText(operator.start)
    else if (name === 'ET') this.#endText(operator.end)
    else if (name === 'Tf') this.#choice = operator
    else if (name === 'Tm') this.#placed = operator
    else if (name === 'BDC' || name === 'BMC') this.#beginMark(operator)
    else if (name === 'EMC') this.#open.pop()
    else if (name === 'Do') this.#external(operator)
    else if (name === 'sh' && !this.#current)
      this.loose.push({ start: operator.start, end: operator.end, isText: false })
  }

  /** The marked content that is open: the stretch of an element, also where other marks stand in it. */
  get #current(): Stretch | undefined {
    return this.#open.findLast(({ identifier }) => identifier !== undefined) ?? this.#open.at(-1)
  }

  #beginMark({ operands, start, end }: Operator): void {
    const written = /\/MCID\s+(\d{1,9})/.exec(operands.at(-1) ?? '')?.[1]
    const identifier = written === undefined ? undefined : Number(written)
    const stretch: Stretch = {
      identifier,
      wanted: identifier === undefined ? undefined : this.#resources.wants(identifier),
      start,
      end,
      text: false,
      form: false,
      characters: '',
      box: undefined
    }
    const words = actualText(operands.at(-1) ?? '')
    const holder = this.#current
    if (words !== undefined) this.#replaced.add(stretch)
    if (words && holder?.wanted === 'words') holder.characters += words
    this.#open.push(stretch)
    this.stretches.push(stretch)
  }

  #construct({ name, operands, start }: Operator): void {
    if (this.#pathStart < 0) this.#pathStart = start
    const current = this.#current
    if (current?.wanted !== 'room' || name === 'h') return
    const numbers = operands.map(Number)
    const [x = 0, y = 0, third = 0, fourth = 0] = numbers
    current.box = around(current.box, this.#matrix, x, y)
    if (name === 're') current.box = around(current.box, this.#matrix, x + third, y + fourth)
    else if (numbers.length > 2)
      current.box = around(current.box, this.#matrix, numbers.at(-2) ?? x, numbers.at(-1) ?? y)
  }

  #paint({ start, end }: Operator): void {
    if (!this.#current)
      this.loose.push({ start: this.#pathStart < 0 ? start : this.#pathStart, end, isText: false })
    this.#pathStart = -1
  }

  #beginText(start: number): void {
    this.#textStart = start
    this.#textMatrix = identity
    this.#placed = undefined
  }

  #endText(end: number): void {
    if (!this.#current) this.loose.push({ start: this.#textStart, end, isText: true })
  }

  /** Takes up the font and the place that were chosen: for most text, nobody asks. */
  #takeUp(): void {
    if (this.#choice) {
      const [name = '', size = '0'] = this.#choice.operands
      this.#font = this.#resources.font(name.slice(1))
      this.#widths = this.#resources.widths(name.slice(1))
      this.#size = Number(size)
    }
    if (this.#placed) this.#textMatrix = matrixOf(this.#placed.operands)
    this.#choice = undefined
    this.#placed = undefined
  }

  #move(operands: readonly string[]): void {
    this.#takeUp()
    const [x = 0, y = 0] = operands.map(Number)
    const [a, b, c, d, e, f] = this.#textMatrix
    this.#textMatrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
  }

  #show(operator: Operator): void {
    const current = this.#current
    if (operator.name === 'Td') {
      if (current?.wanted === 'room') this.#move(operator.operands)
      return
    }
    if (!current) return
    current.text = true
    if (!current.wanted) return
    this.#takeUp()
    if (current.wanted === 'words') this.#read(current, operator.operands.at(-1) ?? '')
    if (current.wanted !== 'room') return
    const place = product(this.#textMatrix, this.#matrix)
    current.box = around(current.box, place, 0, -this.#size * 0.25)
    current.box = around(current.box, place, this.#advance(operator.operands.at(-1) ?? ''), this.#size * 0.8)
  }

  /** How far the glyphs of a string or an array reach, in units of text space. */
  #advance(shown: string): number {
    if (!this.#widths) return this.#size * 0.6
    let way = 0
    for (const [, digits, correction] of shown.matchAll(/<([0-9a-fA-F]*)>|(-?[\d.]+)/g))
      way += digits === undefined ? -Number(correction) : advance(digits, this.#widths)
    return (way * this.#size) / 1000
  }

  #read(current: Stretch, shown: string): void {
    if (this.#open.some((mark) => this.#replaced.has(mark))) return
    for (const [, digits = ''] of shown.matchAll(/<([0-9a-fA-F]*)>/g))
      for (let at = 0; at + 4 <= digits.length; at += 4)
        current.characters += this.#font.get(Number.parseInt(digits.slice(at, at + 4), 16)) ?? ''
  }

  #external({ operands, start, end }: Operator): void {
    const name = (operands.at(-1) ?? '').slice(1)
    const kind = this.#resources.external(name)
    if (kind === 'marked form') this.forms.push(name)
    const current = this.#current
    if (current) {
      if (kind !== 'image') current.form = true
      if (current.wanted === 'room') current.box = this.#square(current.box)
    } else if (kind !== 'marked form') this.loose.push({ start, end, isText: false })
  }

  /** Images and forms fill the unit square, as far as can be told without reading them. */
  #square(box: Rectangle | undefined): Rectangle {
    return around(around(box, this.#matrix, 0, 0), this.#matrix, 1, 1)
  }
}

/** The text that a mark gives for what it holds; undefined where it gives none. Skia writes ASCII as a literal. */
export function actualText(properties: string): string | undefined {
  const found = /\/ActualText\s*(?:<(?:FEFF)?([0-9A-Fa-f]*)>|\(((?:\\[\s\S]|[^\\()])*)\))/.exec(properties)
  if (!found) return undefined
  const [, digits, literal = ''] = found
  if (digits === undefined) return literal.replace(/\\([\s\S])/g, '$1')
  const units = digits.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))).replaceAll('\u00ad', '')
}

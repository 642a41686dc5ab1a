import { advance, type Widths } from './glyph-widths.ts'

/**
 * A content stream in which glyphs that follow each other on a line are shown by one operator. Skia moves to every
 * glyph on its own (`7.83 0 Td <0023> Tj`), which makes most of a file's bytes and of the time that reading takes.
 * Here the fonts' widths lead from glyph to glyph, and an array's numbers (`TJ`, ISO 32000-1, 9.4.3) correct the way
 * by thousandths of the font's size. Each is chosen for the place that the glyph is at by then, so no glyph is ever
 * further than half a thousandth of the size from where it was. A text object with anything that isn't known to come
 * from Skia stays as it is.
 *
 * @param widths the widths of a font by its resource name; undefined where a string's bytes aren't known to be glyphs
 */
export function withJoinedGlyphs(text: string, widths: (name: string) => Widths | undefined): string {
  if (state.test(text)) return text
  const parts: string[] = []
  let done = 0
  for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, done)) {
    const from = start + begin.length
    const end = text.indexOf(finish, from - 1)
    if (end < 0) break
    parts.push(text.slice(done, from), joined(text.slice(from, end), widths) ?? text.slice(from, end))
    done = end
  }
  return parts.join('') + text.slice(done)
}

const begin = '\nBT\n'
const finish = '\nET\n'
/** Spacing and scaling of text outlast a text object and would change every way. Skia uses none of them. */
const state = /[\d\s](?:Tc|Tw|Tz|TL|T\*|TD|Ts|["'])[\s\0]/

/** The lines of a text object with its glyphs joined; undefined where a line is none that Skia writes. */
function joined(lines: string, widths: (name: string) => Widths | undefined): string | undefined {
  const line = new TextLine()
  for (const written of lines.split('\n')) {
    const isKnown = written.endsWith('> Tj')
      ? line.show(written)
      : written.endsWith('Td')
        ? line.move(written)
        : line.keep(written, widths)
    if (!isKnown) return undefined
  }
  return line.finished()
}

/** The glyphs shown since the last operator that was kept, and where the pen is after them. */
interface Run {
  /** The start of the run, in units of text space. */
  readonly start: number
  /** Strings of glyphs in hexadecimal digits, and the corrections between them. */
  readonly shown: (string | number)[]
  /** How far the pen has come, in thousandths of the font's size. */
  pen: number
}

/** What follows the length of a move along the line. */
const way = ' 0 Td'
const glyphs = /^(?:[0-9A-F]{4})+$/

/** Writes the operators of one text object anew. Places are along the line, in units of text space. */
class TextLine {
  readonly #written: string[] = []
  #widths: Widths | undefined
  #size = 0
  /** Where the line starts as printed, and as written. */
  #place = 0
  #start = 0
  /** Whether a move since the last glyph says where the next one stands. */
  #isPlaced = true
  #run: Run | undefined

  /** Takes moves along the line: `7.83 0 Td`, more than one where soft hyphens are gone. */
  move(written: string): boolean {
    this.#isPlaced = true
    let from = 0
    for (let to = written.indexOf(way); to >= 0; to = written.indexOf(way, from)) {
      this.#place += Number(written.slice(from, to))
      from = to + way.length
    }
    return !Number.isNaN(this.#place) && written.slice(from).trim() === ''
  }

  /** Takes glyphs, and the moves to them: `7.83 0 Td <0023> Tj`. */
  show(written: string): boolean {
    const open = written.indexOf('<')
    if (open > 0 && !this.move(written.slice(0, open))) return false
    const digits = written.slice(open + 1, -4)
    if (!this.#widths || !this.#isPlaced || this.#size <= 0 || !glyphs.test(digits)) return false
    this.#run ??= this.#begun()
    const correction = Math.round(this.#run.pen - ((this.#place - this.#run.start) * 1000) / this.#size)
    if (correction !== 0) this.#run.shown.push(correction)
    this.#run.shown.push(digits)
    this.#run.pen += advance(digits, this.#widths) - correction
    this.#isPlaced = false
    return true
  }

  /** Takes an operator that stays as it is: the choice of font and place, and marks. */
  keep(written: string, widths: (name: string) => Widths | undefined): boolean {
    this.#end()
    this.#written.push(written)
    if (written.endsWith(' BDC') || written === 'EMC') return true
    if (written.endsWith(' Tm')) {
      this.#place = 0
      this.#start = 0
      this.#isPlaced = true
      return true
    }
    const [, name, size] = /^\/(\S+) (\d*\.?\d+) Tf$/.exec(written) ?? []
    if (name === undefined) return false
    this.#widths = widths(name)
    this.#size = Number(size)
    return true
  }

  /** All operators, the last run included. */
  finished(): string {
    this.#end()
    return this.#written.join('\n')
  }

  #begun(): Run {
    if (this.#place !== this.#start) {
      const distance = hundredThousandths(this.#place - this.#start)
      if (distance !== '0') this.#written.push(`${distance}${way}`)
      this.#start += Number(distance)
    }
    return { start: this.#start, shown: [], pen: 0 }
  }

  #end(): void {
    if (!this.#run) return
    const { shown } = this.#run
    const strings: string[] = []
    let string = ''
    for (const part of shown) {
      if (typeof part === 'string') string += part
      else {
        strings.push(`<${string}>${part}`)
        string = ''
      }
    }
    this.#written.push(strings.length === 0 ? `<${string}> Tj` : `[${strings.join('')}<${string}>] TJ`)
    this.#run = undefined
  }
}

function hundredThousandths(length: number): string {
  return length.toFixed(5).replace(/\.?0+$/, '')
}

import type { CharacterMap } from './character-maps.ts'
import { actualText } from './content-scan.ts'
import { eachOperator, type Operator } from './operators.ts'

/** Letters that are read from right to left. Skia does not mark a run that is a single one of them. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Signs that are shown as each other where they are read from right to left. */
const mirrored = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one]
  ])
)

/** A run of words on one line, as it is shown: from left to right. */
interface Run {
  /** How far down the page it stands. */
  readonly line: string
  /** Whether it is read from right to left: Skia marks such runs as `ReversedChars`. */
  readonly isReversed: boolean
  /** The texts of its glyphs, in the order in which they are shown. */
  readonly clusters: string[]
}

/** A mark that is open: content with an identifier, a run read from the right, or words of its own for what is shown. */
interface Mark {
  readonly identifier: number | undefined
  readonly isReversed: boolean
  /** The words that it gives for what it holds. */
  readonly words: string | undefined
  /** What the glyphs in it stand for. */
  shown: string
}

/** What a stretch of marked content says. */
export interface SaidContent {
  /** The characters of its glyphs, in the order in which they are shown. */
  readonly shown: string
  /** Its words as they are read, as far as what is shown tells; undefined where a reader finds them as they stand. */
  readonly read: string | undefined
}

/**
 * What the marked content of a stream says, by marked-content identifier. What is read from right to left stands in a
 * PDF as it is shown (ISO 32000-1, 14.8.2.3.3), and the glyphs of joined letters stand for no character.
 *
 * @param font the characters of a font by its resource name
 */
export function saidContents(text: string, font: (name: string) => CharacterMap): Map<number, SaidContent> {
  const walk = new Walk(font)
  eachOperator(text, (operator) => walk.take(operator))
  return new Map(
    [...walk.runs].map(([identifier, runs]) => {
      const isUnclear = walk.unreadable.has(identifier) || runs.some(({ isReversed }) => isReversed)
      const shown = runs.flatMap(({ clusters }) => clusters).join('')
      return [identifier, { shown, read: isUnclear ? read(runs) : undefined }]
    })
  )
}

class Walk {
  readonly runs = new Map<number, Run[]>()
  /** Content with letters that its glyphs do not stand for. */
  readonly unreadable = new Set<number>()
  readonly #open: Mark[] = []
  readonly #font: (name: string) => CharacterMap
  #characters: CharacterMap = new Map()
  #line = ''

  constructor(font: (name: string) => CharacterMap) {
    this.#font = font
  }

  take(operator: Operator): void {
    const { name } = operator
    if (name === 'BDC' || name === 'BMC') this.#begin(operator)
    else if (name === 'EMC') this.#end()
    else if (name === 'Tm') this.#line = operator.operands[5] ?? ''
    else if (name === 'Tf') this.#characters = this.#font((operator.operands[0] ?? '').slice(1))
    else if (name === 'Tj' || name === 'TJ') this.#show(operator.operands.at(-1) ?? '')
  }

  #begin({ operands }: Operator): void {
    const properties = operands.at(-1) ?? ''
    const identifier = /\/MCID\s+(\d{1,9})/.exec(properties)?.[1]
    this.#open.push({
      identifier: identifier === undefined ? undefined : Number(identifier),
      isReversed: properties === '/ReversedChars',
      words: actualText(properties),
      shown: ''
    })
  }

  #end(): void {
    const mark = this.#open.pop()
    if (mark?.words === undefined) return
    const shown = plain(mark.shown)
    const words = plain(mark.words)
    this.#add(mark.words, mirrored.get(words) === shown)
    if (/[\p{L}\p{M}]/u.test(words) && words !== shown) this.unreadable.add(this.#holder ?? -1)
  }

  get #holder(): number | undefined {
    return this.#open.findLast(({ identifier }) => identifier !== undefined)?.identifier
  }

  #show(shown: string): void {
    const replaced = this.#open.find(({ words }) => words !== undefined)
    for (const [, digits = ''] of shown.matchAll(/<([0-9a-fA-F]*)>/g))
      for (let at = 0; at + 4 <= digits.length; at += 4) {
        const character = this.#characters.get(Number.parseInt(digits.slice(at, at + 4), 16)) ?? ''
        if (replaced) replaced.shown += character
        else this.#add(character)
      }
  }

  /** @param isMirrored whether a bracket shows that it is read from the right */
  #add(cluster: string, isMirrored = false): void {
    const holder = this.#holder
    if (holder === undefined) return
    const runs = this.runs.get(holder) ?? []
    this.runs.set(holder, runs)
    const isReversed = isMirrored || this.#open.some((mark) => mark.isReversed) || fromTheRight.test(cluster)
    const last = runs.at(-1)
    if (last && last.line === this.#line && last.isReversed === isReversed) last.clusters.push(cluster)
    else runs.push({ line: this.#line, isReversed, clusters: [cluster] })
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\0\p{Default_Ignorable_Code_Point}\s]/gu, '')
}

/** Numbers between words that are read from the right belong to them: the whole stretch is read from its right end. */
function read(runs: readonly Run[]): string {
  const words: string[] = []
  let held: Run[] = []
  const flush = (): void => {
    const end = held.findLastIndex(({ isReversed }) => isReversed)
    words.push(
      ...held
        .slice(0, end + 1)
        .toReversed()
        .map(wordsOf),
      ...held.slice(end + 1).map(wordsOf)
    )
    held = []
  }
  for (const run of runs) {
    const isNeutral = !run.isReversed && !/\p{L}/u.test(run.clusters.join(''))
    if (held.length > 0 && held[0]?.line !== run.line) flush()
    if (!run.isReversed && !(isNeutral && held.length > 0)) {
      flush()
      words.push(wordsOf(run))
    } else held.push(run)
  }
  flush()
  return words.join('')
}

function wordsOf({ isReversed, clusters }: Run): string {
  return (isReversed ? clusters.toReversed() : clusters).join('')
}

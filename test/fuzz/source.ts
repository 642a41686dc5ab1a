import { block } from './blocks.ts'
import { inline } from './inline.ts'
import { Random } from './random.ts'
import { voice, word } from './words.ts'

/** A source made by chance: front matter, and blocks that can be left out one by one. */
export interface GeneratedSource {
  /** Its file's name without the extension. */
  readonly name: string
  readonly matter: readonly string[]
  readonly blocks: readonly string[]
}

/** Makes the source that belongs to a seed and a number. */
export function generatedSource(seed: number, number: number): GeneratedSource {
  const random = new Random(seed * 100_003 + number)
  const speaks = voice(random)
  const line = (most: number) => JSON.stringify(inline(random, speaks, 1, most).replace(/\s+/g, ' '))
  const matter = [
    ...(random.happens(60) ? [`title: ${line(random.one([3, 8, 40]))}`] : []),
    ...(random.happens(30) ? [`subtitle: ${line(20)}`] : []),
    ...(random.happens(40) ? [`authors: [${line(3)}, ${line(3)}]`] : []),
    ...(random.happens(40)
      ? [`published: 20${random.number(10, 26)}-0${random.number(1, 9)}-1${random.number(0, 9)}`]
      : []),
    ...(random.happens(20) ? [`organisation: ${line(6)}`, `series: ${line(3)}`] : []),
    ...(random.happens(20) ? ['tlp: AMBER', 'status: draft'] : []),
    ...(random.happens(15) ? [`genre: ${random.one(['opinion', 'research', 'notice', 'law'])}`] : []),
    ...(random.happens(15) ? [`rights: ${random.one(['full', 'excerpts', 'none'])}`] : []),
    ...(random.happens(15) ? ['url: https://example.org/source', `contact: ${line(4)}`] : []),
    ...(random.happens(10) ? [`abstract: ${line(60)}`] : [])
  ]
  const blocks = random.many(1, random.one([4, 12, 30, 60]), () => block(random, speaks))
  // Something to tell, else nothing is built.
  const told = `The harbour ${word(random, speaks)} should be mended before 2026, because 41,000 people use it.`
  return {
    name: `s${seed}-${String(number).padStart(3, '0')}`,
    matter,
    blocks: [...blocks, told]
  }
}

/** The text of a source. */
export function textOf({ matter, blocks }: Pick<GeneratedSource, 'matter' | 'blocks'>): string {
  const head = matter.length > 0 ? `---\n${matter.join('\n')}\n---\n\n` : ''
  return `${head}${blocks.join('\n\n')}\n\n[reference]: https://example.org/reference\n`
}

import { SourceError } from '../model/message.ts'
import { placesIn } from './place.ts'
import { readYaml, type YamlMapping } from './yaml.ts'

/** The front matter of a Markdown text. Offsets are UTF-16 offsets into the text. */
export interface FrontMatter {
  readonly mapping: YamlMapping
  /** Where the YAML starts, after the opening line. */
  readonly start: number
  /** Where the text starts, after the closing line. */
  readonly end: number
}

/** Words after the opening `---` that state YAML. Any other may name a language to run, and is refused. */
const yamlWords = new Set(['', 'yaml', 'yml'])

/** How a line of front matter begins: a name and a colon, maybe between quotes, or a comment. */
const fieldLine = /^(?:["']?[\p{L}_$][\p{L}\p{N}_.$ -]{0,60}["']?:(?:\s|$)|#)/u

interface Line {
  readonly start: number
  readonly words: string
  /** The offset after the line's break. */
  readonly next: number
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start)
    const next = lineBreak === -1 ? text.length : lineBreak + 1
    yield { start, words: text.slice(start, next).trimEnd(), next }
    start = next
  }
}

/** Front matter, as opposed to prose after a thematic break, begins with a field or a comment. */
function looksLikeFields(yaml: string): boolean {
  const first = yaml.split('\n', 50).find((line) => line.trim() !== '')
  return first !== undefined && fieldLine.test(first)
}

/**
 * The front matter of a Markdown text: YAML between a first line `---` and the next line `---` or `...`.
 * Nothing where the first line is no such line, or where it is a thematic break that prose follows.
 *
 * @throws SourceError `front-matter-syntax` where the block is not closed, not YAML, or not plain YAML.
 */
export function findFrontMatter(text: string, path: string): FrontMatter | undefined {
  if (!text.startsWith('---') || text.startsWith('----')) return undefined
  const lines = linesOf(text)
  const opening = lines.next().value
  if (!opening) return undefined
  const closing = lines.find((line) => line.words === '---' || line.words === '...')
  const word = opening.words.slice(3).trim()
  if (!yamlWords.has(word.toLowerCase())) {
    // A whole sentence after three hyphens is prose.
    if (!closing || /\s/.test(word)) return undefined
    const reason = `Unexpected \`${word.slice(0, 40)}\` after \`---\`, expected front matter in YAML`
    throw new SourceError('front-matter-syntax', reason, { path, line: 1, column: 4 })
  }
  const yaml = text.slice(opening.next, closing?.start)
  const fields = looksLikeFields(yaml)
  if (!closing) {
    if (!fields) return undefined
    const reason = 'Unexpected end of file, expected a line `---` that closes the front matter of line 1'
    throw new SourceError('front-matter-syntax', reason, { path, line: 1, column: 1 })
  }
  if (!fields && yaml.trim() !== '') return undefined
  const reading = readYaml(yaml)
  if ('problem' in reading) {
    const place = placesIn(path, text, opening.next)(reading.problem.offset)
    throw new SourceError('front-matter-syntax', reading.problem.reason, place)
  }
  return { mapping: reading.mapping, start: opening.next, end: closing.next }
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A text to build from. */
export interface SampleText {
  readonly name: string
  /** The name of its file, which says its format. */
  readonly path: string
  readonly text: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The sources that come with Précis and those of the cases for parsing and for rendering. */
export const sampleTexts: readonly SampleText[] = ['source', 'test/cases/parse', 'test/cases/render'].flatMap(
  (folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt)$/.test(name) && !/(?:README|expected|marks)\.\w+$/.test(name))
      .sort()
      .map((name) => ({
        name: folder === 'source' ? name : basename(dirname(name)),
        path: basename(name),
        text: readFileSync(`${root}/${folder}/${name}`, 'utf8')
      }))
)

/** Texts that a person would hardly write, each of them a source all the same. */
export const oddTexts: readonly SampleText[] = [
  ['one word', 'Tide'],
  ['one letter', 'a'],
  ['one sentence without a stop', 'The tide goes out'],
  ['a heading and nothing else', '# The tide'],
  ['headings and nothing else', '# The tide\n\n## Ebb\n\n## Flood\n'],
  ['a rule and a word', '---\n\n***\n\nTide\n'],
  ['a listing and nothing else', '```\nlet tide = 1\n```'],
  ['a table and nothing else', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['a list and nothing else', '- one\n- two\n- three'],
  ['a picture and nothing else', '![a heron](heron.png)'],
  ['a footnote that nobody calls', 'Tide.\n\n[^1]: Never called.'],
  ['a footnote that calls itself', 'Tide[^1].\n\n[^1]: Ebb[^1] and flood.'],
  ['a very long word', `The ${'tide'.repeat(3000)} goes out.`],
  ['a very long sentence', `The tide ${'and the tide '.repeat(500)}goes out.`],
  ['many short sentences', 'Tide. Ebb. Flood. '.repeat(300)],
  ['many numbers', 'In 2016 it was 12 % of 3,400 ships and €5 million. '.repeat(60)],
  ['deep quotations', `${'> '.repeat(40)}tide`],
  ['deep lists', Array.from({ length: 25 }, (_, depth) => `${'  '.repeat(depth)}- tide ${depth}`).join('\n')],
  ['Windows line ends', '# Tide\r\n\r\nThe tide goes out.\r\nIt comes back.\r\n'],
  [
    'no-break spaces and soft hyphens',
    'The\u00a0tide\u00a0went 5\u00a0% out\u00adside. It\u202fcame 3\u202fkm back.'
  ],
  ['signs beyond the basic plane', 'The 🌊 rose by 𝟒𝟐 % in 𝒟unmere. “𝒯ide!” said Ada 🧜‍♀️ Holm.'],
  ['marks that combine', 'T\u0301h\u0323e\u0302 tide rose by 4\u0301 metres.'],
  [
    'words from right to left',
    'The word \u05d2\u05d0\u05d5\u05ea means tide. \u200f\u0627\u0644\u0645\u062f 5 \u0645\u062a\u0631.'
  ],
  ['signs of direction', 'The \u202etide\u202c went \u2066out\u2069.'],
  ['Chinese', '潮水在2016年上涨了百分之十二。港口关闭了三天。“没有人问为什么”，他说。'],
  [
    'German',
    'Die Flut stieg 2016 um 12 Prozent. Der Hafen blieb drei Tage lang geschlossen, sagte Ada Holm.'
  ],
  [
    'names of members that every object has',
    '# constructor\n\n__proto__ is 5 toString. The constructor (CNST) has 3 prototypes. [^__proto__]\n\n[^__proto__]: hasOwnProperty.'
  ],
  ['ids that look like ours', '# p1\n\n## text\n\n## h1\n\nThe note-b1 is a tide.'],
  ['signs of markup everywhere', '<<>> && "\'`` *_ ~~ [[ ]] (( )) {{ }} \\\\ # tide | tide'],
  ['patterns of replacing', "The tide costs $& and $1 and $` and $' in $$ 2016."]
].map(([name = '', text = '']) => ({ name, path: 'text.md', text }))

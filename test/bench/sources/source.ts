import { bullets, list, quotation, table } from './blocks.ts'
import { Chance } from './chance.ts'
import { capital, paragraph, sentence } from './sentences.ts'
import { vocabulary } from './vocabulary.ts'
import { shuffled } from '../../support/random-numbers.ts'

/** The seed of the bench's sources. */
export const seed = 7

/** Half of the sources have about so many words, all of them up to a quarter more or less. */
const words = 830

/** The file name of a source, counted from 1, without its extension. */
export function nameOf(number: number): string {
  return `source-${String(number).padStart(4, '0')}`
}

/** The Markdown of a source, counted from 1: always the same. */
export function sourceText(number: number): string {
  const chance = new Chance(seed, number)
  const special = [list, bullets, table, quotation]
  const titles = shuffled(vocabulary.headings, () => chance.whole(0, 999_999) / 1_000_000)
  const aim = chance.whole(words * 0.75, words * 1.25)
  const blocks = [paragraph(chance, 3), `${sentence(chance)}[^1]`]
  for (let index = 0; countWords(blocks) < aim; index++) {
    blocks.push(`## ${titles[index % titles.length]}`, paragraph(chance, chance.whole(2, 5)))
    const block = special[index]
    if (block) blocks.push(block(chance))
    blocks.push(paragraph(chance, chance.whole(2, 4)))
  }
  return `${matter(chance)}\n\n${blocks.join('\n\n')}\n\n[^1]: ${sentence(chance)}\n`
}

function countWords(blocks: readonly string[]): number {
  return blocks.join(' ').match(/[\p{L}\d][^\s|]*/gu)?.length ?? 0
}

function matter(chance: Chance): string {
  const month = String(chance.whole(1, 12)).padStart(2, '0')
  return [
    '---',
    `title: ${capital(chance.word('works'))} at ${chance.word('places')}`,
    `subtitle: What ${chance.word('causes')} has changed`,
    `authors: [${chance.person()}, ${chance.person()}]`,
    `published: ${chance.whole(2015, 2026)}-${month}-${chance.whole(10, 28)}`,
    `organisation: ${chance.organisation()}`,
    '---'
  ].join('\n')
}

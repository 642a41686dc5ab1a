import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Briefing } from '../pipeline/model/briefing.ts'
import type { Statement } from '../pipeline/model/statement.ts'
import { type CitedStatement, citedStatementSchema } from '../pipeline/model/view-parts.ts'
import { composed } from './support/pages.ts'

const folder = new URL('cases/traps/', import.meta.url)

/** What must hold of each statement that has the words before "::". */
interface Demand {
  readonly name: string
  readonly words: string
  readonly other: string
}

/** A sentence that tempts to print what its author did not say. */
interface Trap {
  readonly name: string
  readonly text: string
  readonly demands: readonly Demand[]
}

/** A trap is a block: a line that names it, `text:`, and one line for each demand. */
function trapsIn(file: string): Trap[] {
  const blocks = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8')
    .trim()
    .split(/\n\s*\n/)
  return blocks.map((block) => {
    const [name = '', ...lines] = block.split('\n')
    const fields = lines.map((line) => {
      const at = line.indexOf(': ')
      return { field: line.slice(0, at), value: line.slice(at + 2) }
    })
    const demands = fields
      .filter(({ field }) => field !== 'text')
      .map(({ field, value }) => {
        const [words = '', other = ''] = value.split(' :: ')
        return { name: field, words, other }
      })
    return { name, text: fields.find(({ field }) => field === 'text')?.value ?? '', demands }
  })
}

const around = [
  'The lamps of Port Annet were lit by hand for two hundred years.',
  'A crew of nine rows out to the breakwater with oil and wicks.',
  'Fishing brings the town most of its income.',
  'Its harbour lies between two hills and is open to the west wind.'
]

/** The trap between other sentences; pinned, it must be printed. */
function sourceOf(text: string, isPinned: boolean): string {
  const pinned = `pin:\n${text
    .split(/(?<=[.?]) (?=[A-Z])/)
    .map((sentence) => `  - quote: ${JSON.stringify(sentence)}`)
    .join('\n')}\n`
  return `---\ntitle: Notes from Port Annet\nlanguage: en\n${isPinned ? pinned : ''}---\n\n${around[0]} ${around[1]}\n\n${text}\n\n${around[2]} ${around[3]}\n`
}

function statementsOf({ bottomLine, keyPoints, furtherPoints, recommendations }: Briefing): Statement[] {
  return [...(bottomLine ? [bottomLine] : []), ...keyPoints, ...furtherPoints, ...recommendations]
}

/** Every statement that the documents show. */
function shown(value: unknown): CitedStatement[] {
  if (Array.isArray(value)) return value.flatMap(shown)
  if (typeof value !== 'object' || value === null) return []
  const { data } = citedStatementSchema.safeParse(value)
  return [...(data ? [data] : []), ...Object.values(value).flatMap(shown)]
}

function has(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase())
}

function check({ name, words, other }: Demand, text: string, isPinned: boolean): void {
  const { briefing, views } = composed(sourceOf(text, isPinned))
  const statements = statementsOf(briefing)
  const found = statements.filter((one) => has(one.text, words))
  const asked = briefing.recommendations.filter((one) => has(one.text, words))
  const isChosen = name !== 'never' && !name.endsWith('asked')
  if (isPinned && isChosen) expect(found, `nothing printed says “${words}”`).not.toEqual([])
  if (name === 'with') {
    const printed = [...statements, ...shown([views['fact-sheet'], views['executive-summary']])]
    const torn = printed.filter(
      (one) => has(one.text, words) && !has(`${one.text} ${one.attributedTo ?? ''}`, other)
    )
    expect(torn).toEqual([])
  } else if (name === 'never') {
    if (!isPinned) expect(found).toEqual([])
  } else if (name === 'asked') expect(asked).not.toEqual([])
  else if (name === 'never asked') expect(asked).toEqual([])
  else if (name === 'kind') expect(found.filter(({ kind }) => kind !== other)).toEqual([])
  else if (name === 'no kind') expect(found.filter(({ kind }) => kind === other)).toEqual([])
  else if (name === 'hedge') expect(found.filter(({ hedges = [] }) => !hedges.includes(other))).toEqual([])
  else if (name === 'no hedge') expect(found.filter(({ hedges = [] }) => hedges.includes(other))).toEqual([])
  else if (name === 'no speaker')
    expect(found.filter(({ attributedTo = '' }) => has(attributedTo, other))).toEqual([])
  else throw new Error(`Unexpected demand "${name}", expected with, never, asked, kind, hedge or speaker`)
}

const files = readdirSync(folder)

for (const file of files)
  describe(`no statement is torn from ${file.replace(/\.txt$/, '')}`, () => {
    test.each(trapsIn(file).map((trap) => [trap.name, trap] as const))('%s', (_, { text, demands }) => {
      expect(demands.length).toBeGreaterThan(0)
      for (const demand of demands) for (const isPinned of [false, true]) check(demand, text, isPinned)
    })
  })

test('there are at least sixty traps, each under a name of its own', () => {
  const names = files.flatMap((file) => trapsIn(file).map(({ name }) => name))
  expect(names.length).toBeGreaterThanOrEqual(60)
  expect(new Set(names).size).toBe(names.length)
})

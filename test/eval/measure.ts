import type { SetFile } from './folder.ts'
import { reply } from './ours.ts'
import type { Peer } from './peers/peer.ts'
import type { Result } from './results.ts'
import { readRows } from './rows.ts'
import type { Measures } from './scoring/counts.ts'
import { share } from './scoring/counts.ts'
import { wordCount } from './scoring/stretches.ts'
import type { Answered, Task } from './tasks/task.ts'

/** The measures of one set, and the peers that could not be asked. */
export interface Measured {
  readonly result: Result
  readonly notInstalled: readonly string[]
  readonly leftOut: readonly string[]
}

interface SetRow {
  readonly text: string
  readonly id?: string | number
}

/** So many rows are asked for once before, so that what is loaded first is not counted. */
const warmUps = 3

/** Asks Précis, and the peers where they are wanted, for every row of a set, and scores what they say. */
export async function measure<Row extends SetRow, Answer>(
  task: Task<Row, Answer>,
  set: SetFile,
  withPeers: boolean
): Promise<Measured> {
  const rows = readRows(set.path, task.row)
  const requestOf = (row: Row, index: number) => ({ id: String(row.id ?? index), ...task.request(row, set) })
  for (const [index, row] of rows.slice(0, warmUps).entries()) reply(requestOf(row, index))
  let [milliseconds, words, refused] = [0, 0, 0]
  const answered = rows.map((row, index): Answered<Row, Answer> => {
    const request = requestOf(row, index)
    const said = reply(request)
    milliseconds += said.milliseconds
    words += wordCount(request.text, request.language ?? set.language)
    if (!said.briefing) refused++
    return { row, answer: task.answer(row, said.briefing) }
  })
  const asked = withPeers ? await askPeers(task, answered, set, words) : noPeers
  return {
    result: {
      task: task.name,
      set: set.name,
      rows: rows.length,
      refused,
      milliseconds: rounded(1000 * share(milliseconds, words)),
      ours: roundedAll(task.score(answered)),
      peers: asked.peers
    },
    notInstalled: asked.notInstalled,
    leftOut: asked.leftOut
  }
}

interface Asked {
  readonly peers: Record<string, Measures>
  readonly notInstalled: string[]
  readonly leftOut: string[]
}

const noPeers: Asked = { peers: {}, notInstalled: [], leftOut: [] }

async function askPeers<Row extends SetRow, Answer>(
  task: Task<Row, Answer>,
  answered: readonly Answered<Row, Answer>[],
  set: SetFile,
  words: number
): Promise<Asked> {
  const asked: Asked = { peers: {}, notInstalled: [], leftOut: [] }
  for (const peer of task.peers) {
    if (peer.languages && !peer.languages.includes(set.language)) continue
    if (peer.mostWords !== undefined && words > peer.mostWords) {
      asked.leftOut.push(`${peer.name} on ${set.name} (it is slow, and ${words} words are many)`)
      continue
    }
    try {
      asked.peers[peer.name] = roundedAll(task.score(await answersOf(peer, answered, set.language)))
    } catch (error) {
      if (isMissing(error)) asked.notInstalled.push(...peer.packages)
      else asked.leftOut.push(`${peer.name} on ${set.name} (it failed: ${String(error)})`)
    }
  }
  return asked
}

/** What a peer says of each row; rejects with Node's error where it is not installed. */
async function answersOf<Row extends SetRow, Answer>(
  peer: Peer<Row, Answer>,
  answered: readonly Answered<Row, Answer>[],
  language: string
): Promise<Answered<Row, Answer>[]> {
  const ask = await peer.load()
  return answered.map(({ row, answer }) => ({ row, answer: ask(row, answer, languageOf(row) ?? language) }))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}

function languageOf(row: object): string | undefined {
  return 'lang' in row && typeof row.lang === 'string' ? row.lang : undefined
}

function roundedAll(measures: Measures): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, rounded(value)]))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

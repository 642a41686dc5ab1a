import type { SetFile } from './folder.ts'
import { reply } from './ours.ts'
import type { Result } from './results.ts'
import { readRows } from './rows.ts'
import { share } from './scoring/counts.ts'
import { wordCount } from './scoring/stretches.ts'
import { summaries } from './tasks/summaries.ts'

/** So many documents are measured, spread over the set, after as many passes to warm the process up. */
const documents = 60
const warmUps = 20

/**
 * How long `extract` takes for whole documents in a warm process, parsing included: medians over documents, for 1,000
 * words each. `ms` is the time on the clock; `cpu` is the time that this process had of all cores together, which
 * other programs on the machine hardly change.
 */
export function speed(set: SetFile): Result {
  const rows = readRows(set.path, summaries.row)
  const step = Math.max(1, rows.length / documents)
  const chosen = rows.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  const requests = chosen.map((row) => ({ id: String(row.id), ...summaries.request(row, set) }))
  for (const request of requests.slice(0, warmUps)) reply(request)
  const times = requests.map((request) => {
    const before = process.cpuUsage()
    const { milliseconds } = reply(request)
    const { user, system } = process.cpuUsage(before)
    const thousands = wordCount(request.text) / 1000
    return { ms: share(milliseconds, thousands), cpu: share((user + system) / 1000, thousands) }
  })
  const ms = median(times.map((time) => time.ms))
  const cpu = median(times.map((time) => time.cpu))
  return {
    task: 'speed',
    set: set.name,
    rows: chosen.length,
    refused: 0,
    milliseconds: ms,
    ours: { ms, cpu },
    peers: {}
  }
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  return Math.round(middle * 100) / 100
}

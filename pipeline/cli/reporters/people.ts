import type { Progress } from '../../build/build-options.ts'
import { report, visible } from '../../build/report.ts'
import type { Terminal } from '../terminal.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'

const barWidth = 24

/** So many of the sources that took longest are named, where at least so many were built. */
const slowest = { named: 3, from: 10 }

/** For people: a bar with rate and time left on a terminal, a line a source elsewhere; messages and totals at the end. */
export function peopleReporter({ terminal, verbose }: ReporterSettings): Reporter {
  const start = performance.now()
  const times = new Map<string, number>()
  return {
    onProgress: (progress) => {
      if (progress.kind === 'started') times.set(progress.path, performance.now())
      if (progress.kind === 'finished')
        times.set(progress.path, performance.now() - (times.get(progress.path) ?? start))
      tell(progress, terminal, performance.now() - start)
    },
    end: ({ messages, summary }) => {
      for (const line of report(messages, { color: terminal.color, verbose })) terminal.line(line)
      if (times.size >= slowest.from) terminal.line(`slowest: ${slowestOf(times)}`)
      for (const line of summary((performance.now() - start) / 1000).split('\n')) terminal.line(line)
    }
  }
}

function tell(progress: Progress, terminal: Terminal, elapsed: number): void {
  if (progress.kind === 'waiting')
    terminal.line(`waiting for another build in the same folder (process ${progress.pid})`)
  if (progress.kind === 'browser')
    terminal.line(`browser ${progress.version}, isolation ${progress.isolation}`)
  if (progress.kind !== 'finished' && progress.kind !== 'seen') return
  const { path, done, total } = progress
  if (terminal.moves) terminal.move(`${bar(done, total, elapsed)} ${visible(path).slice(0, 40)}`)
  else if (progress.kind === 'finished')
    terminal.line(`${done}/${total} ${progress.refused ? 'refused' : 'built'} ${visible(path)}`)
}

function bar(done: number, total: number, elapsed: number): string {
  const filled = Math.round((done / Math.max(1, total)) * barWidth)
  const rate = (done / (elapsed / 1000)).toFixed(1)
  const left = clock((elapsed / done) * (total - done))
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done}/${total}, ${rate}/s, ${left} left`
}

/** Milliseconds as minutes and seconds. */
function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function slowestOf(times: ReadonlyMap<string, number>): string {
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, slowest.named)
    .map(([path, time]) => `${visible(path)} ${(time / 1000).toFixed(1)} s`)
    .join(', ')
}

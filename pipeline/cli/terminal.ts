import type { Progress } from '../build/build-options.ts'
import { visible } from '../build/report.ts'

const barWidth = 24

/** Where a command writes, and whether a person looks at it. */
export interface Terminal {
  readonly color: boolean
  readonly moves: boolean
  out(text: string): void
  line(text: string): void
}

/** The process's own streams; NO_COLOR and a stream that is no terminal switch colours and the bar off. */
export function terminal(): Terminal {
  const { stdout, stderr, env } = process
  stdout.on('error', endWithReader)
  const moves = stderr.isTTY === true && env.TERM !== 'dumb'
  return {
    color: moves && !env.NO_COLOR,
    moves,
    out: (text) => void stdout.write(text),
    line: (text) => void stderr.write(`${moves ? '\r\u001b[K' : ''}${text}\n`)
  }
}

/** A reader that has seen enough, such as `head`, goes away before the end; that is no fault. */
function endWithReader(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit()
}

/** Shows a build as it goes on: a bar with the file's name on a terminal, a line a source elsewhere. */
export function progressView(terminal: Terminal): (progress: Progress) => void {
  return (progress) => {
    if (progress.kind === 'browser')
      terminal.line(`browser ${progress.version}, isolation ${progress.isolation}`)
    if (progress.kind === 'waiting')
      terminal.line(`waiting for another build in the same folder (process ${progress.pid})`)
    if (progress.kind !== 'finished') return
    const { path, refused, done, total } = progress
    if (terminal.moves) process.stderr.write(`\r\u001b[K${bar(done, total)} ${visible(path).slice(0, 50)}`)
    else terminal.line(`${done}/${total} ${refused ? 'refused' : 'built'} ${visible(path)}`)
  }
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(1, total)) * barWidth)
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done}/${total}`
}

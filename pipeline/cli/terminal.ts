/** Where a command writes, and whether a person looks at it. */
export interface Terminal {
  readonly color: boolean
  readonly moves: boolean
  out(text: string): void
  line(text: string): void
  /** Puts a text in the place of the last line, where a person looks at it. */
  move(text: string): void
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
    move: (text) => void stderr.write(`\r\u001b[K${text}`),
    line: (text) => void stderr.write(`${moves ? '\r\u001b[K' : ''}${text}\n`)
  }
}

/** A reader that has seen enough, such as `head`, goes away before the end; that is no fault. */
function endWithReader(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit()
}

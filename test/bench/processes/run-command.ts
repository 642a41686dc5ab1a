import { spawn } from 'node:child_process'
import { ProcessTree, type TreeUse, type Watched } from './process-tree.ts'

/** What is run. */
export interface Command {
  /** A program of Node with its arguments. */
  readonly words: readonly string[]
  readonly folder: string
  readonly environment?: Readonly<Record<string, string>>
  /** What is measured beside the time by the clock; computing where it is not given. */
  readonly watched?: Watched
}

/** What came of it. */
export interface CommandRun extends TreeUse {
  /** Milliseconds by the clock, from its start to its end. */
  readonly wall: number
  readonly code: number | null
  /** The end of what it wrote. */
  readonly said: string
}

const mostSaid = 4000

/** So many seconds are waited for a command; then it and all that it started are killed. */
const patience = 3600

/** Variables that would change what is measured. */
const unwanted = ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'SOURCE_DATE_EPOCH', 'PUPPETEER_EXECUTABLE_PATH']

/** Runs a program of Node to its end and measures it with all processes that it starts. */
export async function runCommand(command: Command): Promise<CommandRun> {
  const { words, folder, environment = {}, watched = 'time' } = command
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !unwanted.includes(name))
  )
  const started = performance.now()
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...inherited, ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve)
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-mostSaid)
    })
  const { pid = 0 } = child
  const tree = new ProcessTree(pid, watched)
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), patience * 1000)
  const release = endWithUs(pid)
  try {
    const code = await ended
    return { wall: performance.now() - started, code, said, ...tree.stop() }
  } finally {
    clearTimeout(timer)
    release()
    tree.stop()
  }
}

/** A bench that is interrupted leaves nothing running. */
function endWithUs(group: number): () => void {
  const kill = () => {
    try {
      process.kill(-group, 'SIGTERM')
    } catch {
      // It has ended by itself.
    }
  }
  process.once('exit', kill)
  return () => process.off('exit', kill)
}

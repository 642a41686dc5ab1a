import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../pipeline/bin.js', import.meta.url))

/** A `precis dev` that runs in a process of its own. */
export interface DevServer {
  /** Where its pages are. */
  readonly address: string
  readonly pid: number
  /** All that it has written on standard error so far. */
  said(): string
  /** Interrupts it as Ctrl-C does; its exit code. */
  stop(): Promise<number | null>
}

/** Starts `precis dev` in a folder; it serves when this returns. */
export async function startDev(cwd: string, args: readonly string[]): Promise<DevServer> {
  const child = spawn(process.execPath, [bin, 'dev', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let error = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.includes('\n')) resolve(out.trim())
    })
    child.once('exit', () => reject(new Error(`Unexpected end, expected an address: ${error}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    said: () => error,
    stop: () => {
      child.kill('SIGINT')
      return ended
    }
  }
}

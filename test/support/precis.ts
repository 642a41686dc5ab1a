import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The folder of this project, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The file that the `precis` command runs. */
export const bin = join(root, 'pipeline', 'bin.js')

/** How a command is run. */
export interface RunOptions {
  /** Where it runs; the project where it is not given. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What it reads on standard input, or what writes that. */
  readonly input?: string | ((child: ChildProcess) => void)
  /** Arguments for Node itself. */
  readonly node?: readonly string[]
  /** Told of all that is written on standard error so far. */
  readonly onError?: (text: string, child: ChildProcess) => void
}

/** What a command did. */
export interface Run {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** Variables that would change what a command says or does. */
const unwanted = ['NO_COLOR', 'FORCE_COLOR', 'SOURCE_DATE_EPOCH', 'NODE_OPTIONS']

/** Runs `precis` in a process of its own, as a person would. */
export function precis(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = root, env = {}, input, node = [], onError } = options
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !unwanted.includes(name))
  )
  const child = spawn(process.execPath, [...node, bin, ...args], {
    cwd,
    env: { ...inherited, ...env }
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
    onError?.(err, child)
  })
  if (typeof input === 'function') input(child)
  else child.stdin.end(input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
}

/** A new folder that is removed when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'precis-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

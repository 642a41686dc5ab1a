import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprints } from '../support/output-files.ts'
import { sourceAbout, writeFiles } from '../support/projects.ts'

const bin = new URL('../../pipeline/bin.js', import.meta.url).pathname

/** A project of a few short sources, built once from nothing: what all trials must come to. */
export interface Project {
  readonly folder: string
  /** Every file of the output folder with its SHA-256. */
  readonly clean: Readonly<Record<string, string>>
  readonly formats: string
}

/** What a build has done: its exit code or the signal that ended it, and how long it took. */
export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly seconds: number
  readonly err: string
}

/** A build that runs. */
export interface Running {
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
}

/** Makes the project that is tortured, and builds it. */
export async function makeProject(formats: string): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'precis-torture-'))
  const topics = ['beacon', 'mole', 'pier', 'quay', 'weir']
  writeFiles(folder, Object.fromEntries(topics.map((topic) => [`source/${topic}.md`, sourceAbout(topic)])))
  const { code, err } = await startBuild(folder, formats).ended
  if (code !== 0) throw new Error(`Unexpected end of the first build, expected a whole one: ${err}`)
  return { folder, formats, clean: fingerprints(join(folder, 'output')) }
}

/** Starts a build of a project in a folder. */
export function startBuild(folder: string, formats: string): Running {
  const start = performance.now()
  const child = spawn(process.execPath, [bin, 'build', '--formats', formats], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, signal, seconds: (performance.now() - start) / 1000, err })
    )
  })
  return { ended, kill: (signal) => void child.kill(signal) }
}

/** A copy of a project, with its outputs or without. */
export function copyOf({ folder }: Project, isBuilt: boolean): string {
  const copy = mkdtempSync(join(tmpdir(), 'precis-torture-'))
  cpSync(isBuilt ? folder : join(folder, 'source'), isBuilt ? copy : join(copy, 'source'), {
    recursive: true
  })
  return copy
}

/** Removes a folder of a trial. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** What differs between the outputs in a folder and those of a build from nothing. */
export function differences({ clean }: Project, folder: string): string[] {
  const found = fingerprints(join(folder, 'output'))
  const names = new Set([...Object.keys(clean), ...Object.keys(found)])
  return [...names].filter((name) => clean[name] !== found[name]).sort()
}

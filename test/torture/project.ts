import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprints } from '../support/output-files.ts'
import { sourceAbout, writeFiles } from '../support/projects.ts'
import type { Formats, Ground } from './trial.ts'

/** The file that the `precis` command runs. */
export const bin = new URL('../../pipeline/bin.js', import.meta.url).pathname

/** Seconds that the configuration gives a document to print. */
export const deadline = 4

/** The sources as they were first, or as they were changed: each says one thing more. */
export type Version = 'before' | 'after'

/** A project of a few short sources, built once from nothing in both versions: what all trials must come to. */
export interface Project {
  /** It holds the sources and outputs of the first version. */
  readonly folder: string
  readonly formats: Formats
  readonly topics: readonly string[]
  /** Every file of the output folder with its SHA-256. */
  readonly clean: Readonly<Record<Version, Readonly<Record<string, string>>>>
  /** How long a build that nobody disturbs takes. */
  readonly seconds: number
}

/** Where one trial is made: a copy of a project, with a temporary folder of its own. */
export interface Place {
  readonly project: Project
  readonly folder: string
  readonly output: string
  readonly temporary: string
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
  readonly pid: number
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
}

const names = ['beacon', 'mole', 'pier', 'quay', 'weir']

/** Makes a project that is tortured, and builds it. */
export async function makeProject({ base }: Ground, formats: Formats, count: number): Promise<Project> {
  const topics = Array.from({ length: count }, (_, at) => `${names[at % 5]}${at < 5 ? '' : at}`)
  const folder = newFolder(base)
  writeFiles(folder, { 'precis.config.yaml': `formats: [${formats}]\ndeadline: ${deadline}\n` })
  const place = placeOf({ folder, formats, topics, clean: { before: {}, after: {} }, seconds: 0 }, folder)
  const build = async (version: Version) => {
    rmSync(place.output, { recursive: true, force: true })
    writeSources(place, version)
    const { code, err, seconds } = await startBuild(place).ended
    if (code !== 0) throw new Error(`Unexpected end of the first build, expected a whole one: ${err}`)
    return { seconds, files: fingerprints(place.output) }
  }
  const after = await build('after')
  const before = await build('before')
  const seconds = Math.max(before.seconds, after.seconds)
  return { folder, formats, topics, seconds, clean: { before: before.files, after: after.files } }
}

/** A copy of a project, with the outputs of the first version or without. */
export function copyOf(project: Project, base: string, isBuilt: boolean): Place {
  const place = placeOf(project, newFolder(base))
  cpSync(join(project.folder, 'precis.config.yaml'), join(place.folder, 'precis.config.yaml'))
  if (isBuilt) cpSync(join(project.folder, 'output'), place.output, { recursive: true })
  writeSources(place, 'before')
  return place
}

function placeOf(project: Project, folder: string): Place {
  const place = { project, folder, output: join(folder, 'output'), temporary: join(folder, 'temporary') }
  mkdirSync(place.temporary, { recursive: true, mode: 0o755 })
  return place
}

/** The browser runs as another user, who must be able to enter. */
function newFolder(base: string): string {
  const folder = mkdtempSync(join(base, 'trial-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Writes the sources in one of their versions. */
export function writeSources({ folder, project }: Place, version: Version): void {
  const more = version === 'after' ? '\n\nThe last inspection took 12 days in May 2026.' : ''
  const sources = project.topics.map((topic) => [`source/${topic}.md`, `${sourceAbout(topic)}${more}`])
  writeFiles(folder, Object.fromEntries(sources))
}

/**
 * Starts a build of a project in its place.
 *
 * @param wrapper words of a command that runs the build, put before it
 */
export function startBuild({ folder, temporary }: Place, wrapper: readonly string[] = []): Running {
  const start = performance.now()
  const [command = '', ...words] = [...wrapper, process.execPath, bin, 'build']
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const stop = () => void child.kill()
  process.once('exit', stop)
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    const end = (code: number | null, signal: string | null) => {
      process.off('exit', stop)
      resolve({ code, signal, seconds: (performance.now() - start) / 1000, err })
    }
    child.on('error', (error) => {
      err += error.message
      end(-1, null)
    })
    child.on('exit', end)
  })
  return { pid: child.pid ?? 0, ended, kill: (signal) => void child.kill(signal) }
}

/** What differs between the outputs in a place and those of a build from nothing. */
export function differences({ project, output }: Place, version: Version): string[] {
  const clean = project.clean[version]
  const found = existsSync(output) ? fingerprints(output) : {}
  const all = new Set([...Object.keys(clean), ...Object.keys(found)])
  return [...all].filter((name) => clean[name] !== found[name]).sort()
}

/** Which files of the old outputs are gone, or hold neither what they held nor what they shall: torn ones. */
export function torn({ project: { clean }, output }: Place, wasBuilt: boolean): string[] {
  const found = existsSync(output) ? fingerprints(output) : {}
  const old = wasBuilt ? Object.keys(clean.before) : []
  const gone = old.filter((name) => !(name in found))
  // A manifest tells of what the build came to, so that it may be neither; whether it is whole shows the next build.
  const odd = Object.entries(found).filter(
    ([name, sum]) =>
      !/^manifest\.json$|^\.precis\/|\.part$/.test(name) &&
      sum !== clean.after[name] &&
      sum !== (wasBuilt ? clean.before[name] : undefined)
  )
  return [...gone, ...odd.map(([name]) => name)]
}

/** Files below a place's outputs that are written but not renamed. */
export function parts({ output }: Place): string[] {
  if (!existsSync(output)) return []
  return readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
}

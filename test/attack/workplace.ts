import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isOpenToAll, isRoot } from '../../pipeline/browser/folders.ts'
import type { Nest } from './canary.ts'
import { type DefenceLine, withoutDefence } from './defences.ts'
import { payloads } from './payloads.ts'

/** The top of this project. */
export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** What the canary file says, and the name of a file in its folder; they stand nowhere else. */
export const secrets = ['sevenblueheronsonthemole', 'mooringropeundertheslip']

/** What a script that runs writes into the page; sources hold its halves only. */
export const ranMark = 'quaybellrang'

const ran = `document.body.append('${ranMark.slice(0, 4)}'+'${ranMark.slice(4)}')`

/** The sentence before a payload, by the payload's name. */
export const opening = (name: string): string => `The harbour lamps were lit before ${name} came ashore.`

/** The sentence after a payload. */
export const closing = (name: string): string => `The pilot rowed home when ${name} had left the bay.`

/** A user that builds: root, one that may do nothing, or whoever runs this. */
export interface Builder {
  readonly name: 'root' | 'user'
  /** Its number where it is not the one who runs this. */
  readonly id?: number
}

/** A temporary folder with the canary file, the sources, and a folder for each build. */
export class Workplace {
  readonly folder: string
  readonly #modules: string

  constructor() {
    const place = isRoot() && !isOpenToAll(tmpdir()) ? '/tmp' : tmpdir()
    this.folder = mkdtempSync(join(place, 'precis-attack-'))
    chmodSync(this.folder, 0o755)
    mkdirSync(join(this.folder, 'kept'))
    mkdirSync(join(this.folder, 'source'))
    writeFileSync(join(this.folder, 'secret.txt'), `${secrets[0]}\n`, { mode: 0o644 })
    writeFileSync(join(this.folder, 'kept', `${secrets[1]}.txt`), 'kept\n')
    // All trials are of the same product, whatever becomes of the sources meanwhile.
    for (const part of ['pipeline', 'templates', 'package.json'])
      cpSync(join(project, part), join(this.folder, 'product', part), { recursive: true })
    this.#modules = this.#reachableModules()
  }

  /** Writes a source for each payload that has a canary. */
  writeSources(nests: ReadonlyMap<string, Nest>): void {
    for (const [name, nest] of nests)
      writeFileSync(join(this.folder, 'source', `${name}.md`), this.sourceOf(name, nest))
  }

  /** The source of a payload: a heading, a sentence, the payload, a sentence. */
  sourceOf(name: string, { port, datagramPort }: Nest): string {
    const payload = payloads.get(name)
    if (payload === undefined) throw new Error(`Unexpected payload \`${name}\`, expected one of the list`)
    const fragment = payload({
      origin: `http://127.0.0.1:${port}`,
      host: `127.0.0.1:${port}`,
      datagrams: `127.0.0.1:${datagramPort}`,
      file: pathToFileURL(join(this.folder, 'secret.txt')).href,
      relativeFile: '../../../../secret.txt',
      folder: `${pathToFileURL(join(this.folder, 'kept')).href}/`,
      ran
    })
    return `# A night in port\n\n${opening(name)}\n\n${fragment}\n\n${closing(name)}\n`
  }

  /**
   * Makes a folder for one build with a copy of the product that lacks some defences. The paths from its `out` and
   * `precis/loaded` to the canary file are those that the sources name.
   */
  prepare(run: string, lines: readonly DefenceLine[], builder: Builder): string {
    const folder = join(this.folder, 'runs', run)
    const copy = join(folder, 'precis')
    cpSync(join(this.folder, 'product'), copy, { recursive: true })
    symlinkSync(this.#modules, join(copy, 'node_modules'))
    for (const line of lines) {
      const path = join(copy, line.file)
      writeFileSync(path, withoutDefence(readFileSync(path, 'utf8'), line))
    }
    const owned = [join(folder, 'out'), join(copy, 'loaded'), this.homeOf(builder)]
    for (const path of owned) {
      mkdirSync(path, { recursive: true })
      if (builder.id !== undefined) chownSync(path, builder.id, builder.id)
    }
    return folder
  }

  /** The home of a user, with the browser that it unpacks. */
  homeOf({ name }: Builder): string {
    return join(this.folder, `home-${name}`)
  }

  /** Removes everything. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** The installed packages, copied where nobody else could reach them. */
  #reachableModules(): string {
    const installed = join(project, 'node_modules')
    if (!isRoot() || isOpenToAll(installed)) return installed
    const copy = join(this.folder, 'node_modules')
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
    return copy
  }
}

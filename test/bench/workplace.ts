import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FoundBrowser, findBrowser } from '../../pipeline/browser/find.ts'
import { isRoot } from '../../pipeline/browser/folders.ts'
import { writeFontList } from '../../pipeline/browser/run-folder.ts'
import { nameOf, sourceText } from './sources/source.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** How the lanes that bring no browser start the one that Précis uses. */
export interface PlainBrowser {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
  readonly flags: readonly string[]
}

/**
 * A temporary folder for a run of the bench: the program as it is packed and installed, the browser, and folders of
 * sources and outputs.
 */
export class Workplace {
  readonly folder: string
  /** The file that the `precis` command runs. */
  readonly bin: string
  readonly browser: PlainBrowser

  private constructor(folder: string, browser: FoundBrowser) {
    this.folder = folder
    this.bin = join(folder, 'precis', 'pipeline', 'bin.js')
    this.browser = this.#plain(browser)
  }

  /** Makes it; takes as long as compiling Précis does. */
  static async open(): Promise<Workplace> {
    const folder = mkdtempSync(join(tmpdir(), 'precis-bench-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    chmodSync(folder, 0o755)
    packInto(join(folder, 'precis'))
    return new Workplace(folder, await findBrowser({}))
  }

  /** A folder of that name, made if absent. */
  folderOf(name: string): string {
    const folder = resolve(this.folder, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  /** Writes the first so many sources into `source` of a project folder; returns their names. */
  writeSources(name: string, count: number): string[] {
    const folder = this.folderOf(join(name, 'source'))
    const names = Array.from({ length: count }, (_, index) => nameOf(index + 1))
    names.forEach((one, index) => {
      writeFileSync(join(folder, `${one}.md`), sourceText(index + 1))
    })
    return names
  }

  /** What every lane is run with: Node keeps compiled code for all of them, as Précis asks it to for itself. */
  get environment(): Readonly<Record<string, string>> {
    return { NODE_COMPILE_CACHE: join(this.folder, 'compiled') }
  }

  #plain({ path, libraries, fonts }: FoundBrowser): PlainBrowser {
    const home = this.folderOf('browser')
    return {
      path,
      environment: {
        ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
        ...(fonts
          ? { FONTCONFIG_FILE: writeFontList({ path: home, home }, fonts), FONTCONFIG_PATH: home }
          : {})
      },
      flags: [
        '--headless',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--font-render-hinting=none',
        ...(isRoot() ? ['--no-sandbox'] : [])
      ]
    }
  }
}

/** Puts what the package holds into a folder, with the packages that are installed here. */
function packInto(folder: string): void {
  mkdirSync(join(folder, 'pipeline'), { recursive: true })
  for (const part of ['pipeline/bin.js', 'templates', 'package.json'])
    cpSync(join(project, part), join(folder, part), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', join(folder, 'dist')])
}

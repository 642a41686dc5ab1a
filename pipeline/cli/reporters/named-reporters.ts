import { basename, dirname } from 'node:path'
import { writeArtefacts } from '../../disk.ts'
import { suggest } from '../../model/suggest.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'

type Make = (settings: ReporterSettings) => Reporter

/** Where a reporter writes if no file is named for it. */
interface Known {
  readonly stream: 'out' | 'error'
  /** Loaded when it is asked for: a build of nothing loads next to nothing. */
  readonly load: () => Promise<Make>
}

const reporters: Readonly<Record<string, Known>> = {
  people: { stream: 'error', load: async () => (await import('./people.ts')).peopleReporter },
  quiet: { stream: 'error', load: async () => (await import('./quiet.ts')).quietReporter },
  json: { stream: 'out', load: async () => (await import('./json.ts')).jsonReporter },
  github: { stream: 'out', load: async () => (await import('./github/github.ts')).githubReporter },
  junit: { stream: 'out', load: async () => (await import('./junit.ts')).junitReporter },
  sarif: { stream: 'out', load: async () => (await import('./sarif/sarif.ts')).sarifReporter }
}

/** One reporter that was asked for. */
interface Asked {
  readonly name: string
  readonly known: Known
  /** Undefined where it writes on a stream. */
  readonly file: string | undefined
}

/**
 * The reporters of some names, as one: `json`, or `sarif=report.sarif` to write into a file, which is written whole
 * at the end or not at all. Where all of them write into files, people read along on the terminal.
 *
 * @throws UsageError where there is none of a name, or where two would write on standard output
 */
export async function reportersNamed(
  asked: readonly string[],
  settings: ReporterSettings
): Promise<Reporter> {
  const all = asked.map(askedFor)
  const shown = all.filter(({ file }) => file === undefined)
  const onOutput = shown.filter(({ known }) => known.stream === 'out').map(({ name }) => name)
  if (onOutput.length > 1)
    throw new UsageError(
      `Unexpected --reporter ${onOutput.join(' and ')} on standard output, expected one there and a file for the other, such as \`${onOutput[1]}=FILE\``
    )
  if (shown.length === 0) all.push(askedFor('people'))
  const made = await Promise.all(all.map((one) => reporterOf(one, settings)))
  return {
    onProgress: (progress) => {
      for (const one of made) one.onProgress(progress)
    },
    end: async (run) => {
      for (const one of made) await one.end(run)
    }
  }
}

function askedFor(value: string): Asked {
  const at = value.indexOf('=')
  const [name, file] = at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)]
  const known = Object.hasOwn(reporters, name) ? reporters[name] : undefined
  if (known && file !== '') return { name, known, file }
  const names = Object.keys(reporters)
  if (known) throw new UsageError(`Unexpected --reporter \`${value}\`, expected the name of a file behind =`)
  const near = suggest(name, names)
  const hint = near ? `, did you mean \`${near}\`?` : ''
  throw new UsageError(`Unexpected --reporter \`${name}\`, expected ${names.join(', ')}${hint}`)
}

async function reporterOf({ known, file }: Asked, settings: ReporterSettings): Promise<Reporter> {
  const make = await known.load()
  if (file === undefined) return make(settings)
  const written: string[] = []
  const { onProgress, end } = make({ ...settings, terminal: pageOf(written) })
  return {
    onProgress,
    end: async (run) => {
      await end(run)
      await writeArtefacts(dirname(file), [{ path: basename(file), bytes: Buffer.from(written.join('')) }])
    }
  }
}

/** A terminal whose lines end up in a file. */
function pageOf(written: string[]): Terminal {
  return {
    color: false,
    moves: false,
    out: (text) => void written.push(text),
    line: (text) => void written.push(`${text}\n`),
    move: () => {}
  }
}

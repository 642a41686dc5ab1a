import { join } from 'node:path'
import { isRoot, unprivilegedUser } from '../../pipeline/browser/folders.ts'
import { Canary } from './canary.ts'
import { type DefenceLine, defenceLines, defences, isolationLines, pageDefences } from './defences.ts'
import { type Finding, judge } from './judge.ts'
import { OpenedPages } from './opened-pages.ts'
import { runBuild } from './run-build.ts'
import { type Builder, Workplace } from './workplace.ts'

/** One build of all payloads. */
export interface Trial {
  readonly name: string
  readonly lines: readonly DefenceLine[]
  readonly builder: Builder
  readonly documents: readonly string[]
  /** What is judged: all; only the browser that prints, since the page itself lies open; or that there are findings. */
  readonly judged: 'all' | 'browser' | 'control'
}

/** What came of a trial. */
export interface Result {
  readonly trial: Trial
  readonly isolation: string
  readonly seconds: number
  readonly findings: readonly Finding[]
  /** Why the trial as a whole failed; undefined where it did not. */
  readonly failure: string | undefined
}

const brief = ['annotated-brief']
const all = ['annotated-brief', 'executive-summary', 'fact-sheet']

/** Who builds: root and a user that may do nothing, or only whoever runs this. */
export function builders(): Builder[] {
  return isRoot() ? [{ name: 'root' }, { name: 'user', id: unprivilegedUser }] : [{ name: 'user' }]
}

/**
 * All trials of a user: everything on, under each isolation; each defence out in turn; all defences of the page out,
 * so that the browser's walls stand alone; and all of them out, where the payloads must show what they can do.
 */
export function trialsOf(builder: Builder): Trial[] {
  const has = ({ only }: DefenceLine): boolean => only === undefined || only === builder.name
  const without = (names: readonly string[]): DefenceLine[] =>
    defenceLines.filter((line) => names.includes(line.name) && has(line))
  const base = { builder, documents: brief, judged: 'all' } as const
  const each = defences.map((name) => ({ ...base, name: `without: ${name}`, lines: without([name]) }))
  const lesser = isolationLines.map((line) => ({
    ...base,
    name: `all on, isolation ${line.name}`,
    lines: [line]
  }))
  const open = { ...base, name: 'walls of the browser alone', lines: without(pageDefences) }
  return [
    { ...base, name: 'all on', lines: [], documents: all },
    ...lesser,
    ...each.filter(({ lines }) => lines.length > 0),
    { ...open, judged: 'browser' },
    { ...base, name: 'none on', lines: without(defences), judged: 'control' }
  ]
}

/** The folder, the canary and the browser that trials share. */
export class Campaign {
  readonly #place: Workplace
  readonly #canary: Canary
  readonly #pages: OpenedPages
  #runs = 0

  private constructor(place: Workplace, canary: Canary) {
    this.#place = place
    this.#canary = canary
    this.#pages = new OpenedPages(canary)
  }

  /** Writes the sources of some payloads and opens the canary for them. */
  static async open(names: readonly string[]): Promise<Campaign> {
    const place = new Workplace()
    const canary = await Canary.open(names)
    place.writeSources(canary.nests)
    return new Campaign(place, canary)
  }

  /** Builds all payloads with some defences out, and judges what came of it. */
  async run(trial: Trial): Promise<Result> {
    this.#runs += 1
    const folder = this.#place.prepare(String(this.#runs), trial.lines, trial.builder)
    this.#canary.take()
    const end = await runBuild(this.#place, folder, trial.builder, trial.documents.join(','))
    const hits = this.#canary.take()
    const pages = trial.judged === 'browser' ? undefined : this.#pages
    const findings: Finding[] = []
    for (const [payload, nest] of this.#canary.nests)
      findings.push(
        ...(await judge(
          {
            payload,
            source: this.#place.sourceOf(payload, nest),
            folder: join(folder, 'out', payload),
            hits: hits.filter((hit) => hit.payload === payload),
            documents: trial.documents,
            refusal: refusalOf(payload, end)
          },
          pages
        ))
      )
    const { isolation, seconds } = end
    return { trial, isolation, seconds, findings, failure: failureOf(trial, findings, end) }
  }

  /** Removes everything and stops listening. */
  async close(): Promise<void> {
    await this.#pages.close()
    this.#canary.close()
    this.#place.remove()
  }
}

type End = Awaited<ReturnType<typeof runBuild>>

function refusalOf(payload: string, { said }: End): string | undefined {
  const head = `source/${payload}.md: error: `
  return said
    .split('\n')
    .find((line) => line.startsWith(head))
    ?.slice(head.length)
}

function failureOf({ judged }: Trial, findings: readonly Finding[], end: End): string | undefined {
  const last = end.said.trim().split('\n').slice(-3).join(' | ')
  if (judged === 'control') return controlFailure(findings)
  if (end.hung) return `the build did not end: ${last}`
  return / built, /.test(last) ? undefined : `the build broke off: ${last}`
}

/** A harness that sees nothing where nothing defends would prove nothing elsewhere. */
function controlFailure(findings: readonly Finding[]): string | undefined {
  const seen = new Set(findings.map(({ figure }) => figure))
  const blind = (['file read', 'requests', 'scripts', 'text lost'] as const).filter(
    (figure) => !seen.has(figure)
  )
  return blind.length === 0
    ? undefined
    : `expected findings without any defence, found none of: ${blind.join(', ')}`
}

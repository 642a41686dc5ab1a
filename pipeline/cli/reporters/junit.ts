import { x } from 'xastscript'
import { toXml } from 'xast-util-to-xml'
import { visible } from '../../build/report.ts'
import type { Message } from '../../model/message.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'
import type { ReportedSource, RunResult } from './run-result.ts'
import { wellFormed } from '../../model/xml-text.ts'

/** For GitLab, Jenkins and others: a test case for each source, in XML, which fails where the source does. */
export function junitReporter({ terminal }: ReporterSettings): Reporter {
  return { onProgress: () => {}, end: (run) => terminal.out(junit(run)) }
}

/** What a test case tells: a source, or whatever else messages are about. */
interface Case {
  readonly path: string
  readonly state: ReportedSource['state'] | undefined
  /** The messages by which it fails. */
  readonly failing: readonly Message[]
  readonly others: readonly Message[]
}

/** A run as JUnit's XML. Times are left out: the same sources give the same file. */
export function junit(run: RunResult): string {
  const cases = casesOf(run)
  const counts = {
    tests: cases.length,
    failures: cases.filter(isFailed).length,
    errors: 0,
    skipped: cases.filter(({ state }) => state === 'left').length
  }
  const name = `precis ${run.command}`
  const elements = cases.map((one) => testCase(one, run.command))
  const root = x('testsuites', { name, ...counts }, [x('testsuite', { name, ...counts }, elements)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(toXml(root, { closeEmptyElements: true }))}\n`
}

/** The sources in their order, then what else is spoken of: a sidecar, the configuration or the run itself. */
function casesOf({ sources, messages, strict }: RunResult): Case[] {
  const fails = ({ severity }: Message) => severity === 'error' || (strict && severity === 'warning')
  const byPath = Map.groupBy(messages, ({ path = '' }) => path)
  const states = new Map(sources.map(({ path, state }) => [path, state]))
  return [...new Set([...states.keys(), ...byPath.keys()])].map((path) => {
    const own = byPath.get(path) ?? []
    return {
      path,
      state: states.get(path),
      failing: own.filter(fails),
      others: own.filter((one) => !fails(one))
    }
  })
}

/** What was refused may have its message at another place, such as its sidecar. */
function isFailed({ state, failing }: Case): boolean {
  return failing.length > 0 || state === 'refused' || state === 'failed'
}

function testCase(one: Case, command: RunResult['command']) {
  const { path, state, failing, others } = one
  const [first] = failing
  const name = path === '' ? 'the run' : plain(path)
  const failure = { type: first?.ruleId ?? 'precis', message: plain(first?.reason ?? String(state)) }
  return x('testcase', { classname: `precis.${command}`, name, ...(path === '' ? {} : { file: name }) }, [
    ...(isFailed(one) ? [x('failure', failure, textOf(failing))] : []),
    ...(state === 'left' ? [x('skipped')] : []),
    ...(others.length > 0 ? [x('system-out', textOf(others))] : [])
  ])
}

function textOf(messages: readonly Message[]): string {
  return messages
    .map(({ severity, path, line, column, reason, ruleId }) => {
      const place = [path, line, column].filter((part) => part !== undefined).join(':')
      return plain(`${place ? `${place}: ` : ''}${severity}: ${reason} (${ruleId})`)
    })
    .join('\n')
}

/** A text that XML 1.0 can hold: it has no place for control characters, nor for halves of characters. */
function plain(text: string): string {
  return visible(text)
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}

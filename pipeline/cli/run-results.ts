import type { BuildResult } from '../build/build-options.ts'
import type { CheckResult } from '../build/check-options.ts'
import type { Message } from '../model/message.ts'
import type { VerifyResult } from '../verify/verify.ts'
import type { RunResult } from './reporters/run-result.ts'

/** What a command line adds to a result. */
export interface RunFlags {
  /** Whether a warning fails the run as an error does. */
  readonly strict: boolean
}

/**
 * A build, with the proof of what it built where that was asked for, as reporters read it. Files and pages are of what
 * was built now.
 *
 * @param output the output folder as people name it
 */
export function buildRun(
  result: BuildResult,
  output: string,
  { strict }: RunFlags,
  proof?: VerifyResult
): RunResult {
  const { sources, messages } = result
  const totals = buildTotals(result)
  const proved = proof && verifyRun(proof)
  return {
    command: 'build',
    sources,
    messages: [...messages, ...(proof?.messages ?? [])],
    strict,
    totals: { ...totals, output, ...(proof ? { statements: proof.statements } : {}) },
    summary: (seconds) =>
      [
        `${buildWords(totals)} in ${output}, ${seconds.toFixed(1)} s`,
        ...(proved ? [proved.summary(seconds)] : [])
      ].join('\n')
  }
}

function buildTotals({ built, unchanged, refused, left, entries }: BuildResult) {
  const files = entries.flatMap((entry) => entry.files)
  return {
    built: built.length,
    unchanged: unchanged.length,
    refused: refused.length,
    left: left.length,
    files: files.length,
    pages: files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  }
}

function buildWords({
  built,
  unchanged,
  refused,
  left,
  files,
  pages
}: ReturnType<typeof buildTotals>): string {
  return [
    `${built} built`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    `${refused} refused`,
    ...(left > 0 ? [`${left} not begun`] : []),
    `${files} files`,
    `${pages} pages of PDF`
  ].join(', ')
}

/** A proof of built documents as reporters read it. */
export function verifyRun({ messages, proved, sources, statements, files }: VerifyResult): RunResult {
  const failures = countOf(messages, 'error')
  return {
    command: 'verify',
    sources: proved,
    messages,
    strict: false,
    totals: { sources, files, statements, failures },
    summary: () =>
      [
        counted(sources, 'source'),
        counted(files, 'file'),
        `${counted(statements, 'statement')} proved`,
        counted(failures, 'failure')
      ].join(', ')
  }
}

/** A check of sources as reporters read it. */
export function checkRun({ sources, messages }: CheckResult, { strict }: RunFlags): RunResult {
  const of = messages.filter((one) => !isOfOutputs(one))
  const totals = {
    sources: sources.length,
    refused: sources.filter(({ state }) => state === 'refused').length,
    errors: countOf(of, 'error'),
    warnings: countOf(of, 'warning'),
    notes: countOf(of, 'info'),
    outOfDate: isOutOfDate(messages)
  }
  return {
    command: 'check',
    sources,
    messages,
    strict,
    totals,
    summary: (seconds) =>
      [
        counted(totals.sources, 'source'),
        counted(totals.errors, 'error'),
        counted(totals.warnings, 'warning'),
        counted(totals.notes, 'note'),
        ...(totals.outOfDate ? ['outputs out of date'] : []),
        `${seconds.toFixed(1)} s`
      ].join(', ')
  }
}

/** Whether a message is about documents that were built before, not about a source. */
export function isOfOutputs({ ruleId }: Message): boolean {
  return ruleId === 'output-stale' || ruleId === 'output-rebuilt'
}

/** Whether documents are said to be out of date, and the configuration doesn't take that for a mere note. */
export function isOutOfDate(messages: readonly Message[]): boolean {
  return messages.some((one) => isOfOutputs(one) && one.severity !== 'info')
}

function countOf(messages: readonly Message[], severity: Message['severity']): number {
  return messages.filter((one) => one.severity === severity).length
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

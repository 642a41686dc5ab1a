import type { Config } from '../model/config.ts'
import { type Seen, verify, type VerifyResult } from '../verify/verify.ts'
import { exitCodes } from './exit-codes.ts'
import { openReporters, type ReportingFlags } from './reporting.ts'
import { verifyRun } from './run-results.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** The options of `precis verify`. */
export interface VerifyFlags extends SettingFlags, ReportingFlags {}

/** Proves built documents against their sources; returns the exit code. */
export async function verifyCommand(
  paths: readonly string[],
  flags: VerifyFlags,
  terminal: Terminal
): Promise<number> {
  const config = await settings(flags, process.cwd())
  const reporter = await openReporters({ ...flags, verbose: true }, terminal)
  const proof = await verifyPaths(paths, config, reporter.onProgress)
  await reporter.end(verifyRun(proof))
  return isProved(proof) ? exitCodes.fine : exitCodes.content
}

/** Proves the documents of some sources, all of them where none is named. */
export function verifyPaths(
  paths: readonly string[],
  config: Config,
  onProgress: (seen: Seen) => void
): Promise<VerifyResult> {
  const named = paths.length > 0 ? paths : [config.source]
  return verify({ paths: named, config, root: process.cwd(), onProgress })
}

/** Whether nothing speaks against the documents. */
export function isProved({ messages }: VerifyResult): boolean {
  return !messages.some(({ severity }) => severity === 'error')
}

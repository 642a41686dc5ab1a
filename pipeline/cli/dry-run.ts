import type { BuildOptions } from '../build/build-options.ts'
import { type Planned, planBuild } from '../build/plan/plan-build.ts'
import { report, visible } from '../build/report.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Says what a build would do, a source a line with the cause, and does nothing. */
export async function rehearse(options: BuildOptions, terminal: Terminal, verbose: boolean): Promise<number> {
  const { steps, problems } = await planBuild(options)
  const messages = [
    ...problems,
    ...steps.flatMap((step) => (step.kind === 'unreadable' ? [step.problem] : []))
  ]
  for (const step of steps)
    if (step.kind === 'pending')
      terminal.out(`would build ${visible(step.found.displayPath)} (${step.cause})\n`)
  for (const line of report(messages, { color: terminal.color, verbose })) terminal.line(line)
  terminal.line(summary(steps))
  return messages.some(({ severity }) => severity === 'error') ? exitCodes.content : exitCodes.fine
}

function summary(steps: Planned['steps']): string {
  const of = (kind: Planned['steps'][number]['kind']) => steps.filter((step) => step.kind === kind).length
  return `${of('pending')} to build, ${of('standing')} unchanged, ${of('unreadable')} refused; nothing written`
}

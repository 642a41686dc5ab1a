import { report } from '../build/report.ts'
import { tlpLabels, type TlpLabel } from '../model/release.ts'
import { recipientShown, sendReport } from '../send/send-report.ts'
import { send } from '../send/send.ts'
import type { SendMode, SendOptions, SendResult } from '../send/send-options.ts'
import { environment } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The options of `precis send`. */
export interface SendFlags extends SettingFlags {
  readonly recipients?: string
  readonly tag?: readonly string[]
  readonly deliver?: boolean
  readonly dryRun?: boolean
  readonly allowTlp?: string
  readonly corrects?: string
  readonly resendUncertain?: boolean
  readonly resendRefused?: boolean
  readonly verbose?: boolean
}

/** Sends fact sheets, or writes them for a mailer, and says what came of it; returns the exit code. */
export async function sendCommand(
  paths: readonly string[],
  flags: SendFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const { epoch } = environment()
  const { corrects, recipients, tag = [], resendUncertain = false, resendRefused = false } = flags
  const password = process.env[config.mail?.smtp?.passwordFrom ?? '']
  return interruptible(async (signal) => {
    const result = await send({
      paths,
      config,
      root,
      mode: modeOf(flags),
      now: epoch === undefined ? new Date() : new Date(epoch * 1000),
      clock: () => new Date(),
      tags: tag,
      resend: { uncertain: resendUncertain, refused: resendRefused },
      signal,
      ...allowed(flags.allowTlp),
      ...(recipients === undefined ? {} : { recipients }),
      ...(corrects === undefined ? {} : { corrects }),
      ...(password === undefined || password === '' ? {} : { password }),
      onWait: (pid) => terminal.line(`waiting for process ${pid}, which is sending`),
      onProgress: (done, total) => {
        if (terminal.moves) terminal.move(`${done} of ${total}`)
      }
    })
    tell(result, flags, terminal)
    return exitCode(result)
  }, terminal)
}

function modeOf({ deliver, dryRun }: SendFlags): SendMode {
  if (dryRun) return 'rehearse'
  return deliver ? 'deliver' : 'write'
}

function allowed(label: string | undefined): Pick<SendOptions, 'allowTlp'> {
  if (label === undefined) return {}
  const found: TlpLabel | undefined = tlpLabels.find(
    (one) => one === label.replace(/^TLP:/i, '').toUpperCase()
  )
  if (found) return { allowTlp: found }
  throw new UsageError(`Unexpected --allow-tlp \`${label}\`, expected one of ${tlpLabels.join(', ')}`)
}

function tell(result: SendResult, flags: SendFlags, terminal: Terminal): void {
  const { color } = terminal
  const verbose = flags.verbose === true
  for (const line of report(result.messages, { color, verbose: true })) terminal.line(line)
  for (const line of sendReport(result, modeOf(flags), (address) => recipientShown(address, verbose)))
    terminal.line(line)
}

/** Where a message did not go through, or a briefing was kept back, somebody has to look; what an earlier run left is listed. */
function exitCode({ briefings, messages, stopped }: SendResult): number {
  const isWrong =
    stopped !== undefined ||
    messages.some(({ severity }) => severity === 'error') ||
    briefings.some(({ isRefused, outcomes }) => isRefused || outcomes.some(({ state }) => state !== 'sent'))
  return isWrong ? exitCodes.content : exitCodes.fine
}

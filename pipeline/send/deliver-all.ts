import { openLedger } from '../publish/mail/ledger.ts'
import type { Letter } from '../publish/mail/message.ts'
import { isLoopback, openPost } from '../publish/mail/smtp.ts'
import type { Candidate } from './candidates.ts'
import { deliver } from './deliver.ts'
import { type MailSettings, settingProblem } from './mail-settings.ts'
import type { Planned } from './planned.ts'
import type { Outcome, SendOptions } from './send-options.ts'

/**
 * Looks whether messages can be sent at all, before anything is done.
 *
 * @throws SettingsError where server, password or readers are missing
 */
export function requirePost(
  { mail, recipients }: MailSettings,
  { corrects, password }: Pick<SendOptions, 'corrects' | 'password'>
): void {
  const { smtp } = mail
  if (!smtp) throw settingProblem('Unexpected --deliver without `mail.smtp`, expected the name of a server')
  if (recipients === undefined && corrects === undefined)
    throw settingProblem('Unexpected --deliver without `mail.recipients`, expected a list of readers')
  if (smtp.user !== undefined && password === undefined)
    throw settingProblem(
      `Unexpected \`mail.smtp.user\` without a password, expected it in ${smtp.passwordFrom}`
    )
  if (smtp.user !== undefined && !smtp.secure && isLoopback(smtp.host))
    throw settingProblem('Unexpected password for a server without TLS, expected `mail.smtp.secure: true`')
}

/**
 * Sends each letter to those who are to get it.
 *
 * @param outcomes takes what came of each message
 * @returns why it stopped, where no message would have gone through
 * @throws SourceError where the ledger can't be written
 */
export async function deliverAll(
  planned: readonly Planned[],
  ready: ReadonlyMap<Candidate, Letter>,
  { mail, sender, ledger: path }: MailSettings,
  { now, clock, signal, password, onProgress }: SendOptions,
  outcomes: Map<Candidate, Outcome[]>
): Promise<string | undefined> {
  const deliveries = planned.flatMap(({ candidate, assignment }) => {
    const letter = ready.get(candidate)
    if (!letter) return []
    const { version, entry } = candidate
    return assignment.send.map((recipient) => ({ slug: entry.slug, version, letter, recipient, candidate }))
  })
  if (deliveries.length === 0 || !mail.smtp) return undefined
  const candidateOf = new Map(deliveries.map(({ version, candidate }) => [version, candidate]))
  const ledger = await openLedger(path)
  const post = openPost(mail.smtp, password)
  let done = 0
  try {
    return await deliver(deliveries, {
      mail,
      sender,
      ledger,
      post,
      lanes: mail.smtp.connections,
      now,
      clock,
      signal,
      onOutcome: ({ version }, outcome) => {
        const candidate = candidateOf.get(version)
        if (candidate) outcomes.set(candidate, [...(outcomes.get(candidate) ?? []), outcome])
        done += 1
        onProgress?.(done, deliveries.length)
      }
    })
  } finally {
    post.close()
    await ledger.close()
  }
}

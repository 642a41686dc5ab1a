import { dirname, join, resolve } from 'node:path'
import { isTracked } from '../build/plan/tracked-records.ts'
import type { Config } from '../model/config.ts'
import type { MailConfig } from '../model/mail-config.ts'
import { message } from '../model/message.ts'
import { SettingsError } from '../model/settings-error.ts'
import { type Mailbox, readAddress, readMailbox } from '../publish/mail/address.ts'
import type { Sender } from '../publish/mail/message.ts'

/** The configuration of mail, its addresses read and its paths absolute. */
export interface MailSettings {
  readonly mail: MailConfig
  readonly sender: Sender
  readonly outbox: string
  readonly ledger: string
  /** The list of recipients; undefined where none is named. */
  readonly recipients: string | undefined
  readonly suppression: string | undefined
}

/** An error that is about what a project, or whoever calls Précis, sets. */
export function settingProblem(reason: string): SettingsError {
  return new SettingsError([message('config-value', reason)])
}

/**
 * Reads what the configuration says of mail.
 *
 * @param list a list of recipients that goes over the configuration's
 * @throws SettingsError where mail is not configured, an address is none, or git keeps a list of readers
 */
export async function mailSettings(
  { mail, site }: Config,
  root: string,
  list: string | undefined
): Promise<MailSettings> {
  if (!mail) throw settingProblem('Unexpected configuration without `mail`, expected at least `mail.from`')
  if (!mail.attach && !site)
    throw settingProblem(
      'Unexpected `mail.attach: false` without `site.url`, expected an address that the PDF is linked to'
    )
  const outbox = resolve(root, mail.outbox)
  const ledger = mail.ledger === undefined ? join(outbox, 'distribution.jsonl') : resolve(root, mail.ledger)
  const path = (given: string | undefined) => (given === undefined ? undefined : resolve(root, given))
  const recipients = path(list ?? mail.recipients)
  const suppression = path(mail.suppression)
  for (const file of [recipients, suppression, ledger])
    if (file !== undefined && (await isTracked(file)))
      throw settingProblem(
        `Unexpected ${shown(file, root)} in git, expected addresses of readers to be kept out of it`
      )
  return { mail, sender: senderOf(mail), outbox, ledger, recipients, suppression }
}

function senderOf({ from, replyTo, listUnsubscribe = {} }: MailConfig): Sender {
  const mailto = listUnsubscribe.mailto === undefined ? undefined : readAddress(listUnsubscribe.mailto)
  if (listUnsubscribe.mailto !== undefined && !mailto) throw noAddress('mail.listUnsubscribe.mailto')
  return {
    from: mailboxAt('mail.from', from),
    ...(replyTo === undefined ? {} : { replyTo: mailboxAt('mail.replyTo', replyTo) }),
    unsubscribe: {
      ...(mailto ? { mailto } : {}),
      ...(listUnsubscribe.url === undefined ? {} : { url: listUnsubscribe.url })
    }
  }
}

function mailboxAt(name: string, text: string): Mailbox {
  const found = readMailbox(text)
  if (found) return found
  throw noAddress(name)
}

function noAddress(name: string): SettingsError {
  return settingProblem(
    `Unexpected value of \`${name}\`, expected an address such as \`name@example.org\` or \`Name <name@example.org>\``
  )
}

/** A path as people name it from the project's folder. */
export function shown(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path.slice(dirname(path).length + 1)
}

import { setTimeout as pause } from 'node:timers/promises'
import type { MailConfig } from '../model/mail-config.ts'
import type { Attempt } from '../publish/mail/attempt.ts'
import type { Ledger } from '../publish/mail/ledger.ts'
import type { MailState } from '../publish/mail/ledger-lines.ts'
import { composeMessage, type Letter, type Sender } from '../publish/mail/message.ts'
import type { Recipient } from '../publish/mail/recipients.ts'
import type { Post } from '../publish/mail/smtp.ts'
import type { Outcome } from './send-options.ts'

/** A message that is to be sent. */
export interface Delivery {
  readonly slug: string
  readonly version: string
  readonly letter: Letter
  readonly recipient: Recipient
}

/** What delivering takes. */
export interface DeliveryTools {
  readonly mail: MailConfig
  readonly sender: Sender
  readonly ledger: Ledger
  readonly post: Post
  /** How many messages are under way at a time. */
  readonly lanes: number
  readonly now: Date
  readonly clock: () => Date
  readonly signal: AbortSignal
  readonly onOutcome: (delivery: Delivery, outcome: Outcome) => void
}

/** A message that waits for its turn. */
interface Waiting {
  readonly delivery: Delivery
  readonly attempts: number
  /** Not before this time, in milliseconds since 1970. */
  readonly from: number
}

/** The longest that a message waits before it is tried again, in milliseconds. */
const longestWait = 300_000

/**
 * Sends messages, each told to the ledger before it goes and after. One that the server can't take now waits and is
 * tried again, while others go. Where the run is interrupted the messages in flight are finished and no other begun.
 *
 * @returns why it stopped, where no message would have gone through
 * @throws SourceError where the ledger can't be written
 */
export async function deliver(
  deliveries: readonly Delivery[],
  tools: DeliveryTools
): Promise<string | undefined> {
  const queue: Waiting[] = deliveries.map((delivery) => ({ delivery, attempts: 0, from: 0 }))
  let underWay = 0
  let stopped: string | undefined
  const halt = new AbortController()
  const ended = AbortSignal.any([tools.signal, halt.signal])
  const lane = async () => {
    while (!ended.aborted && queue.length + underWay > 0) {
      const next = takeReady(queue, tools.clock().getTime())
      if (!next) {
        await pause(20, undefined, { signal: ended }).catch(() => {})
        continue
      }
      underWay += 1
      try {
        const attempt = await attemptOne(next.delivery, tools)
        if (attempt.state === 'broken') {
          stopped ??= attempt.answer
          halt.abort()
        }
        if (attempt.state === 'later' && next.attempts < tools.mail.retries) queue.push(again(next, tools))
        else tools.onOutcome(next.delivery, outcomeOf(next.delivery, attempt))
      } catch (error) {
        halt.abort()
        throw error
      } finally {
        underWay -= 1
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: tools.lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  for (const { delivery, attempts } of queue)
    if (attempts > 0)
      tools.onOutcome(delivery, {
        address: delivery.recipient.address,
        state: 'failed',
        answer: 'not tried again, since the run ended'
      })
  return stopped
}

function takeReady(queue: Waiting[], time: number): Waiting | undefined {
  const at = queue.findIndex(({ from }) => from <= time)
  return at < 0 ? undefined : queue.splice(at, 1)[0]
}

function again({ delivery, attempts }: Waiting, { mail, clock }: DeliveryTools): Waiting {
  const wait = Math.min(longestWait, mail.backOff * 1000 * 2 ** attempts)
  return { delivery, attempts: attempts + 1, from: clock().getTime() + wait }
}

/** Tells the ledger, sends, tells the ledger. */
async function attemptOne(delivery: Delivery, tools: DeliveryTools): Promise<Attempt> {
  const { letter, version, slug, recipient } = delivery
  const { sender, ledger, post, now, clock } = tools
  const { id, bytes } = await composeMessage(letter, version, recipient, sender, now)
  const line = (state: MailState, answer?: string) => ({
    state,
    at: clock().toISOString(),
    slug,
    version,
    address: recipient.address,
    messageId: id,
    ...(answer === undefined ? {} : { answer })
  })
  await ledger.add(line('intent'))
  const attempt = await post.give({ from: sender.from.address, to: recipient.address, bytes })
  await ledger.add(line(stateOf(attempt), attempt.answer))
  return attempt
}

function stateOf({ state }: Attempt): Outcome['state'] {
  return state === 'later' || state === 'broken' ? 'failed' : state
}

function outcomeOf({ recipient }: Delivery, attempt: Attempt): Outcome {
  return { address: recipient.address, state: stateOf(attempt), answer: attempt.answer }
}

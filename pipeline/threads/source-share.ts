import type { Config } from '../model/config.ts'
import { type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { Overrun } from './overrun.ts'
import type { Share } from './thread.ts'

/** A source longer than this, in UTF-16 code units, gets more time. */
const piece = 100_000

/**
 * How long a source may be computed on. Parsing has a fixed time, since what makes it slow is no length that people
 * write; the whole has as much for each stretch of 100,000 characters that it has begun.
 */
export function shareOf({ text }: Pick<Source, 'text'>, { maximumSeconds }: Config): Share {
  return { parsing: maximumSeconds, whole: maximumSeconds * Math.max(1, Math.ceil(text.length / piece)) }
}

/** What a job's error says of its source: that it took too much; undefined for other errors. */
export function overrunMessage(error: unknown, source: Source, config: Config): Message | undefined {
  if (!(error instanceof Overrun)) return undefined
  const share =
    error.of === 'time'
      ? `its time of computing, ${config.maximumSeconds} seconds for parsing and for each 100,000 characters`
      : `${config.maximumMegabytes} megabytes of memory`
  return message(
    'source-overrun',
    `Unexpected source that takes more than ${share}, expected one that takes less`,
    {
      path: source.path
    }
  )
}

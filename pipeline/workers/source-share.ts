import type { Config } from '../model/config.ts'
import { type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { Overrun } from './overrun.ts'
import type { Share } from './worker.ts'

/** For each of so many UTF-16 code units a source gets its time once more, for its parsing and for the whole. */
const pieces = { parsing: 500_000, whole: 100_000 }
/** So many times the time for parsing has the whole of a short source: a slow machine loads all that it needs in it. */
const base = 8

/**
 * How long a source may be computed on. What makes parsing slow is hardly ever a length that people write, so that
 * it gets as much again only for each 500,000 characters; the whole has eight times as much, and as much again for
 * each 100,000.
 */
export function shareOf({ text }: Pick<Source, 'text'>, { maximumSeconds }: Config): Share {
  const more = (piece: number) => Math.floor(text.length / piece)
  return {
    parsing: maximumSeconds * (1 + more(pieces.parsing)),
    whole: maximumSeconds * (base + more(pieces.whole))
  }
}

/** What a job's error says of its source: that it took too much; undefined for other errors. */
export function overrunMessage(error: unknown, source: Source, config: Config): Message | undefined {
  if (!(error instanceof Overrun)) return undefined
  const share =
    error.of === 'time'
      ? `its time of computing, ${config.maximumSeconds} seconds to be parsed and ${base * config.maximumSeconds} in all, more for a long text`
      : `${config.maximumMegabytes} megabytes of memory`
  return message(
    'source-overrun',
    `Unexpected source that takes more than ${share}, expected one that takes less`,
    {
      path: source.path
    }
  )
}

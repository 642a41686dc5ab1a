import { SourceError } from '../model/message.ts'
import type { Format } from '../model/source.ts'

const formats = new Map<string, Format>([
  ['.md', 'md'],
  ['.markdown', 'md'],
  ['.txt', 'txt']
])

/** The format of a source by the ending of its path, case aside; nothing where no source ends so. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.[^./]*$/.exec(path)?.[0]
  return ending === undefined ? undefined : formats.get(ending.toLowerCase())
}

/**
 * The format of a source.
 *
 * @throws SourceError `read-format` where it has none.
 */
export function formatFor(path: string, displayPath: string): Format {
  const format = formatOf(path)
  if (format) return format
  const ending = /\.[^./]*$/.exec(path)?.[0]
  const found = ending === undefined ? 'file without an ending' : `ending \`${ending.slice(0, 20)}\``
  const reason = `Unexpected ${found}, expected \`.md\`, \`.markdown\` or \`.txt\``
  throw new SourceError('read-format', reason, { path: displayPath })
}

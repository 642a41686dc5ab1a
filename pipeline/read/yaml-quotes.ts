/** A line that opens a quoted value; of the value, the quote. */
const opening = /^ *[\w-]+: +(["'])/

/** Whether a part of a quoted value closes it: `''` is no end between single quotes, nor `\"` between double. */
function closes(part: string, quote: string): boolean {
  const escaped = quote === '"' ? /\\./g : /''/g
  return part.replace(escaped, '').includes(quote)
}

/**
 * The YAML with each quoted value of several lines on one: line breaks become spaces, so that offsets stay.
 *
 * YAML 1.2 wants the later lines of a quoted value indented. Parsers of older versions did not, and much
 * front matter in the world is written so; this makes it readable for a parser that is strict.
 */
export function joinQuotedLines(yaml: string): string {
  let quote: string | undefined
  return yaml
    .split(/(\r?\n)/)
    .map((part, index) => {
      // Every second part is a line break.
      if (index % 2 === 1) return quote ? ' '.repeat(part.length) : part
      const open = quote ? null : opening.exec(part)
      const rest = open ? part.slice(open[0].length) : part
      if (quote ?? open) {
        const mark = quote ?? open?.[1] ?? '"'
        quote = closes(rest, mark) ? undefined : mark
      }
      return part
    })
    .join('')
}

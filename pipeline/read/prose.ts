/** What of a text is no prose and would mislead a reader of its language: code, addresses, tags, directives. */
const notProse = /https?:\/\/[^\s)>\]]+|`[^`\n]*`|<[^<>\n]*>|\{[{%][^{}\n]*[%}]\}/g

/** A line that opens or closes a block of code. */
const fence = /^ {0,3}(?:```|~~~)/

/** The first `length` characters of a text's prose, roughly: enough to tell its language, not to print it. */
export function proseStart(text: string, length: number): string {
  const lines: string[] = []
  let room = length
  let inCode = false
  for (const line of text.slice(0, 16 * length).split('\n')) {
    const isFence = fence.test(line)
    inCode = isFence !== inCode
    if (inCode || isFence) continue
    const prose = line
      .slice(0, 4 * length)
      .replace(notProse, ' ')
      .trim()
    lines.push(prose)
    room -= prose.length + 1
    if (room <= 0) break
  }
  return lines.join('\n').slice(0, length).trim()
}

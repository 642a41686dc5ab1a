import { lineAndColumn, type Message, message } from '../model/message.ts'

/** C0 but tab and line breaks, DEL, C1, and the marks that reorder text (Unicode UAX 9, "Trojan Source"). */
const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** One warning for all control characters of a text, at the first of them; nothing where there are none. */
export function controlCharacters(text: string, path: string): Message[] {
  const found = Array.from(text.matchAll(controls), (match) => match.index)
  const first = found[0]
  if (first === undefined) return []
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')
  const count = found.length === 1 ? '1 control character' : `${found.length} control characters`
  const reason = `Unexpected ${count}, the first is U+${code}, expected none`
  return [message('read-control', reason, { path, ...lineAndColumn(text, first) })]
}

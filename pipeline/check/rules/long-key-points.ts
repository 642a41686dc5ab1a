import { message } from '../../model/message.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

/** A reader loses the thread of a sentence with more words. */
const mostWords = 45

/** Key points and bottom lines in sentences that are too long for a page of them. English. */
export const longKeyPoints: CheckRule = (briefing) => {
  if (!isEnglish(briefing)) return []
  const { bottomLine, keyPoints } = briefing
  const shown = [...(bottomLine ? [bottomLine] : []), ...keyPoints]
  const seen = new Set<number>()
  return shown.flatMap(({ text, spans }) => {
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const [first, last] = [spans[0], spans.at(-1)]
    if (words <= mostWords || !first || !last || seen.has(first.start)) return []
    seen.add(first.start)
    const reason = `Unexpected key point of ${words} words, expected ${mostWords} at most: two sentences say it better`
    return [message('key-point-long', reason, { start: first.start, end: last.end })]
  })
}

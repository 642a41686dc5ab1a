import type { Passage, PassageSentence } from '../../model/passage.ts'
import { sentenceText } from '../../model/passage.ts'
import { indexFrom } from '../language/stretches.ts'

const naming =
  /\b(?:according to|data (?:from|by|of|collected)|reported (?:by|in|that)|reports? (?:that|by|from)|as reported|survey(?:s|ed)?|study|studies|census|statistics|estimates? (?:by|from|that)|estimated (?:by|that)|source:|figures (?:from|by|published|released)|published by|research (?:by|from|shows|found)|found that|the report|calculated by|measured by|audit)\b/i
const mark =
  /\[\^?\d{1,3}\]|\((?:[A-Z][\p{L}&.,\s-]{1,60})?(?:19|20)\d\d[a-z]?\)|[\p{L}.,;%)][¹²³⁴-⁹]{1,3}(?!\p{L})/u
const measuring =
  /\b(?:data|scans?|scanned|report(?:s|ed|ing)?|found|finds|according|index|indices|survey\p{L}{0,2}|analy[sz]ed|analysis|rated|records?|recorded|measured|counted|estimat\p{L}{1,3}|calculat\p{L}{1,3}|reckoning|puts?|disclosed|published|appraised|readings?|statistics|polls?|polled)\b/iu
const pronouns = /^(?:we|our|i)$/i

/** The least length of source markup that is a note mark or a link rather than emphasis. */
const shortestMark = 4

/**
 * Whether a sentence says who measured or reported its numbers: in words, by a person or organisation together with
 * words of measuring, or by a citation, a note mark or a link in it or right behind it. English cues.
 */
export function namesSource(passage: Passage, sentence: PassageSentence): boolean {
  const text = sentenceText(passage, sentence)
  return (
    naming.test(text) ||
    mark.test(text) ||
    (measuring.test(text) && namesSomebody(passage, sentence)) ||
    hasMark(passage, sentence)
  )
}

function namesSomebody({ tokens }: Passage, { from, to }: PassageSentence): boolean {
  const run = tokens.slice(indexFrom(tokens, from), indexFrom(tokens, to))
  return run.some(
    ({ tag, text }) =>
      !measuring.test(text) && ((tag === 'PROPN' && /^\p{Lu}/u.test(text)) || pronouns.test(text))
  )
}

/** Source characters that the plain text leaves out, within a sentence or at its end: more than emphasis needs. */
function hasMark({ prose, paragraph }: Passage, { from, to }: PassageSentence): boolean {
  return prose.segments.some((segment, index) => {
    const end = segment.at + segment.length
    const next = prose.segments[index + 1]?.from ?? paragraph.end
    return end > from && end <= to && next - segment.to >= shortestMark
  })
}

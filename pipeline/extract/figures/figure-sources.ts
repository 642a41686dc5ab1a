const naming =
  /\b(?:according to|data (?:from|by|of|collected)|reported (?:by|in|that)|reports? (?:that|by|from)|as reported|survey(?:s|ed)?|study|studies|census|statistics|estimates? (?:by|from|that)|estimated (?:by|that)|source:|figures (?:from|by|published|released)|published by|research (?:by|from|shows|found)|found that|the report|calculated by|measured by|audit)\b/i
const mark =
  /\[\^?\d{1,3}\]|\((?:[A-Z][\p{L}&.,\s-]{1,60})?(?:19|20)\d\d[a-z]?\)|[\p{L}.,;%)][¹²³⁴-⁹]{1,3}(?!\p{L})/u

/** Whether a sentence says who measured or reported its numbers, in words or by a citation mark. English cues. */
export function namesSource(sentence: string): boolean {
  return naming.test(sentence) || mark.test(sentence)
}

/** Standard scores beyond this count as this much: one cue in a long text must not outweigh all else. */
const furthest = 4

/** Values as standard scores: how many standard deviations above the mean, at most 4 either way; 0 where all are alike. */
export function standardScores(values: readonly number[]): number[] {
  const count = Math.max(1, values.length)
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count
  const deviation = Math.sqrt(variance)
  if (deviation < 1e-9) return values.map(() => 0)
  return values.map((value) => Math.max(-furthest, Math.min(furthest, (value - mean) / deviation)))
}

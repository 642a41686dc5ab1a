const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' '
  )

/** English ordinal words for the days of a month, in lower case with hyphens: "first" to "thirty-first". */
export const dayWords: ReadonlyMap<string, number> = new Map(
  [...ones, ...teens, 'twentieth', ...ones.map((one) => `twenty-${one}`), 'thirtieth', 'thirty-first'].map(
    (word, index) => [word, index + 1] as const
  )
)

/** The words of `dayWords`, for use within a pattern; a blank may stand for the hyphen. */
export const dayWordPattern = [...dayWords.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[\\s-]'))
  .join('|')

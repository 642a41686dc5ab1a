/** Small words that acronyms usually pass over, of English and its neighbours; lower case. */
export const minorWords: ReadonlySet<string> = new Set(
  'a an and as at by de del der des di du et for from in la le of on or per the to und via von with y &'.split(
    ' '
  )
)

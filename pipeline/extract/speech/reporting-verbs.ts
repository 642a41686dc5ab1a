/** Verbs that call a thing by words in quotation marks: "called the plan “dead in the water”". */
export const namingVerbs: ReadonlySet<string> = new Set(
  'call describe dismiss denounce condemn criticise criticize brand label hail portray liken compare'.split(
    ' '
  )
)

/** Words that turn a verb into its opposite, in lower case; "n't" at the end of a word does the same. */
const negations = new Set(
  'not never no hardly scarcely barely rarely seldom neither nor cannot nothing nobody none without'.split(
    ' '
  )
)

/** Whether a word denies the verb it stands with. English. */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase()
  return negations.has(lower) || /n['’]t$/.test(lower)
}

/** Auxiliaries after which nothing has been said yet. English. */
export const modals: ReadonlySet<string> = new Set(
  "should would could might may can must shall will ’ll 'll ’d".split(' ')
)

/** Verbs whose object, besides a clause, gives what is said: "announced a review", "urged landlords to pay". English. */
const withObject = `announce reiterate stress emphasise emphasize highlight underline underscore propose recommend urge
  demand request promise pledge vow swear threaten warn reject refuse refute deny dispute oppose condemn denounce criticise
  criticize accuse hope expect insist predict forecast advise declare reaffirm`

/** Verbs after which only a clause gives what is said or thought: "said the quay was safe", "agreed that …". */
const withClause = `say tell add report note remark state write explain observe confirm reveal disclose conclude mention
  repeat testify find acknowledge admit concede agree estimate suggest claim argue maintain contend assert
  allege complain object imply caution fear worry believe think doubt suspect assume guarantee protest point`

function listed(words: string): string[] {
  return words.split(/\s+/)
}

/** The base forms of cue verbs that can bring indirect speech, and of those an object can follow. */
export const reportingVerbs: ReadonlySet<string> = new Set([...listed(withObject), ...listed(withClause)])

/** Base forms after which an object or an infinitive counts as what is said. */
export const objectVerbs: ReadonlySet<string> = new Set(listed(withObject))

/** Base forms with a hearer between the verb and "that": "warned ministers that". */
export const hearerVerbs: ReadonlySet<string> = new Set(listed('tell warn advise promise caution'))

/** Base forms that may stand before their speaker without quotation marks: "…, said the mayor." */
export const invertedVerbs: ReadonlySet<string> = new Set(listed('say add explain write note argue warn'))

/** Verbs that call a thing by words in quotation marks: "called the plan “dead in the water”". */
export const namingVerbs: ReadonlySet<string> = new Set(
  listed('call describe dismiss denounce condemn criticise')
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

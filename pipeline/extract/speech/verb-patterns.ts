/** What can follow a cue verb as what is said. English. */
export interface VerbPattern {
  /** A clause, with or without "that": "said the quay was safe". */
  readonly clause: boolean
  /** A hearer before the clause: "told reporters the quay was safe". */
  readonly hearer: boolean
  /** A noun phrase: "rejected the plan". */
  readonly object: boolean
  /** "to" and a verb: "promised to mend the quay". */
  readonly infinitive: boolean
  /** Prepositions that bring what is said: "called for a review". */
  readonly prepositions: readonly string[]
  /** Can stand between commas or at the end of what is said: "…, the mayor said". */
  readonly tag: boolean
}

/**
 * One verb a line in its base form, then marks: c clause, h hearer, o object, i infinitive, t tag, and prepositions.
 * Several verbs with the same marks share a line.
 */
const table = `
say c t
tell h c t
add explain write note report argue warn tweet observe remark recall testify conclude confirm predict c t
warn advise caution promise h c
warn of about against
acknowledge admit concede insist maintain contend assert claim allege declare announce reveal disclose c t
state mention repeat reiterate stress emphasise emphasize complain joke boast quip guess boast c
believe think feel know assume suspect imagine realise realize understand doubt fear worry hope wish c
find learn estimate show indicate suggest imply hint c
agree c i with on to
charge protest respond reply answer counter argue c
argue for against
want i o
hope plan intend refuse decline prefer wish aim i
vow pledge promise threaten offer swear agree i c
promise pledge threaten o
demand request propose recommend urge expect insist o c i
ask urge beg exhort implore o
call for on
insist on
object to
complain of about
point to out
boast of about
worry about
hint at
reiterate stress emphasise emphasize highlight underline underscore announce reaffirm o
oppose reject deny dispute denounce condemn criticise criticize accuse blame praise blast slam mock ridicule attack deride lambast lambaste decry bemoan lament rebuke assail o
favor favour reject dismiss downplay hail laud cite o
describe brand label portray liken compare call o
discuss question mention acknowledge o
disagree with
rail against
speak about of
talk about
push advocate for
refer to
`

const links = new Set('of about against for on to at with out'.split(' '))

/** What can follow each cue verb, by its base form. */
export const verbPatterns: ReadonlyMap<string, VerbPattern> = readTable(table)

function readTable(lines: string): Map<string, VerbPattern> {
  const found = new Map<string, VerbPattern>()
  for (const line of lines.trim().split('\n')) {
    const words = line.trim().split(/\s+/)
    const marks = words.filter((word) => word.length === 1)
    const prepositions = words.filter((word) => links.has(word))
    for (const lemma of words.filter((word) => word.length > 1 && !links.has(word))) {
      const old = found.get(lemma)
      found.set(lemma, {
        clause: marks.includes('c') || old?.clause === true,
        hearer: marks.includes('h') || old?.hearer === true,
        object: marks.includes('o') || old?.object === true,
        infinitive: marks.includes('i') || old?.infinitive === true,
        tag: marks.includes('t') || old?.tag === true,
        prepositions: [...(old?.prepositions ?? []), ...prepositions]
      })
    }
  }
  return found
}

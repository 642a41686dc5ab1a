import { personTitles } from '../names/person-words.ts'

const things = new Set(
  `concept idea notion principle approach fact evidence move decision event technology threat risk change development
  process issue problem situation system tendency this that there which pay price prices cost costs`.split(
    /\s+/
  )
)

/** Whether a subject is a thing that can't speak, by its last word; documents and surveys can. English. */
export function isThing(subject: string): boolean {
  return things.has(subject.slice(subject.lastIndexOf(' ') + 1).toLowerCase())
}

/** Whether a word can't name who says something at this place: "you", "who", "there". */
export function isNobody(words: string): boolean {
  return /^(?:you|one|who|what|this|that|there|it)$/i.test(words)
}

/** Whether a pronoun ends a longer phrase, so that it opens a clause about the phrase: "the target it pledged". */
export function endsInPronoun(phrase: string): boolean {
  return /\s(?:he|she|it|they|we|I|you)$/.test(phrase)
}

/** Common nouns of people and of bodies that speak with one voice, in the singular; a plural s is taken off. */
const people = new Set(
  `academic activist adviser advisor advocate agent aide ally analyst applicant architect artist author baker boss
  brother campaigner captain carer chair chairman chairwoman chief citizen client clinician coach colleague columnist
  commander commentator commissioner company contractor consultant consumer councillor critic customer deputy defendant
  designer developer diplomat director doctor driver economist editor employee employer engineer envoy executive expert
  family farmer father fisherman forecaster founder governor guard guest head historian inspector inventor
  investigator investor journalist judge king landlord lawmaker lawyer leader librarian lord manager mayor
  master member minister mother negotiator neighbour neighbor nurse observer officer official operator
  opponent organiser organizer owner parent participant partner passenger pastor patient pilot player poet politician premier president
  priest prince producer professor programmer prosecutor queen reader regulator reporter representative researcher
  resident respondent reviewer scholar scientist secretary senator shopkeeper sister skipper soldier source speaker specialist
  spokesman spokesperson spokeswoman staff student supporter surgeon surveyor survivor supplier teacher tenant trader traveller
  treasurer user veteran victim nominee candidate contender frontrunner runner challenger incumbent strategist pollster
  narrator mogul billionaire businessman businesswoman congressman congresswoman legislator delegate ambassador insider
  justice general admiral colonel sergeant sheriff detective host anchor moderator blogger pundit panelist actor actress
  singer star celebrity wife husband son daughter uncle aunt cousin friend classmate widow widower grandmother
  grandfather child girl boy teenager adult viewer listener caller immigrant refugee migrant lobbyist staffer juror
  suspect accuser plaintiff banker broker accountant auditor examiner ombudsman chancellor dean rector bishop villager visitor volunteer voter witness woman worker writer youth
  man person people men women children fishermen spokesmen everyone everybody someone somebody other many some
  several rival sceptic skeptic taxpayer technologist trustee whistleblower

  administration agency airline army assembly association authority bank board bureau cabinet charity chamber church club
  coalition college commission committee company consortium congress corporation council country court delegation department
  directorate embassy federation firm foundation fund government group industry inspectorate institute institution jury league ministry
  nation navy office opposition organisation organization panel parliament party police regulator school secretariat
  campaign camp outlet network magazine channel station broadcaster publisher majority delegation duo pair
  center centre clinic hospital laboratory lab consulate embassy foundation tank
  city town county senate society squad state team treasury tribunal union university watchdog`.split(/\s+/)
)

/** Common nouns of documents and inquiries that say things. */
const documents = new Set(
  `paper report study survey poll article essay letter statement memo memorandum notice review audit analysis book chapter
  document email tweet post blog filing lawsuit brief slide ad advertisement indictment manifesto transcript bulletin
  document judgment judgement verdict ruling press newspaper website editorial`.split(/\s+/)
)

/** Common nouns that stand after "according to" though they say nothing themselves. */
const references = new Set(
  `data figure statistic estimate research record account minute source calculation test measurement forecast`.split(
    /\s+/
  )
)

const indefinite =
  /^(?:no|none|nobody|neither|few|little|not|hardly|anyone|anybody|whoever|each|every|any)\b/i

/** The part of a noun phrase up to its head: "The mayor" of "The mayor of the town". */
export function headPart(subject: string): string {
  return subject.split(/\s(?:of|for|in|at|on|from|with|to|by|who|near)\s/, 1)[0] ?? subject
}

/** Whether a noun phrase is headed by a word for people, for a body that speaks, or for a document. English. */
export function isSpeakingNoun(subject: string): boolean {
  if (indefinite.test(subject) || /^(?:I|we|you|one|his|her|its|their|my|our|your)$/i.test(subject))
    return false
  const words = headPart(subject)
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .split(/[\s-]+/)
  const head = words.at(-1) ?? ''
  if (/^(?:he|she|it|they)(?: all| both| also| each)?$/.test(subject.toLowerCase()) || isTitled(subject))
    return true
  return anyForm(
    head,
    (form) => people.has(form) || documents.has(form) || /(?:[a-z]{3}ist|ician)$/.test(form)
  )
}

/** Whether a noun phrase is headed by a word for a document or an inquiry: "the survey". English. */
export function isDocument(subject: string): boolean {
  const head =
    headPart(subject)
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  return anyForm(head, (form) => documents.has(form) || references.has(form))
}

/** Whether a noun phrase names what a writer refers to: "the latest figures". English. */
export function isReference(subject: string): boolean {
  return anyForm(headPart(subject).toLowerCase().split(/\s+/).at(-1) ?? '', (form) => references.has(form))
}

function anyForm(word: string, test: (form: string) => boolean): boolean {
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?<=(?:s|x|ch|sh))es$|s$/, '')
  return test(word) || test(singular)
}

function isTitled(subject: string): boolean {
  const [first = '', second = ''] = subject.split(/\s+/)
  return personTitles.has(first.toLowerCase().replace(/\.$/, '')) && /^\p{Lu}/u.test(second)
}

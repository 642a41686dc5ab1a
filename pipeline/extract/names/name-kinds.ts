import type { Entity } from '../../model/entity.ts'
import {
  eventWords,
  knownOrganisations,
  organisationHeads,
  organisationWords,
  workWords
} from './organisation-words.ts'
import type { NameRun } from './name-runs.ts'
import { isTreatedAsBody } from './organisation-evidence.ts'
import { givenNames } from './given-names.ts'
import { personTitles } from './person-words.ts'
import { places, placeWords, regionNames } from './places.ts'
import { knownForms, shoutedWords } from './known-forms.ts'
import {
  followsLonePerson,
  followsPerson,
  hasGivenName,
  isPersonalBuild,
  isPersonalWord,
  isUncommonName,
  isUncommonWord,
  precedesPerson
} from './person-evidence.ts'
import { singular } from './short-forms.ts'
import { technologyNames } from './technology-names.ts'

/** What kind of thing a name names. */
export type EntityKind = Entity['kind']

/** A guess at a name's kind; the surer guess settles all mentions of the name. */
export interface KindGuess {
  readonly kind: EntityKind
  /** 3 for a name that says it, 2 for one its neighbours give away, 1 for its build alone. */
  readonly certainty: number
  /** True where only a preposition before a single word speaks for a place: it has to be used so again. */
  readonly repeats?: boolean
}

const placePrepositions = new Set('in at near'.split(' '))
/** Verbs whose subject is an organisation or a person. */
const bodyVerbs = new Set(
  `said says announced announces approved adopted agreed voted decided published warned urged launched issued
  recommends recommended reported appointed ruled banned fined sued hired elected ratified convened proposed argues`.split(
    /\s+/
  )
)

/** The words of a run as one name. */
export function nameOf(run: NameRun): string {
  return run.words.map((word, index) => (index ? word.gap : '') + word.text).join('')
}

/** Guesses from the words of a name and those beside it. English. */
export function kindOf(run: NameRun): KindGuess | undefined {
  return byWords(run) ?? byNeighbours(run)
}

function isTitledName({ words }: NameRun): boolean {
  return (
    words.length < 5 &&
    (isPersonalBuild(words) || (words.length === 1 && isPersonalWord(words[0]?.text ?? '')))
  )
}

function byWords(run: NameRun): KindGuess | undefined {
  const name = nameOf(run)
  const texts = run.words.map((word) => word.text)
  const first = texts[0] ?? ''
  const last = texts.at(-1) ?? ''
  if (technologyNames.has(name) || /\d/.test(first) || /^Public Laws?$/.test(name)) return undefined
  if (run.title && isTitledName(run)) return { kind: 'person', certainty: 3 }
  if (places.has(name) || (/^\p{Lu}{4,}$/u.test(name) && places.has(name[0] + name.slice(1).toLowerCase())))
    return { kind: 'place', certainty: 3 }
  if (knownOrganisations.has(name)) return { kind: 'organisation', certainty: 3 }
  if (texts.length > 1) {
    if (isHeaded(texts)) return { kind: 'organisation', certainty: 3 }
    if (hasGivenName(run.words) && isPersonalBuild(run.words)) return { kind: 'person', certainty: 3 }
    if (
      placeWords.has(last.toLowerCase()) ||
      /^(?:Mount|Lake|River|Cape|Fort|Port|San|Santa|Saint|St\.?|Isle)$/.test(first)
    ) {
      if (!organisationWords.has(last) || last === 'City') return { kind: 'place', certainty: 3 }
    }
    if (workWords.has(last)) return { kind: 'work', certainty: 3 }
    if (eventWords.has(last)) return { kind: 'event', certainty: 3 }
    const body = bodyOf(texts)
    if (body) return body
    if (organisationWords.has(last)) return { kind: 'organisation', certainty: 3 }
    if (precedesPerson(run.before) && run.words[0]?.gap === ' ' && isPersonalBuild(run.words))
      return { kind: 'person', certainty: 2 }
    const hasInitials = /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(texts[1] ?? '') || /^(?:\p{Lu}\.)+$/u.test(first)
    if (
      hasInitials &&
      !places.has(`${first} ${texts[1]}`) &&
      !places.has(first) &&
      isPersonalBuild(run.words)
    )
      return { kind: 'person', certainty: 2 }
    if (
      /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|New)$/.test(first) &&
      places.has(last)
    )
      return { kind: 'place', certainty: 2 }
    if (places.has(last) || places.has(first)) return { kind: 'organisation', certainty: 2 }
    if (/&/.test(name)) return { kind: 'organisation', certainty: 2 }
  }
  return undefined
}

/** Whether a name is headed by a body, as in "Office of Science and Technology Policy". */
function isHeaded(texts: readonly string[]): boolean {
  const of = texts.findIndex((text) => text === 'of' || text === 'on')
  return organisationHeads.has(texts[of - 1] ?? '')
}

/** The kind of a name by the word before its "of", "for" or "on". */
function bodyOf(texts: readonly string[]): KindGuess | undefined {
  const of = texts.findIndex((text) => text === 'of' || text === 'for' || text === 'on')
  const head = texts[of - 1] ?? ''
  if (workWords.has(head)) return { kind: 'work', certainty: 3 }
  if (organisationHeads.has(head)) return { kind: 'organisation', certainty: 3 }
  return eventWords.has(head) ? { kind: 'event', certainty: 3 } : undefined
}

function byNeighbours(run: NameRun): KindGuess | undefined {
  const { before, after, afterThat, words } = run
  const text = words[0]?.text ?? ''
  const next = after && /^[ ,]+$/.test(after.gap) ? after.text.toLowerCase() : ''
  const previous = before && /^ $/.test(words[0]?.gap ?? '') ? before.text.toLowerCase() : ''
  if (after?.gap === ' ' && placeWords.has(next) && !technologyNames.has(text) && words.length < 3)
    return { kind: 'place', certainty: 3 }
  if (isPlaced(run)) return { kind: 'place', certainty: 2 }
  if (
    (personTitles.has(previous) || precedesPerson(before)) &&
    isPersonalBuild(words) &&
    isUncommonName(words)
  )
    return { kind: 'person', certainty: 2 }
  if (technologyNames.has(singular(text)) || knownForms.has(singular(text))) return undefined
  if (isTreatedAsBody(previous ? before : undefined, after) && words.length < 4 && isUncommonName(words))
    return { kind: 'organisation', certainty: 2 }
  if (words.length === 1 && /^\p{Lu}{2,}/u.test(text)) return byUse(run, previous, next)
  if (followsPerson(after, afterThat) && isPersonalBuild(words)) return { kind: 'person', certainty: 2 }
  const isPlain = /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u.test(text) && !technologyNames.has(text)
  if (
    words.length === 1 &&
    isPlain &&
    isLonePerson(text) &&
    isSubject(previous) &&
    followsLonePerson(after, afterThat)
  )
    return { kind: 'person', certainty: 1 }
  if (words.length === 1 && isPlain && placePrepositions.has(previous))
    return { kind: 'place', certainty: 2, repeats: true }
  if (words.length === 1 && isPlain && givenNames.has(text) && isLonePerson(text) && !/^an?$/.test(previous))
    return { kind: 'person', certainty: 1 }
  return undefined
}

/** Whether no article and no preposition stands before a name, so that the verb after it is its own. */
function isSubject(previous: string): boolean {
  return !/^(?:in|at|near|to|from|of|on|by|with|for|the|an?|this|that|its?|their)$/.test(previous)
}

/** Whether a word alone can be a person's name. */
function isLonePerson(text: string): boolean {
  return isUncommonWord(text) && isPersonalWord(text) && !personTitles.has(text.toLowerCase())
}

/** Whether a place that everybody knows follows after a comma: "Oldquay, Norway". */
function isPlaced({ words, after, afterThat }: NameRun): boolean {
  if (after?.gap !== ', ' || !after.capital || words.length > 3) return false
  const text = words.at(-1)?.text ?? ''
  const isSecond = afterThat?.capital === true && afterThat.gap === ' '
  const place = isSecond && !places.has(after.text) ? `${after.text} ${afterThat.text}` : after.text
  return regionNames.has(place) && /^\p{Lu}\p{Ll}/u.test(text) && isUncommonName(words)
}

/** A short form is an organisation where the text treats it as one: "the HSB", "HSB announced". */
function byUse({ words, after }: NameRun, previous: string, next: string): KindGuess | undefined {
  const text = words[0]?.text ?? ''
  if (
    !/^\p{Lu}{3,6}$/u.test(text) ||
    technologyNames.has(text) ||
    shoutedWords.has(text) ||
    knownForms.has(text)
  )
    return undefined
  if (/^M{0,3}(?:D?C{0,3})(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return undefined
  const isModifier = after?.gap === ' ' && /^(?:NOUN|PROPN|ADJ)$/.test(after.tag)
  const isBody =
    (previous === 'the' && !isModifier && after?.gap !== '-') || (after?.gap === ' ' && bodyVerbs.has(next))
  return isBody ? { kind: 'organisation', certainty: 1 } : undefined
}

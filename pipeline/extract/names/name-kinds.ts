import type { Entity } from '../../model/entity.ts'
import {
  eventWords,
  knownOrganisations,
  organisationHeads,
  organisationWords,
  workWords
} from './organisation-words.ts'
import type { NameRun } from './name-runs.ts'
import { givenNames, personTitles } from './person-words.ts'
import { places, placeWords } from './places.ts'
import { cueVerbs } from '../speech/cue-verbs.ts'

/** What kind of thing a name names. */
export type EntityKind = Entity['kind']

/** A guess at a name's kind; the surer guess settles all mentions of the name. */
export interface KindGuess {
  readonly kind: EntityKind
  /** 3 for a name that says it, 2 for one its neighbours give away, 1 for its build alone. */
  readonly certainty: number
}

const placePrepositions = new Set('in at near from across throughout inside outside around'.split(' '))

/** The words of a run as one name. */
export function nameOf(run: NameRun): string {
  return run.words.map((word, index) => (index ? word.gap : '') + word.text).join('')
}

/** Guesses from the words of a name and those beside it. English. */
export function kindOf(run: NameRun): KindGuess | undefined {
  return byWords(run) ?? byNeighbours(run) ?? byBuild(run)
}

function byWords(run: NameRun): KindGuess | undefined {
  const name = nameOf(run)
  const texts = run.words.map((word) => word.text)
  const first = texts[0] ?? ''
  const last = texts.at(-1) ?? ''
  if (run.title && !texts.some((text) => organisationWords.has(text))) return { kind: 'person', certainty: 3 }
  if (places.has(name) || (/^\p{Lu}{4,}$/u.test(name) && places.has(name[0] + name.slice(1).toLowerCase())))
    return { kind: 'place', certainty: 3 }
  if (knownOrganisations.has(name)) return { kind: 'organisation', certainty: 3 }
  if (texts.length > 1) {
    if (
      placeWords.has(last.toLowerCase()) ||
      /^(?:Mount|Lake|River|Cape|Fort|Port|San|Santa|Saint|St\.?|Isle)$/.test(first)
    ) {
      if (!organisationWords.has(last) || last === 'City') return { kind: 'place', certainty: 3 }
    }
    if (workWords.has(last)) return { kind: 'work', certainty: 3 }
    if (eventWords.has(last)) return { kind: 'event', certainty: 3 }
    if (organisationWords.has(last)) return { kind: 'organisation', certainty: 3 }
    const of = texts.findIndex((text) => text === 'of' || text === 'for' || text === 'on')
    const head = texts[of - 1] ?? ''
    if (workWords.has(head)) return { kind: 'work', certainty: 3 }
    if (organisationHeads.has(head)) return { kind: 'organisation', certainty: 3 }
    if (eventWords.has(head)) return { kind: 'event', certainty: 3 }
    if (givenNames.has(first) && texts.length < 5) return { kind: 'person', certainty: 3 }
    if (/^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(texts[1] ?? '') || /^(?:\p{Lu}\.)+$/u.test(first))
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

function byNeighbours(run: NameRun): KindGuess | undefined {
  const { before, after, words } = run
  const next = after && /^[ ,]+$/.test(after.gap) ? after.text.toLowerCase() : ''
  const previous = before && /^ $/.test(words[0]?.gap ?? '') ? before.text.toLowerCase() : ''
  if (after?.gap === ' ' && placeWords.has(next)) return { kind: 'place', certainty: 3 }
  if (personTitles.has(previous)) return { kind: 'person', certainty: 2 }
  if (/^\p{Lu}{2,6}s?$/u.test(words[0]?.text ?? '') && words.length === 1)
    return { kind: 'organisation', certainty: 1 }
  if (next === 'who' || next === 'whose' || (after?.gap === ', ' && /^\d\d$/.test(next)))
    return { kind: 'person', certainty: 2 }
  if (previous === 'the') return words.length > 1 ? { kind: 'organisation', certainty: 1 } : undefined
  if (words.length === 1 && placePrepositions.has(previous)) return { kind: 'place', certainty: 2 }
  if (cueVerbs.has(next) && after?.gap === ' ' && words.length < 4) return { kind: 'person', certainty: 1 }
  return undefined
}

function byBuild(run: NameRun): KindGuess | undefined {
  const texts = run.words.map((word) => word.text)
  if (
    texts.length > 1 &&
    texts.length < 4 &&
    texts.every((text) => /^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$|^\p{Lu}\.$|^[a-z]+$/u.test(text))
  ) {
    return { kind: 'person', certainty: 1 }
  }
  return undefined
}

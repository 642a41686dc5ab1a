import { isNominal, isRelative, phraseBefore } from '../language/noun-phrases.ts'
import type { Passage } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { tokenIndex } from '../language/token-index.ts'
import { isSpeaker } from './can-speak.ts'
import { goesOn, isFiniteVerb } from './cue-tokens.ts'
import type { SpeechContext } from './speech-context.ts'

/** How many tokens before a verb are looked through. */
const farthest = 100

/**
 * The subject of a verb: the noun phrase before it, past auxiliaries, adverbs and an apposition between commas;
 * after "and", and for "saying" or "adding", the subject that opens the sentence.
 */
export function subjectOf(context: SpeechContext, verb: number): Range | undefined {
  const { subjects } = context
  if (!subjects.has(verb)) subjects.set(verb, findSubject(context, verb))
  return subjects.get(verb)
}

function findSubject(context: SpeechContext, verb: number): Range | undefined {
  const { passage, opening } = context
  const { tokens } = passage
  const floor = opening[verb] ?? 0
  let at = goesOn(tokens, verb) ? verb - 3 : verb
  while (at > floor && /^(?:AUX|ADV|PART)$/.test(tokens[at - 1]?.tag ?? '')) at--
  const before = tokens[at - 1]
  if (!before || at <= floor) return undefined
  if (isRelative(before)) {
    const found = phraseBefore(passage, tokens[at - 2]?.text === ',' ? at - 2 : at - 1, floor)
    return found && (before.text !== 'who' || isSpeaker(context, found) || isName(passage, found))
      ? found
      : undefined
  }
  const participle = tokens[verb]?.text.endsWith('ing') === true && at === verb
  if (
    /^(?:and|but|or|then)$/.test(before.text) ||
    (participle && !isNominal(before)) ||
    (before.text === ',' && participle)
  ) {
    return firstSubject(context, verb)
  }
  if (/^[,)]$/.test(before.text)) return pastApposition(context, at - 1, floor)
  return withoutDate(passage, phraseBefore(passage, at, floor))
}

const date =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d{4})\s+)+(?=\S)/

/** A subject without the date that stands before it: "In March the mayor", "In September Yahoo". */
function withoutDate({ text }: Passage, subject: Range | undefined): Range | undefined {
  if (
    !subject ||
    !/\b(?:in|on|by|since|until|last|this)\s+$/i.test(text.slice(Math.max(0, subject.from - 8), subject.from))
  )
    return subject
  const lead = date.exec(text.slice(subject.from, subject.to))?.[0].length ?? 0
  return { from: subject.from + lead, to: subject.to }
}

/**
 * The noun phrase before an apposition that ends at a comma or bracket: the one that opens the sentence, else the
 * nearest. "Ada Berg, who left Hamar, Norway, in May, said" is about Ada Berg.
 */
function pastApposition({ passage }: SpeechContext, comma: number, floor: number): Range | undefined {
  const { tokens } = passage
  let nearest: Range | undefined
  for (let at = comma - 1; at >= Math.max(floor, comma - 40); at--) {
    if (!/^[,(]$/.test(tokens[at]?.text ?? '')) continue
    const end = tokens[at - 1]?.text === ')' ? bracketStart(tokens, at - 1) : at
    const found = phraseBefore(passage, end, floor)
    if (found?.from === tokens[floor]?.from) return found
    nearest ??= found
  }
  return nearest
}

function bracketStart(tokens: readonly { readonly text: string }[], close: number): number {
  for (let at = close; at > Math.max(0, close - 12); at--) if (tokens[at]?.text === '(') return at
  return close
}

function isName({ text }: Passage, { from, to }: Range): boolean {
  return /(?:^|\s)\p{Lu}\S*$/u.test(text.slice(from, to))
}

/** Whether a phrase is the object of a preposition: "In a statement". */
function followsPreposition({ tokens }: Passage, { from }: Range): boolean {
  return tokens[tokenIndex(tokens, from) - 1]?.tag === 'ADP'
}

/** The noun phrase before the first finite verb of the sentence that a token stands in, up to that token. */
export function firstSubject(context: SpeechContext, verb: number): Range | undefined {
  const { passage, opening, quoted } = context
  const floor = opening[verb] ?? 0
  for (let at = Math.max(floor, verb - farthest) + 1; at < verb; at++) {
    const token = passage.tokens[at]
    if (!token || quoted[at] || !isFiniteVerb(token)) continue
    let head = at
    while (head > floor && /^(?:AUX|ADV)$/.test(passage.tokens[head - 1]?.tag ?? '')) head--
    const found = phraseBefore(passage, head, floor) ?? opener(context, head, floor)
    if (found && !followsPreposition(passage, found)) return found
  }
  return undefined
}

/** The noun phrase that opens a sentence, where "who" and a clause about it follow: "Ada Berg, who …". */
function opener({ passage }: SpeechContext, verb: number, floor: number): Range | undefined {
  const { tokens } = passage
  if (tokens[verb - 1]?.text !== 'who' || tokens[verb - 2]?.text !== ',') return undefined
  const found = phraseBefore(passage, verb - 2, floor)
  return found?.from === tokens[floor]?.from ? found : undefined
}

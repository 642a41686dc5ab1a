import { cueVerbs } from './cue-verbs.ts'
import { isNominal, phraseAfter, phraseBefore } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { isThing } from './speaker-words.ts'
import { cuesBetween, type SpeechContext, tokenAt } from './speech-context.ts'
import { verbPatterns } from './verb-patterns.ts'

/** A speaker and a verb between commas or at the end of a sentence: "The quay is safe, the mayor said." */
export interface Tag {
  readonly speaker: Range
  readonly cue: Range
  /** The index of the verb among the tokens. */
  readonly verb: number
  /** The offset of the comma before it. */
  readonly from: number
  /** The offset after it, and after a comma that closes it. */
  readonly to: number
  /** Whether what is said goes on after it: "The quay, the mayor said, is safe." */
  readonly isParenthesis: boolean
}

/** How many tokens of a sentence are looked through for a tag. */
const longest = 160

/** The tag of a sentence, where it has one outside quotation marks. */
export function tagOf(context: SpeechContext, sentence: Range): Tag | undefined {
  const start = tokenAt(context, sentence.from)
  const end = Math.min(tokenAt(context, sentence.to), start + longest)
  for (const verb of cuesBetween(context, start + 3, end)) {
    const token = context.passage.tokens[verb]
    const lemma = cueVerbs.get(token?.text.toLowerCase() ?? '')?.lemma ?? ''
    if (!token || token.text.endsWith('ing') || !verbPatterns.get(lemma)?.tag) continue
    const found = inverted(context, sentence, start, verb) ?? straight(context, sentence, start, verb)
    if (found) return found
  }
  return undefined
}

/** "…, said the mayor", with an apposition or a time after it, to the end of the sentence. */
function inverted(context: SpeechContext, sentence: Range, start: number, verb: number): Tag | undefined {
  const { passage } = context
  const comma = commaBefore(context, verb)
  const token = passage.tokens[verb]
  if (comma === undefined || !token || comma <= start) return undefined
  const speaker = phraseAfter(passage, verb + 1, Math.min(context.ending[verb] ?? 0, verb + 16))
  if (!speaker || !canTag(passage.text.slice(speaker.from, speaker.to))) return undefined
  const rest = passage.text.slice(speaker.to, sentence.to)
  if (!/^(?:[.?!]|\s*$|,\s|\s(?:of|who|in|on|at|during|last|this|from|\()|\s\p{Lu}\p{Ll}+day\b)/u.test(rest))
    return undefined
  return {
    speaker,
    cue: { from: token.from, to: token.to },
    verb,
    from: passage.tokens[comma]?.from ?? token.from,
    to: sentence.to,
    isParenthesis: false
  }
}

/** "…, the mayor said", with a time or a place after it; or the same between commas. */
function straight(context: SpeechContext, sentence: Range, start: number, verb: number): Tag | undefined {
  const { passage } = context
  const { tokens, text } = passage
  const token = tokens[verb]
  const first = openingOf(context, start, verb)
  if (!token || first === undefined) return undefined
  const { comma, speaker } = first
  if (!canTag(text.slice(speaker.from, speaker.to))) return undefined
  const rest = text.slice(token.to, sentence.to)
  const isAdverbial = adverbial.test(text.slice(sentence.from, sentence.from + 20))
  if (/\sthat\s/.test(rest.slice(0, 80)) || (isAdverbial && /["“]/.test(rest))) return undefined
  const isEnd = endOfTag.test(rest)
  const base = { speaker, cue: { from: token.from, to: token.to }, verb, from: tokens[comma]?.from ?? 0 }
  if (isEnd) return { ...base, to: sentence.to, isParenthesis: false }
  const aside =
    /^(?:\s(?:in|on|at|of|to|during)\s[^,.;"“”]{1,50}|\s(?:reporters|me|us|him|her|them|\p{Lu}[\p{L}.]+))?,\s+(?!(?:that|adding|noting|saying|citing|who|which|whose|calling|referring|and|but)\b|["“])/u.exec(
      rest
    )
  if (!aside || aside[0].length >= rest.length) return undefined
  return { ...base, to: token.to + aside[0].length, isParenthesis: true }
}

/** Whether words can name who speaks in a tag: no thing and not the writer. */
function canTag(words: string): boolean {
  return !isThing(words) && !/^(?:(?:I|we|you|one|it|his|her|their|its|my|our)$|(?:my|our)\s)/i.test(words)
}

/** Words that open an adverbial before a speaker rather than what is said: "Asked about the quay, he said". */
const adverbial =
  /^(?:asked|speaking|following|responding|when|after|before|as|while|in|on|at|during|despite|earlier|later)\s/i

/** What may follow a tag to the end of its sentence: a time, a place, a hearer, or a participle with more said. */
const endOfTag =
  /^(?:\s(?:in|on|at|during|of|to|after|before|as|from|last|this|earlier|later|yesterday|today|recently|reporters|me|us|him|her|them|\p{Lu}\p{Ll}+day|\p{Lu}[\p{L}.]+)\b[^,;:]{0,90})?(?:,\s(?:adding|noting|saying|citing|who|referring|calling|according|arguing|in|on|during)\b.*|,\s(?:and|but)\s.*|,\s["“].*)?[.?!]?\s*$/su

/** The comma and the phrase between which nothing but the verb's helpers stand: ", the mayor has said". */
function openingOf(
  context: SpeechContext,
  start: number,
  verb: number
): { comma: number; speaker: Range } | undefined {
  const { passage } = context
  const { tokens } = passage
  let head = verb
  while (head > start && /^(?:AUX|ADV)$/.test(tokens[head - 1]?.tag ?? '')) head--
  const own = phraseBefore(passage, head, start)
  if (own) {
    const comma = commaBefore(context, tokenAt(context, own.from))
    return comma !== undefined && comma > start ? { comma, speaker: own } : undefined
  }
  if (tokens[head - 1]?.text !== ',') return undefined
  for (let at = head - 2; at > Math.max(start, head - 30); at--) {
    const isComma = tokens[at]?.text === ','
    const speaker = isComma ? phraseAfter(passage, at + 1, head - 1) : undefined
    const next = speaker && tokens[tokenAt(context, speaker.to)]?.text
    if (speaker && next === ',' && isNominal(tokens[at + 1])) return { comma: at, speaker }
  }
  return undefined
}

/** The index of the comma before a token; a closing quotation mark may stand between them. */
function commaBefore({ passage: { tokens }, quoted }: SpeechContext, index: number): number | undefined {
  let at = index - 1
  if (/^["”’']+$/.test(tokens[at]?.text ?? '')) at--
  const isPause = /^[,?!]$/.test(tokens[at]?.text ?? '')
  return isPause && (at === index - 1 ? tokens[at]?.text === ',' && !quoted[at] : true) ? at : undefined
}

import type { Token } from '../../model/passage.ts'
import { bareConnectives, concessions, connectives, leaning } from '../language/connectives.ts'

const leaningOpening = new RegExp(`^["“‘'(]?(?:${[...leaning].join('|')})\\b(?! (?:as|than)\\b)`, 'i')
/** A tie to the sentence before that could not be left out. */
const tied = new RegExp(
  `^["“‘'(]?(?:(?:${[...bareConnectives, 'so', 'nor', 'or'].join('|')}) (?!(?:far|long|called)\\b)|(?:${[...connectives].join('|')}), )`,
  'i'
)
/** Openings that lean, though no comma follows: "Such incidents …", "The former …". */
const opening =
  /^["“‘'(]?(?:such(?! as\b)|another|the (?:former|latter|aforementioned|foregoing)|(?:to do|doing|in doing|by doing) (?:so|this|that|it)\b|neither(?! .{2,60}\bnor\b)|both(?! .{2,60}\band\b)|the (?:other|same|second|third|fourth|last|remaining|first (?:two|three)) (?:one|is|are|was|pitfall|risk|reason|problem|objection|point|condition|step|part|option|question|argument|land)s?\b|(?:one|some|most|many|each|all|none|two|three|either) of (?:them|these|those)\b|(?:that|this) (?:is|was|means?|meant|makes?|made|has|had|will|would|can|could|may|might|should|must|leaves?|leads?|gives?|does|did|also|in turn|alone)\b|that[’']s\b|the (?:(?:last|first|next|second|third|final|full) )?(?:text|clause|wording|phrase|passage|sentence)(?= (?:on|leaves?|is|was|are|were|has|had|ought|should|must|says?|said|does|did|will|would|can|could|may|might)\b)|the (?:two|three|four|five) (?:sides|countries|governments|rules|measures|points|groups|options|towns|parties|approaches|projects)\b)/i
/** A kind that is not named. */
const kindOf =
  /\b(?:this|that|these|those) (?:kind|sort|type)s? of\b|\bthe (?:first|last|other|remaining) (?:two|three|four) \p{L}+s\b|\bhere\.$/iu
const conceding = new RegExp(`^["“‘'(]?(?:${[...concessions].join('|')})(?:,| (?=the\\b|that\\b))`, 'i')
/** "It" that stands for nothing: "it is clear that", "it takes years to". */
const expletive =
  /^it(?:[’']s| (?:is|was|has been|will be|would be|would therefore be|may be|might be|can be|could be|should be|becomes|became|seems|seemed|appears|appeared|remains|remained))(?: (?:now|also|still|not|very|often|always|too|so|therefore|increasingly|almost|more|far|much|less|hereby|generally|widely|likely))* (?:an? (?:mistake|pity|good idea|bad idea|matter|question|fact|challenge|big(?:ger)? deal)\b|the (?:goal|purpose|policy|aim|intent|object|duty|responsibility)\b|time\b|up to\b|\p{L}+ (?:for [^,;.]{2,40} )?(?:that|to|if|when|whether|how|what|why|who)\b|(?:worth|useless|no use)\b|(?:in|on|at|by|during|with|for|because|only|not|here|there)\b[^,;.]{2,80}\b(?:that|who|where|when)\b)|^it (?:takes?|took|turns? out|turned out|makes? (?:no |little )?sense|follows that|seems that|appears that|so happens|goes without|rain(?:s|ed)|costs? [^,;.]{2,30} to|matters (?:that|how|what|who|whether))\b/iu
/** "Likely to" and the like tell of a thing; "easy to" may stand for nothing. */
const ofAThing =
  /^it(?:[’']s| is| was| will be)(?: \p{L}+ly| also| not| now)* (?:able|likely|unlikely|bound|set|due|ready|going|designed|intended|meant|used|supposed|made|built|expected|required|allowed|known|said|reported) to\b/iu
const objectOf =
  /\b(?:makes?|made|making|finds?|found|finding|keeps?|render(?:s|ed)?|think|believes?|consider(?:s|ed)?|deem(?:s|ed)?) $/i
const judged =
  /^it (?:much |far |very |more |less |too |so )*\p{L}+ (?:for [^,;.]{2,40} )?(?:to|that|when|if)\b/iu

const singular = new Set(['it', 'its', 'itself'])
const plural = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const personal = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself'])
const pointing = new Set(['this', 'these', 'those', 'such'])
/** What a text calls itself: it needs no antecedent. */
const own =
  /^(?:paper|article|report|post|essay|proposal|document|specification|standard|guide|guidance|study|rule|notice|policy|memo|memorandum|brief|briefing|note|act|bill|order|review|section|part|title|chapter|subsection|regulation|page|blog|site|website|series|survey|evening|fall|stage|country|world|event|webinar|session|release)$/i
/** What goes on after "those" to say which. */
const relative =
  /^(?:who|that|which|whose|with|without|in|of|from|on|at|for|under|over|living|already|not|more|most)$/i
const timeWord =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$|^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:years?|months?|weeks?|days?|quarters?|centur(?:y|ies)|decades?|mornings?|times?|moments?|points?|spring|summer|autumn|winter|end|start|beginning|case|place|way|fact|example|instance)$/i
/** Nouns in the singular that "they" may stand for. */
const collective =
  /^(?:team|board|council|government|company|agency|staff|committee|group|public|police|population|ministry|industry|people|user|person|student|child|user|customer|household|anyone|everyone|someone|nobody|bank|firm|office|department|panel|court|union|community|family|couple|audience|half|majority|minority|number|rest|author|developer|reader|everybody|each|who|editor|applicant|worker|citizen|resident|patient|teacher|employee|employer|owner|member|voter|leader|partner|client|stakeholder)$/i

/** Why a sentence leans on what was said before it. */
export type Leaning = 'dangling' | 'conceded'

/**
 * Whether a sentence that is to stand alone leans on what was said before: by its opening ("Otherwise,", "Such
 * incidents"), by a pronoun anywhere in it that nothing before it in the sentence can stand for ("In November it
 * fell"), or by pointing at something that it does not name ("with these tools"); or whether it grants a point that
 * its author goes on to answer ("Of course,"). A pronoun of a text about itself ("this paper"), an "it" that stands
 * for nothing, and one that the same sentence explains ("In his speech, Lowe …") do not lean. English.
 *
 * @param words the words of the sentence that are kept, with parts of speech
 */
export function leansBack(text: string, words: readonly Token[]): Leaning | undefined {
  if (conceding.test(text)) return 'conceded'
  const leans = kindOf.test(text) || leaningOpening.test(text) || tied.test(text) || opening.test(text)
  return leans || hasStray(text, words) ? 'dangling' : undefined
}

/** What has been named so far in a sentence. */
interface Named {
  readonly nouns: Set<string>
  things: number
  many: boolean
  /** One of a kind was named, which "they" may stand for: "a miner … they". */
  anyOne: boolean
  verbs: number
}

function hasStray(text: string, words: readonly Token[]): boolean {
  const start = words[0]?.from ?? 0
  const named: Named = { nouns: new Set(), things: 0, many: false, anyOne: false, verbs: 0 }
  for (const [index, word] of words.entries()) {
    const rest = text.slice(word.from - start)
    if (isStray(word, words, index, named, rest, text)) return true
    remember(word, words[index + 1], named)
  }
  return false
}

function isStray(
  word: Token,
  words: readonly Token[],
  index: number,
  named: Named,
  rest: string,
  text: string
): boolean {
  const lower = word.text.toLowerCase()
  if (pointing.has(lower) || isThat(word, words[index - 1], index))
    return pointsAway(lower, words, index, named)
  if (word.text === 'It') return !isEmpty(rest, text)
  const lacks =
    (singular.has(lower) && (named.things === 0 || isBelowOnlyNoun(words, index, named))) ||
    (plural.has(lower) && !named.many) ||
    (personal.has(lower) && named.things === 0)
  if (!lacks || isExplained(lower, words, index)) return false
  return lower !== 'it' || !isEmpty(rest, text)
}

/** "The worry behind it": the one noun so far can not be what its own phrase points at. */
function isBelowOnlyNoun(words: readonly Token[], index: number, { things }: Named): boolean {
  return (
    things === 1 && words[index - 1]?.tag === 'ADP' && /^(?:NOUN|PROPN)$/.test(words[index - 2]?.tag ?? '')
  )
}

/** "That" before a noun where a clause or a phrase opens: elsewhere it may only join. */
function isThat({ text, tag }: Token, before: Token | undefined, index: number): boolean {
  const opens = index === 0 || before?.text === ',' || before?.tag === 'ADP'
  return text.toLowerCase() === 'that' && tag === 'DET' && opens
}

function isEmpty(rest: string, text: string): boolean {
  if (ofAThing.test(rest))
    return /^it [^,;.]{0,40}\b(?:expected|known|said|reported|likely|unlikely) that\b/i.test(rest)
  const before = text.slice(0, text.length - rest.length)
  return expletive.test(rest) || (objectOf.test(before) && judged.test(rest))
}

/** Whether a pronoun of an opening phrase stands for the subject behind its comma: "In his speech, Lowe said …". */
function isExplained(pronoun: string, words: readonly Token[], index: number): boolean {
  const comma = words.findIndex((word, place) => place > index && word.text === ',')
  const subject = words.slice(comma + 1, comma + 5).find(({ tag }) => tag !== 'DET' && tag !== 'ADJ')
  if (comma < 0 || comma - index > 14 || !/^(?:ADP|SCONJ|PART|ADV|VERB)$/.test(words[0]?.tag ?? ''))
    return false
  const isName = subject?.tag === 'PROPN'
  return personal.has(pronoun)
    ? isName
    : /^(?:its|their)$/.test(pronoun) && (isName || subject?.tag === 'NOUN')
}

function pointsAway(pronoun: string, words: readonly Token[], index: number, named: Named): boolean {
  const after = words.slice(index + 1, index + 6)
  const next = after[0]
  if (!next) return true
  if (pronoun === 'such') {
    const told = words.slice(index + 1).some(({ text }) => /^(?:as|that)$/i.test(text))
    if (told) return false
  }
  if (pronoun === 'those' && relative.test(next.text)) return named.things === 0 && !/^who/i.test(next.text)
  if (pronoun === 'this' && own.test(next.text)) return false
  const end = after.findIndex(({ tag }) => !/^(?:ADJ|NUM|NOUN|PROPN)$/.test(tag))
  const noun = after.slice(0, end < 0 ? after.length : end).at(-1)
  if (!noun) return pronoun === 'such' ? /^an?$/i.test(next.text) : isLoose(words, index, named)
  if (timeWord.test(noun.text) || (pronoun === 'this' && (own.test(noun.text) || /^\p{Lu}/u.test(noun.text))))
    return false
  return !named.nouns.has(noun.lemma.toLowerCase())
}

/** Whether a "this" that stands alone has no clause before it to stand for. */
function isLoose(words: readonly Token[], index: number, { verbs }: Named): boolean {
  const before = words[index - 1]
  const opens = before?.text === ',' && /^(?:SCONJ|ADP|ADV|VERB)$/.test(words[0]?.tag ?? '')
  return index === 0 || verbs === 0 || opens || before?.tag === 'ADP'
}

function remember(word: Token, next: Token | undefined, named: Named): void {
  const { tag, text, lemma } = word
  if (tag === 'VERB' || tag === 'AUX') named.verbs++
  if (/^and$/i.test(text) && named.things > 0) named.many = true
  if (/^(?:an?|any|each|every)$/i.test(text)) named.anyOne = true
  if (collective.test(text)) named.many = true
  if ((tag !== 'NOUN' && tag !== 'PROPN') || timeWord.test(text)) return
  named.things++
  named.nouns.add(lemma.toLowerCase())
  const closesName = tag === 'PROPN' && next?.tag !== 'PROPN' && named.things > 1
  const isMany = text.toLowerCase() !== lemma.toLowerCase() || /[^s]s$/i.test(text)
  if (closesName || isMany || named.anyOne) named.many = true
}

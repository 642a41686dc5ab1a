import type { Attribution } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import { type Passage, sentenceAt, spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { countryNames } from '../names/places.ts'
import { directSpeech } from './direct-speech.ts'
import { indirectSpeech } from './indirect-speech.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { introduction } from './speech-cues.ts'
import { namedSpeakers } from './named-speakers.ts'
import { quotedBlock } from './quoted-blocks.ts'
import { speakerEntities } from './speaker-entities.ts'
import { type SpeechContext, speechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { subjectBefore } from './subject-before.ts'
import { taggedQuotations } from './tagged-quotations.ts'
import { unattributedQuotations } from './unattributed-quotations.ts'

/**
 * Who says what: direct speech with its speaker, indirect speech after cue verbs and "according to", and mixtures.
 * The content of direct speech is the words between the marks. Where "said X" splits a sentence there are two, the
 * second of which names the first in `continues`. Quotations for which nobody is found stand with an empty speaker;
 * left out is indirect speech of an "it" or "they" that can't be resolved, save after plain verbs of saying. English
 * in full; German, French and Spanish give quotations whose tag stands beside them; other languages give none.
 */
export function attributions(passages: readonly Passage[], entities: readonly Entity[]): Attribution[] {
  const english = passages.filter((passage) => passage.language.split('-')[0] === 'en')
  if (english.length === 0)
    return numbered(passages.flatMap(taggedQuotations).map((draft) => [draft, attribution(draft)]))
  const named = namedSpeakers(english, entities)
  const contexts = english.map((passage, index) => speechContext(passage, named[index]))
  const resolve = speakerEntities(entities, countryNames)
  const said = draftsOf(contexts).flatMap(({ draft, index }): [SpeechDraft, Attribution][] => {
    const made = attribution(draft)
    if (!made.speaker) return [[draft, made]]
    const entity = resolve(made, subjectBefore(contexts, index, draft))
    if (entity !== undefined) return [[draft, { ...made, speakerEntity: entity }]]
    return isVague(made) ? [] : [[draft, made]]
  })
  return numbered(said)
}

/** Whether nobody could tell who is meant: "It promised a hard winter". */
function isVague({ kind, speaker, cue }: Attribution): boolean {
  return (
    kind === 'indirect' &&
    /^(?:it|they)$/i.test(speaker) &&
    !/^(?:said|says?|told|tells?|added|wrote)$/i.test(cue)
  )
}

/** Attributions with their ids, `a1`…; one that goes on with the sentence of the one before names it. */
function numbered(said: readonly (readonly [SpeechDraft, Attribution])[]): Attribution[] {
  return said.map(([draft, one], index) => {
    const id = `a${index + 1}`
    const begun = draft.continues ? said.findLastIndex(([, { speaker }], at) => at < index && speaker) : -1
    return begun < 0 ? { ...one, id } : { ...one, id, continues: `a${begun + 1}` }
  })
}

/** What is said in each passage, in the order of the text, with the index of the passage. */
function draftsOf(contexts: readonly SpeechContext[]): { draft: SpeechDraft; index: number }[] {
  const drafts: { draft: SpeechDraft; index: number }[] = []
  let carried: SpeechDraft | undefined
  for (const [index, context] of contexts.entries()) {
    const block = quotedBlock(context, contexts[index + 1])
    const direct = block ? [block] : directSpeech(context, carried)
    const all = block ? direct : inOrder([...direct, ...indirectSpeech(context, direct)])
    carried = block ? undefined : carriedOn(context, direct, all)
    const spoken = all.filter(({ speaker, carriedFrom }) => speaker ?? carriedFrom)
    const drafted = inOrder([...spoken, ...unattributedQuotations(context, spoken)])
    drafts.push(...drafted.map((draft) => ({ draft, index })))
  }
  return drafts
}

/** Speech of one passage in the order of the text. */
function inOrder(drafts: readonly SpeechDraft[]): SpeechDraft[] {
  return [...drafts].sort((one, other) => one.content.from - other.content.from)
}

/**
 * The speech whose speaker a quotation at the head of the next paragraph takes: the last direct one, what the last
 * sentence reports, or who is named before a colon that ends the paragraph.
 */
function carriedOn(
  context: SpeechContext,
  direct: readonly SpeechDraft[],
  all: readonly SpeechDraft[]
): SpeechDraft | undefined {
  const { passage } = context
  const announced = introduction(context)
  if (announced) return { passage, ...announced, content: announced.cue, kind: 'direct' }
  const last = passage.sentences.at(-1)
  const reported = all.findLast(({ content }) => last !== undefined && content.from >= last.from)
  return direct.findLast((one) => one.kind === 'direct') ?? reported
}

function attribution({ passage, speaker, cue, content, kind, carriedFrom, parts }: SpeechDraft): Attribution {
  const said = carriedFrom ?? { passage, speaker, cue }
  return {
    id: '',
    speaker: wordsAt(said.passage, said.speaker),
    cue: wordsAt(said.passage, said.cue),
    content: (parts ?? [content]).map((part) => wordsAt(passage, part)).join(' … '),
    kind,
    sentence: sentenceAt(passage, content.from).id,
    spans: {
      speaker: spanAt(said.passage, said.speaker),
      cue: spanAt(said.passage, said.cue),
      content: spanIn(passage, content.from, content.to),
      ...(parts ? { parts: parts.map((part) => spanIn(passage, part.from, part.to)) } : {})
    }
  }
}

function wordsAt(passage: Passage, range: Range | undefined): string {
  return range ? collapse(passage.text.slice(range.from, range.to)) : ''
}

function spanAt(passage: Passage, range: Range | undefined): Span | null {
  return range ? spanIn(passage, range.from, range.to) : null
}

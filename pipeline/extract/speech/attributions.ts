import type { Attribution } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import { type Passage, sentenceAt, spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { countryNames } from '../names/places.ts'
import { directSpeech } from './direct-speech.ts'
import { indirectSpeech } from './indirect-speech.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { namedSpeakers } from './named-speakers.ts'
import { quotedBlock } from './quoted-blocks.ts'
import { speakerEntities } from './speaker-entities.ts'
import { type SpeechContext, speechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { subjectBefore } from './subject-before.ts'

/**
 * Who says what: direct speech with its speaker, indirect speech after cue verbs and "according to", and mixtures.
 * The content of direct speech is the words between the marks; where "said X" splits a sentence, from the first
 * mark to the last. Quotations without a speaker are left out. Indirect speech of an "it" or "they" that can't be resolved is left out. English only; other
 * languages give none.
 */
export function attributions(passages: readonly Passage[], entities: readonly Entity[]): Attribution[] {
  const english = passages.filter((passage) => passage.language.split('-')[0] === 'en')
  const named = namedSpeakers(english, entities)
  const contexts = english.map((passage, index) => speechContext(passage, named[index]))
  const resolve = speakerEntities(entities, countryNames)
  const said = draftsOf(contexts).flatMap(({ draft, index }) => {
    const made = attribution(draft)
    const entity = resolve(made, subjectBefore(contexts, index, draft))
    if (!made.speaker) return []
    if (entity !== undefined) return [{ ...made, speakerEntity: entity }]
    return draft.kind === 'indirect' && /^(?:it|they)$/i.test(made.speaker) ? [] : [made]
  })
  return said.map((one, index) => ({ ...one, id: `a${index + 1}` }))
}

/** What is said in each passage, in the order of the text, with the index of the passage. */
function draftsOf(contexts: readonly SpeechContext[]): { draft: SpeechDraft; index: number }[] {
  const drafts: { draft: SpeechDraft; index: number }[] = []
  let carried: SpeechDraft | undefined
  for (const [index, context] of contexts.entries()) {
    const block = quotedBlock(context, contexts[index + 1])
    const direct = block ? [block] : directSpeech(context, carried)
    carried = block ? undefined : direct.findLast((one) => one.kind === 'direct')
    const all = block ? direct : [...direct, ...indirectSpeech(context, direct)]
    all.sort((one, other) => one.content.from - other.content.from)
    drafts.push(...all.map((draft) => ({ draft, index })))
  }
  return drafts
}

function attribution({ passage, speaker, cue, content, kind, carriedFrom }: SpeechDraft): Attribution {
  const said = carriedFrom ?? { passage, speaker, cue }
  return {
    id: '',
    speaker: wordsAt(said.passage, said.speaker),
    cue: wordsAt(said.passage, said.cue),
    content: wordsAt(passage, content),
    kind,
    sentence: sentenceAt(passage, content.from).id,
    spans: {
      speaker: spanAt(said.passage, said.speaker),
      cue: spanAt(said.passage, said.cue),
      content: spanIn(passage, content.from, content.to)
    }
  }
}

function wordsAt(passage: Passage, range: Range | undefined): string {
  return range ? collapse(passage.text.slice(range.from, range.to)) : ''
}

function spanAt(passage: Passage, range: Range | undefined): Span | null {
  return range ? spanIn(passage, range.from, range.to) : null
}

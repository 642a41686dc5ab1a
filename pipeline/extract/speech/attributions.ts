import type { Attribution } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import { type Passage, sentenceAt, spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { directSpeech } from './direct-speech.ts'
import { indirectSpeech } from './indirect-speech.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { speakerEntities } from './speaker-entities.ts'
import { speechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

/**
 * Who says what: direct speech with its speaker, indirect speech after cue verbs and "according to", and mixtures.
 * The content of direct speech is the words between the marks. English only; other languages give none.
 */
export function attributions(passages: readonly Passage[], entities: readonly Entity[]): Attribution[] {
  const english = passages.filter((passage) => passage.language.split('-')[0] === 'en')
  const drafts: SpeechDraft[] = []
  let carried: SpeechDraft | undefined
  for (const passage of english) {
    const context = speechContext(passage)
    const direct = directSpeech(context, carried)
    carried = direct.findLast((one) => one.kind === 'direct')
    const all = [...direct, ...indirectSpeech(context, direct)]
    drafts.push(...all.sort((one, other) => one.content.from - other.content.from))
  }
  const resolve = speakerEntities(entities)
  return drafts.map((draft, index) => {
    const made = attribution(draft, `a${index + 1}`)
    const entity = resolve(made)
    return entity === undefined ? made : { ...made, speakerEntity: entity }
  })
}

function attribution(
  { passage, speaker, cue, content, kind, carriedFrom }: SpeechDraft,
  id: string
): Attribution {
  const said = carriedFrom ?? { passage, speaker, cue }
  return {
    id,
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

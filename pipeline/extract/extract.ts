import { type Briefing, briefingVersion } from '../model/briefing.ts'
import { editsOf } from '../model/anchored-edits.ts'
import type { ParsedDocument } from '../model/document.ts'
import type { Message } from '../model/message.ts'
import { acronyms } from './names/acronyms.ts'
import { attributions } from './speech/attributions.ts'
import { printableAbstract } from './choice/abstracts.ts'
import { bottomLine } from './choice/bottom-line.ts'
import { concerns } from './choice/concerns.ts'
import { definitions } from './choice/definitions.ts'
import { withRewordings } from './choice/rewordings.ts'
import { dates } from './dates/dates.ts'
import { editMessages, inOrder, picked, retitled, withoutDropped } from './editing.ts'
import { entities } from './names/entities.ts'
import { enumerations } from './lists/enumerations.ts'
import { figures } from './figures/figures.ts'
import { figuresOfArgument } from './figures/figure-argument.ts'
import { inferredSections } from './sections/inferred-sections.ts'
import { furtherPoints } from './choice/further-points.ts'
import { keyPoints } from './choice/key-points.ts'
import { keyphrases } from './choice/keyphrases.ts'
import { type Findings, looseEnds } from './loose-ends.ts'
import { passages } from './sections/passages.ts'
import { recommendations } from './choice/recommendations.ts'
import { salience } from './choice/salience.ts'
import { outline } from './sections/sections.ts'
import { sourceMessages, sourceRecord } from './source-record.ts'
import { timeline } from './dates/timeline.ts'

/**
 * Finds all that a briefing holds, from the parsed text alone. Pure: the same document gives the same briefing.
 * Order follows from what each finding needs.
 */
export function extract(document: ParsedDocument): Briefing {
  const source = sourceRecord(document)
  const { sections: headed, numbered } = outline(document)
  const read = passages(numbered, source.language)
  const { glossary = {} } = document.source.matter

  const phrases = keyphrases(read, source.title)
  const sentences = salience(read, { title: source.title, sections: headed, keyphrases: phrases })
  const { sections, paragraphs } = inferredSections(headed, numbered, read, phrases)
  const edits = editsOf(document.source.matter, sentences, sections)
  const found = dates(read, source.published)
  const short = acronyms(read, { title: source.title, glossary, source: document.source.text })
  const named = entities(read, short)
  const said = attributions(read, named)
  const listed = enumerations(read, numbered)
  const asked = withoutDropped(recommendations(read, sentences, said, headed), edits)
  const choice = {
    passages: read,
    sentences,
    sections,
    enumerations: listed,
    attributions: said,
    source,
    ...picked(edits)
  }
  const line = bottomLine(choice)
  const measured = figuresOfArgument(figures(read, found), read, [...(line ? [line] : []), ...asked])
  const held = concerns(choice, line, asked)
  const points = inOrder(keyPoints(choice, line, held), edits)
  const abstract = printableAbstract(source)
  const findings = {
    version: briefingVersion,
    source,
    ...(abstract === undefined ? {} : { abstract }),
    sections: retitled(sections, edits),
    paragraphs,
    sentences,
    bottomLine: line,
    keyPoints: points,
    furtherPoints: furtherPoints(choice, line, points, held),
    recommendations: asked,
    concerns: held,
    definitions: definitions(choice),
    figures: measured,
    dates: found,
    timeline: timeline(found, read, sentences),
    attributions: said,
    entities: named,
    acronyms: short,
    enumerations: listed,
    keyphrases: phrases,
    edits
  } as const
  return { ...withRewordings(findings, edits, sentences), messages: messagesOf(document, findings) }
}

function messagesOf(document: ParsedDocument, findings: Findings): Message[] {
  return [
    ...document.source.messages,
    ...document.messages,
    ...sourceMessages(document, findings.source),
    ...looseEnds(findings),
    ...editMessages(findings.edits, document.source)
  ]
}

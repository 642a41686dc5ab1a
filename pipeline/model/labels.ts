import { z } from 'zod'

/** The fixed words of the documents, by name. `{name}` in a text is filled in when it is printed. */
export const labelNames = [
  'authorArgues',
  'authorsArgue',
  'opinion',
  'research',
  'notice',
  'law',
  'bottomLine',
  'abstract',
  'keyPoints',
  'keyFigures',
  'whatIsAsked',
  'limits',
  'contents',
  'inferred',
  'timeline',
  'terms',
  'glossary',
  'quotation',
  'structure',
  'directSpeech',
  'indirectSpeech',
  'whoSaidWhat',
  'tableOfFigures',
  'namesHeading',
  'people',
  'organisations',
  'places',
  'looseEnds',
  'looseCounts',
  'looseFigures',
  'looseAcronyms',
  'looseDates',
  'andMore',
  'about',
  'source',
  'contact',
  'method',
  'methodText',
  'howToRead',
  'statementNote',
  'figure',
  'measures',
  'paragraph',
  'unsourced',
  'asOf',
  'notExpanded',
  'noteKeyPoint',
  'noteItem',
  'noteFigure',
  'noteDate',
  'noteSays',
  'noteTerm',
  'itemCount',
  'countFound',
  'countAnnounced',
  'wordCount',
  'paragraphCount',
  'sectionCount',
  'limitSelection',
  'limitFigures',
  'limitAcronyms',
  'limitOpinion',
  'retrievedFrom',
  'noDate',
  'versionWord',
  'executive-summary',
  'annotated-brief',
  'fact-sheet',
  'draft',
  'readMore',
  'page',
  'months',
  'quarter',
  'week',
  'seasons',
  'decade',
  'dateDay',
  'dateMonth',
  'dateRange',
  'startOfText',
  'skipToText',
  'footnotes'
] as const

/** The name of a fixed word of the documents. */
export type LabelName = (typeof labelNames)[number]

/** A complete set of labels for one language. */
export const labelsSchema = z.record(z.enum(labelNames), z.string())

/** A complete set of labels for one language. */
export type Labels = Readonly<Record<LabelName, string>>

/** A label with its `{name}` places filled in; a place without a value stays as it is. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

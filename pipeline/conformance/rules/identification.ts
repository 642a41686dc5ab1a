import type { Rule, Subject } from '../rule.ts'

const holds = (subject: Subject, pattern: RegExp): boolean => pattern.test(subject.metadata)
const unless = (isKept: boolean, place: string): readonly string[] => (isKept ? [] : [place])

/** What a file says of itself: metadata, title, language, claims of conformance. */
export const identificationRules: readonly Rule[] = [
  {
    id: '5-1',
    standard: 'PDF/UA-1',
    asks: 'the metadata claim PDF/UA part 1',
    broken: (subject) => unless(holds(subject, /<pdfuaid:part>1<\/pdfuaid:part>/), 'the metadata')
  },
  {
    id: '6.2-1',
    standard: 'PDF/UA-1',
    asks: 'the catalog marks the file as tagged',
    broken: ({ document }) => {
      const mark = document.dictionary(document.catalog.get('MarkInfo'))
      return unless(document.at(mark.get('Marked')) === true, 'the catalog')
    }
  },
  {
    id: '7.1-4',
    standard: 'PDF/UA-1',
    asks: 'the tags are not said to be doubtful',
    broken: ({ document }) => {
      const mark = document.dictionary(document.catalog.get('MarkInfo'))
      return unless(document.at(mark.get('Suspects')) !== true, 'the catalog')
    }
  },
  {
    id: '7.1-8',
    standard: 'PDF/UA-1',
    asks: 'the catalog has metadata',
    broken: ({ metadata }) => unless(metadata.includes('<rdf:RDF'), 'the catalog')
  },
  {
    id: '7.1-9',
    standard: 'PDF/UA-1',
    asks: 'the metadata name the title',
    broken: (subject) => unless(holds(subject, /<dc:title><rdf:Alt><rdf:li [^>]*>[^<\s]/), 'the metadata')
  },
  {
    id: '7.1-10',
    standard: 'PDF/UA-1',
    asks: 'the window shows the title',
    broken: ({ document }) => {
      const preferences = document.dictionary(document.catalog.get('ViewerPreferences'))
      return unless(document.at(preferences.get('DisplayDocTitle')) === true, 'the catalog')
    }
  },
  {
    id: '7.2-34',
    standard: 'PDF/UA-1',
    asks: 'the language of the text is known',
    broken: ({ document }) => unless(Boolean(document.text(document.catalog.get('Lang'))), 'the catalog')
  },
  {
    id: '7.2-29',
    standard: 'PDF/UA-1',
    asks: 'every language is named as BCP 47 does',
    broken: ({ document, nodes }) =>
      [document.catalog, ...nodes.map(({ dictionary }) => dictionary)].flatMap((dictionary) => {
        const language = document.text(dictionary.get('Lang'))
        return language === undefined || /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language)
          ? []
          : [`"${language}"`]
      })
  },
  {
    id: '6.6.4-1',
    standard: 'PDF/A-2a',
    asks: 'the metadata claim PDF/A part 2, level A',
    broken: (subject) =>
      unless(
        holds(subject, /<pdfaid:part>2<\/pdfaid:part>/) &&
          holds(subject, /<pdfaid:conformance>A<\/pdfaid:conformance>/),
        'the metadata'
      )
  },
  {
    id: '6.6.2.1-1',
    standard: 'PDF/A-2a',
    asks: 'the catalog has metadata that are not compressed',
    broken: ({ document }) => {
      const metadata = document.dictionary(document.catalog.get('Metadata'))
      const isPlain = document.name(metadata.get('Subtype')) === 'XML' && !metadata.has('Filter')
      return unless(isPlain, 'the catalog')
    }
  },
  {
    id: '6.6.2.1-4',
    standard: 'PDF/A-2a',
    asks: 'the metadata are well-formed XML',
    broken: ({ metadata }) => unless(metadata === '' || isWellFormed(metadata), 'the metadata')
  },
  {
    id: '6.6.2.3.1-1',
    standard: 'PDF/A-2a',
    asks: 'properties outside of the known schemas are described',
    broken: (subject) => {
      const usesOwn = holds(subject, /<pdfuaid:/)
      const describes = holds(
        subject,
        /<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/<\/pdfaSchema:namespaceURI>/
      )
      return unless(!usesOwn || describes, 'pdfuaid:part')
    }
  },
  {
    id: '6.6.3-0',
    standard: 'PDF/A-2a',
    asks: 'the description and the metadata say the same',
    broken: (subject) => [...disagreements(subject)]
  }
]

const described: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['Title', /<dc:title><rdf:Alt><rdf:li [^>]*>([^<]*)</],
  ['Author', /<dc:creator><rdf:Seq><rdf:li>([^<]*)</],
  ['Subject', /<dc:description><rdf:Alt><rdf:li [^>]*>([^<]*)</],
  ['Creator', /<xmp:CreatorTool>([^<]*)</],
  ['Producer', /<pdf:Producer>([^<]*)</],
  ['CreationDate', /<xmp:CreateDate>([^<]*)</],
  ['ModDate', /<xmp:ModifyDate>([^<]*)</]
]

function* disagreements({ document, metadata }: Subject): Generator<string> {
  const information = document.dictionary(document.trailer.get('Info'))
  for (const [key, pattern] of described) {
    const said = document.text(information.get(key))
    if (said === undefined) continue
    const also = pattern.exec(metadata)?.[1]
    const isDate = key.endsWith('Date')
    const same = isDate
      ? also?.replace(/\D/g, '') === said.replace(/\D/g, '').slice(0, 14)
      : unescaped(also ?? '') === said
    if (!same) yield key
  }
}

/** Whether a text has only characters that XML holds, and every element ends where it should. */
function isWellFormed(text: string): boolean {
  if (/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|apos;|#\d)/.test(text)) return false
  const open: string[] = []
  for (const [, tag = ''] of text.matchAll(/<([^<>?]*)>/g)) {
    const name = /^\/?([^\s/]*)/.exec(tag)?.[1] ?? ''
    if (tag.startsWith('/') && open.pop() !== name) return false
    if (!tag.startsWith('/') && !tag.endsWith('/')) open.push(name)
  }
  return open.length === 0
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

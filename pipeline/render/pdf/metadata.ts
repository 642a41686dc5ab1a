import type { PdfFile } from './file.ts'
import { shortText } from './limits.ts'
import type { Heading } from './outline.ts'
import { dictionary, Stream, textString, type Value } from './values.ts'
import { Name } from './values.ts'

/** What a PDF says of itself. */
export interface DocumentInformation {
  readonly title: string
  readonly language: string
  readonly authors: readonly string[]
  readonly subject?: string
  /** The program that made the document, with its version. */
  readonly creator: string
  /** The program that made the file. */
  readonly producer: string
  /** Seconds since 1970; without it the file carries no date. */
  readonly epoch?: number
  /** The headings of the page in their order, by which its bookmarks are named. */
  readonly headings?: readonly Heading[]
  /** The texts of the page in their order, where some of them may stand in the file otherwise than they are read. */
  readonly texts?: readonly string[]
}

/**
 * Writes what the file says of itself, in the description and the same in XMP (ISO 16684-1), with the claims of
 * PDF/UA-1 and PDF/A-2a where `isConforming`.
 *
 * @throws RangeError where the epoch is no whole second of the years 1970 to 9999
 */
export function describe(file: PdfFile, given: DocumentInformation, isConforming: boolean): void {
  const about = {
    ...given,
    title: storable(given.title),
    authors: given.authors.map(storable),
    ...(given.subject ? { subject: storable(given.subject) } : {})
  }
  const packet = Buffer.from(xmp(about, isConforming), 'utf8')
  const entries: [string, Value][] = [
    ['Type', Name.of('Metadata')],
    ['Subtype', Name.of('XML')]
  ]
  const { catalog } = file
  catalog.set('Metadata', file.add(new Stream(new Map(entries), packet)))
  catalog.set('Lang', textString(about.language))
  catalog.set('MarkInfo', dictionary({ Marked: true }))
  catalog.set('ViewerPreferences', dictionary({ DisplayDocTitle: true }))
  if (file.information) file.objects.set(file.information.number, information(about))
}

/** A text that both a string of an archive and XML (XML 1.0, 2.2) can hold: the two must say the same. */
function storable(text: string): string {
  return shortText(text)
    .toWellFormed()
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
}

function information({ title, authors, subject, creator, producer, epoch }: DocumentInformation): Value {
  const date = epoch === undefined ? undefined : textString(`D:${instant(epoch).replace(/\D/g, '')}Z`)
  return dictionary({
    Title: textString(title),
    Author: authors.length > 0 ? textString(authors.join(', ')) : undefined,
    Subject: subject ? textString(subject) : undefined,
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date
  })
}

/** An instant as `2026-11-23T00:00:00Z`. */
function instant(epoch: number): string {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > 253_402_300_799)
    throw new RangeError(`Unexpected epoch ${epoch}, expected whole seconds from 0 to 253402300799`)
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z')
}

const claims =
  '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'

function xmp(about: DocumentInformation, isConforming: boolean): string {
  const { title, language, authors, subject, creator, producer, epoch } = about
  const date = epoch === undefined ? undefined : instant(epoch)
  const parts = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(title)}</dc:title>`,
    // The description holds all authors in one text, and XMP must say the same.
    authors.length > 0 ? `<dc:creator><rdf:Seq>${item(authors.join(', '))}</rdf:Seq></dc:creator>` : '',
    subject ? `<dc:description>${alternative(subject)}</dc:description>` : '',
    `<dc:language><rdf:Bag>${item(language)}</rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    date ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` : '',
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    isConforming ? claims : ''
  ]
  const main = `<rdf:Description rdf:about="" ${namespaces}>${parts.join('')}</rdf:Description>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${main}${
    isConforming ? extension : ''
  }</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
].join(' ')

/** PDF/A asks that properties it doesn't know be described: here the one of PDF/UA (ISO 19005-2, 6.6.2.3). */
const extension = `<rdf:Description rdf:about="" ${[
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'
].join(' ')}><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">${[
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>'
].join('')}</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
}

function item(text: string): string {
  return `<rdf:li>${escaped(text)}</rdf:li>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

import { contentOf } from './content.ts'
import { PdfDocument } from './document.ts'
import type { Rule, Standard, Subject } from './rule.ts'
import { annotationRules } from './rules/annotations.ts'
import { fileRules } from './rules/file.ts'
import { fontProgramRules } from './rules/font-programs.ts'
import { fontRules } from './rules/fonts.ts'
import { graphicsRules } from './rules/graphics.ts'
import { identificationRules } from './rules/identification.ts'
import { limitRules } from './rules/limits.ts'
import { listAndTableRules } from './rules/lists-and-tables.ts'
import { markedContentRules } from './rules/marked-content.ts'
import { structureTypeRules } from './rules/structure-types.ts'
import { everyNode, structureOf } from './structure.ts'

/** A rule that a file breaks. */
export interface Breach {
  /** The rule's number as veraPDF's profiles give it: clause, then test; test 0 for rules of our own. */
  readonly rule: string
  readonly standard: Standard
  readonly asks: string
  /** How often, and the first place. */
  readonly times: number
  readonly place: string
}

/** All rules, in the order in which they are checked. */
export const conformanceRules: readonly Rule[] = [
  ...identificationRules,
  ...structureTypeRules,
  ...listAndTableRules,
  ...annotationRules,
  ...markedContentRules,
  ...fontRules,
  ...fontProgramRules,
  ...graphicsRules,
  ...fileRules,
  ...limitRules
]

/**
 * Checks a finished PDF against the rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a program can
 * check and that concern what a page of ours can hold. Shares no code with the program that writes the files.
 */
export function checkPdf(pdf: Uint8Array): Breach[] {
  let subject: Subject
  try {
    subject = opened(pdf)
  } catch (error) {
    const place = error instanceof Error ? error.message : String(error)
    return [{ rule: '6.1.4-0', standard: 'PDF/A-2a', asks: 'the file can be read', times: 1, place }]
  }
  return conformanceRules.flatMap((rule) => {
    const places = rule.broken(subject)
    const { id, standard, asks } = rule
    return places.length === 0
      ? []
      : [{ rule: id, standard, asks, times: places.length, place: places[0] ?? '' }]
  })
}

function opened(pdf: Uint8Array): Subject {
  const document = new PdfDocument(pdf)
  const tree = structureOf(document)
  const metadata = Buffer.from(document.stream(document.catalog.get('Metadata'))).toString('utf8')
  const nodes = everyNode(tree)
  const holders = new Map(nodes.flatMap((node) => node.objects.map((number) => [number, node] as const)))
  return { document, tree, nodes, holders, content: contentOf(document), metadata }
}

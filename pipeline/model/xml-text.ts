/**
 * XML as a library writes it, in which `]]>` stands bare in texts: there the standard allows it nowhere (XML 1.0,
 * production 14). No section of character data is written, so each one is text.
 */
export function wellFormed(xml: string): string {
  return xml.replaceAll(']]>', ']]&gt;')
}

const face = /@font-face\{[^}]*\}\n/g

/** A whole page for print as the product hands it to its printer: the rules of its faces beside it. */
export function partsOf(page: string): { readonly html: string; readonly faces: string } {
  return { html: page.replaceAll(face, ''), faces: (page.match(face) ?? []).join('').trimEnd() }
}

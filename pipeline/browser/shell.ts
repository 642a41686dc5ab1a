/**
 * A page that is loaded once with the faces of a theme, and in which documents then take turns: loading and decoding
 * the faces takes far longer than laying a document out. The policy of the first document is that of the shell, so
 * only documents with the same policy may share one.
 *
 * @param html a document whose own head names no faces
 * @param faces its `@font-face` rules
 */
export function shellOf(html: string, faces: string): string {
  const head = html.slice(0, Math.max(0, html.indexOf('<body')))
  const policies = head.match(/<meta http-equiv[^>]*>/g) ?? []
  return `<!doctype html><html><head><meta charset="utf-8">${policies.join('')}<style id="faces">${faces}</style></head><body></body></html>`
}

/**
 * Puts a document into the shell, run in the page. A document that is parsed apart runs nothing and loads nothing; the
 * shell's policy holds for what is taken from it.
 */
export function fillExpression(html: string): string {
  return `(${fill})(${JSON.stringify(html)})`
}

const fill = `async (html) => {
  const made = new DOMParser().parseFromString(html, 'text/html')
  const root = document.documentElement
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  for (const { name, value } of made.documentElement.attributes) root.setAttribute(name, value)
  const stays = (element) => element.id === 'faces' || element.httpEquiv
  for (const element of [...document.head.children]) if (!stays(element)) element.remove()
  for (const element of [...made.head.children]) if (!element.httpEquiv) document.head.append(element)
  document.body.replaceWith(document.adoptNode(made.body))
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  await document.fonts.ready
  return true
}`

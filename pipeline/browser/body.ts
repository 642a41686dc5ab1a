/**
 * What puts another body in the place of a page's own, run in the page. A document that is parsed apart runs nothing
 * and loads nothing; the page's own policy holds for what is taken from it.
 */
export function bodyExpression(html: string): string {
  return `(${replaceBody})(${JSON.stringify(html)})`
}

const replaceBody = `async (html) => {
  const made = new DOMParser().parseFromString(html, 'text/html')
  document.body.replaceWith(document.adoptNode(made.body))
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  await document.fonts.ready
  return true
}`

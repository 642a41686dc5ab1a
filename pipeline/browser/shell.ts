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

/**
 * Puts a document in the place of one like it that the shell shows, run in the page: what both have in common stays, so
 * that it need not be laid out again.
 */
export function changeExpression(html: string): string {
  return `(${change})(${JSON.stringify(html)})`
}

const parse = `const made = new DOMParser().parseFromString(html, 'text/html')
  const takeAttributes = (old, next) => {
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name)
    for (const { name, value } of next.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  takeAttributes(document.documentElement, made.documentElement)
  const stays = (element) => element.id === 'faces' || element.httpEquiv`

const settle = `await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  await document.fonts.ready
  return true`

const fill = `async (html) => {
  ${parse}
  for (const element of [...document.head.children]) if (!stays(element)) element.remove()
  for (const element of [...made.head.children]) if (!element.httpEquiv) document.head.append(element)
  document.body.replaceWith(document.adoptNode(made.body))
  ${settle}
}`

const change = `async (html) => {
  ${parse}
  const isAlike = (one, other) => one.nodeType === 1 && one.nodeName === other?.nodeName
  const take = (old, next) => {
    takeAttributes(old, next)
    const was = [...old.childNodes]
    const will = [...next.childNodes]
    let start = 0
    while (start < was.length && start < will.length && was[start].isEqualNode(will[start])) start++
    let end = 0
    const most = Math.min(was.length, will.length) - start
    while (end < most && was.at(-1 - end).isEqualNode(will.at(-1 - end))) end++
    const gone = was.slice(start, was.length - end)
    const come = will.slice(start, will.length - end)
    if (gone.length === come.length && gone.every((node, index) => isAlike(node, come[index])))
      return gone.forEach((node, index) => take(node, come[index]))
    const behind = was[was.length - end] ?? null
    for (const node of gone) node.remove()
    for (const node of come) old.insertBefore(node, behind)
  }
  const own = [...document.head.children].filter((element) => !stays(element))
  const others = [...made.head.children].filter((element) => !element.httpEquiv)
  if (own.length !== others.length || !own.every((element, index) => element.isEqualNode(others[index]))) {
    for (const element of own) element.remove()
    document.head.append(...others)
  }
  take(document.body, made.body)
  ${settle}
}`

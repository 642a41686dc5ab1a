/** @import { DocumentName } from '../../model/documents.ts' */
import { element } from './elements.js'

/** What of a document can be chosen. */
const choosable = ['statement', 'attribution', 'figure', 'event']
const selector = choosable.map((kind) => `[data-${kind}]`).join()

/** What a document looks like while it can be chosen from. */
const style = `
  :is(${selector}) { cursor: pointer; }
  :is(${selector}):hover { background: color-mix(in srgb, currentcolor 9%, transparent); }
  .precis-chosen { background: color-mix(in srgb, currentcolor 14%, transparent); box-shadow: 0 0 0 2px color-mix(in srgb, currentcolor 55%, transparent); border-radius: 2px; }
`

/**
 * The kind and id of what an element of a document stands for, such as `statement k1`.
 *
 * @param {Element} one
 */
function keyOf(one) {
  const kind = choosable.find((name) => one.hasAttribute(`data-${name}`)) ?? ''
  return `${kind} ${one.getAttribute(`data-${kind}`)}`
}

/** One of the documents, in a frame in which no script can run. Of two versions, the old one stays until the new one is there. */
export class DocumentFrame {
  /**
   * @param {DocumentName} name
   * @param {string} title
   * @param {{ chosen: (key: string, digest: string) => void, link: (href: string) => void, clicked: (paragraph: number, words: string) => void }} on
   */
  constructor(name, title, on) {
    this.name = name
    this.on = on
    this.holder = element('div', { class: 'frames' })
    this.section = element(
      'section',
      { class: 'pane document', id: name, 'aria-labelledby': `${name}-heading` },
      element('h2', { class: 'label', id: `${name}-heading` }, title),
      this.holder
    )
    this.title = title
    this.digest = ''
    this.isShown = false
    /** @type {{ address: string, digest: string } | undefined} */
    this.wanted = undefined
    /** @type {readonly string[]} */
    this.marked = []
    /** @type {HTMLIFrameElement | undefined} */
    this.frame = undefined
    /** @type {(() => void)[]} */
    this.waiting = []
  }

  /**
   * @param {string} id of the source
   * @param {string | undefined} digest
   */
  want(id, digest) {
    if (digest === undefined) return
    this.wanted = { digest, address: `/document/${id}/${this.name}?version=${digest}` }
    if (this.isShown) this.#load()
  }

  /** @param {boolean} isShown a document that nobody sees is not loaded */
  show(isShown) {
    this.isShown = isShown
    this.section.classList.toggle('shown', isShown)
    if (isShown) this.#load()
  }

  #load() {
    const { wanted } = this
    if (!wanted || wanted.digest === this.digest) return
    this.digest = wanted.digest
    const next = element('iframe', { class: 'coming', sandbox: 'allow-same-origin', title: this.title })
    next.src = wanted.address
    for (const old of this.holder.querySelectorAll('.coming')) old.remove()
    next.addEventListener('load', () => this.#swap(next), { once: true })
    this.holder.append(next)
  }

  /** @param {HTMLIFrameElement} next */
  #swap(next) {
    const page = next.contentDocument
    const view = next.contentWindow
    if (!page || !view || !next.isConnected) return
    page.head.append(Object.assign(page.createElement('style'), { textContent: style }))
    page.addEventListener('click', (event) => this.#click(event))
    const before = this.frame?.contentWindow
    view.scrollTo({ top: before?.scrollY ?? 0, behavior: 'instant' })
    next.classList.remove('coming')
    this.frame?.remove()
    this.frame = next
    this.mark(this.marked)
    for (const done of this.waiting.splice(0)) done()
    this.holder.dataset.digest = this.digest
  }

  /** @param {MouseEvent} event */
  #click(event) {
    // Elements of a frame are of another realm: what they are can't be asked by class.
    const target = /** @type {Element} */ (event.target)
    const link = target.closest('a[href]')
    if (link) {
      event.preventDefault()
      this.on.link(link.getAttribute('href') ?? '')
      return
    }
    const one = target.closest(selector)
    if (one) this.on.chosen(keyOf(one), this.holder.dataset.digest ?? '')
    else this.#clickText(target, event)
  }

  /**
   * @param {Element} target
   * @param {MouseEvent} event
   */
  #clickText(target, event) {
    const holder = target.closest('[id^="p"]')
    const number = /^p(\d+)$/.exec(holder?.id ?? '')?.[1]
    if (number === undefined || target.closest('label, input, aside, .note')) return
    const caret = target.ownerDocument.caretPositionFromPoint?.(event.clientX, event.clientY)
    const text = caret?.offsetNode.textContent ?? ''
    const at = caret?.offset ?? 0
    this.on.clicked(Number(number), text.slice(Math.max(0, at - 12), at + 12))
  }

  /** @param {readonly string[]} keys what stands for the chosen sentence */
  mark(keys) {
    this.marked = keys
    const page = this.frame?.contentDocument
    if (!page) return
    for (const one of page.querySelectorAll(selector))
      one.classList.toggle('precis-chosen', keys.includes(keyOf(one)))
  }

  /** @param {string} id of an element of the document */
  scrollTo(id) {
    const go = () => this.frame?.contentDocument?.getElementById(id)?.scrollIntoView({ block: 'start' })
    if (this.frame) go()
    else this.waiting.push(go)
  }

  /** Brings the first marked element into view, where none is. */
  reveal() {
    const page = this.frame?.contentDocument
    const all = [...(page?.querySelectorAll('.precis-chosen') ?? [])]
    const height = this.frame?.clientHeight ?? 0
    const isSeen = all.some((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return bottom > 0 && top < height
    })
    if (!isSeen) all[0]?.scrollIntoView({ block: 'center' })
  }
}

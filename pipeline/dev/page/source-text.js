/** @import { SourcePage } from '../source-page.ts' */
/** @import { Span } from '../../model/span.ts' */
import { element } from './elements.js'

/** @typedef {NonNullable<SourcePage['read']>} Read */
/** @typedef {Read['sentences'][number]} Sentence */

/** The text of a source, by lines, its sentences ready to be chosen. */
export class SourceText {
  /**
   * @param {HTMLElement} holder
   * @param {(sentence: Sentence) => void} chosen
   */
  constructor(holder, chosen) {
    this.holder = holder
    this.chosen = chosen
    /** @type {Read | undefined} */
    this.read = undefined
    /** @type {{ node: Text, start: number }[]} */
    this.pieces = []
    /** @type {{ start: number, line: HTMLElement }[]} */
    this.lines = []
    holder.addEventListener('click', (event) => this.#choose(event.target))
    holder.addEventListener('keydown', (event) => this.#key(event))
  }

  /** @param {Read | undefined} read */
  show(read) {
    if (this.read && read && textOf(this.read) === textOf(read)) this.#update(read)
    else this.#renew(read)
  }

  /**
   * The same text, of which something else is said: what somebody is about to click stays where it is.
   *
   * @param {Read} read
   */
  #update(read) {
    this.read = read
    const byId = new Map(read.sentences.map((one) => [one.id, one]))
    for (const one of this.holder.querySelectorAll('[data-sentence]')) {
      const sentence = byId.get(one.getAttribute('data-sentence') ?? '')
      if (sentence) setLook(one, sentence)
    }
  }

  /** @param {Read | undefined} read */
  #renew(read) {
    const focused = this.#sentenceOf(document.activeElement)?.id
    const top = this.holder.scrollTop
    this.read = read
    this.pieces = []
    this.lines = []
    this.holder.lang = read?.language ?? ''
    this.holder.replaceChildren(...(read ? this.#lineElements(read) : []))
    this.holder.scrollTop = top
    const again = focused === undefined ? undefined : this.#first(focused)
    this.#enter(again ?? this.holder.querySelector('[role="button"]'))
    again?.focus({ preventScroll: true })
  }

  /** @param {Read} read */
  #lineElements({ text, paragraphs, sentences }) {
    const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
    const met = new Set()
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? text.length
      const numbers = paragraphs
        .filter((one) => one.start >= start && one.start < end)
        .map(({ number }) => number)
      const words = element('span', { class: 'words' })
      const within = sentences.filter((one) => one.start < end && one.end > start)
      let at = start
      for (const sentence of within) {
        const from = Math.max(start, sentence.start)
        words.append(this.#piece(text, at, from))
        at = Math.min(end, sentence.end)
        words.append(this.#sentence(sentence, this.#piece(text, from, at), !met.has(sentence.id)))
        met.add(sentence.id)
      }
      words.append(this.#piece(text, at, end))
      const line = element(
        'div',
        { class: 'line' },
        element('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)),
        element('span', { class: 'paragraph' }, numbers.length > 0 ? `¶\u00a0${numbers[0]}` : ''),
        words
      )
      this.lines.push({ start, line })
      return line
    })
  }

  /**
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  #piece(text, start, end) {
    const node = document.createTextNode(text.slice(start, end).replace(/[\r\n]+$/, ''))
    this.pieces.push({ node, start })
    return node
  }

  /**
   * @param {Sentence} sentence
   * @param {Text} words
   * @param {boolean} isFirst of several lines the first one is reached by the keyboard
   */
  #sentence(sentence, words, isFirst) {
    const reached = isFirst ? { role: 'button', tabindex: '-1' } : {}
    const made = element('span', { 'data-sentence': sentence.id, ...reached }, words)
    setLook(made, sentence)
    return made
  }

  /** @param {string} id */
  #first(id) {
    return /** @type {HTMLElement | null} */ (this.holder.querySelector(`[data-sentence="${id}"]`))
  }

  /** @param {EventTarget | Element | null} target */
  #sentenceOf(target) {
    const one = target instanceof Element ? target.closest('[data-sentence]') : null
    const id = one?.getAttribute('data-sentence')
    return this.read?.sentences.find((sentence) => sentence.id === id)
  }

  /** @param {EventTarget | null} target */
  #choose(target) {
    const sentence = this.#sentenceOf(target)
    if (!sentence) return
    this.#enter(this.#first(sentence.id))
    this.chosen(sentence)
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const sentence = this.#sentenceOf(event.target)
    if (!sentence || !this.read) return
    if (event.key === 'Enter' || event.key === ' ') this.chosen(sentence)
    else {
      const { sentences } = this.read
      const step = ['ArrowDown', 'ArrowRight'].includes(event.key)
        ? 1
        : ['ArrowUp', 'ArrowLeft'].includes(event.key)
          ? -1
          : 0
      const next = step === 0 ? undefined : sentences[sentences.indexOf(sentence) + step]
      if (!next) return
      const one = this.#first(next.id)
      this.#enter(one)
      one?.focus()
    }
    event.preventDefault()
  }

  /**
   * One sentence at a time is reached by Tab; the arrow keys lead to the others.
   *
   * @param {Element | null} one
   */
  #enter(one) {
    for (const other of this.holder.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1')
    one?.setAttribute('tabindex', '0')
  }

  /**
   * Shows stretches of the text, brought into view, and the sentence that they stand in.
   *
   * @param {readonly Span[]} spans
   * @param {string | undefined} sentence
   */
  mark(spans, sentence) {
    for (const one of this.holder.querySelectorAll('[data-sentence]'))
      one.classList.toggle('chosen', one.getAttribute('data-sentence') === sentence)
    const ranges = spans.flatMap((span) => this.#range(span))
    CSS.highlights?.set('chosen', new Highlight(...ranges))
    const [first] = ranges
    if (!first) return
    const box = first.getBoundingClientRect()
    const own = this.holder.getBoundingClientRect()
    if (box.top < own.top || box.bottom > own.bottom)
      this.holder.scrollBy({ top: box.top - own.top - own.height / 3, behavior: 'instant' })
  }

  /** @param {Span} span */
  #range({ start, end }) {
    const from = this.#place(start)
    const to = this.#place(end)
    if (!from || !to) return []
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return [range]
  }

  /** @param {number} offset */
  #place(offset) {
    const piece = this.pieces.findLast(({ start }) => start <= offset)
    return piece && { node: piece.node, offset: Math.min(piece.node.length, offset - piece.start) }
  }

  /**
   * @param {number} line from 1
   * @param {number} column from 1
   */
  goTo(line, column) {
    const start = this.lines[line - 1]?.start
    if (start === undefined) return
    const offset = start + column - 1
    const next = this.lines[line]?.start ?? this.read?.text.length ?? offset
    const sentence = this.read?.sentences.find((one) => one.start <= offset && offset < one.end)
    this.mark(
      [{ start: sentence ? Math.max(start, sentence.start) : start, end: sentence?.end ?? next }],
      undefined
    )
  }
}

/**
 * What of a text decides on its elements.
 *
 * @param {Read} read
 */
function textOf({ text, paragraphs, sentences }) {
  return JSON.stringify([text, paragraphs, sentences.map(({ id, start, end }) => [id, start, end])])
}

/**
 * Shows what a sentence is to the briefing and to its editor.
 *
 * @param {Element} one
 * @param {Sentence} sentence
 */
function setLook(one, { role, steering }) {
  one.classList.add('sentence')
  one.classList.toggle('stated', role !== undefined)
  one.classList.toggle('pin', steering === 'pin')
  one.classList.toggle('drop', steering === 'drop')
  const steered = steering === 'pin' ? 'pinned' : steering === 'drop' ? 'dropped' : undefined
  const said = [role, steered].filter(Boolean).join(', ')
  if (said) one.setAttribute('title', said)
  else one.removeAttribute('title')
}

/** @import { DocumentFrame } from './documents.js' */
import { element } from './elements.js'

/** What is shown at a time: all documents side by side, one beside the source, or one of all. */
const wide = matchMedia('(min-width: 110rem)')
const narrow = matchMedia('(max-width: 62rem)')

/** Chooses what is seen where there is no room for all. */
export class Tabs {
  /**
   * @param {HTMLElement} holder
   * @param {HTMLElement} source
   * @param {(name: string) => void} changed told of the document that is looked at
   */
  constructor(holder, source, changed) {
    this.holder = holder
    this.source = source
    this.changed = changed
    /** @type {DocumentFrame[]} */
    this.frames = []
    this.chosen = ''
    for (const query of [wide, narrow]) query.addEventListener('change', () => this.#show())
  }

  /** @param {DocumentFrame[]} frames */
  offer(frames) {
    this.frames = frames
    const names = ['source', ...frames.map(({ name }) => name)]
    const titles = ['Source', ...frames.map(({ title }) => title)]
    this.holder.replaceChildren(
      ...names.map((name, index) => {
        const button = element('button', { type: 'button', 'data-tab': name }, titles[index] ?? name)
        button.addEventListener('click', () => this.choose(name))
        return button
      })
    )
    if (!names.includes(this.chosen)) this.chosen = frames[0]?.name ?? 'source'
    this.#show()
  }

  /** @param {string} name of a document, or `source` */
  choose(name) {
    if (name === this.chosen || (name === 'source' && !narrow.matches)) return
    this.chosen = name
    this.#show()
    if (name !== 'source') this.changed(name)
  }

  #show() {
    const isSource = narrow.matches && this.chosen === 'source'
    const shown = this.chosen === 'source' && !narrow.matches ? this.frames[0]?.name : this.chosen
    this.source.classList.toggle('shown', isSource)
    for (const frame of this.frames) frame.show(wide.matches || frame.name === shown)
    for (const button of this.holder.children) {
      const name = button.getAttribute('data-tab')
      button.setAttribute('aria-pressed', String(name === shown))
    }
  }
}

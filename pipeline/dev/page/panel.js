/** @import { Explained } from '../../build/explanation.ts' */
/** @import { Sentence } from './source-text.js' */
import { element } from './elements.js'

/**
 * @typedef {object} Doing
 * @property {(kind: 'pin' | 'drop' | 'undo') => void} steer
 * @property {(rival: { id: string, text: string }) => void} take
 * @property {(id: string) => void} show shows another sentence
 * @property {() => void} close
 */

/** What is said of a sentence that somebody has chosen, and what can be done about it. */
export class Panel {
  /**
   * @param {HTMLElement} holder
   * @param {Doing} doing
   */
  constructor(holder, doing) {
    this.holder = holder
    this.doing = doing
    this.status = element('p', { class: 'status', role: 'status' })
    this.why = element('div', { class: 'why' })
    this.text = ''
  }

  /** @param {Sentence} sentence */
  show(sentence) {
    const { role, steering, text } = sentence
    if (text !== this.text) {
      this.say('')
      this.explain(undefined)
    }
    this.text = text
    const said = [role ?? 'sentence', ...(steering ? [steering === 'pin' ? 'pinned' : 'dropped'] : [])].join(
      ', '
    )
    this.holder.hidden = false
    this.holder.replaceChildren(
      element(
        'div',
        { class: 'panel-head' },
        element('h2', { class: 'label', id: 'panel-heading' }, said),
        this.#button('Close', () => this.doing.close())
      ),
      element('p', { class: 'chosen-text' }, text),
      element('p', { class: 'buttons' }, ...this.#buttons(steering)),
      this.status,
      this.why
    )
  }

  hide() {
    this.holder.hidden = true
  }

  /** @param {string} text */
  say(text) {
    this.status.textContent = text
  }

  /** @param {Sentence['steering']} steering */
  #buttons(steering) {
    const undo = () => this.doing.steer('undo')
    if (steering === 'pin')
      return [this.#button('Undo pin', undo), this.#button('Drop', () => this.doing.steer('drop'))]
    if (steering === 'drop')
      return [this.#button('Undo drop', undo), this.#button('Pin', () => this.doing.steer('pin'))]
    return [
      this.#button('Pin', () => this.doing.steer('pin')),
      this.#button('Drop', () => this.doing.steer('drop'))
    ]
  }

  /**
   * @param {string} text
   * @param {() => void} act
   */
  #button(text, act) {
    const made = element('button', { type: 'button' }, text)
    made.addEventListener('click', act)
    return made
  }

  /** @param {Explained | undefined} explained */
  explain(explained) {
    if (!explained) return this.why.replaceChildren()
    const { salience, rank, parts, problems, rivals, attributedTo, section, paragraph } = explained
    const facts = [
      `salience ${salience.toFixed(2)}, rank ${rank}`,
      ...(section ? [`in “${section}”`] : []),
      `¶\u00a0${paragraph}`,
      ...(attributedTo ? [`said by ${attributedTo}`] : [])
    ]
    this.why.replaceChildren(
      element('p', { class: 'quiet' }, facts.join(' · ')),
      ...(problems.length > 0
        ? [element('p', { class: 'quiet' }, `Against it: ${problems.join('; ')}.`)]
        : []),
      element('ul', { class: 'parts' }, ...parts.slice(0, 6).map(partElement)),
      ...(rivals.length > 0 ? [element('h3', { class: 'label' }, 'Instead'), this.#rivals(rivals)] : [])
    )
  }

  /** @param {Explained['rivals']} rivals */
  #rivals(rivals) {
    return element(
      'ul',
      { class: 'rivals' },
      ...rivals.map(({ sentence, text, paragraph, problems }) => {
        const take = this.#button('Take this instead', () => this.doing.take({ id: sentence, text }))
        const show = this.#button(`¶\u00a0${paragraph}`, () => this.doing.show(sentence))
        show.className = 'place'
        const against =
          problems.length > 0 ? [element('span', { class: 'quiet' }, ` (${problems.join('; ')})`)] : []
        return element('li', {}, text, ' ', show, ...against, ' ', take)
      })
    )
  }
}

/** @param {{ name: string, value: number }} part */
function partElement({ name, value }) {
  return element(
    'li',
    {},
    element('span', { class: 'value' }, `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`),
    ` ${name}`
  )
}

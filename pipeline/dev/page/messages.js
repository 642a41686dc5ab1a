/** @import { Message } from '../../model/message.ts' */
import { counted, element } from './elements.js'

const order = ['error', 'warning', 'info']

/** @param {Message} message */
function placeOf({ path, line, column }) {
  return [path, line, column].filter((part) => part !== undefined).join(':')
}

/**
 * Messages as items of a list, the gravest first.
 *
 * @param {readonly Message[]} messages
 * @param {(message: Message) => (() => void) | undefined} [show] what shows a message's place, where it has one here
 */
export function messageItems(messages, show = () => undefined) {
  const sorted = messages.toSorted((one, next) => order.indexOf(one.severity) - order.indexOf(next.severity))
  return sorted.map((one) => {
    const go = show(one)
    const place = go ? `${one.line}:${one.column}` : placeOf(one)
    const shown = element(go ? 'button' : 'span', { class: 'place' }, place)
    if (go) shown.addEventListener('click', go)
    return element(
      'li',
      { class: one.severity },
      element('span', { class: 'severity' }, one.severity),
      ...(place ? [' ', shown] : []),
      ' ',
      one.reason,
      ' ',
      element('span', { class: 'rule' }, one.ruleId)
    )
  })
}

/**
 * Shows what is wrong beside the sources.
 *
 * @param {HTMLElement} holder
 * @param {readonly Message[]} messages
 */
export function showTroubles(holder, messages) {
  holder.replaceChildren(...(messages.length > 0 ? [element('ul', {}, ...messageItems(messages))] : []))
}

/**
 * @param {number} errors
 * @param {number} warnings
 */
export function counts(errors, warnings) {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : [])
  ]
  return parts.join(', ')
}

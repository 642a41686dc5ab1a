/** @import { Letter, Row } from '../letters.ts' */
/** @import { Message } from '../../model/message.ts' */
import { ask, connect } from './connection.js'
import { byId, counted, element } from './elements.js'
import { counts, showTroubles } from './messages.js'

/** More rows than a person reads; the filter finds the others. */
const mostRows = 300

const states = {
  waiting: '',
  drafting: 'being made',
  fitting: 'being fitted',
  made: 'made',
  refused: 'refused'
}

/** @type {Map<string, Row>} */
let rows = new Map()

const filter = /** @type {HTMLInputElement} */ (byId('filter'))
filter.addEventListener('input', show)

/** @param {Row} row */
function rowElement({ id, path, title, state, errors, warnings }) {
  const link = element('a', { href: `/work/${id}` }, title ?? path)
  const name = element(
    'td',
    {},
    link,
    ...(title === undefined ? [] : [element('span', { class: 'quiet' }, path)])
  )
  const kind = errors > 0 ? 'error' : warnings > 0 ? 'warning' : ''
  return element(
    'tr',
    { 'data-id': id },
    name,
    element('td', { class: `state ${state}` }, states[state]),
    element('td', { class: kind }, counts(errors, warnings))
  )
}

function show() {
  const wanted = filter.value.trim().toLowerCase()
  const all = [...rows.values()]
  const found = all.filter(({ path, title = '' }) => `${title} ${path}`.toLowerCase().includes(wanted))
  const rest = found.length - mostRows
  byId('rows').replaceChildren(...found.slice(0, mostRows).map(rowElement))
  byId('count').textContent = counted(all.length, 'source')
  byId('rest').textContent = rest > 0 ? `${rest} more: filter to see them.` : ''
}

async function load() {
  /** @type {{ rows: Row[], troubles: Message[] }} */
  const data = await ask('index')
  rows = new Map(data.rows.map((row) => [row.id, row]))
  showTroubles(byId('troubles'), data.troubles)
  show()
}

/** @param {Letter} letter */
function take(letter) {
  if (letter.kind === 'index') void load()
  if (letter.kind === 'trouble') showTroubles(byId('troubles'), letter.messages)
  if (letter.kind !== 'row' || !rows.has(letter.row.id)) return
  rows.set(letter.row.id, letter.row)
  const old = byId('rows').querySelector(`[data-id="${letter.row.id}"]`)
  old?.replaceWith(rowElement(letter.row))
}

connect({}, take, () => void load())

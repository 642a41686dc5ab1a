/** @import { Letter } from '../letters.ts' */
/** @import { Explained } from '../../build/explanation.ts' */
/** @import { Message } from '../../model/message.ts' */
/** @import { DocumentName } from '../../model/documents.ts' */
/** @import { SourcePage } from '../source-page.ts' */
/** @import { Sentence } from './source-text.js' */
import { ask, connect, steer } from './connection.js'
import { DocumentFrame } from './documents.js'
import { byId, counted } from './elements.js'
import { messageItems, showTroubles } from './messages.js'
import { Panel } from './panel.js'
import { SourceText } from './source-text.js'
import { Tabs } from './tabs.js'

/** @type {Record<DocumentName, string>} */
const titles = {
  'executive-summary': 'Executive summary',
  'annotated-brief': 'Annotated brief',
  'fact-sheet': 'Fact sheet'
}

const states = {
  waiting: 'waiting',
  drafting: 'being made…',
  fitting: 'being fitted to its pages…',
  made: 'up to date',
  refused: 'refused; the last good pages are shown'
}

const id = location.pathname.split('/')[2] ?? ''

/** @type {SourcePage | undefined} */
let page
/** @type {Sentence | undefined} */
let chosen
/**
 * What was clicked in a document that is newer than all else that is known, and means something there alone.
 *
 * @type {string | undefined}
 */
let waiting
/** Counts the choices: an answer about an earlier one comes too late. */
let choices = 0

/** @type {Map<DocumentName, DocumentFrame>} */
const frames = new Map()
const text = new SourceText(byId('text'), (sentence) => choose(sentence))
const panel = new Panel(byId('panel'), {
  steer: (kind) => wish({ kind }),
  take: (rival) => wish({ kind: 'take', rival }),
  show: (other) => choose(sentenceWith(other)),
  close: () => unchoose()
})
const tabs = new Tabs(byId('tabs'), byId('left'), (name) => reconnect(name))

/** @param {string | null | undefined} wanted */
function sentenceWith(wanted) {
  return page?.read?.sentences.find((one) => one.id === wanted)
}

/**
 * Shows a sentence in source, documents and panel.
 *
 * @param {Sentence | undefined} sentence
 * @param {string} [key] what of a document was chosen: its place may be less than the sentence, or elsewhere
 */
function choose(sentence, key) {
  const places = page?.read?.places ?? {}
  const place = key === undefined ? undefined : places[key]
  const own = sentence ?? sentenceWith(place?.sentence)
  const spans = place?.spans ?? (own ? [own] : [])
  chosen = own
  if (own) panel.show(own)
  else panel.hide()
  // The panel takes room from the text: only now is it known what can be seen.
  text.mark(spans, own?.id)
  const keys = Object.keys(places).filter((one) => own && places[one]?.sentence === own.id)
  for (const frame of frames.values()) frame.mark(key === undefined ? keys : [...keys, key])
  if (key === undefined) for (const frame of frames.values()) frame.reveal()
  if (own) void explain(own)
}

/**
 * @param {DocumentName} name
 * @param {string} key what of the document was clicked
 * @param {string} digest of the document
 */
function chooseIn(name, key, digest) {
  const isKnown = page?.read && page.documents.some((one) => one.name === name && one.digest === digest)
  waiting = isKnown ? undefined : key
  if (isKnown) choose(undefined, key)
}

function unchoose() {
  choose(undefined)
}

/** @param {Sentence} sentence */
async function explain(sentence) {
  const choice = ++choices
  /** @type {Explained | undefined} */
  const explained = await ask(`explanation/${id}/${sentence.id}`).catch(() => undefined)
  if (choice === choices) panel.explain(explained)
}

/** @param {{ kind: string, rival?: { id: string, text: string } }} asked */
async function wish(asked) {
  if (!chosen) return
  panel.say('Writing…')
  const problem = await steer(id, { ...asked, sentence: { id: chosen.id, text: chosen.text } })
  panel.say(problem ?? 'Written.')
}

/** @param {string} href of a link in a document */
function follow(href) {
  const [address = '', target] = href.split('#')
  const name = address.replace(/\.html$/, '')
  const frame = [...frames.values()].find((one) => one.name === name)
  if (frame) tabs.choose(frame.name)
  const paragraph = /^p(\d+)$/.exec(target ?? '')?.[1]
  if (paragraph !== undefined) showParagraph(Number(paragraph))
  if (target !== undefined && (frame || address === ''))
    (frame ?? frames.get('annotated-brief'))?.scrollTo(target)
  else if (/^https?:\/\//i.test(href)) window.open(href, '_blank', 'noopener,noreferrer')
}

/** @param {number} number */
function showParagraph(number) {
  const paragraph = page?.read?.paragraphs.find((one) => one.number === number)
  if (paragraph) text.mark([paragraph], undefined)
}

/**
 * @param {number} number of the paragraph
 * @param {string} words about where it was clicked
 */
function chooseText(number, words) {
  const paragraph = page?.read?.paragraphs.find((one) => one.number === number)
  const within = page?.read?.sentences.filter(
    (one) => paragraph && one.start >= paragraph.start && one.end <= paragraph.end
  )
  const found = words.trim() ? within?.find((one) => one.text.includes(words.trim())) : undefined
  if (found) choose(found)
  else showParagraph(number)
}

/** @param {SourcePage} next */
function showDocuments(next) {
  const names = next.documents.map(({ name }) => name)
  if ([...frames.keys()].join() !== names.join()) {
    frames.clear()
    for (const name of names)
      frames.set(
        name,
        new DocumentFrame(name, titles[name], {
          chosen: (key, digest) => chooseIn(name, key, digest),
          link: follow,
          clicked: chooseText
        })
      )
    byId('documents').replaceChildren(...[...frames.values()].map(({ section }) => section))
    tabs.offer([...frames.values()])
  }
  for (const { name, digest } of next.documents) frames.get(name)?.want(id, digest)
}

/** @param {SourcePage} next */
function showMessages({ path, messages }) {
  const holder = byId('messages')
  holder.hidden = messages.length === 0
  const [summary, list] = holder.children
  summary?.replaceChildren(counted(messages.length, 'message'))
  const isGrave = messages.some(({ severity }) => severity === 'error')
  if (isGrave) holder.setAttribute('open', '')
  holder.classList.toggle('grave', isGrave)
  list?.replaceChildren(
    ...messageItems(messages, (one) => {
      const { line, column } = one
      if (one.path !== path || line === undefined || column === undefined) return undefined
      return () => {
        tabs.choose('source')
        text.goTo(line, column)
      }
    })
  )
}

/** @param {SourcePage['state']} state */
function showState(state) {
  byId('state').textContent = states[state]
  byId('state').className = `state ${state}`
}

async function load() {
  /** @type {SourcePage & { troubles: Message[] }} */
  const next = await ask(`source/${id}`)
  page = next
  byId('title').textContent = next.read?.title ?? next.path
  byId('path').textContent = next.path
  document.title = `${next.read?.title ?? next.path} – Précis`
  showState(next.state)
  showTroubles(byId('troubles'), next.troubles)
  showDocuments(next)
  showMessages(next)
  const before = chosen
  const clicked = waiting
  text.show(next.read)
  if (clicked !== undefined && next.read && next.state !== 'drafting') {
    waiting = undefined
    choose(undefined, clicked)
    return
  }
  if (!before) return
  const { sentences = [] } = next.read ?? {}
  const same = sentences.find((one) => one.id === before.id && one.text === before.text)
  const again = same ?? sentences.find((one) => one.text === before.text)
  if (JSON.stringify(again) !== JSON.stringify(before)) choose(again)
}

/** @param {Letter} letter */
function take(letter) {
  if (letter.kind === 'document') frames.get(letter.document)?.want(id, letter.digest)
  if (letter.kind === 'source' || letter.kind === 'index') void load().catch(gone)
  if (letter.kind === 'trouble') showTroubles(byId('troubles'), letter.messages)
  if (letter.kind === 'row' && letter.row.id === id) showState(letter.row.state)
}

/** @param {Error} error */
function gone(error) {
  byId('state').textContent = error.message
  byId('state').className = 'state refused'
}

let disconnect = () => {}

/** @param {string} [name] of the document that is looked at */
function reconnect(name) {
  disconnect()
  const about = { source: id, ...(name === undefined ? {} : { document: name }) }
  disconnect = connect(about, take, () => void load().catch(gone))
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') unchoose()
})
reconnect('executive-summary')

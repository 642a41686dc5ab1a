/** Finds briefings in the page: the index comes as a script, so that a site works from a folder too. */

/** So many are shown; whoever wants others says more. */
const mostShown = 50
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g

/** Words as the index holds them: without accents and capitals, each ideograph one. @param {string} text */
function searchedWords(text) {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain
    .replace(ideographs, ' $& ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`Unexpected page without ${id}, expected it`)
  return found
}

const form = element('search')
const query = /** @type {HTMLInputElement} */ (element('query'))
const [found, count, results, listed] = ['found', 'found-count', 'results', 'listed'].map(element)
/** @type {Promise<any> | undefined} */
let index

/** Loads a script of the site. @param {string} name */
function script(name) {
  return new Promise((resolve, reject) => {
    const tag = document.createElement('script')
    tag.src = name
    tag.addEventListener('load', () => resolve(undefined))
    tag.addEventListener('error', () => reject(new Error(name)))
    document.head.append(tag)
  })
}

/** The index is loaded once, when somebody begins to search. */
function loaded() {
  index ??= Promise.all(['minisearch.js', 'search-index.js'].map(script)).then(() => {
    const { MiniSearch, precisSearchIndex } = /** @type {any} */ (globalThis)
    return MiniSearch.loadJSON(precisSearchIndex, {
      fields: ['title', 'tags', 'names', 'points'],
      storeFields: ['title', 'href', 'about', 'language'],
      tokenize: searchedWords,
      processTerm: (/** @type {string} */ term) => term
    })
  })
  return index
}

const settings = {
  combineWith: 'AND',
  boost: { title: 4, tags: 3, names: 2 },
  prefix: (/** @type {string} */ term) => term.length > 1,
  fuzzy: (/** @type {string} */ term) => (term.length > 4 ? 0.2 : false)
}

/** @param {{ title: string, href: string, about: string, language: string }} hit */
function row({ title, href, about, language }) {
  const line = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.textContent = title
  link.lang = language
  link.dir = 'auto'
  const facts = document.createElement('p')
  facts.textContent = about
  line.append(link, facts)
  return line
}

/** @param {string} name @param {Record<string, string>} values */
function words(name, values) {
  return (form.dataset[name] ?? '').replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place)
}

async function search() {
  const text = query.value.trim()
  if (found) found.hidden = text === ''
  if (listed) listed.hidden = text !== ''
  if (!count || !results || text === '') return
  try {
    const hits = (await loaded()).search(text, settings)
    // Another letter may have been written in the meantime.
    if (text !== query.value.trim()) return
    results.replaceChildren(...hits.slice(0, mostShown).map(row))
    count.textContent =
      hits.length > 0 ? words('found', { count: hits.length }) : words('none', { query: text })
  } catch {
    index = undefined
    count.textContent = words('failed', {})
  }
}

form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())
query.addEventListener('focus', () => void loaded().catch(() => {}), { once: true })
query.addEventListener('input', () => void search())
// What stood in the field before the page was left stands there again.
if (query.value) void search()

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish } from '../pipeline/index.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { type Matter, writeArchive } from './support/archive.ts'
import { elementsIn, treeOf } from './support/pages.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'precis-feeds-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const hostile = '</script><script>alert(1)</script> ]]> & "q" \u0007 \u202e'
const url = 'https://example.org/briefings'

const matters: readonly Matter[] = [
  { slug: 'pier', title: 'The pier', published: '2026-03-02', revised: '2026-07', tags: ['Piers & quays'] },
  {
    slug: 'quay',
    title: hostile,
    tags: [hostile],
    authors: [{ name: hostile }],
    genre: 'opinion',
    url: 'https://example.org/?a=1&b=2'
  },
  { slug: 'weir', title: 'Das Wehr', language: 'de', published: '2019' },
  { slug: 'mole', title: 'The mole', published: '2020-01-01', withdrawn: hostile }
]

async function site(given: object = {}, written = matters, day = '2026-11-23') {
  writeArchive(join(root, 'output'), written)
  await publish({ config: configSchema.parse(given), root, site: 'site', day })
  const read = (name: string) => readFileSync(join(root, 'site', name), 'utf8')
  return { read, atom: parseAtomFeed(read('feed.xml')), json: parseJsonFeed(read('feed.json')) }
}

/** RFC 3339, as RFC 4287 and JSON Feed ask for. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
/** A scheme and something behind it: no relative reference. */
const absolute = /^[a-z][a-z0-9+.-]*:\S+$/

describe.each([
  ['with an address', { site: { url }, organisation: 'Harbour Office' }],
  ['without an address', {}]
])('the Atom feed of a site %s', (_, given) => {
  test('has what RFC 4287 asks for', async () => {
    const { atom, read } = await site(given)
    expect(atom.id).toMatch(absolute)
    expect(atom.title?.value).toBeTruthy()
    expect(atom.updated).toMatch(moment)
    expect(atom.authors?.[0]?.name).toBeTruthy()
    const entries = atom.entries ?? []
    expect(entries).toHaveLength(4)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4)
    for (const { id, title, updated, published, links = [], summary, authors = [] } of entries) {
      expect(id).toMatch(absolute)
      expect(title?.value).toBeTruthy()
      expect(updated).toMatch(moment)
      if (published !== undefined) expect(published).toMatch(moment)
      // An entry without content must have an alternate link (4.1.2), and a summary stands for it.
      expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1)
      expect(summary?.value).toBeTruthy()
      expect(authors.every(({ name }) => name)).toBe(true)
      for (const { rel, href = '' } of links)
        if (rel === 'alternate') expect(href).toMatch('site' in given ? absolute : /^[a-z]+\/index\.html$/)
    }
    const days = entries.map(({ updated = '' }) => updated)
    expect(days).toEqual([...days].sort().reverse())
    expect(atom.updated).toBe(days[0])
    expect(read('feed.xml')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  test('keeps its ids when all is built anew, edited and on another day', async () => {
    const ids = async (...args: Parameters<typeof site>) => {
      const { atom, json } = await site(...args)
      return [
        atom.id,
        ...(atom.entries ?? []).map(({ id }) => id),
        ...(json.items ?? []).map(({ id }) => id)
      ].sort()
    }
    const before = await ids(given)
    const edited = matters.map((one) => ({ ...one, title: `${one.title}, again`, sha256: 'f'.repeat(64) }))
    expect(await ids(given, edited, '2027-01-01')).toEqual(before)
  })
})

test('the JSON Feed has what version 1.1 asks for', async () => {
  for (const given of [{ site: { url } }, {}]) {
    const { json, read } = await site(given)
    expect(JSON.parse(read('feed.json')).version).toBe('https://jsonfeed.org/version/1.1')
    expect(json.title).toBeTruthy()
    expect(json.items).toHaveLength(4)
    for (const item of json.items ?? []) {
      expect(item.id).toMatch(absolute)
      expect(item.content_text).toBeTruthy()
      expect(String(item.date_modified)).toMatch(moment)
      for (const { url: address = '', mime_type } of item.attachments ?? []) {
        expect(address).toMatch(absolute)
        expect(mime_type).toBe('application/pdf')
      }
    }
    expect(json.items?.some(({ attachments }) => attachments?.length)).toBe('site' in given)
  }
})

test('feeds say what changed when: revised, published, first seen, withdrawn', async () => {
  const { atom } = await site({ site: { url } })
  const updated = new Map((atom.entries ?? []).map(({ id, updated }) => [id, updated?.slice(0, 10)]))
  expect(Object.fromEntries(updated)).toEqual({
    [`${url}/pier/`]: '2026-07-01',
    [`${url}/quay/`]: '2026-11-23',
    [`${url}/weir/`]: '2019-01-01',
    [`${url}/mole/`]: '2026-11-23'
  })
  const mole = atom.entries?.find(({ id }) => id === `${url}/mole/`)
  expect(mole?.title?.value).toBe('Withdrawn: The mole')
})

test('what ends a section of character data is a text like another', async () => {
  const { read, atom } = await site({}, [
    { slug: 'pier', title: 'What a[b[0]]> means', published: '2026-03-02' }
  ])
  expect(read('feed.xml')).not.toContain(']]>')
  expect(atom.entries?.[0]?.title?.value).toBe('What a[b[0]]> means')
})

test('an opinion stays somebody’s', async () => {
  const { json } = await site()
  const quay = json.items?.find(({ title }) => title?.includes('alert'))
  expect(quay?.content_text).toMatch(/^The author argues: /)
})

describe('what machines read', () => {
  const scripts = (html: string) => elementsIn(treeOf(html)).filter(({ tagName }) => tagName === 'script')

  test('is a report that is based on its source, and ends no script', async () => {
    const { read } = await site({ site: { url }, organisation: 'Harbour Office' })
    for (const slug of ['pier', 'quay', 'weir', 'mole']) {
      const html = read(`${slug}/index.html`)
      const [data, ...others] = scripts(html)
      expect(others).toEqual([])
      expect(data?.properties.type).toBe('application/ld+json')
      const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
      expect(text).not.toMatch(/[<>&]/)
      const report = JSON.parse(text)
      expect(report).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Report',
        url: `${url}/${slug}/`,
        isBasedOn: { name: report.name, identifier: expect.stringMatching(/^sha256:/) }
      })
    }
    expect(scripts(read('index.html')).map(({ properties }) => properties.src)).toEqual(['search.js'])
  })

  test('and a card of each page stand there only where the site has an address', async () => {
    const full = await site({ site: { url } })
    expect(full.read('pier/index.html')).toContain(`<meta property="og:url" content="${url}/pier/">`)
    expect(full.read('sitemap.xml')).toContain(`<loc>${url}/pier/</loc><lastmod>2026-07-01</lastmod>`)
    expect(full.read('index.html')).toContain(`<link rel="canonical" href="${url}/">`)
    const bare = await site()
    expect(bare.read('pier/index.html')).not.toContain('og:')
    expect(bare.read('SHA256SUMS')).not.toContain('sitemap.xml')
  })

  test('takes a hostile text for words, on every page', async () => {
    const { read } = await site({ site: { url } })
    for (const name of ['index.html', 'tags.html', 'quay/index.html', 'mole/index.html'])
      for (const { tagName, properties } of elementsIn(treeOf(read(name)))) {
        expect(
          Object.keys(properties).filter((key) => key.startsWith('on')),
          name
        ).toEqual([])
        if (tagName === 'a') expect(String(properties.href), name).not.toMatch(/^(?:javascript|data):/i)
      }
    expect(read('search-index.js')).toMatch(/^globalThis\.precisSearchIndex = '(?:[^\\'\n]|\\.)*'\n$/)
  })
})

test('the language of a site is that of most of its briefings', async () => {
  const german = ['a', 'b', 'c'].map((slug) => ({ slug, language: 'de' }))
  const { read, atom } = await site({}, [...german, { slug: 'd' }])
  expect(read('index.html')).toContain('<html lang="de">')
  expect(atom.title?.value).toBe('Kurzberichte')
})

test('a long list has pages, and every briefing stands on one of them', async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({
    slug: `lock-${index}`,
    published: `20${10 + (index % 15)}-01-01`,
    tags: ['locks']
  }))
  const { read, atom } = await site({}, many)
  const names = ['index.html', 'page-2.html', 'page-3.html']
  const listed = names.map((name) =>
    [...read(name).matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map(([, href]) => href)
  )
  expect(listed.map(({ length }) => length)).toEqual([100, 100, 30])
  expect(new Set(listed.flat()).size).toBe(230)
  expect(read('page-2.html')).toContain('<a rel="prev" href="index.html">')
  expect(read('tag-locks.html')).toContain('<a rel="next" href="tag-locks.2.html">')
  expect(atom.entries).toHaveLength(100)
})

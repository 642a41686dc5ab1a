import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { documentNames, formatNames } from '../pipeline/model/documents.ts'
import { composed, elementsIn, english, hasClass, isAdded, pageOf, treeOf, wordsIn } from './support/pages.ts'

/** Elements that our templates use and that a source may become; whatever else comes out is a hole. */
const allowed = new Set(
  (
    'html head meta title style body main header footer nav section div p h1 h2 h3 h4 h5 h6 ul ol li blockquote ' +
    'pre code table thead tbody tr th td hr br a strong em del sup sub mark span wbr svg path rect'
  ).split(' ')
)

const attributes = new Set(
  (
    'lang charSet httpEquiv content name id className href role start scope align title type value ariaLabel ' +
    'ariaHidden ariaDescribedBy ariaControls ariaLabelledBy dataMeasure dataStatement dataFigure dataAttribution dataEvent dataTerm ' +
    'dataFootnotes dataFootnoteRef dataFootnoteBackref viewBox preserveAspectRatio width height d x y shapeRendering style'
  ).split(' ')
)

const links = /^(?:https?:|mailto:|#|(?:annotated-brief|executive-summary|fact-sheet)\.(?:html|pdf)(?:#|$))/

/** What a browser could act upon and we never wrote. */
function holes(element: Element): string[] {
  const { tagName, properties } = element
  const names = Object.keys(properties).filter((name) => !attributes.has(name))
  const href =
    typeof properties.href === 'string' && !links.test(properties.href) ? [`href=${properties.href}`] : []
  const { style } = properties
  const styles =
    typeof style === 'string' && !/^left:\d{1,3}(?:\.\d)?%$/.test(style) ? [`style=${style}`] : []
  // The one control of ours opens a note; it hands nothing on.
  const isOurs = tagName === 'input' && properties.type === 'checkbox' && hasClass(element, 'note-switch')
  return [...(isOurs || allowed.has(tagName) ? [] : [tagName]), ...names, ...href, ...styles]
}

function pages(text: string, path?: string): string[] {
  const { views } = composed(text, path)
  return documentNames.flatMap((name) => formatNames.map((format) => pageOf(name, views, format)))
}

/** The text of the annotated brief's own part for the source, as a reader sees it. */
function bodyWords(text: string, path?: string): string {
  const tree = treeOf(pageOf('annotated-brief', composed(text, path).views))
  const body = elementsIn(tree).find(({ properties }) => properties.id === 'text')
  return body ? wordsIn(body, isAdded).replace(/\s+/g, ' ') : ''
}

const before = 'Sailors **trust** the tide.'
const after = 'The tide keeps its word.'

/** Markdown that tries something, and the words of it that a reader must still see. */
const attacks: Readonly<Record<string, [string, string]>> = {
  'a script': ['<script>document.title = 1</script>', after],
  'a script in running text': ['Now <script>document.title = 1</script> here.', 'here.'],
  'a link to a script': ['[press **here**](javascript:alert(1)) to go', 'press here to go'],
  'a link to a script in other letters': ['[press](JaVaScRiPt:alert(1)) on', 'press on'],
  'a link to a script behind references': ['[press](&#x6A;avascript&colon;alert(1)) on', 'press on'],
  'a link to a script with a tab inside': ['<a href="java\tscript:alert(1)">press</a> on', 'press on'],
  'a link to data': ['[see](data:text/html;base64,PHNjcmlwdD4=) that', 'see that'],
  'a link to a file': ['[see](file:///etc/passwd) that', 'see that'],
  'a relative link': ['[see](../../secret.html) that', 'see that'],
  'a link without a scheme': ['[see](//example.org/a) that', 'see that'],
  'a link defined below': ['[see][x] that\n\n[x]: vbscript:run', 'see that'],
  'an address in angles': ['<javascript:alert(1)> is no address', 'javascript:alert(1) is no address'],
  'attributes that act': ['<p onclick="alert(1)" onmouseover=alert(2)>Old words</p>', 'Old words'],
  'a style of its own': ['<p style="position:fixed;inset:0">Big words</p>', 'Big words'],
  'a style sheet': ['<style>body{display:none}</style>', after],
  'a frame': ['<iframe src="https://example.org/"></iframe>', after],
  'an object': ['<object data="x.swf"><embed src="y"></object>', after],
  'a picture that acts': ['<img src=x onerror=alert(1) alt="a heron">', after],
  'a picture from elsewhere': ['![a heron](https://example.org/pixel.png)', '[a heron]'],
  'a drawing': ['<svg onload=alert(1)><script>alert(2)</script></svg>', after],
  'a form': ['<form action="https://example.org"><input name="a"><button>Send it</button></form>', after],
  'a base': ['<base href="https://example.org/">', after],
  'a refresh': ['<meta http-equiv="refresh" content="0;url=https://example.org/">', after],
  'a link element': ['<link rel="stylesheet" href="https://example.org/a.css">', after],
  'ids of ours': ['<p id="p1"><a name="text" id="note-b1">Same names</a></p>', 'Same names'],
  'classes of ours': ['<p class="note number skip">Same classes</p>', 'Same classes'],
  'an element that is never closed': ['<div><b><i>Never closed', 'Never closed'],
  'a comment that is never closed': ['<!-- for ever', before.replaceAll('*', '')],
  'the end of the page': ['</p></section></main></body></html> Beyond', 'Beyond'],
  'a heading with a tag': ['## Ports <script>x</script> &lt;b&gt;', after],
  'code with a tag': ['`<script>alert(1)</script>`', '<script>alert(1)</script>'],
  'escaped tags': ['\\<script>alert(1)\\</script>', '<script>alert(1)</script>'],
  'tags by reference': ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  'words of a template in code': [
    '`{{constructor}} {{{page.style}}} {{#each x}} {{> head}} {{__proto__}}`',
    '{{constructor}} {{{page.style}}} {{#each x}} {{> head}} {{__proto__}}'
  ],
  'a footnote with a name that breaks out': ['Ports[^"><b>].\n\n[^"><b>]: Open.', 'Ports'],
  'a table with tags': ['| a | b |\n| - | - |\n| <img src=x onerror=y> | [c](javascript:d) |', 'c'],
  'patterns of replacing': ["$& $1 $` $' $$ \\0", "$& $1 $` $' $$ \\0"]
}

describe('a page of a hostile source', () => {
  for (const [name, [attack, words]] of Object.entries(attacks))
    test(`${name} comes to nothing, and the words stay`, () => {
      const text = `${before}\n\n${attack}\n\n${name.endsWith('never closed') ? '' : after}\n`
      for (const page of pages(text)) {
        const elements = elementsIn(treeOf(page))
        expect(elements.flatMap(holes)).toEqual([])
        expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1)
        expect(elements.filter(({ tagName }) => tagName === 'main')).toHaveLength(1)
      }
      expect(bodyWords(text)).toContain(words)
      expect(bodyWords(text)).toContain('Sailors trust the tide.')
    })

  test('flat text is text, whatever it looks like', () => {
    const tags = '<script>alert(1)</script> <b>bold</b> [a](javascript:b) &amp; {{frame}}'
    const text = `The Tide\n\n${tags} is all that he wrote.\n`
    expect(bodyWords(text, 'text.txt')).toContain(tags)
    for (const page of pages(text, 'text.txt')) expect(elementsIn(treeOf(page)).flatMap(holes)).toEqual([])
  })
})

/** Titles that try to leave the places where a title is printed: an element, an attribute, a string of a style sheet. */
const titles = [
  '</style><script>alert(1)</script>',
  '"</style><script>alert(1)</script>',
  '";}@page{background:url(https://example.org/)}/*',
  "';@import 'https://example.org/a.css';'",
  '\\"</style>',
  '</title><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  'ends with a backslash \\',
  '/*style*/ */ <!-- -->',
  '<style-place>',
  '{{page.style}}',
  "$& $` $' $1",
  'a\u2028b\u2029c\u0085d',
  'Ünïcode 𝒯ides ☂ and \u202Eturned\u202C words'
]

describe('a hostile title', () => {
  for (const title of titles)
    test(`${JSON.stringify(title)} stays words`, () => {
      const text = `---\ntitle: ${JSON.stringify(title)}\ntlp: RED\n---\n\n${before} ${after}\n`
      for (const page of pages(text)) {
        const elements = elementsIn(treeOf(page))
        expect(elements.flatMap(holes)).toEqual([])
        const styles = elements.filter(({ tagName }) => tagName === 'style')
        expect(styles).toHaveLength(1)
        const style = styles.map((element) => wordsIn(element)).join('')
        expect(style).toContain('@font-face')
        expect(style).not.toMatch(/@import|https?:/)
        const head = elements.find(({ tagName }) => tagName === 'h1')
        expect(head && wordsIn(head)).toBe(
          title.replace(/[\u2028\u2029]/g, ' ').replace(/[\u0085\u202c\u202e]/g, '\ufffd')
        )
      }
    })

  test('the running line at the head of a printed page is one CSS string', () => {
    const title = 'A "quoted" } title \\ of the tide'
    const page = pageOf(
      'annotated-brief',
      composed(`---\ntitle: '${title}'\n---\n\n${before}\n`).views,
      'pdf'
    )
    const string = /@top-left\{content:"([^"\n]*)"\}/.exec(page)?.[1] ?? ''
    const read = string.replace(/\\([\da-f]{1,6}) ?/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16))
    )
    expect(read).toBe(title)
  })
})

test('labels and other words around the source are escaped as well', () => {
  const labels = { ...english, keyPoints: '<b>Points</b>', 'fact-sheet': '</title><b>', page: '"}<b>' }
  const { views } = composed(`${before} ${after}`, 'text.md', labels)
  for (const name of documentNames)
    for (const format of formatNames) {
      const elements = elementsIn(treeOf(pageOf(name, views, format, labels)))
      expect(elements.flatMap(holes)).toEqual([])
    }
})

import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type DocumentName, documentNames } from '../pipeline/model/documents.ts'
import type { Body, Views } from '../pipeline/model/views.ts'
import { renderer } from '../pipeline/render/render.ts'
import { parse, readSource } from '../pipeline/stages.ts'
import { sourceHtml } from '../pipeline/render/source-html.ts'
import { withVisibleControls } from '../pipeline/render/visible-controls.ts'
import { anyText, runs } from './properties-texts.ts'
import { composed, elementsIn, english, isAdded, theme, treeOf, wordsIn } from './support/pages.ts'

/** What may come out of the sanitiser. */
const allowedElements = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby ' +
    's samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var wbr'
  ).split(' ')
)
const allowedAttributes =
  /^(?:id|lang|class(?:Name)?|role|start|scope|href|value|title|cite|align|data(?:FootnoteRef|FootnoteBackref|Footnotes|Marker)|aria(?:Label|DescribedBy|LabelledBy|Hidden))$/
const allowedOfImages = /^(?:src|alt|width|height)$/
const allowedLinks = /^(?:https?:\/\/|mailto:|#)/i

/** What a browser could act upon and nobody allowed. */
function holes({ tagName, properties }: Element): string[] {
  const names = Object.keys(properties).filter((name) => !allowedAttributes.test(name))
  const { href, src } = properties
  const isForeign = href !== undefined && !allowedLinks.test(String(href))
  const isFetched = src !== undefined && !/^data:image\/(?:png|jpeg|gif|webp);/.test(String(src))
  return [
    ...(allowedElements.has(tagName) ? [] : [`<${tagName}>`]),
    ...names.filter((name) => tagName !== 'img' || !allowedOfImages.test(name)),
    ...(isFetched ? [`src=${src}`] : []),
    ...(isForeign ? [`href=${href}`] : [])
  ]
}

function bodyOf(nodes: RootContent[], text = ''): Body {
  const section = {
    id: 's1',
    level: 1,
    heading: '',
    inferred: false,
    isRetitled: false,
    headingNode: null,
    nodes
  }
  return { sections: [section], text, numbers: [], marks: [], notes: [] }
}

/** A Markdown text as the sanitised part of a page. */
function printed(text: string): string {
  const { tree } = parse(readSource(Buffer.from(text), { path: 'text.md' }))
  return sourceHtml(bodyOf(tree.children, text), english)
}

const tags = (
  'script style svg math template noscript iframe object embed form input img video base meta link ' +
  'a p div b table td select option title textarea xmp plaintext foreignObject annotation-xml ' +
  'mglyph desc body html head frameset marquee details summary q pre code li h1 br x-y SCRIPT sVg'
).split(' ')
const names = (
  'href src onclick ONERROR style id name class srcdoc xlink:href action formaction data ' +
  'background srcset ping target align lang title cite poster'
).split(' ')
const addresses = [
  ...(
    'javascript:alert(1) JaVaScRiPt:alert(1) &#x6A;avascript&colon;alert(1) vbscript:x file:///etc/passwd ' +
    '//example.org /a ../a https://example.org/ HTTP://example.org mailto:a@example.org #p1 http:javascript:x ' +
    'blob:x intent:x https://user@example.org/ x data:text/html,<script>x</script>'
  ).split(' '),
  ...['java\tscript:alert(1)', '\u0001javascript:alert(1)', '\\\\host\\x', 'note number']
]

const attribute = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...addresses), fc.constantFrom('"', "'", ''))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`)

const markup: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'words',
      'Old harbour',
      ' and ',
      '\n',
      '\n\n',
      '&lt;',
      '&amp;lt;script&gt;',
      '<',
      '>',
      '"'
    ),
    fc.constantFrom(
      '<!-- x -->',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '<!doctype html>',
      '</p>',
      '</svg>'
    ),
    anyText.map((text) => text.slice(0, 8).toWellFormed().replaceAll('\0', '')),
    tie('element')
  ),
  element: fc
    .tuple(
      fc.constantFrom(...tags),
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.constantFrom('close', 'close', 'open', 'self', 'other')
    )
    .map(([tag, attributes, inside, end]) => {
      const ends: Readonly<Record<string, string>> = {
        close: `</${tag}>`,
        open: '',
        self: '',
        other: '</div>'
      }
      return `<${tag}${attributes.join('')}${end === 'self' ? '/' : ''}>${inside.join('')}${ends[end] ?? ''}`
    })
})).element

const fragment = fc.array(markup, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

describe('the sanitiser', () => {
  test('lets nothing out of any HTML that is not allowed', () => {
    fc.assert(
      fc.property(fragment, (html) => {
        const tree = treeOf(printed(`Words stand here.\n\n${html}`))
        expect(elementsIn(tree).flatMap(holes)).toEqual([])
        expect(wordsIn(tree)).toContain('Words stand here.')
      }),
      runs(500)
    )
  })

  test('of its own output changes nothing', () => {
    fc.assert(
      fc.property(fragment, (html) => {
        const once = printed(`Words.\n\n${html}`)
        const children = treeOf(once).children.flatMap((child) => (child.type === 'doctype' ? [] : [child]))
        const again = treeOf(sourceHtml(bodyOf(children.map(nodeOf)), english))
        expect(shape(again)).toEqual(shape(treeOf(once)))
      }),
      runs(300)
    )
  })

  test('keeps the words of paragraphs around any HTML that is closed', () => {
    const closed = fc
      .tuple(
        fc.constantFrom('b', 'i', 'span', 'div', 'q', 'u', 'font', 'center', 'x-y', 'kbd'),
        // Without quotes, the parser takes a slash for the end of a value and the tag for words.
        fc.array(
          attribute.filter((one) => /["']$/.test(one)),
          { maxLength: 2 }
        )
      )
      .map(([tag, attributes]) => `Old <${tag}${attributes.join('')}>harbour walls</${tag}> stand.`)
    fc.assert(
      fc.property(fc.array(closed, { minLength: 1, maxLength: 5 }), (all) => {
        const words = wordsIn(treeOf(printed(all.join('\n\n')))).replace(/[\s"]+/g, ' ')
        expect(words.trim()).toBe(all.map(() => 'Old harbour walls stand.').join(' '))
      }),
      runs(200)
    )
  })

  test('takes whatever a plugin of the parser puts into the tree', () => {
    const properties = fc.dictionary(
      fc.constantFrom('href', 'src', 'onClick', 'style', 'id', 'className', 'srcDoc', 'xLinkHref', 'title'),
      fc.constantFrom(...addresses)
    )
    const node = fc.tuple(fc.constantFrom(...tags), properties, anyText).map(
      ([hName, hProperties, value]): RootContent => ({
        type: 'paragraph',
        data: { hName, hProperties },
        children: [{ type: 'text', value }]
      })
    )
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const html = sourceHtml(bodyOf(nodes), english)
        expect(elementsIn(treeOf(html)).flatMap(holes)).toEqual([])
      }),
      runs(400)
    )
  })
})

/** An element of HTML as a node that a Markdown tree may hold. */
function nodeOf(node: ElementContent): RootContent {
  if (node.type !== 'element') return { type: 'text', value: node.type === 'text' ? node.value : '' }
  const { tagName: hName, properties: hProperties, children: hChildren } = node
  return { type: 'paragraph', data: { hName, hProperties, hChildren }, children: [] }
}

/** Elements with their attributes, and the words. */
function shape(tree: ReturnType<typeof treeOf>): unknown {
  const elements = elementsIn(tree).map(({ tagName, properties }) => ({ tagName, properties }))
  return { elements, words: wordsIn(tree).replace(/\s/g, '') }
}

/** Text as a page shows it: what has no shape is replaced, and lines end as HTML says. */
function shown(text: string): string {
  return withVisibleControls(text.replace(/\r\n?/g, '\n'))
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()

const signs = [
  ...'< > & " \' ` = {{ }} {{{ &lt; &#39; </title> </style> --> <!-- ]]> \\ $& $` <style-place> </h1> </body> x'.split(
    ' '
  ),
  ...[' ', '\u202e', '\u0007', '\ufffe']
]
const escaping = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''))
)

/** A page takes its time, so that each shows many of them. */
const longer = fc.array(escaping, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))

const { html: page } = renderer({
  generator: 'Précis',
  theme,
  paper: 'a4',
  documents: documentNames,
  formats: ['html']
})

/** The elements of a page's document, its style sheet aside: fonts are long and hold nothing to look at. */
function elementsOf(views: Views, name: DocumentName): Element[] {
  const made = page(name, views[name], english, { density: 'normal', dropped: [] }, 'html')
  const styles = made.indexOf('<style>')
  return elementsIn(treeOf(made.slice(0, styles) + made.slice(made.indexOf('</style>', styles))))
}

/** Elements with the names of their attributes. */
function outline(elements: readonly Element[]): unknown {
  return elements.map(({ tagName, properties }) => [tagName, Object.keys(properties)])
}

/** A title, a subtitle and a statement of a page replaced by texts. */
function withTexts(
  views: Views,
  name: DocumentName,
  [title = '', subtitle = '', line = '']: readonly string[]
): Views {
  const view = views[name]
  const { bottomLine } = view.frame
  const frame = { ...view.frame, title, subtitle, bottomLine: bottomLine && { ...bottomLine, text: line } }
  return { ...views, [name]: { ...view, frame } }
}

describe('any text in a template', () => {
  const start = '# The wall\n\nThe wall fell in the night. It will be mended before the frost.\n'
  const { views } = composed(start)
  const plain = new Map(
    documentNames.map((name) => [name, outline(elementsOf(withTexts(views, name, ['a', 'b', 'c']), name))])
  )

  test('comes out of the page as it was, and makes no element and no attribute', () => {
    expect(views['fact-sheet'].frame.bottomLine).not.toBeNull()
    const three = fc.array(
      longer.map((text) => `a ${text} z`),
      { minLength: 3, maxLength: 3 }
    )
    fc.assert(
      fc.property(three, fc.constantFrom(...documentNames), (texts, name) => {
        const elements = elementsOf(withTexts(views, name, texts), name)
        expect(outline(elements)).toEqual(plain.get(name))
        const words = collapsed(
          elements
            .filter(({ tagName }) => tagName === 'body')
            .map((one) => wordsIn(one))
            .join('')
        )
        for (const text of texts) expect(words).toContain(collapsed(shown(text)))
        const head = elements.find(({ tagName }) => tagName === 'title')
        expect(head && collapsed(wordsIn(head))).toContain(collapsed(shown(texts[0] ?? '')))
      }),
      runs(24)
    )
  })

  test('of a flat source comes out of the brief as it was', () => {
    const line = escaping.map((text) => `The wall ${collapsed(text.replaceAll('\0', ''))} fell in the night.`)
    fc.assert(
      fc.property(fc.array(line, { minLength: 20, maxLength: 40 }), (lines) => {
        const made = composed(`It stood.\n\n${lines.join('\n\n')}\n`, 'text.txt')
        const body = elementsOf(made.views, 'annotated-brief').find(
          ({ properties }) => properties.id === 'text'
        )
        const words = body && collapsed(wordsIn(body, isAdded))
        for (const one of lines) expect(words).toContain(collapsed(shown(one)))
      }),
      runs(6)
    )
  })
})

test('a table with a cell of 130,000 words is printed', () => {
  const cell = {
    type: 'tableCell' as const,
    children: [{ type: 'text' as const, value: 'a '.repeat(130_000) }]
  }
  const row = { type: 'tableRow' as const, children: [cell] }
  const html = sourceHtml(bodyOf([{ type: 'table', children: [row, row] }]), english)
  expect(html.split('a a').length).toBeGreaterThan(60_000)
})

/**
 * One line of the product that holds a defence, and what stands in its place when the defence is taken out. Lines of
 * the same name are taken out together.
 */
export interface DefenceLine {
  readonly name: string
  /** The file from the top of the project. */
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly from: string
  readonly to: string
  /** Where the defence exists at all; everywhere where this is not given. */
  readonly only?: 'root' | 'user'
}

const sourceHtml = 'pipeline/render/source-html.ts'
const page = 'pipeline/browser/page.ts'
const flags = 'pipeline/browser/flags.ts'
const isolation = 'pipeline/browser/isolation.ts'

/** What keeps hostile text out of the page. */
const ofPages: readonly DefenceLine[] = [
  {
    name: 'HTML resolved by the parser',
    file: 'pipeline/parse/html/resolve-html.ts',
    from: 'const resolved = resolveAround(whole, definitions, context)',
    to: 'const resolved = whole.children'
  },
  // What only looks like HTML stays words in the raw HTML, too.
  {
    name: 'HTML resolved by the parser',
    file: 'pipeline/parse/html/resolve-html.ts',
    from: 'writtenWords(root, filler)',
    to: [
      'for (const node of root.children)',
      "if (node.type === 'html' && node.value.startsWith(filler)) node.type = 'code'",
      'writtenWords(root, filler)'
    ].join('\n')
  },
  // Without the parser's work the raw HTML goes on to the sanitiser, as it does in other tools.
  {
    name: 'HTML resolved by the parser',
    file: sourceHtml,
    from: "import rehypeStringify from 'rehype-stringify'",
    to: "import rehypeStringify from 'rehype-stringify'\nimport { raw } from 'hast-util-raw'"
  },
  {
    name: 'HTML resolved by the parser',
    file: sourceHtml,
    from: 'footnoteLabel: labels.footnotes,',
    to: 'allowDangerousHtml: true, footnoteLabel: labels.footnotes,'
  },
  {
    name: 'HTML resolved by the parser',
    file: sourceHtml,
    from: '.use(() => keepNoteLabels)',
    to: '.use(() => (tree) => raw(tree)).use(() => keepNoteLabels)'
  },
  { name: 'sanitiser', file: sourceHtml, from: '.use(rehypeSanitize, schema)', to: '' },
  { name: 'list of link targets', file: sourceHtml, from: '!safeTarget.test(href)', to: 'false' },
  {
    name: 'link schemes of the sanitiser',
    file: sourceHtml,
    from: "protocols: { href: ['http', 'https', 'mailto'], ",
    to: 'protocols: { '
  },
  {
    name: 'images become words',
    file: sourceHtml,
    from: 'image: (state, node) => {',
    to: 'off: (state, node) => {'
  },
  {
    name: 'image addresses of the sanitiser',
    file: sourceHtml,
    from: "src: ['data']",
    to: "src: ['data', 'file', 'http', 'https']"
  },
  {
    name: 'no sets of images through the sanitiser',
    file: sourceHtml,
    from: "!['input', 'picture', 'source'].includes(name)",
    to: 'true'
  },
  {
    name: 'embedded images are data of an image',
    file: 'pipeline/render/source-images.ts',
    from: 'embeddable.test(address)',
    to: 'true'
  },
  ...['templates/default/partials/head.hbs', 'templates/default/share-image.hbs'].map((file) => ({
    name: 'content security policy',
    file,
    from: '<meta http-equiv="Content-Security-Policy"',
    to: '<meta name="no-policy"'
  }))
]

/** What keeps a hostile page from acting in the browser that prints it. */
const ofBrowser: readonly DefenceLine[] = [
  {
    name: 'scripts off',
    file: page,
    from: "'Emulation.setScriptExecutionDisabled', { value: true }",
    to: "'Emulation.setScriptExecutionDisabled', { value: false }"
  },
  {
    name: 'every request refused',
    file: page,
    from: "session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),",
    to: ''
  },
  { name: 'page offline', file: page, from: 'offline: true,', to: 'offline: false,' },
  {
    name: 'watch over navigation',
    file: page,
    from: 'if (frame.parentId === undefined) fail(',
    to: 'if (frame.parentId === false) fail('
  },
  {
    name: 'page set, not loaded from a file',
    file: page,
    from: "await session.send('Page.setDocumentContent', { frameId, html })",
    to: [
      "const place = new URL('../../loaded/' + frameId + '.html', import.meta.url)",
      "process.getBuiltinModule('node:fs').writeFileSync(place, html)",
      "await session.send('Page.navigate', { url: place.href })"
    ].join('\n')
  },
  {
    name: 'page set, not loaded from a file',
    file: page,
    from: "session.on('Fetch.requestPaused', ({ requestId }) => {",
    to: [
      "session.on('Fetch.requestPaused', ({ requestId, request }) => {",
      "if (request.url.includes('/precis/loaded/'))",
      "return void session.send('Fetch.continueRequest', { requestId }).catch(() => {})"
    ].join('\n')
  },
  {
    name: 'page set, not loaded from a file',
    file: page,
    from: "session.on('Page.frameNavigated', ({ frame }) => {",
    to: "session.on('Page.frameNavigated', ({ frame }) => {\nif (frame.url.includes('/precis/loaded/')) return"
  },
  {
    name: 'network of its own',
    file: isolation,
    from: "const network = [tool('unshare'), '-n', '-i']",
    to: 'const network: string[] = []'
  },
  {
    name: 'network of its own',
    file: isolation,
    from: "const network = [tool('unshare'), '-U', '--map-user=1000', '--map-group=1000', '-n', '-i']",
    to: 'const network: string[] = []'
  },
  {
    name: 'user of its own',
    file: isolation,
    from: 'const both = [...network, ...user]',
    to: [
      'const both = network',
      "return [plan('partial', 'own network', network, { dropped: false, sandbox: false })]"
    ].join('\n'),
    only: 'root'
  },
  {
    name: "Chromium's sandbox",
    file: flags,
    from: "...(sandbox ? [] : ['--no-sandbox'])",
    to: "'--no-sandbox'"
  },
  ...["'--proxy-server=http://127.0.0.1:9',", "'--proxy-bypass-list=<-loopback>',"].map((from) => ({
    name: 'dead proxy',
    file: flags,
    from,
    to: ''
  })),
  { name: 'no name resolved', file: flags, from: "'--host-resolver-rules=MAP * ~NOTFOUND',", to: '' },
  {
    name: 'no WebRTC beside the proxy',
    file: flags,
    from: "'--force-webrtc-ip-handling-policy=disable_non_proxied_udp',",
    to: ''
  },
  // The product lacks these flags; the defence is that they stay away.
  {
    name: 'web security kept on',
    file: flags,
    from: "'--mute-audio',",
    to: "'--mute-audio', '--disable-web-security', '--allow-file-access-from-files', '--disable-site-isolation-trials',"
  }
]

/** Every defence against hostile text, line by line. */
export const defenceLines: readonly DefenceLine[] = [...ofPages, ...ofBrowser]

/** The names of the defences that keep hostile text out of the page. */
export const pageDefences: readonly string[] = [...new Set(ofPages.map(({ name }) => name))]

/** The names of all defences. */
export const defences: readonly string[] = [...new Set(defenceLines.map(({ name }) => name))]

/** The line that chooses an isolation, and what makes it choose a lesser one than the machine allows. */
export const isolationLines: readonly DefenceLine[] = (['partial', 'none'] as const).map((name) => ({
  name,
  file: 'pipeline/browser/launch.ts',
  from: "options.forceIsolation ?? (options.isolation === 'full' ? 'full' : undefined)",
  to: `'${name}'`
}))

/**
 * A text with one defence out of it. Throws an Error that names the defence when its line has moved: it stands there
 * no longer, or more than once.
 */
export function withoutDefence(text: string, { name, file, from, to }: DefenceLine): string {
  const places = text.split(from).length - 1
  if (places !== 1)
    throw new Error(
      `The defence \`${name}\` has moved: \`${from}\` stands ${places} times in ${file}, expected once`
    )
  return text.replace(from, () => to)
}

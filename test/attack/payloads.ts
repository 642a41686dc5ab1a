import { calls, requests } from './request-payloads.ts'
import { frame, type Payload, script } from './target.ts'

/** Scripts that want to run as soon as the page is read. */
const scripts: readonly [string, Payload][] = [
  ['a01-script', ({ ran }) => script(ran)],
  ['a02-image-error', ({ ran }) => `<img src="no-such-picture" onerror="${ran}">`],
  ['a03-drawing-load', ({ ran }) => `<svg onload="${ran}"></svg>`],
  ['a04-drawing-script', ({ ran }) => `<svg>${script(ran)}</svg>`],
  ['a05-details-toggle', ({ ran }) => `<details open ontoggle="${ran}">a detail</details>`],
  ['a06-frame-document', ({ ran }) => `<iframe srcdoc="${script(`parent.${ran}`)}"></iframe>`],
  ['a07-frame-script-address', ({ ran }) => `<iframe src="javascript:parent.${ran}"></iframe>`],
  [
    'a08-mutation',
    ({ ran }) => `<svg></p><style><a id="</style><img src=0 onerror=${ran.replaceAll(' ', '')}>">`
  ],
  [
    'a09-noscript-break',
    ({ ran }) => `<noscript><p title="</noscript><img src=0 onerror=${ran.replaceAll(' ', '')}>"></noscript>`
  ]
]

/** Ways to show or read the canary file. */
const files: readonly [string, Payload][] = [
  ['b01-frame', ({ file }) => frame(file)],
  ['b02-object', ({ file }) => `<object type="text/plain" data="${file}" width="650" height="280"></object>`],
  ['b03-embed', ({ file }) => `<embed type="text/plain" src="${file}" width="650" height="280">`],
  ['b04-frame-folder', ({ folder }) => frame(folder)],
  ['b05-frame-share', ({ file }) => frame(file.replace('file://', '\\\\localhost'))],
  ['b06-refresh', ({ file }) => `<meta http-equiv="refresh" content="0; url=${file}">`],
  [
    'b07-request',
    ({ file, ran }) =>
      script(
        `${ran};const r=new XMLHttpRequest();r.open('GET','${file}',false);r.send();document.body.append(r.responseText)`
      )
  ],
  [
    'b08-fetch',
    ({ file, ran }) =>
      script(`${ran};fetch('${file}').then((a)=>a.text()).then((a)=>document.body.append(a))`)
  ],
  ['b09-location', ({ file, ran }) => script(`${ran};setTimeout(()=>{location='${file}'},5)`)],
  [
    'b10-read-frame',
    ({ file, ran }) =>
      `<iframe id="reader" src="${file}"></iframe>${script(
        `${ran};reader.onload=()=>document.body.append(reader.contentDocument.body.textContent)`
      )}`
  ],
  [
    'b11-drawing-frame',
    ({ file }) =>
      `<svg width="650" height="280"><foreignObject width="650" height="280"><iframe xmlns="http://www.w3.org/1999/xhtml" width="640" height="270" src="${file}"></iframe></foreignObject></svg>`
  ],
  ['b12-view-source', ({ file }) => frame(`view-source:${file}`)],
  [
    'b13-style-import',
    ({ file }) => `<link rel="stylesheet" href="${file}"><style>@import url("${file}");</style>`
  ],
  ['b14-relative-frame', ({ relativeFile }) => frame(relativeFile)],
  [
    'b15-base',
    ({ file }) =>
      `<base href="${file.slice(0, file.lastIndexOf('/') + 1)}">${frame(file.slice(file.lastIndexOf('/') + 1))}`
  ],
  [
    'b16-frame-in-frame',
    ({ file }) =>
      `<iframe width="650" height="280" srcdoc="&lt;iframe width='600' height='240' src='${file}'&gt;&lt;/iframe&gt;"></iframe>`
  ],
  ['b17-markdown-link-and-image', ({ file }) => `[the file](${file}) and ![its picture](${file})`],
  [
    'b18-script-from-file',
    ({ file }) => `<script src="${file}"></script><script type="module">import '${file}'</script>`
  ],
  ['b19-input-and-video', ({ file }) => `<input type="file" value="${file}"><video src="${file}"></video>`]
]

/** Whatever would stop, empty, hide or replace the document. */
const spoilers: readonly [string, Payload][] = [
  ['e01-for-ever', ({ ran }) => script(`${ran};for(;;);`)],
  ['e02-dialogs', ({ ran }) => script(`${ran};alert('a');confirm('b');prompt('c')`)],
  ['e03-print', ({ ran }) => script(`${ran};print()`)],
  [
    'e04-rewritten',
    ({ ran }) => script(`document.open();document.write('<p>nothing here');document.close();${ran}`)
  ],
  ['e05-never-answered', ({ origin }) => `<img src="${origin}/never">`],
  [
    'e06-before-leaving',
    ({ ran }) => script(`${ran};onbeforeunload=(e)=>{e.preventDefault();return 'stay'}`)
  ],
  ['e07-debugger', ({ ran }) => script(`${ran};debugger`)],
  ['e08-close', ({ ran }) => script(`${ran};close()`)],
  ['e09-plaintext', () => '<plaintext>and all that follows'],
  ['e10-open-comment', () => '<!-- and all that follows'],
  ['e11-hidden', () => '<style>body * { display: none }</style>'],
  [
    'e12-covered',
    () => '<div style="position: fixed; inset: 0; z-index: 9999; background: #fff">a cover</div>'
  ],
  ['e13-tiny-sheet', () => '<style>@page { size: 1px 1px }</style>'],
  ['e14-tall', () => '<div style="height: 100000000px">far down</div>'],
  ['e15-early-end', () => '</body></html><p>beyond the end</p>']
]

/** Links that would act or tell when somebody follows them, and names that shadow those of a page. */
const links: readonly [string, Payload][] = [
  [
    'f01-script-links',
    () =>
      '[one](javascript:alert(1)) <a href="JAVAscript:alert(1)">two</a> <a href="javascript&#9;&#10;:alert(1)">three</a>'
  ],
  ['f02-data-link', () => '[page](data:text/html,<script>alert(1)</script>)'],
  ['f03-file-links', ({ file }) => `[kept](${file}) <a href="file:///etc/hosts">hosts</a>`],
  [
    'f04-basic-and-shares',
    () =>
      '<a href="vbscript:msgbox">basic</a> <a href="\\\\share\\folder">share</a> <a href="//other.example/">no scheme</a>'
  ],
  [
    'f05-relative-links',
    () => '<a href="../../../etc/hosts">up</a> [root](/etc/hosts) [question](?all) [place](#nowhere)'
  ],
  [
    'f06-handlers',
    () =>
      '[tool](ms-msdt:/id) [call](tel:+100) [mail](mailto:a@example.org?bcc=b@example.org) [app](intent://go#Intent;end)'
  ],
  [
    'f07-shadowed-names',
    () =>
      '<a id="cookie" name="body"></a><form id="root"><input name="attributes"></form><img name="getElementById">'
  ]
]

/** All 104 payloads by name, in six groups: scripts, files, requests, calls of scripts, spoilers, links. */
export const payloads: ReadonlyMap<string, Payload> = new Map([
  ...scripts,
  ...files,
  ...requests,
  ...calls,
  ...spoilers,
  ...links
])

/** Two of each group, for a run of seconds. */
export const quickPayloads: readonly string[] = [
  'a01-script',
  'a08-mutation',
  'b01-frame',
  'b17-markdown-link-and-image',
  'c02-markdown-image',
  'c14-refresh',
  'd01-fetch',
  'd05-peer',
  'e01-for-ever',
  'e10-open-comment',
  'f01-script-links',
  'f03-file-links'
]

import { frame, type Payload, script } from './target.ts'

/** Elements and styles that make a browser ask for something. */
export const requests: readonly [string, Payload][] = [
  ['c01-image', ({ origin }) => `<img src="${origin}/picture.png">`],
  ['c02-markdown-image', ({ origin }) => `![a heron](${origin}/heron.png)`],
  // The address of a cloud's metadata service, on a server that can see whether it is asked.
  ['c03-markdown-image-metadata', ({ origin }) => `![roles](${origin}/latest/meta-data/iam)`],
  ['c04-frame', ({ origin }) => frame(`${origin}/frame`)],
  ['c05-frame-metadata', ({ origin }) => frame(`${origin}/latest/meta-data/`)],
  ['c06-style-sheet', ({ origin }) => `<link rel="stylesheet" href="${origin}/sheet.css">`],
  ['c07-style-import', ({ origin }) => `<style>@import url("${origin}/import.css");</style>`],
  ['c08-style-background', ({ origin }) => `<style>body { background: url(${origin}/ground) }</style>`],
  ['c09-own-style', ({ origin }) => `<p style="background: url(${origin}/own)">painted</p>`],
  [
    'c10-font',
    ({ origin }) =>
      `<style>@font-face { font-family: far; src: url(${origin}/far.woff2) } p { font-family: far }</style>`
  ],
  [
    'c11-drawing-image',
    ({ origin }) => `<svg width="8" height="8"><image width="8" height="8" href="${origin}/drawn" /></svg>`
  ],
  ['c12-drawing-use', ({ origin }) => `<svg><use href="${origin}/parts.svg#part" /></svg>`],
  [
    'c13-drawing-filter',
    ({ origin }) =>
      `<svg><filter id="blur"><feImage href="${origin}/filter" /></filter><rect filter="url(#blur)" width="8" height="8" /></svg>`
  ],
  ['c14-refresh', ({ origin }) => `<meta http-equiv="refresh" content="0; url=${origin}/away">`],
  ['c15-base', ({ origin }) => `<base href="${origin}/"><img src="below.png">`],
  ['c16-object', ({ origin }) => `<object width="250" height="90" data="${origin}/object"></object>`],
  ['c17-embed', ({ origin }) => `<embed width="250" height="90" src="${origin}/embedded">`],
  ['c18-video', ({ origin }) => `<video src="${origin}/film" poster="${origin}/poster"></video>`],
  ['c19-audio', ({ origin }) => `<audio src="${origin}/sound" autoplay></audio>`],
  ['c20-track', ({ origin }) => `<video><track src="${origin}/track" default></video>`],
  ['c21-input-image', ({ origin }) => `<input src="${origin}/button" type="image">`],
  ['c22-image-set', ({ origin }) => `<img srcset="${origin}/twice 2x, ${origin}/once 1x">`],
  ['c23-picture', ({ origin }) => `<picture><source srcset="${origin}/sourced"><img></picture>`],
  ['c24-preload', ({ origin }) => `<link as="image" rel="preload" href="${origin}/preload">`],
  ['c25-prefetch', ({ origin }) => `<link rel="prefetch" href="${origin}/prefetch">`],
  ['c26-name-prefetch', ({ host }) => `<link rel="dns-prefetch" href="//names.${host}">`],
  ['c27-preconnect', ({ origin }) => `<link rel="preconnect" href="${origin}">`],
  ['c28-icon', ({ origin }) => `<link rel="icon" href="${origin}/icon">`],
  ['c29-manifest', ({ origin }) => `<link rel="manifest" href="${origin}/manifest">`],
  [
    'c30-table-background',
    ({ origin }) =>
      `<table background="${origin}/table"><tr><td background="${origin}/cell">a cell</td></tr></table>`
  ],
  ['c31-redirect', ({ origin }) => `<img src="${origin}/redirect">`],
  [
    'c32-attribute-style',
    ({ origin }) =>
      `<style>a[href^="h"] { background: url(${origin}/told) }</style><a href="https://example.org">a link</a>`
  ],
  [
    'c33-speculation',
    ({ origin }) =>
      `<script type="speculationrules">{ "prefetch": [{ "source": "list", "urls": ["${origin}/guess"] }] }</script>`
  ],
  ['c34-video-source', ({ origin }) => `<video><source src="${origin}/reel"></video>`],
  ['c35-style-image-set', ({ origin }) => `<p style="background: image-set(url(${origin}/set) 1x)">set</p>`],
  ['c36-capitals', ({ origin }) => `<img src="${origin.toUpperCase()}/CAPITALS">`],
  ['c37-no-scheme', ({ host }) => `<img src="//${host}/no-scheme">`],
  ['c38-attribution', ({ origin }) => `<img src="${origin}/seen" attributionsrc="${origin}/counted">`]
]

/** Scripts that make a browser ask for something. */
export const calls: readonly [string, Payload][] = [
  ['d01-fetch', ({ origin, ran }) => script(`${ran};fetch('${origin}/fetch')`)],
  ['d02-socket', ({ host, ran }) => script(`${ran};new WebSocket('ws://${host}/socket')`)],
  ['d03-beacon', ({ origin, ran }) => script(`${ran};navigator.sendBeacon('${origin}/beacon','kept')`)],
  ['d04-events', ({ origin, ran }) => script(`${ran};new EventSource('${origin}/events')`)],
  ['d05-peer', ({ datagrams, ran }) => script(`${ran};${peer(datagrams)}`)],
  [
    'd06-peer-by-name',
    ({ datagrams, ran }) => script(`${ran};${peer(datagrams.replace('127.0.0.1', 'peer.localhost'))}`)
  ],
  ['d07-window', ({ origin, ran }) => script(`${ran};open('${origin}/window')`)],
  [
    'd08-form',
    ({ origin, ran }) =>
      `<form id="sent" method="post" target="_blank" action="${origin}/form"><input name="key" value="kept"></form>${script(`${ran};sent.submit()`)}`
  ],
  [
    'd09-worker',
    ({ origin, ran }) =>
      script(`${ran};new Worker(URL.createObjectURL(new Blob(['fetch(\\'${origin}/worker\\')'])))`)
  ],
  ['d10-location', ({ origin, ran }) => script(`${ran};location='${origin}/location'`)],
  [
    'd11-name-prefetch',
    ({ host, ran }) =>
      script(
        `${ran};document.head.append(Object.assign(document.createElement('link'),{rel:'dns-prefetch',href:'//names.${host}'}))`
      )
  ],
  ['d12-image', ({ origin, ran }) => script(`${ran};new Image().src='${origin}/image'`)],
  [
    'd13-download',
    ({ origin, ran }) =>
      script(
        `${ran};const a=document.createElement('a');a.download='run.sh';a.href='${origin}/download';document.body.append(a);a.click()`
      )
  ],
  [
    'd14-shared-worker',
    ({ origin, ran }) =>
      script(`${ran};new SharedWorker('data:text/javascript,fetch(%22${origin}/shared%22)')`)
  ],
  [
    'd15-transport',
    ({ datagrams, ran }) => script(`${ran};new WebTransport('https://${datagrams}/transport')`)
  ],
  [
    'd16-frame-fetch',
    ({ origin, ran }) => `<iframe srcdoc="${script(`parent.${ran};fetch('${origin}/inner')`)}"></iframe>`
  ]
]

function peer(server: string): string {
  return `const p=new RTCPeerConnection({iceServers:[{urls:'stun:${server}'}]});p.createDataChannel('c');p.createOffer().then((o)=>p.setLocalDescription(o))`
}

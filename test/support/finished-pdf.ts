import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DocumentInformation } from '../../pipeline/render/pdf/metadata.ts'

const face = (file: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/source-serif-4/files/${file}`)).toString(
    'base64'
  )

const style = `
@font-face{font-family:Reading;src:url(data:font/woff2;base64,${face('source-serif-4-latin-400-normal.woff2')})}
@font-face{font-family:Reading;font-weight:700;src:url(data:font/woff2;base64,${face('source-serif-4-latin-700-normal.woff2')})}
@font-face{font-family:Reading;font-style:italic;src:url(data:font/woff2;base64,${face('source-serif-4-latin-400-italic.woff2')})}
@page{size:A4;margin:20mm;@bottom-right{content:counter(page) " of " counter(pages);font-family:Reading}}
body{font:11pt/1.4 Reading;font-synthesis:none}
code{font-family:Reading}
h2{border-bottom:1px solid #777;background:#eee}
td,th{border:1px solid #999}`

/** A page with whatever a document of ours may hold: two levels of lists, a table with spans, pictures, languages. */
export function samplePage(title: string, rows = 60): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style>
<h1 id="top">The harbour of ${title}</h1>
<p>Ships <strong>came</strong> and <em>went</em> ${'and came again '.repeat(30)}<a href="#top">back to the top</a>,
<a href="https://example.org/ships?a=1&amp;b=2">the register</a>. <em lang="fr">Au revoir.</em></p>
<div>Words in no paragraph, <a href="#list">with a link</a><p>then a paragraph</p>and words again</div>
<h2>Cargo</h2><ul id="list"><li>Salt<ol><li>coarse</li><li>fine</li></ol></li><li><p>Timber</p><p>for masts</p></li></ul>
<h3>By year</h3>
<figure><svg role="img" aria-label="Ships by year" width="300" height="60" viewBox="0 0 300 60">
<rect x="10" y="10" width="80" height="40" fill="#246"/><path d="M100 50L200 20L290 40" stroke="#000" fill="none"/></svg>
<figcaption>Ships by year</figcaption></figure>
<blockquote><p>The sea gives and takes.</p></blockquote>
<table><caption>Arrivals</caption><thead><tr><th scope="col">Year</th><th scope="col" colspan="2">Ships</th></tr></thead>
<tbody>${'<tr><th scope="row">1901</th><td>12</td><td>14</td></tr>'.repeat(rows)}</tbody></table>
<hr aria-hidden="true"><p><code>harbour --list</code></p>`
}

/** What the sample says of itself. */
export const sampleInformation: DocumentInformation = {
  title: 'The harbour (a “sample”)',
  language: 'en',
  authors: ['A. Person', 'B. Person'],
  subject: 'Ships & cargo <1901>',
  creator: 'Précis 1.0',
  producer: 'Précis 1.0 (Chromium, Skia/PDF)'
}

import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../pipeline/build/build.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { type PaperName, paperNames } from '../../pipeline/model/documents.ts'
import { openPagePictures, type PagePictures } from './page-pictures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'output', 'gallery')

/** Pixels to the point: 90 to the inch, at which labels of 7.5 pt can be read. */
const scale = 1.25

/** Every theme that comes with Précis. */
const themes = readdirSync(join(root, 'templates'))
  .filter((name) => existsSync(join(root, 'templates', name, 'theme.json')))
  .sort()

/**
 * Builds sources in every theme and on every paper and writes each page of each PDF as a PNG, with a page that shows
 * them all: `output/gallery/<theme>-<paper>/<slug>/<document>-<page>.png`.
 */
async function gallery(paths: readonly string[]): Promise<void> {
  await rm(target, { recursive: true, force: true })
  const drawn = await openPagePictures()
  const shown: string[] = []
  try {
    for (const theme of themes)
      for (const paper of paperNames) shown.push(...(await room(drawn, theme, paper, paths)))
  } finally {
    await drawn.close()
  }
  await writeFile(join(target, 'index.html'), contactSheet(shown))
  process.stdout.write(`${shown.length} pictures in ${target}; index.html shows them all\n`)
}

async function room(drawn: PagePictures, theme: string, paper: PaperName, paths: readonly string[]) {
  const name = `${theme}-${paper}`
  const output = await mkdtemp(join(tmpdir(), 'precis-gallery-'))
  try {
    const config = configSchema.parse({ theme, paper, output })
    const { entries, refused } = await build({ paths, config, root })
    for (const path of refused) process.stderr.write(`${name}: refused ${path}\n`)
    const pictures: string[] = []
    for (const { slug } of entries)
      pictures.push(...(await hang(drawn, join(output, slug), `${name}/${slug}`)))
    process.stdout.write(`${name}: ${pictures.length} pictures of ${entries.length} sources\n`)
    return pictures
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}

/** The pages of all PDFs of a folder, and its other pictures; hands back their paths in the gallery. */
async function hang(drawn: PagePictures, folder: string, place: string): Promise<string[]> {
  await mkdir(join(target, place), { recursive: true })
  const pictures: string[] = []
  for (const file of (await readdir(folder)).sort()) {
    if (file.endsWith('.png')) {
      await copyFile(join(folder, file), join(target, place, file))
      pictures.push(`${place}/${file}`)
    }
    if (!file.endsWith('.pdf')) continue
    for (const [at, picture] of (await drawn.of(await readFile(join(folder, file)), scale)).entries()) {
      const path = `${place}/${file.slice(0, -4)}-${String(at + 1).padStart(3, '0')}.png`
      await writeFile(join(target, path), picture)
      pictures.push(path)
    }
  }
  return pictures
}

function contactSheet(paths: readonly string[]): string {
  const figures = paths.map(
    (path) =>
      `<figure><a href="${path}"><img src="${path}" alt="${path}" loading="lazy"></a><figcaption>${path}</figcaption></figure>`
  )
  const style =
    'body{display:flex;flex-wrap:wrap;gap:1rem;background:#888;font:12px sans-serif}figure{margin:0}img{width:20rem}'
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style>\n${figures.join('\n')}\n</html>\n`
}

const given = process.argv.slice(2).map((path) => resolve(path))
await gallery(given.length > 0 ? given : [join(root, 'source')])

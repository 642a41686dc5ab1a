import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { imageHeader, imagePath, imageProblem } from '../pipeline/model/image.ts'
import { loadSource } from '../pipeline/read/load.ts'
import { verify } from '../pipeline/verify/verify.ts'
import { briefingIn, manifestIn } from './support/output-files.ts'
import { elementsIn, treeOf } from './support/pages.ts'
import { temporaryFolder } from './support/precis.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A grey PNG; its head may claim other sizes than its data has. */
function png(width: number, height: number, shade = 120, claimed = width): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height, shade)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = chunk('IDAT', deflateSync(rows))
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))])
}

const heads: Readonly<Record<string, readonly [string, string, number, number]>> = {
  'a GIF': ['474946383961 2c01 c800 00 00 00', 'image/gif', 300, 200],
  'a JPEG': ['ffd8 ffe0 0004 0000 ffc0 0011 08 00c8 012c 03', 'image/jpeg', 300, 200],
  'a JPEG with filling between its segments': ['ffd8 ffff ffc2 0011 08 00c8 012c 03', 'image/jpeg', 300, 200],
  'a WebP with losses': [
    '52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800',
    'image/webp',
    300,
    200
  ],
  'a WebP without losses': [
    '52494646 00000000 57454250 5650384c 00000000 2f 2bc13100 0000000000',
    'image/webp',
    300,
    200
  ],
  'a WebP with extras': [
    '52494646 00000000 57454250 56503858 00000000 00000000 2b0100 c70000',
    'image/webp',
    300,
    200
  ]
}

describe('the head of an image', () => {
  for (const [name, [bytes, type, width, height]] of Object.entries(heads))
    test(`${name} says its kind and size`, () => {
      expect(imageHeader(Buffer.from(bytes.replaceAll(' ', ''), 'hex'))).toEqual({ type, width, height })
    })

  test('a PNG says its kind and size, wherever it stands in its buffer', () => {
    const held = Buffer.concat([Buffer.alloc(7), png(30, 20)])
    expect(imageHeader(held.subarray(7))).toEqual({ type: 'image/png', width: 30, height: 20 })
  })

  test('other files, and heads that are cut short, are no images', () => {
    const whole = Object.values(heads).map(([bytes]) => Buffer.from(bytes.replaceAll(' ', ''), 'hex'))
    const cut = [...whole, png(3, 3)].map((bytes) => bytes.subarray(0, 9))
    const others = ['', '<svg onload="a()">', '%PDF-1.7', 'GIF87', 'RIFF'].map((text) => Buffer.from(text))
    for (const bytes of [...cut, ...others]) expect(imageHeader(bytes)).toBeUndefined()
  })

  test('a small file that unfolds to very many pixels is a problem, and so is one without a pixel', () => {
    expect(imageProblem(png(10, 10_000, 0, 6000))).toContain('pixels, expected at most 50000000')
    expect(imageProblem(png(10, 10, 0, 0))).toContain('without a pixel')
    expect(imageProblem(png(10, 10))).toBeUndefined()
  })
})

test('the address of an image leads below the folder of its source or nowhere', () => {
  expect(imagePath('./plans/./quay%20east.png')).toBe('plans/quay east.png')
  const outside = [
    '../a.png',
    'a/../../b.png',
    '/a.png',
    '//host/a.png',
    'file:///a.png',
    'FILE:a.png',
    'c:a.png',
    '..\\a.png',
    '%2e%2e/a.png',
    '.%2E/a.png',
    'a%2f..%2fb.png',
    'a%5cb.png',
    'a%00.png',
    '%252e%252e/a.png',
    'a.png?x',
    'a.png#x',
    'a%zz.png',
    'a\u0000.png',
    '',
    '.',
    './'
  ]
  for (const address of outside) expect([address, imagePath(address)]).toEqual([address, undefined])
})

const folder = temporaryFolder()
const config = configSchema.parse({ documents: ['annotated-brief'] })
const paths = ['source/quay.md']
let built: Awaited<ReturnType<typeof build>>

const text = `# The quay and its lamps

The quay at Carrow had 46 lamps in 2020. The harbour office counted them in the winter.

![Lamps by year, drawn as columns](<plans/lamps by year.png>)

![A very wide map](wide.png) ![](bare.png)

| Lamp | Drawing |
| --- | --- |
| North | ![the north lamp](bare.png) |

Left out are ![a](link.png), ![b](behind/secret.png), ![c](../secret.png), ![d](fake.png), ![e](huge.png), ![f](none.png), ![g](folder.png), ![h](https://example.org/h.png) and ![i](data:image/png;base64,AAAA). Boats wait for the lamps.
`

beforeAll(async () => {
  const source = join(folder, 'source')
  mkdirSync(join(source, 'plans'), { recursive: true })
  mkdirSync(join(source, 'folder.png'))
  mkdirSync(join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'elsewhere/secret.png'), png(5, 5))
  writeFileSync(join(folder, 'secret.png'), png(5, 5))
  symlinkSync(join(folder, 'secret.png'), join(source, 'link.png'))
  symlinkSync(join(folder, 'elsewhere'), join(source, 'behind'))
  writeFileSync(join(source, 'plans/lamps by year.png'), png(120, 80))
  writeFileSync(join(source, 'wide.png'), png(4000, 20))
  writeFileSync(join(source, 'bare.png'), png(24, 24, 40))
  writeFileSync(join(source, 'fake.png'), '<svg onload="a()">')
  writeFileSync(join(source, 'huge.png'), png(10, 10_000, 0, 6000))
  writeFileSync(join(source, 'quay.md'), text)
  built = await build({ config, root: folder, paths })
})

async function failures(): Promise<string[]> {
  const { messages } = await verify({ config, root: folder, paths })
  return messages.filter(({ severity }) => severity === 'error').map(({ reason }) => reason)
}

describe('a source with images beside it', () => {
  test('the brief holds the images themselves, each with its description and size', () => {
    const html = readFileSync(join(folder, 'output/quay/annotated-brief.html'), 'utf8')
    const images = elementsIn(treeOf(html)).filter(({ tagName }) => tagName === 'img')
    const held = images.map(({ properties: { alt, width, height } }) => [alt, width, height])
    expect(held).toEqual([
      ['Lamps by year, drawn as columns', 120, 80],
      ['A very wide map', 4000, 20],
      ['', 24, 24],
      ['the north lamp', 24, 24]
    ])
    expect(html).toContain(`src="data:image/png;base64,${png(120, 80).toString('base64')}"`)
    for (const { properties } of images) expect(properties.src).toMatch(/^data:image\/png;base64,/)
  })

  test('what is left out is named, with its line and the reason', () => {
    const { messages } = briefingIn(join(folder, 'output'), 'quay')
    const told = messages.filter(({ ruleId }) => ruleId.startsWith('image-'))
    expect(told.map(({ ruleId, line, reason }) => `${line} ${ruleId} ${reason}`)).toEqual([
      '7 image-alternative Unexpected lack of a description of `bare.png`, expected one for those who can not see it',
      '13 image-left-out Unexpected symbolic link to an image, expected the file itself (`link.png`)',
      '13 image-left-out Unexpected symbolic link to an image, expected the file itself (`behind/secret.png`)',
      "13 image-left-out Unexpected address `../secret.png` of an image, expected a path below the source's folder",
      '13 image-left-out Unexpected content of an image, expected PNG, JPEG, GIF or WebP (`fake.png`)',
      '13 image-left-out Unexpected image of 6000 by 10000 pixels, expected at most 50000000 in all (`huge.png`)',
      '13 image-left-out Unexpected lack of the image `none.png`, expected it beside the source',
      '13 image-left-out Unexpected special file, expected an image (`folder.png`)',
      '13 image-left-out Unexpected address `https://example.org/h.png` of an image, expected a file beside the source: nothing is fetched',
      '13 image-left-out Unexpected content of an image, expected PNG, JPEG, GIF or WebP'
    ])
  })

  test('a remote image is a link to where it stands, and nothing to fetch', () => {
    const html = readFileSync(join(folder, 'output/quay/annotated-brief.html'), 'utf8')
    expect(html).toContain('<a class="image" href="https://example.org/h.png">[h]</a>')
  })

  test('the PDF describes its pictures, keeps to the standards and is proved', async () => {
    const pdf = readFileSync(join(folder, 'output/quay/annotated-brief.pdf'))
    expect(pdf.length).toBeGreaterThan(1000)
    expect(built.messages.filter(({ ruleId }) => ruleId === 'pdf-conformance')).toEqual([])
    expect(await failures()).toEqual([])
  })

  test('a changed image fails the proof', async () => {
    const { entries } = manifestIn(join(folder, 'output'))
    expect(entries[0]?.imagesSha256).toMatch(/^[0-9a-f]{64}$/)
    const file = join(folder, 'source/bare.png')
    writeFileSync(file, png(24, 24, 41))
    expect(await failures()).toEqual([
      'Unexpected bytes of the source, its sidecar, its images or its earlier version, expected those that were built'
    ])
    writeFileSync(file, png(24, 24, 40))
    expect(await failures()).toEqual([])
  })

  test('images of a text may have so many bytes in all, and what is more is named', async () => {
    const bulky = temporaryFolder()
    const image = Buffer.concat([png(10, 10), Buffer.alloc(4_500_000)])
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.png`)
    for (const name of names) writeFileSync(join(bulky, name), image)
    writeFileSync(join(bulky, 'bulky.md'), names.map((name) => `![lamp](${name}) burns.\n\n`).join(''))
    const file = join(bulky, 'bulky.md')
    const { images } = await loadSource({ file, path: 'bulky.md', displayPath: 'bulky.md' })
    expect([...(images ?? [])].map(([name, { problem }]) => [name, problem !== undefined])).toEqual([
      ['a.png', false],
      ['b.png', false],
      ['c.png', false],
      ['d.png', false],
      ['e.png', true]
    ])
  })
})

import { isStream } from '../document.ts'
import { latin1 } from '../objects.ts'
import type { Rule } from '../rule.ts'

const unless = (isKept: boolean, place: string): readonly string[] => (isKept ? [] : [place])

/** The file itself: header, identifier, colours, nothing that an archive can't keep. */
export const fileRules: readonly Rule[] = [
  {
    id: '6.1.2-1',
    standard: 'PDF/A-2a',
    asks: 'the file begins as a PDF 1.0 to 1.7, with bytes that tell it from text',
    broken: ({ document }) =>
      unless(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(latin1(document.bytes.subarray(0, 20))), 'the header')
  },
  {
    id: '6.1.3-1',
    standard: 'PDF/A-2a',
    asks: 'the trailer has an identifier',
    broken: ({ document }) => unless(document.list(document.trailer.get('ID')).length === 2, 'the trailer')
  },
  {
    id: '6.1.3-2',
    standard: 'PDF/A-2a',
    asks: 'the file is not encrypted',
    broken: ({ document }) => unless(!document.trailer.has('Encrypt'), 'the trailer')
  },
  {
    id: '6.1.7.2-1',
    standard: 'PDF/A-2a',
    asks: 'streams are in the file, and none is packed with LZW',
    broken: ({ document }) =>
      document.numbers().flatMap((number) => {
        const found = document.at({ object: number })
        if (!isStream(found)) return []
        const filters = document.list(found.dictionary.get('Filter')).map((one) => document.name(one))
        return found.dictionary.has('F') || filters.includes('LZWDecode') ? [`object ${number}`] : []
      })
  },
  {
    id: '6.2.3-0',
    standard: 'PDF/A-2a',
    asks: 'there is one output intent, with a colour profile',
    broken: ({ document }) => {
      const intents = document.list(document.catalog.get('OutputIntents'))
      const intent = document.dictionary(intents[0])
      const profile = document.stream(intent.get('DestOutputProfile'))
      const isProfile = latin1(profile.subarray(36, 40)) === 'acsp'
      const isKnown = document.name(intent.get('S')) === 'GTS_PDFA1'
      return unless(intents.length === 1 && isKnown && isProfile, 'the catalog')
    }
  },
  {
    id: '6.2.4.3-2',
    standard: 'PDF/A-2a',
    asks: 'device colours are what the output intent describes',
    broken: ({ document, content }) => {
      const intent = document.dictionary(document.list(document.catalog.get('OutputIntents'))[0])
      const profile = document.dictionary(intent.get('DestOutputProfile'))
      const covered = document.number(profile.get('N')) === 3 ? ['DeviceRGB', 'DeviceGray'] : []
      return [...content.deviceColours].filter(
        (space) => space.startsWith('Device') && !covered.includes(space)
      )
    }
  },
  {
    id: '6.1.12-0',
    standard: 'PDF/A-2a',
    asks: 'nothing in the file runs, plays or is filled in',
    broken: ({ document }) => {
      const names = document.dictionary(document.catalog.get('Names'))
      const kept = ['AcroForm', 'OpenAction', 'AA', 'OCProperties', 'Perms', 'Requirements']
      return [
        ...kept.filter((key) => document.catalog.has(key)),
        ...['JavaScript', 'EmbeddedFiles'].filter((key) => names.has(key))
      ]
    }
  }
]

import type { QuantityAnswer } from '../answers.ts'
import { loadCompromise } from './compromise.ts'
import { numberValue } from './number-value.ts'
import type { Peer } from './peer.ts'
import { loadUnits } from './recognizers.ts'
import { winkNumbers } from './wink.ts'

interface Row {
  readonly text: string
}

/** What finds quantities. */
export const quantityPeers: readonly Peer<Row, readonly QuantityAnswer[]>[] = [
  {
    name: 'wink-nlp',
    packages: [],
    languages: ['en'],
    load: async () => (row) =>
      winkNumbers(row.text).map(({ stretch, text }) => ({ stretch, value: numberValue(text) }))
  },
  {
    name: 'compromise',
    packages: ['compromise'],
    languages: ['en'],
    load: async () => {
      const find = await loadCompromise()
      return (row) => find(row.text, 'numbers').map(({ stretch, value }) => ({ stretch, value }))
    }
  },
  {
    name: 'recognizers-text',
    packages: ['@microsoft/recognizers-text-number', '@microsoft/recognizers-text-number-with-unit'],
    languages: ['en'],
    mostWords: 5000,
    load: async () => {
      const find = await loadUnits()
      return (row) => find(row.text).map(({ stretch, value }) => ({ stretch, value }))
    }
  }
]

import type { AttributionAnswer } from '../answers.ts'
import { loadCompromise } from './compromise.ts'
import type { Peer } from './peer.ts'

interface Row {
  readonly text: string
}

/** What finds quotations; none says who speaks. */
export const attributionPeers: readonly Peer<Row, readonly AttributionAnswer[]>[] = [
  {
    name: 'compromise',
    packages: ['compromise'],
    languages: ['en'],
    load: async () => {
      const find = await loadCompromise()
      return (row) =>
        find(row.text, 'quotations').map(({ stretch }) => ({
          source: null,
          content: stretch,
          quote: stretch
        }))
    }
  }
]

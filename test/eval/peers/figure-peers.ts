import type { FigureAnswer } from '../answers.ts'
import { loadCompromise } from './compromise.ts'
import type { Peer } from './peer.ts'
import { loadUnits } from './recognizers.ts'
import { winkNumbers } from './wink.ts'

interface Row {
  readonly text: string
}

/** Signs that stand in a number are its unit. */
function signIn(text: string): string {
  return /[$€£%]|per ?cent|dollars?/i.exec(text)?.[0] ?? ''
}

/** What finds numbers with what they count. */
export const figurePeers: readonly Peer<Row, readonly FigureAnswer[]>[] = [
  {
    name: 'wink-nlp, next noun',
    packages: [],
    languages: ['en'],
    load: async () => (row) =>
      winkNumbers(row.text).map(({ stretch, text, counted }) => ({ stretch, unit: signIn(text) || counted }))
  },
  {
    name: 'compromise',
    packages: ['compromise'],
    languages: ['en'],
    load: async () => {
      const find = await loadCompromise()
      return (row) => find(row.text, 'numbers').map(({ stretch, unit }) => ({ stretch, unit }))
    }
  },
  {
    name: 'recognizers-text',
    packages: ['@microsoft/recognizers-text-number', '@microsoft/recognizers-text-number-with-unit'],
    languages: ['en'],
    mostWords: 5000,
    load: async () => {
      const find = await loadUnits()
      return (row) => find(row.text).map(({ stretch, unit }) => ({ stretch, unit }))
    }
  }
]

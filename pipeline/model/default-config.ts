import {
  type DocumentName,
  documentNames,
  type FormatName,
  formatNames,
  type PaperName
} from './documents.ts'

const documents: readonly DocumentName[] = documentNames
const formats: readonly FormatName[] = formatNames
const paper: PaperName = 'a4'
const approval: 'required' | 'optional' = 'required'
const isolation: 'auto' | 'full' = 'auto'

/** The configuration of a project that has none. */
export const defaultConfig = {
  source: 'source',
  output: 'output',
  documents: [...documents],
  formats: [...formats],
  paper,
  theme: 'default',
  labels: {},
  approval,
  rules: {},
  isolation,
  maximumBytes: 2_000_000,
  maximumSeconds: 4,
  maximumMegabytes: 512,
  deadline: 60
}

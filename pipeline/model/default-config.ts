import { documentNames, formatNames } from './documents.ts'

/** The configuration of a project that has none. */
export const defaultConfig = {
  source: 'source',
  output: 'output',
  documents: [...documentNames],
  formats: [...formatNames],
  paper: 'a4',
  theme: 'default',
  labels: {},
  rules: {},
  isolation: 'auto',
  maximumBytes: 2_000_000,
  maximumSeconds: 4,
  maximumMegabytes: 512,
  deadline: 60
} as const

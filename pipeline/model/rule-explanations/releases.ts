import type { RuleExplanations } from './explanation.ts'

/** The rules about what may leave the house. */
export const releaseExplanations: RuleExplanations = {
  'release-rights': {
    why: 'Without a word on its rights, nobody knows what of the source may be printed for others.',
    remedy: 'Set `rights` to `full`, `excerpts` or `none`.'
  },
  'release-draft': {
    why: 'A draft may still be wrong.',
    remedy: 'Set `status: final`, or take the field out, when it is done.'
  },
  'release-embargo': {
    why: 'Somebody was promised that it stays in the house until then.',
    remedy: 'Wait for the day in `embargoUntil`, or change it.'
  },
  'release-approval': {
    why: 'Somebody answers for what is published.',
    remedy: 'Name who has approved it in `approvedBy`, or set `approval: optional` in the configuration.'
  },
  'release-tlp': {
    why: 'The label says who may read it, and this way out reaches more people.',
    remedy: 'Use a narrower way out, or ask whoever has set the label.'
  }
}

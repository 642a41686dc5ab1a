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
  },
  'site-folder': {
    why: 'The folder of a site is replaced as a whole: what stands in it would be gone.',
    remedy: 'Name a folder that is new or empty, or one that holds a site made by Précis.'
  },
  'publish-manifest': {
    why: 'A site is made of what was built, and nothing was built of these sources yet.',
    remedy: 'Build first: `precis build`.'
  },
  'publish-file': {
    why: 'A file that differs from the manifest was changed after the build; nobody has proved what it says.',
    remedy: 'Build again: `precis build --force` where only the file was changed.'
  },
  'mail-withdrawn': {
    why: 'Nobody should be sent for the first time what no longer holds.',
    remedy: 'Tell those who have it, with `--corrects` and the version that they got.'
  },
  'mail-unbuilt': {
    why: 'What readers get must be made of the source as it is now.',
    remedy: 'Build again, and send then.'
  },
  'mail-recipient': {
    why: 'A line with two addresses, or with control characters, could send the message to somebody else.',
    remedy: 'Write one address a line, as `name@example.org`.',
    example: { wrong: 'ada@example.org, bo@example.org', right: 'ada@example.org' }
  },
  'mail-ledger': {
    why: 'The ledger keeps a reader from getting the same version twice; a line that can’t be read keeps nobody.',
    remedy: 'See in the server’s log whether that message went, and write the line whole or remove it.'
  }
}

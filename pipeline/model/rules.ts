/** Every rule a message can name: its default severity and a sentence that explains it. */
export const rules = {
  'read-encoding': {
    severity: 'error',
    description: 'A source must be UTF-8, or UTF-16 with a byte order mark.'
  },
  'read-binary': { severity: 'error', description: 'A source must be text.' },
  'read-empty': { severity: 'error', description: 'A source must hold some text.' },
  'read-failed': { severity: 'error', description: 'A source must be a readable regular file.' },
  'read-size': { severity: 'error', description: 'A source must not be larger than the limit.' },
  'source-nesting': { severity: 'error', description: 'A source must not nest its parts too deeply.' },
  'source-markup': { severity: 'error', description: 'A source must not hold more markup than the limit.' },
  'source-overrun': {
    severity: 'error',
    description: 'A source must be worked through within its share of time and memory.'
  },
  'read-format': { severity: 'error', description: 'A source is a .md or a .txt file.' },
  'read-control': {
    severity: 'warning',
    description: 'Characters that nobody sees are told; control characters are replaced in what is printed.'
  },
  'front-matter-syntax': {
    severity: 'error',
    description: 'Front matter is plain YAML between two lines of `---`.'
  },
  'front-matter-type': {
    severity: 'error',
    description: 'A known field must hold the type it is defined with.'
  },
  'front-matter-misspelling': {
    severity: 'warning',
    description: 'A field looks like a misspelling of a known one.'
  },
  'front-matter-foreign': { severity: 'info', description: 'Fields that Précis does not know are ignored.' },
  'config-syntax': { severity: 'error', description: 'The configuration is plain YAML.' },
  'config-value': { severity: 'error', description: 'The configuration must fit its schema.' },
  'slug-invalid': { severity: 'error', description: 'A slug is 1 to 80 of a-z, 0-9 and hyphen.' },
  'slug-collision': { severity: 'error', description: 'Two sources must not share one slug.' },
  'changes-unknown': {
    severity: 'warning',
    description: 'What has changed since a revision can only be told where git knows it.'
  },
  'record-foreign': {
    severity: 'warning',
    description: 'What earlier builds recorded must not come with the sources, or it could be forged.'
  },
  'record-damaged': {
    severity: 'info',
    description: 'What an earlier build recorded of a source was damaged; the source is built anew.'
  },
  'title-inferred': {
    severity: 'warning',
    description: 'A source without a title is named by its first heading or its file.'
  },
  'text-short': { severity: 'info', description: 'A very short text leaves parts of the documents empty.' },
  'language-unsupported': {
    severity: 'info',
    description: 'Some findings are made for certain languages only.'
  },
  'template-directive': { severity: 'info', description: 'Directives of a site generator are left out.' },
  'html-unsupported': { severity: 'info', description: 'HTML that has no counterpart in text is left out.' },
  'text-left-out': {
    severity: 'warning',
    description: 'Words that can not be kept are left out with a message, never silently.'
  },
  'image-left-out': {
    severity: 'info',
    description: 'An image that may not be embedded is named by its description.'
  },
  'image-alternative': {
    severity: 'warning',
    description: 'An image should have a description for those who can not see it.'
  },
  'enumeration-count': {
    severity: 'warning',
    description: 'A text announces one number of items and gives another.'
  },
  'acronym-unexpanded': { severity: 'info', description: 'An acronym is used and never spelt out.' },
  'figure-unsourced': {
    severity: 'info',
    description: 'A figure is given without saying where it comes from.'
  },
  'quotation-unattributed': {
    severity: 'info',
    description: 'Words stand in quotation marks and nobody is named who says them.'
  },
  'date-vague': { severity: 'info', description: 'A date expression can not be placed in the calendar.' },
  'date-yearless': {
    severity: 'warning',
    description: 'A day or a month is given, and nothing tells its year.'
  },
  'date-weekday': { severity: 'warning', description: 'A weekday does not fit its date.' },
  'shares-over-whole': {
    severity: 'warning',
    description: 'Percentages of one whole make more than 100.'
  },
  'figure-differs': { severity: 'warning', description: 'The same quantity is given with two values.' },
  'key-point-long': {
    severity: 'info',
    description: 'A sentence among the key points is too long to be read at a glance.'
  },
  'title-label': {
    severity: 'warning',
    description: 'A title names a kind of text and not what the text is about.'
  },
  'front-matter-missing': { severity: 'info', description: 'A field that a publisher needs is missing.' },
  'output-stale': {
    severity: 'warning',
    description: 'Documents were built of another text, or with other settings or another theme.'
  },
  'output-rebuilt': {
    severity: 'warning',
    description: 'Documents were built by another browser, other fonts or another Précis.'
  },
  'anchor-lost': {
    severity: 'warning',
    description: 'What an editor quotes to pin, drop, reword, order or annotate must stand in the source.'
  },
  'anchor-ambiguous': {
    severity: 'warning',
    description: 'What an editor quotes must mean one place of the source and no other.'
  },
  'anchor-moved': {
    severity: 'info',
    description: 'What an editor quotes has changed a little in the source; the quote should be renewed.'
  },
  'earlier-held': {
    severity: 'warning',
    description: 'A version before that may not be quoted is not compared.'
  },
  'source-gone': {
    severity: 'warning',
    description: 'Documents of a source that is gone are taken out of the manifest.'
  },
  'document-dropped': {
    severity: 'info',
    description: 'What did not fit the page was left out of the document.'
  },
  'document-pages': { severity: 'error', description: 'A document must keep its number of pages.' },
  'character-uncovered': {
    severity: 'warning',
    description: 'A character that no bundled face holds is printed as its number, such as [U+1F9FF].'
  },
  'font-missing': {
    severity: 'error',
    description: 'A text in Chinese, Japanese or Korean needs a font package that is installed apart.'
  },
  'pdf-conformance': {
    severity: 'warning',
    description:
      'A PDF should follow PDF/UA-1 and PDF/A-2a; one that does not is written without claiming to.'
  },
  'theme-file': {
    severity: 'error',
    description: 'A theme must hold all its files, each fitting its schema.'
  },
  'template-field': { severity: 'error', description: 'A template may only read fields of its view.' },
  'browser-isolation': {
    severity: 'warning',
    description: 'The browser should run isolated from the network.'
  },
  'browser-failed': {
    severity: 'error',
    description: 'The browser must print each document before its deadline.'
  },
  'write-failed': { severity: 'error', description: 'The output folder must be writable.' },
  internal: { severity: 'error', description: 'Précis met a fault of its own.' },
  'release-rights': {
    severity: 'error',
    description: 'What is published must say what may be printed of its source.'
  },
  'release-draft': { severity: 'error', description: 'A draft is not published.' },
  'release-embargo': { severity: 'error', description: 'Nothing is published before its embargo ends.' },
  'release-approval': {
    severity: 'error',
    description: 'What is published must have been approved, unless the configuration asks for no approval.'
  },
  'release-tlp': {
    severity: 'error',
    description: 'What is published must be meant for those whom it then reaches (TLP 2.0).'
  },
  'mail-withdrawn': {
    severity: 'error',
    description: 'What was withdrawn is sent to nobody, but to those who got the version that it takes back.'
  },
  'mail-unbuilt': {
    severity: 'error',
    description: 'What is sent must have been built of the source as it is.'
  },
  'mail-recipient': {
    severity: 'error',
    description: 'A recipient must have one plain address, with nothing else in it.'
  },
  'mail-ledger': {
    severity: 'warning',
    description: 'Every line of the ledger must be whole; one that is not tells nothing.'
  },
  'site-folder': {
    severity: 'error',
    description: 'A site is written to a folder that is new, empty or a site made by Précis.'
  },
  'publish-manifest': { severity: 'error', description: 'What is published must have been built.' },
  'publish-file': { severity: 'error', description: 'A published file must be the one that was built.' },
  'verify-manifest': { severity: 'error', description: 'What is verified must be listed in the manifest.' },
  'verify-source': {
    severity: 'error',
    description: 'A source must be the one its documents were built from.'
  },
  'verify-statement': {
    severity: 'error',
    description: 'A statement must be made of the words at its spans.'
  },
  'verify-missing': { severity: 'error', description: 'A document must show each statement as it is.' },
  'verify-foreign': {
    severity: 'error',
    description: 'A document must hold no text but the source and known labels.'
  },
  'verify-bytes': { severity: 'error', description: 'A file must be the one that was written.' }
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'info'; description: string }>

/** The name of a rule. */
export type RuleId = keyof typeof rules

/** All rule names, for the schema. */
export const ruleIds = Object.keys(rules) as [RuleId, ...RuleId[]]

import type { RuleExplanations } from './explanation.ts'

/** The rules about files, front matter, configuration and what git or earlier builds know. */
export const fileExplanations: RuleExplanations = {
  'read-encoding': {
    why: 'In another encoding letters would come out as others, and no place in the text could be trusted.',
    remedy: 'Save the file as UTF-8.'
  },
  'read-binary': {
    why: 'A file with NUL characters is a picture, a PDF or a word processor’s file, whatever its name says.',
    remedy: 'Save its text as `.md` or `.txt`.'
  },
  'read-empty': {
    why: 'Without a text there is nothing to brief on.',
    remedy: 'Write the text, or let the file’s name start with `_` until there is one.'
  },
  'read-failed': {
    why: 'What can’t be read can’t be built; links and devices are never followed.',
    remedy: 'Put a regular file in the place, readable for the user that runs Précis.'
  },
  'read-size': {
    why: 'A file that large is seldom a text, and would hold up all others.',
    remedy: 'Split the text, or raise `maximumBytes` in the configuration.'
  },
  'source-nesting': {
    why: 'Lists and quotations hundreds deep are made by machines, and exhaust the parser.',
    remedy: 'Take out levels at the line that is named.'
  },
  'source-markup': {
    why: 'So much markup takes more time than any text that people write.',
    remedy: 'Reduce the markup, or split the text.'
  },
  'source-overrun': {
    why: 'One source must not keep the others waiting, whether by accident or by intent.',
    remedy: 'Split the text, or raise `maximumSeconds` or `maximumMegabytes` in the configuration.'
  },
  'read-format': {
    why: 'How a text is read follows from the ending of its name.',
    remedy: 'Name it `.md` for Markdown or `.txt` for flat text.'
  },
  'read-control': {
    why: 'Unseen characters can turn words around, hide them or steer a terminal; often they come along when text is pasted.',
    remedy: 'Delete them at the place that is named, unless the script of the language needs them.'
  },
  'front-matter-syntax': {
    why: 'What can’t be read as YAML could mean anything, so the source is refused rather than guessed at.',
    remedy: 'Close the front matter with a line of `---`, and put values with colons in quotation marks.',
    example: { wrong: 'title: Water: a plan', right: 'title: "Water: a plan"' }
  },
  'front-matter-type': {
    why: 'A field of another type would be printed wrong or not at all.',
    remedy: 'Write the value as `source/README.md` lists it.',
    example: { wrong: 'published: last Friday', right: 'published: 2026-11-20' }
  },
  'front-matter-misspelling': {
    why: 'A misspelt field is passed over, and what it says is then missing from the documents.',
    remedy: 'Correct the name of the field.',
    example: { wrong: 'serie: Notes', right: 'series: Notes' }
  },
  'front-matter-foreign': {
    why: 'Files often carry fields of other tools; they do no harm.',
    remedy: 'Nothing needs to be done.'
  },
  'config-syntax': {
    why: 'Without its configuration a run would not do what was asked for.',
    remedy: 'Correct the line that is named.'
  },
  'config-value': {
    why: 'A key that is passed over in silence is worse than an error.',
    remedy: 'Use a key and a value that the README lists.'
  },
  'slug-invalid': {
    why: 'The slug is the name of a folder and a part of addresses.',
    remedy: 'Set `slug` to letters a to z, digits and hyphens.'
  },
  'slug-collision': {
    why: 'The documents of one would overwrite those of the other, so neither is built.',
    remedy: 'Set `slug` in the front matter or the sidecar of one of them, or rename the file.'
  },
  'changes-unknown': {
    why: 'A shallow clone, a first commit or a forced push hides what has changed; then everything is looked at.',
    remedy: 'Fetch the history (`fetch-depth: 0`), or name a revision that is there.'
  },
  'record-foreign': {
    why: 'Whoever changes the sources could pass off pages of their own as built.',
    remedy: 'Put the output folder into `.gitignore`, and take its `.precis/` out of git.'
  },
  'earlier-held': {
    why: 'The changes since a version quote it. Where it was a draft, was held back, withdrawn, meant for fewer readers or not to be printed in full, its words would get out that way.',
    remedy: 'Take `NAME.earlier.*` away, or keep a version beside the source that was out.'
  },
  'source-gone': {
    why: 'A site is made of what the manifest lists: what a source no longer says would stay there.',
    remedy:
      'Delete the folder of its documents; to tell readers that it is gone, keep the source and set `withdrawn` in it.'
  },
  'record-damaged': {
    why: 'A record that was torn or changed says nothing that can be trusted.',
    remedy: 'Nothing needs to be done: the source is built anew.'
  },
  'output-stale': {
    why: 'Readers would get documents that don’t say what the source says now.',
    remedy: 'Run `precis build`.'
  },
  'output-rebuilt': {
    why: 'The text is the same, but its pages may break elsewhere: another machine or version would not make these bytes.',
    remedy: 'Run `precis build`; on a machine of its own browser, set the rule to `info` or `off`.'
  },
  internal: {
    why: 'This is a fault of Précis and not of the source.',
    remedy: 'Report it with the message and, if you may, the source.'
  }
}

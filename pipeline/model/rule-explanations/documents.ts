import type { RuleExplanations } from './explanation.ts'

/** The rules about documents, themes, the browser and the proof of what was built. */
export const documentExplanations: RuleExplanations = {
  'document-dropped': {
    why: 'The fact sheet has one page; what goes first is stated, and listed here.',
    remedy: 'Pin what must stay, drop what may go, or shorten the text.'
  },
  'document-pages': {
    why: 'Who prints a fact sheet counts on one page.',
    remedy: 'Shorten the title or the bottom line; with a theme of your own, make its type smaller.'
  },
  'character-uncovered': {
    why: 'A box in the place of a character says nothing; its number can at least be looked up.',
    remedy: 'Use another character, or a theme whose typeface has it.'
  },
  'font-missing': {
    why: 'Those typefaces are too large to come with every installation.',
    remedy: 'Install the package that the message names.'
  },
  'pdf-conformance': {
    why: 'Readers with assistive technology and archives rely on the claim, so it is made only where it holds.',
    remedy: 'Report it; the file can be used, but does not claim to follow the standards.'
  },
  'theme-file': {
    why: 'A theme that is half there would print half a document.',
    remedy: 'Correct the file that is named, as `templates/README.md` describes it.'
  },
  'template-field': {
    why: 'A field that does not exist prints nothing, in every document.',
    remedy: 'Use a field of the view; the message names a near one.'
  },
  'browser-isolation': {
    why: 'Sources are strangers’ texts: the browser that prints them should reach neither network nor files.',
    remedy: 'Run `precis doctor`, which says what the machine lacks.'
  },
  'browser-failed': {
    why: 'Without the browser there is no PDF.',
    remedy: 'Run `precis doctor`; raise `deadline` on a slow machine.'
  },
  'write-failed': {
    why: 'Files are written whole or not at all: what was there is still there.',
    remedy: 'Make room, or give the user that runs Précis the right to write there.'
  },
  'verify-manifest': {
    why: 'What nobody has listed can’t be proved.',
    remedy: 'Run `precis build` with this version and theme first.'
  },
  'verify-source': {
    why: 'The documents say what an earlier text said.',
    remedy: 'Run `precis build`.'
  },
  'verify-statement': {
    why: 'A statement whose words don’t stand in the source is not the source’s.',
    remedy: 'Build anew; if it stays so, report it.'
  },
  'verify-missing': {
    why: 'What was chosen has to be printed, and unchanged.',
    remedy: 'Look at the theme’s templates: a part of the view may not be printed, or be changed.'
  },
  'verify-foreign': {
    why: 'Text that comes from neither the source nor the labels was put there by somebody.',
    remedy: 'Find out by whom; put words of a theme into its labels; build anew.'
  },
  'verify-bytes': {
    why: 'A file that differs from the one that was written was changed or damaged.',
    remedy: 'Build anew, and find out what has written into the folder.'
  }
}

import type { RuleExplanations } from './explanation.ts'

/** The rules about what a text says and leaves open. */
export const textExplanations: RuleExplanations = {
  'title-inferred': {
    why: 'The title stands on every document; a heading or a file’s name is seldom the one that is meant.',
    remedy: 'Set `title`, or begin a Markdown text with a heading of the first level.'
  },
  'title-label': {
    why: 'A reader who sees the title alone should know what the text is about.',
    remedy: 'Say the subject, or better what is found.',
    example: { wrong: 'Annual report 2026', right: 'Bathing water in the county was cleaner in 2026' }
  },
  'text-short': {
    why: 'A summary of a few sentences is those sentences again.',
    remedy: 'Nothing needs to be done; parts of the documents stay empty.'
  },
  'language-unsupported': {
    why: 'Key phrases and recommendations are told by English words.',
    remedy: 'Look at the documents more closely, and pin what matters.'
  },
  'template-directive': {
    why: 'Commands to a site generator mean nothing on paper.',
    remedy: 'Nothing needs to be done; write out what the directive would have put there if it is missed.'
  },
  'html-unsupported': {
    why: 'Forms, scripts and embedded things can’t be printed, and are never run.',
    remedy: 'Say in words what a reader needs of it.'
  },
  'text-left-out': {
    why: 'A reader of the documents would not know that there was more.',
    remedy: 'Write the words as ordinary text.'
  },
  'image-left-out': {
    why: 'Only images beside the source are embedded: others would be fetched from strangers.',
    remedy: 'Put the image beside the source or below its folder, as PNG, JPEG, GIF or WebP.'
  },
  'image-alternative': {
    why: 'Who can’t see the image learns nothing from it.',
    remedy: 'Describe what it shows.',
    example: { wrong: '![](wall.jpg)', right: '![The wall after the flood](wall.jpg)' }
  },
  'enumeration-count': {
    why: 'Readers count along, and doubt the rest where it does not add up.',
    remedy: 'Correct the number or add the missing item.',
    example: { wrong: 'Three steps: plan, build.', right: 'Two steps: plan, build.' }
  },
  'acronym-unexpanded': {
    why: 'A reader from outside does not know it, and a fact sheet has no room to look it up.',
    remedy: 'Spell it out where it is used first, or add it to `glossary`.',
    example: { wrong: 'The EQS is met.', right: 'The environmental quality standard (EQS) is met.' }
  },
  'figure-unsourced': {
    why: 'A number without a source can’t be checked, and is the first thing to be doubted.',
    remedy: 'Say in the same sentence who measured or reported it.',
    example: { wrong: '60 per cent agree.', right: '60 per cent agree, the county’s survey of 2026 found.' }
  },
  'quotation-unattributed': {
    why: 'Words in quotation marks are somebody’s; Précis never prints them as anybody else’s.',
    remedy: 'Name who says it in the same sentence.'
  },
  'date-vague': {
    why: 'It can’t be put on a timeline, and means something else a year later.',
    remedy: 'Give the date, or set `published` so that it can be told from that.',
    example: { wrong: 'It opened last year.', right: 'It opened in 2025.' }
  },
  'date-yearless': {
    why: 'A day without a year is read wrong as soon as the year is over.',
    remedy: 'Write the year, or set `published` so that it can be told from that.',
    example: { wrong: 'It ends on 3 March.', right: 'It ends on 3 March 2027.' }
  },
  'date-weekday': {
    why: 'One of the two is wrong, and a reader who comes on that day stands before a closed door.',
    remedy: 'Look up which one is meant.',
    example: { wrong: 'Friday, 16 November 2016', right: 'Wednesday, 16 November 2016' }
  },
  'shares-over-whole': {
    why: 'Parts can’t be more than their whole: one of the numbers is wrong, or they are parts of different things.',
    remedy: 'Correct the number, or say what each is a part of.',
    example: {
      wrong: 'Of the budget, 50% goes to roads, 40% to schools and the remaining 20% to parks.',
      right: 'Of the budget, 50% goes to roads, 40% to schools and the remaining 10% to parks.'
    }
  },
  'figure-differs': {
    why: 'A reader can’t tell which one holds, and trusts neither.',
    remedy: 'Correct one, or say what tells them apart: the year, the place, who counted.',
    example: {
      wrong: 'The number of homes without water is 4,200. … The number of homes without water is 4,700.',
      right: 'The number of homes without water was 4,700 in May. … In June it was 4,200.'
    }
  },
  'key-point-long': {
    why: 'Key points are read at a glance; a sentence of fifty words is not.',
    remedy: 'Make two sentences of it, the main thing first.'
  },
  'front-matter-missing': {
    why: 'Who passes a briefing on has to know from whom it is, of when, and what may be printed of it.',
    remedy:
      'Set the fields in the front matter or the sidecar; `organisation` may stand in the configuration.',
    example: {
      wrong: 'title: Dikes',
      right: 'title: Dikes\npublished: 2026-11-20\nauthors: Ada Meyer\nrights: full'
    }
  }
}

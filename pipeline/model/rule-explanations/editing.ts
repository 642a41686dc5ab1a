import type { RuleExplanations } from './explanation.ts'

/** Why what editors quote must be found again, and how to keep it so. */
export const editingExplanations: RuleExplanations = {
  'anchor-lost': {
    why: 'What an editor asked for is not done: the sentence is gone, or a number, a negation or a name in it has changed, and the old wording must not stand for the new one.',
    remedy: 'Quote the sentence as it is now, or remove the entry.',
    example: {
      wrong: 'pin: ["The dike cost 3 million euro"]  # the source says 4 million now',
      right: 'pin: ["The dike cost 4 million euro"]'
    }
  },
  'anchor-ambiguous': {
    why: 'The quote stands in several sentences, and nobody can tell which one is meant.',
    remedy: 'Quote more of the sentence, or say with `before` and `after` which words stand beside it.',
    example: {
      wrong: 'drop: [the council]',
      right: 'drop: [{ quote: the council, before: As the mayor told }]'
    }
  },
  'anchor-moved': {
    why: 'The sentence was found by its likeness. Another edit of the source may lose it.',
    remedy: 'Quote the sentence as it is now; the message shows it.'
  }
}

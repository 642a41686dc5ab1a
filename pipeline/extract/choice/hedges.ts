/** English words and phrases that weaken a claim or lay it at someone's door; lower case. */
export const hedges: readonly string[] = [
  ...['may', 'might', 'could', 'perhaps', 'possibly', 'probably', 'likely', 'unlikely', 'maybe', 'arguably'],
  ...[
    'apparently',
    'reportedly',
    'allegedly',
    'supposedly',
    'presumably',
    'seemingly',
    'seems',
    'seem',
    'seemed'
  ],
  ...[
    'appears to',
    'appear to',
    'appeared to',
    'suggests',
    'suggest',
    'tends to',
    'tend to',
    'in some cases'
  ],
  ...['some believe', 'some argue', 'some say', 'many believe', 'many argue', 'critics say', 'experts say'],
  ...[
    'some scholars believe',
    'some experts believe',
    'some observers believe',
    'it is believed',
    'it is thought'
  ],
  ...[
    'it is possible',
    'is expected to',
    'are expected to',
    'in our view',
    'in my view',
    'we believe',
    'i believe'
  ],
  ...[
    'we think',
    'i think',
    'to some extent',
    'in part',
    'partly',
    'roughly',
    'approximately',
    'around',
    'about'
  ],
  ...[
    'nearly',
    'almost',
    'at least',
    'up to',
    'more or less',
    'an estimated',
    'generally',
    'usually',
    'typically'
  ]
]

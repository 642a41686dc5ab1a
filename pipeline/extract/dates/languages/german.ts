import type { DateLanguage } from './date-language.ts'

/** How German writes dates. */
export const german: DateLanguage = {
  code: 'de',
  telling:
    /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:vor|folge)?jahr|monat|woche|quartal|tage?n?$|halbjahr|jahrzehnt|(?:vor)?gestern$|heute$|morgen$|übermorgen$|frühling|sommer|herbst|winter|(?:zwanz|drei[sß]s?|vierz|fünfz|sechz|siebz|achtz|neunz)iger$)/u,
  opening:
    /^(?:de[rnms]|die|das|im|am|vom|zum|von|zwischen|seit|vor|anfang|mitte|ende|früh|spät|frühe[nrs]?|späte[nrs]?|(?:vor)?letzte[nmrs]?|(?:vergangen|vorig|laufend|folgend|nächst|übernächst|kommend)e[nmrs]?|diese[nmrs]?|selbe[nm]|gleiche[nm]|(?:erst|zweit|dritt|viert)e[nmrs]?|ein|eine[nmrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|q|t)$/u,
  weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend', 'sonntag'],
  dayEnd: '\\.?',
  of: 'des\\sjahres|im\\sjahre?',
  part: '(?:anfang|mitte|ende|früh|spät|frühe[nrs]?|späte[nrs]?)\\s(?:des\\s(?:jahres\\s)?)?',
  beforeMonth:
    /(?:im|seit|bis|ab|vom|von|anfang|mitte|ende|letzten|vergangenen|nächsten|kommenden)\s\p{L}+\.?$/iu,
  days: [
    ['vorgestern', -2],
    ['gestern', -1],
    ['heute', 0],
    ['(?<!(?:heute|gestern|am|jeden|guten|tag|woch|abend)\\s)morgen', 1],
    ['übermorgen', 2]
  ],
  units: [
    ['jahr(?:e?s)?', 'year'],
    ['monats?', 'month'],
    ['woche', 'week'],
    ['quartals?', 'quarter'],
    ['jahrzehnts?', 'decade']
  ],
  counted: [
    ['jahren?', 'year'],
    ['jahr', 'year'],
    ['monate?n?', 'month'],
    ['wochen?', 'week'],
    ['tage?n?', 'day'],
    ['jahrzehnte?n?', 'decade']
  ],
  numbers: [
    ['eine[mnrs]?|ein', 1],
    ['zwei', 2],
    ['drei', 3],
    ['vier', 4],
    ['fünf', 5],
    ['sechs', 6],
    ['sieben', 7],
    ['acht', 8],
    ['neun', 9],
    ['zehn', 10],
    ['elf', 11],
    ['zwölf', 12],
    ['zwanzig', 20],
    ['dreißig', 30]
  ],
  before: [
    ['vorletzte[mnrs]?', -2],
    ['(?:letzt|vergangen|vorig)e[mnrs]?', -1],
    ['diese[mnrs]?|laufende[mnrs]?', 0],
    ['(?:nächst|kommend)e[mnrs]?', 1],
    ['übernächste[mnrs]?', 2]
  ],
  after: [],
  named: [
    ['(?:(?:das|dem|im|der|den|des)\\s)?(?:folge|folgende[mnrs]?\\s)', 1],
    ['(?:(?:das|dem|im|der|den|des|am|vom|zum)\\s?)?(?:selbe[mn]|gleiche[mn])\\s', 0]
  ],
  phrases: [['vorjahre?s?', ['year', -1]]],
  ago: [['vor\\s', '']],
  ahead: 'in\\s',
  later: [
    ['\\s(?:später|danach|darauf)', 1],
    ['\\s(?:zuvor|davor|vorher|früher)', -1]
  ],
  lately: ['(?:(?:den|die|der)\\s)?(?:letzten|vergangenen)\\s', ''],
  seasons: [
    ['frühjahrs?|frühlings?', 'SP'],
    ['sommers?', 'SU'],
    ['herbst(?:e?s)?', 'FA'],
    ['winters?', 'WI']
  ],
  ordinals: [
    ['erste[mnrs]?|1\\.', 1],
    ['zweite[mnrs]?|2\\.', 2],
    ['dritte[mnrs]?|3\\.', 3],
    ['vierte[mnrs]?|4\\.', 4]
  ],
  quarter: 'quartals?',
  half: 'halbjahre?s?|jahreshälfte',
  ofYear: '(?:\\s(?:des\\sjahres|im\\sjahre?|von))?\\s',
  decade: [
    '(?:(?:anfang|mitte|ende|früh|spät)?e?n?\\s?(?:der|den|die|dem)\\s(?:(?:frühen|späten)\\s)?)?',
    'er[\\s-]?jahren?'
  ],
  decades: [
    ['zwanziger', 2],
    ['drei(?:ß|ss)iger', 3],
    ['vierziger', 4],
    ['fünfziger', 5],
    ['sechziger', 6],
    ['siebziger', 7],
    ['achtziger', 8],
    ['neunziger', 9]
  ],
  yearBefore:
    /(?:(?<!\p{L})(?:im\sjahre?|jahre?s?|seit|anno|um|sommer|winter|herbst|frühjahr|frühling|anfang|mitte|ende|vor|nach|von|bis|ab|in\sden\sjahren|zwischen|und|erst|schon|bereits|bis\sins)|†|\*)\s$/iu,
  yearAfter:
    /^(?:[).,;:!?–-]|$|\s(?:[(–—-]|wurden?|war(?:en)?|ist|sind|hat(?:te)?(?:n)?|kam(?:en)?|gab|ging(?:en)?|erfolgte|begann|entstand|starb|folgten?|zog(?:en)?|trat(?:en)?|erhielt|und|bis|als|in|im|an|am|auf|aus|bei|beim|mit|der|die|das|den|dem|ein|eine|einen|einem|er|sie|es|von|vom|zum|zur|nach|für|durch|unter|über|gegründet|geboren|nur|noch|auch|erstmals|sich|wieder)(?!\p{L}))/iu,
  notYear: /^(?:\s?[%°€$]|[.,:]\d|\s(?:km|m|kg|cm|mm)(?!\p{L}))/iu,
  future:
    /(?<!\p{L})(?:wird|werden|soll(?:en)?|will|wollen|geplant|kommende[nmrs]?|nächste[nmrs]?|ab|voraussichtlich|erwartet)(?!\p{L})/iu,
  recurring: /(?<!\p{L})(?:jede[mnrs]?|alle|immer|stets|jährlich|jeweils)\s(?:\p{L}+\s){0,2}$/iu,
  recurringWeekday: /(?<!\p{L})(?:jede[mnrs]?|alle|immer|stets|jährlich|jeweils)\s(?:\p{L}+\s){0,2}$/iu,
  smallNames: false
}

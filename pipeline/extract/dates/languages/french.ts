import type { DateLanguage } from './date-language.ts'

/** How French writes dates. */
export const french: DateLanguage = {
  code: 'fr',
  telling:
    /^(?:(?:lun|mar|mercre|jeu|vendre|same)di$|dimanche$|années?$|ans?$|mois$|semaines?$|jours?$|trimestre$|semestre$|décennies?$|hier$|avant$|aujourd$|demain$|après$|printemps$|été$|automne$|hiver$|vingt$|trente$|quarante$|cinquante$|soixante$|quatre$)/u,
  opening:
    /^(?:le|la|les|l|du|de|des|aux?|à|dès|il|dans|ce|cet|cette|ces|début|milieu|fin|mi|premi(?:er|ère)|deuxième|second|troisième|quatrième|une?|deux|trois|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|entre|depuis|q|t)$/u,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  dayEnd: '(?:er)?',
  firstDay: 'premier',
  of: "de|de\\sl[’']année",
  part: "(?:(?:au\\s|à\\sla\\s|le\\s|la\\s|dès\\sle\\s)?(?:début|milieu|fin|mi)[\\s-](?:de\\s|du\\s|d[’']|de\\sl[’'])?(?:mois\\sd[e’']\\s?)?)",
  beforeMonth:
    /(?:(?<!\p{L})(?:en|depuis|dès|début|fin|mi|jusqu[’']en|jusqu[’']à|de|courant|mois\sde)[\s-]|d[’'])\p{L}+\.?$/iu,
  days: [
    ['avant-hier', -2],
    ['hier', -1],
    ["aujourd[’']hui", 0],
    ['après-demain', 2],
    ['demain', 1]
  ],
  units: [
    ['an(?:née)?', 'year'],
    ['mois', 'month'],
    ['semaine', 'week'],
    ['trimestre', 'quarter'],
    ['décennie', 'decade']
  ],
  counted: [
    ['an(?:née)?s?', 'year'],
    ['mois', 'month'],
    ['semaines?', 'week'],
    ['jours?', 'day'],
    ['décennies?', 'decade']
  ],
  numbers: [
    ['une?', 1],
    ['deux', 2],
    ['trois', 3],
    ['quatre', 4],
    ['cinq', 5],
    ['six', 6],
    ['sept', 7],
    ['huit', 8],
    ['neuf', 9],
    ['dix', 10],
    ['onze', 11],
    ['douze', 12],
    ['quinze', 15],
    ['vingt', 20],
    ['trente', 30]
  ],
  before: [['cette|cet|ce', 0]],
  after: [
    ['\\s(?:dernière|dernier|passée?|écoulée?)', -1],
    ['\\s(?:en\\scours)|-ci', 0],
    ['\\s(?:prochaine?|qui\\svient)', 1]
  ],
  named: [["(?:l[’']|la\\s|le\\s)même\\s", 0]],
  phrases: [
    ["l[’']an\\sdernier", ['year', -1]],
    ["l[’']an\\spassé", ['year', -1]],
    ["l[’']an\\sprochain", ['year', 1]]
  ],
  ago: [['il\\sy\\sa\\s(?:environ\\s|près\\sde\\s|plus\\sde\\s)?', '']],
  ahead: 'dans\\s',
  later: [
    ['\\s(?:plus\\stard|après)', 1],
    ['\\s(?:plus\\stôt|auparavant|avant)', -1]
  ],
  lately: ['(?:les|ces|des|aux)\\s', '\\s?'],
  seasons: [
    ['printemps', 'SP'],
    ['été', 'SU'],
    ['automne', 'FA'],
    ['hiver', 'WI']
  ],
  ordinals: [
    ['premi(?:er|ère)|1er|1re', 1],
    ['deuxième|second|2e|2ème', 2],
    ['troisième|3e|3ème', 3],
    ['quatrième|4e|4ème', 4]
  ],
  quarter: 'trimestre',
  half: 'semestre',
  ofYear: "(?:\\sde(?:\\sl[’']année)?)?\\s",
  decade: ['(?:(?:(?:au\\s)?début|(?:à\\sla\\s)?fin|milieu)\\sdes\\s|les\\s|des\\s|aux\\s)?années\\s', ''],
  decades: [
    ['vingt', 2],
    ['trente', 3],
    ['quarante', 4],
    ['cinquante', 5],
    ['soixante', 6],
    ['soixante-dix', 7],
    ['quatre-vingts?', 8],
    ['quatre-vingt-dix', 9]
  ],
  yearBefore:
    /(?:(?<!\p{L})(?:en|année|an|l[’']an|depuis|dès|début|fin|milieu|mi|vers|avant|après|jusqu[’']en|de|été|hiver|printemps|automne|saison|édition|coupe|élections?|entre|et|à|durant|pour)[\s-])$/iu,
  yearAfter: /^[)–—]/u,
  notYear:
    /^(?:\s?[%°€$]|[.,:]\d|\s(?:km|m|kg|cm|mm|ans|euros|mètres|habitants|personnes|hommes|soldats|exemplaires|places|francs|dollars|élèves|membres|tonnes|pages|hectares|kilomètres|points|salariés|employés|étudiants|logements)(?!\p{L}))/iu,
  future:
    /(?<!\p{L})(?:\p{L}{2,}(?:ra|ront|rons)|va|vont|prévue?s?|prochaine?s?|à\svenir|doit|doivent|devrait|devraient)(?!\p{L})/iu,
  recurring: /(?<!\p{L})(?:chaque|tous\sles)\s(?:\d+\s)?$/iu,
  recurringWeekday: /(?<!\p{L})(?:chaque|tou(?:s|tes)\sles|les|le|du|au)\s(?:mois\sd[e’']\s?)?$/iu,
  smallNames: true
}

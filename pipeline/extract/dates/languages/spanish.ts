import type { DateLanguage } from './date-language.ts'

/** How Spanish writes dates. */
export const spanish: DateLanguage = {
  code: 'es',
  telling:
    /^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|años?|mes|meses|semanas?|días?|trimestre|semestre|décadas?|ayer|anteayer|hoy|mañana|primavera|verano|otoño|invierno|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)$/u,
  opening:
    /^(?:el|la|los|las|del?|a|en|al|hasta|desde|hace|antes|pasado|este|esta|ese|esa|aquel|aquella|comienzos|principios|inicios|mediados|fines|finales|durante|dentro|entre|primer[oa]?|segund[oa]|tercera?|cuart[oa]|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|q|t)$/u,
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  dayEnd: '(?:\\s?[º°]|ro)?',
  firstDay: 'primero',
  of: 'de|del|del\\saño|de\\saño',
  part: '(?:(?:a\\s|en\\s|hasta\\s|desde\\s)?(?:comienzos|principios|inicios|mediados|fines|finales|el\\s(?:final|comienzo|inicio))\\sdel?\\s(?:mes\\sde\\s|año\\s)?)',
  beforeMonth: /(?<!\p{L})(?:en|desde|hasta|de|mes\sde|este|pasado|próximo|durante)\s\p{L}+\.?$/iu,
  days: [
    ['anteayer|antes\\sde\\sayer', -2],
    ['ayer', -1],
    ['hoy', 0],
    ['(?<!(?:la|esta|una|cada|toda|misma|pasado)\\s)mañana', 1],
    ['pasado\\smañana', 2]
  ],
  units: [
    ['año', 'year'],
    ['mes', 'month'],
    ['semana', 'week'],
    ['trimestre', 'quarter'],
    ['década', 'decade']
  ],
  counted: [
    ['años?', 'year'],
    ['mes(?:es)?', 'month'],
    ['semanas?', 'week'],
    ['días?', 'day'],
    ['décadas?', 'decade']
  ],
  numbers: [
    ['una?', 1],
    ['dos', 2],
    ['tres', 3],
    ['cuatro', 4],
    ['cinco', 5],
    ['seis', 6],
    ['siete', 7],
    ['ocho', 8],
    ['nueve', 9],
    ['diez', 10],
    ['once', 11],
    ['doce', 12],
    ['quince', 15],
    ['veinte', 20],
    ['treinta', 30]
  ],
  before: [
    ['(?:el\\s|la\\s|del\\s)(?:pasad|últim)[oa]', -1],
    ['est[ea]|(?:el\\s|la\\s)presente', 0],
    ['(?:el\\s|la\\s|del\\s)próxim[oa]', 1]
  ],
  after: [
    ['\\spasad[oa]', -1],
    ['\\s(?:en\\scurso|actual)', 0],
    ['\\s(?:próxim[oa]|que\\sviene)', 1]
  ],
  named: [['(?:el|la|ese|esa|aquel|aquella)\\s(?:mism[oa]\\s)', 0]],
  phrases: [],
  ago: [
    ['hace\\s(?:unos\\s|casi\\s|más\\sde\\s)?', ''],
    ['', '\\satrás']
  ],
  ahead: '(?:en|dentro\\sde)\\s',
  later: [
    ['\\s(?:después|más\\starde)', 1],
    ['\\santes', -1]
  ],
  lately: ['(?:(?:en|durante)\\s)?los\\súltimos\\s|(?:en\\s|durante\\s)?las\\súltimas\\s', ''],
  seasons: [
    ['primavera', 'SP'],
    ['verano', 'SU'],
    ['otoño', 'FA'],
    ['invierno', 'WI']
  ],
  ordinals: [
    ['primera?|1[ºª.]|1er', 1],
    ['segund[oa]|2[ºª.]', 2],
    ['tercera?|3[ºª.]|3er', 3],
    ['cuart[oa]|4[ºª.]', 4]
  ],
  quarter: 'trimestre',
  half: 'semestre',
  ofYear: '(?:\\sdel?(?:\\saño)?)?\\s',
  decade: [
    '(?:(?:a\\s)?(?:principios|mediados|fines|finales)\\sde\\s)?(?:los\\saños|(?:la\\s)?década\\sde(?:\\slos)?(?:\\saños)?)\\s',
    ''
  ],
  decades: [
    ['veinte', 2],
    ['treinta', 3],
    ['cuarenta', 4],
    ['cincuenta', 5],
    ['sesenta', 6],
    ['setenta', 7],
    ['ochenta', 8],
    ['noventa', 9]
  ],
  yearBefore:
    /(?<!\p{L})(?:en|años?|desde|hasta|hacia|de|del|verano|invierno|entre|y|a|antes\sde|después\sde|para|temporada|durante|(?:en|desde|hasta|para)\sel)\s$/iu,
  yearAfter: /^[)–—]/u,
  notYear:
    /^(?:\s?[%°€$]|[.,:]\d|\s(?:km|m|kg|cm|mm|años|euros|metros|habitantes|personas|hombres|soldados|ejemplares|plazas|pesos|dólares|alumnos|miembros|toneladas|páginas|hectáreas|kilómetros|puntos|empleados|estudiantes|viviendas|millones)(?!\p{L}))/iu,
  future: /(?<!\p{L})(?:\p{L}{2,}(?:rá|rán|remos)|va\sa|van\sa|previst[oa]s?|próxim[oa]s?)(?!\p{L})/iu,
  recurring: /(?<!\p{L})(?:cada|todos\slos)\s$/iu,
  recurringWeekday: /(?<!\p{L})(?:cada|todos\slos|los|las)\s$/iu,
  smallNames: true
}

/** Month names and their usual short forms, lower case, without a stop: English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar jänner janvier janv enero ene gennaio gen januari janeiro',
    'february feb februar février févr fevrier febrero febbraio februari fevereiro fev',
    'march mar märz mär mrz mars marzo maart março marco',
    'april apr avril avr abril abr aprile',
    'may mai mayo maggio mag mei maio',
    'june jun juni juin junio giugno giu junho',
    'july jul juli juillet juil julio luglio lug julho',
    'august aug août aout agosto ago augustus',
    'september sept sep septembre septiembre settembre set setembro',
    'october oct oktober okt octobre octubre ottobre ott outubro out',
    'november nov novembre noviembre novembro',
    'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro'
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
)

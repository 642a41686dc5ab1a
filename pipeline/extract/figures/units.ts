/** What a unit measures, as far as a briefing needs to know. */
export type UnitKind = 'percent' | 'money' | 'duration' | 'measure'

const list = (text: string): string[] => text.trim().split(/\s+/)

const money =
  list(`dollar dollars euro euros pound pounds yen yuan renminbi cent cents penny pence franc francs krona kronor
  krone kroner ruble rubles rouble roubles rupee rupees peso pesos won real reais rand shekel shekels dirham dirhams
  p USD EUR GBP CHF JPY CNY RMB € $ £ ¥ ¢ dime dimes`)

const duration =
  list(`second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks fortnight
  fortnights month months year years yr yrs decade decades century centuries millisecond milliseconds ms night nights
  quarter quarters semester semesters Ma Ga ka yo`)

const measure =
  list(`m metre metres meter meters km kilometre kilometres kilometer kilometers cm centimetre centimetres
  centimeter centimeters mm millimetre millimetres millimeter millimeters μm µm micrometre micrometres nm nanometre
  nanometres nanometer nanometers mile miles mi yard yards yd foot feet ft inch inches in " ″ ' ′ ” acre acres hectare
  hectares ha km2 km² m2 m² cm2 cm² mm2 mm² km3 km³ m3 m³ mm3 cm³ kg kilogram kilograms kilo kilos g gram grams mg
  milligram milligrams µg μg mcg t ton tons tonne tonnes tpd lb lbs pound-mass ounce ounces oz stone l L litre litres
  liter liters ml mL cl dl gallon gallons pint pints cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons
  barrel barrels bpd bushel bushels °C °F ° K C F degree degrees kelvin celsius fahrenheit W watt watts kW kilowatt
  kilowatts MW megawatt megawatts GW gigawatt gigawatts TW terawatt terawatts Wh kWh MWh GWh TWh joule joules J kJ MJ
  GJ TJ calorie calories kcal eV keV MeV GeV TeV V volt volts mV kV A amp amps ampere amperes mA Hz hertz kHz MHz GHz
  THz Pa kPa MPa GPa bar mbar psi N newton newtons bit bits b byte bytes B kB KB MB GB TB PB kilobyte kilobytes
  megabyte megabytes gigabyte gigabytes terabyte terabytes petabyte petabytes exabyte exabytes kb Mb Gb gb mb tb kbps
  Mbps Gbps bps px pixel pixels dpi rpm mph kph knots ppm ppb ppt dB decibel decibels mol mmol mM µM μM nM mmHg pm am fm Gy mGy Sv mSv lumen
  lumens CO2e MtCO2 tCO2 teu dwt Tg Gt Mt nT s s-1 wt% fps`)

const kinds = new Map<string, UnitKind>([
  ...measure.map((unit) => [unit, 'measure'] as const),
  ...duration.map((unit) => [unit, 'duration'] as const),
  ...money.map((unit) => [unit, 'money'] as const),
  ...list('% ‰ percent percentage pct').map((unit) => [unit, 'percent'] as const)
])

/** Units that are words of their own too and need a digit before them. */
export const shyUnits: ReadonlySet<string> = new Set(
  list(
    `in m t s a A C F K L l N V W J b B g won real second stone bar cup ' ′ " ″ ” min sec yo ha mi ft Ma ka C pm am fm`
  )
)

/** What a unit measures, by the unit as written, then in lower case; undefined where it is no known unit. */
export function unitKind(unit: string): UnitKind | undefined {
  return kinds.get(unit) ?? (unit.length > 3 ? kinds.get(unit.toLowerCase()) : undefined)
}

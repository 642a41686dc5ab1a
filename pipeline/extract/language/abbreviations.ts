/** What a stop after a short form means; words without the stop, in lower case. */
export interface Abbreviations {
  /** A name or the rest of a term follows: never the end of a sentence ("Mr.", "e.g."). */
  readonly open: ReadonlySet<string>
  /** A number follows: not the end before a digit ("No. 5", "Fig. 2"). */
  readonly beforeNumber: ReadonlySet<string>
  /** May end a sentence: not the end before a word that seldom begins one ("Acme Inc. Chairman"). */
  readonly either: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const shared = 'dr prof vs cf ca st ing dipl mt'

const english: Abbreviations = {
  open: words(`mr mrs ms messrs dr prof gen col maj capt cmdr lt sgt cpl adm gov sen rep hon rev pres supt fr sr sra srta
    st mt ft e.g eg i.e ie vs v viz cf al ca approx esp incl atty det insp pvt asst assoc dept univ amb sec treas p.s p.p.s
    mlle mme`),
  beforeNumber:
    words(`no nos p pp vol vols fig figs eq eqs sec secs ch chap art arts par para ver n° nr ext tel
    jan feb mar apr jun jul aug sep sept oct nov dec pt pg pgs op bk ex cl stat fed reg u.s.c c.f.r c`),
  either:
    words(`inc corp co ltd llc plc bros jr sr esq etc a.m p.m am pm ph.d m.d b.a m.a b.sc m.sc ave blvd rd
    jan feb apr aug sept oct nov dec mon tue tues wed thu thur thurs fri sat sun min max est u.s u.k u.n e.u d.c
    calif mass conn fla ga ill ind mich minn penn tenn va wash wis ore ariz ark colo apt dist ed eds rev cir ct`)
}

const german: Abbreviations = {
  open: words(`${shared} hr hrn fr frl bzw z.b z b d.h d h u.a u a o.ä s.o s.u vgl ggf evtl bsp sog inkl exkl zzgl
    mind max min geb gest gegr std tel str nr abs art az hrsg jh ing mag med phil jur rer nat habil dipl.-ing
    u bspw bzgl ehem insb einschl i.d.r i.a v.a z.t kath evang`),
  beforeNumber: words('nr s bd kap abb tab abs art abschn jan feb mär apr jun jul aug sep sept okt nov dez'),
  either: words('usw etc u.ä dgl gmbh co jr')
}

const french: Abbreviations = {
  open: words(`${shared} m mm mme mmes mlle mlles me mgr p.ex ex av apr env cf c.-à-d ste sts vol éd dir`),
  beforeNumber: words('n° no art p pp vol chap fig t janv févr avr juil sept oct nov déc tél'),
  either: words('etc jr inc ltd cie')
}

const spanish: Abbreviations = {
  open: words(`${shared} sr sra srta sres dña d dn lic ing arq dra profa gral cnel cap ud uds vd vds p.ej ej av avda
    pág págs núm n.º art ee cra prof excmo ilmo sto sta`),
  beforeNumber: words(
    'núm no n° n.º pág págs p pp art arts vol cap fig tel ext párr párrf ago ene feb mar abr may jun jul sep oct nov dic lun mar mié jue vie sáb dom'
  ),
  either: words('etc jr uu s.a cía d.c ee.uu bros')
}

const italian: Abbreviations = {
  open: words(`${shared} sig sigg sig.ra sig.na dott dott.ssa avv ing arch geom rag on prof.ssa egr gent.ma spett dir
    amm p.es ad.es es pag fig cap art n d psicol ecc.mo`),
  beforeNumber: words('n pag pagg art fig cap vol tel gen feb mar apr mag giu lug ago set ott nov dic'),
  either: words('ecc etc s.p.a s.r.l')
}

const portuguese: Abbreviations = {
  open: words(`${shared} sr sra srs dra profa eng exmo ilmo d av p.ex ex pág`),
  beforeNumber: words('n nº pág p art vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez'),
  either: words('etc jr ltda s.a cia')
}

const dutch: Abbreviations = {
  open: words(`${shared} dhr mevr mw mr ir drs ds bijv bv d.w.z o.a m.b.t t.o.v i.v.m nl resp ca blz`),
  beforeNumber: words('nr blz p art fig hfdst jan feb mrt apr jun jul aug sep sept okt nov dec'),
  either: words('etc enz jr b.v n.v')
}

const russian: Abbreviations = {
  open: words('проф акад доц ул просп пер пл пгт гор им св стр рис табл см т.е т.к т.н напр'),
  beforeNumber: words('ул стр рис табл гл п д кв тел №'),
  either: words('гг т.д т.п др руб коп тыс млн млрд')
}

const byLanguage: ReadonlyMap<string, Abbreviations> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['ru', russian]
])

const none: Abbreviations = { open: words(shared), beforeNumber: new Set(), either: words('etc') }

/** The short forms of a language; a few that many languages share for one that is not listed. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage.get(language) ?? byLanguage.get(language.split('-')[0]?.toLowerCase() ?? '') ?? none
}

const openers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(`the a an this that these those it its he she they we you i his her
  their our my your there here in on at for from by with to as if when while after before since although though
  because but and so or yet even however also what who why how where which is are was were do does did have has had will
  would can could should may might must not no some many most all each every both one two such then thus today
  yesterday tomorrow please another other several few more according during despite under over about let`)
  ],
  [
    'fr',
    words(`le la les l un une des il elle ils elles on ce cet cette ces je nous vous en dans pour par avec sans sur
      après avant depuis lors mais et ou donc car si son sa ses leur leurs au aux du de à`)
  ],
  [
    'es',
    words(`el la los las un una unos unas él ella ellos se es está fue son su sus este esta estos estas en de del al
      por para con sin sobre desde tras durante pero y o si no también además uno`)
  ],
  [
    'it',
    words(`il lo la i gli le un uno una è sono si in nel nella di del della da dal per con su questo questa questi
      ma e o se non anche`)
  ],
  [
    'pt',
    words(
      `o a os as um uma é são se em no na do da de por para com sem sobre este esta estes mas e ou não também`
    )
  ]
])

const noOpeners: ReadonlySet<string> = new Set()

/** Words that open a sentence of a language and hardly ever follow a short form inside one; lower case. */
export function openersOf(language: string): ReadonlySet<string> {
  return openers.get(language) ?? openers.get(language.split('-')[0]?.toLowerCase() ?? '') ?? noOpeners
}

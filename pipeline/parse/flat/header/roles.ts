/** Words that name what a person does; a line beside a name that holds one is a role. English, with a few German and French. */
export const roleWords: ReadonlySet<string> = new Set(
  `adviser advisor adjunct administrator ambassador analyst anchor archivist assistant associate attorney auditor
  author blogger candidate ceo cfo cto coo cio chair chairman chairperson chairwoman chancellor chief clerk
  columnist commander commentator commissioner congressman congresswoman consul consultant contributor convener
  coordinator correspondent counsel councillor counsellor curator dean delegate deputy designer developer director
  doctor economist editor engineer envoy executive expert fellow founder co-founder general governor head historian
  host inspector instructor intern investigator journalist judge justice lawyer lead leader lecturer librarian
  manager mayor member minister negotiator officer ombudsman partner philosopher physicist planner poet postdoc
  president principal producer professor programmer rapporteur reader reporter representative researcher reviewer
  scholar scientist secretary senator specialist spokesman spokesperson spokeswoman statistician strategist student
  superintendent supervisor surgeon teacher trainer translator treasurer trustee undersecretary vice-president
  visiting volunteer writer
  autor autorin direktor direktorin professorin referent referentin leiter leiterin redakteur redakteurin
  auteur directeur directrice professeur chercheur chercheuse rédacteur rédactrice président présidente`.split(
    /\s+/
  )
)

/** Words that name an organisation; a line beside a name that holds one is an affiliation. */
export const organisationWords: ReadonlySet<string> = new Set(
  `academy administration agency alliance association authority bank board bureau center centre chamber church
  college commission committee company consortium corp corporation council court department division embassy
  faculty federation foundation forum gmbh group hospital inc initiative institut institute institution
  laboratories laboratory ltd llc llp ministry museum network news newspaper observatory office organisation
  organization parliament partnership party plc press school secretariat service services society team trust union
  university université universität universidad università universiteit hochschule ministerium ministère
  think-tank university's chronicle courier daily gazette herald journal magazine radio television times tribune
  weekly wire`.split(/\s+/)
)

/** Words that a heading or title may be made of but hardly a person's name. */
export const notNames: ReadonlySet<string> = new Set(
  `about abstract acknowledgements act action agenda analysis annex annual answers appendix approach article
  background brief briefing budget case chapter climate conclusion conclusions contact contents crisis cyber data
  definitions development digital discussion economic economy education energy environment events executive
  facts findings foreign forum foreword fund future global government guidance guide health history how impact
  implementation information international introduction issues key law legal limitations market measures method
  methodology methods minutes national new news next note notes notice objectives opinion our outlook overview part
  plan plans policy preface press privacy problem process programme program project public purpose questions
  recommendations records references release report reports research resources results review risk risks rules
  scope section security service services social standards statement statistics status steps strategy study
  summary supplementary support table technology terms timeline title trade training transport update urban use
  water what when where who why work world`.split(/\s+/)
)

/** Lines that stand above a title to say what kind of text it is, lower case. */
export const kickers: ReadonlySet<string> = new Set([
  'analysis',
  'article',
  'blog',
  'briefing',
  'briefing note',
  'comment',
  'commentary',
  'discussion paper',
  'draft',
  'editorial',
  'essay',
  'fact sheet',
  'feature',
  'for immediate release',
  'guest post',
  'insight',
  'interview',
  'media release',
  'memo',
  'memorandum',
  'news',
  'news release',
  'notice',
  'op-ed',
  'opinion',
  'perspective',
  'policy brief',
  'press release',
  'report',
  'research note',
  'special report',
  'speech',
  'statement',
  'viewpoint',
  'working paper'
])

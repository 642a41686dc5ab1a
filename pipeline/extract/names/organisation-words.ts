/** Words that end or head the name of an organisation. English. */
export const organisationWords: ReadonlySet<string> = new Set(
  `Academy Administration Agency Airlines Airways Alliance Army Assembly Association Associates Authority Bank Bar Board Brigade Broadcasting
  Brothers Bureau Business Cabinet Center Centre Chamber Church Club Coalition College Commission Commissioner Committee Commons Communications
  Community Company Confederation Congress Consortium Cooperative Corporation Corps Council Court Department Directorate Division
  Electric Electronics Energy Enterprises Exchange Faculty Federation Financial Fleet Force Forces Foundation Front Fund Government Group Guard Guild Headquarters
  Holdings Hospital House Houses Industries Initiative Institute Institution Insurance International Investigations Journal Labs Laboratory Laboratories League Legion Library Magazine Media Ministry Mission Mosque
  Motors Movement Museum Navy Network News Observatory Office Opera Orchestra Organisation Organization Outreach Panel Parliament
  Partners Partnership Party Pharmaceuticals Police Post Press Programme Radio Railway Regiment School Schools Secretariat Securities Senate
  Service Services Society Telekom Squad Staff Systems Task Team Technologies Telecom Telegraph Television Times Treasury Tribunal Trust Union United
  Unit University Watch Works Workers Yard Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP PLC plc AG GmbH SA S.A. NV N.V. BV SE SpA AB Oyj & City Athletic Rovers Wanderers Rangers Albion FC F.C. AC CF`.split(
    /\s+/
  )
)

/** Words that, followed by "of" or "for", head the name of an organisation: "Ministry of Defence". */
export const organisationHeads: ReadonlySet<string> = new Set(
  `Academy Administration Agency Alliance Assembly Association Authority Bank Board Bureau Centre Center Chamber Church Coalition College Commission Committee
  Confederation Congress Corps Council Court Department Directorate Federation Foundation Fund House Institute Institution League
  Library Ministry Mission Museum Network Office Organisation Organization Panel Parliament Party School Tribunal Group Secretariat Senate Society Union University`.split(
    /\s+/
  )
)

/** Words that end the name of an event. */
export const eventWords: ReadonlySet<string> = new Set(
  `Conference Congress Summit Forum Games Olympics Cup Championship Championships Festival Expo Exhibition Symposium Workshop
  Convention War Revolution Uprising Election Elections Referendum Day Week Awards Prix Tour Marathon Holocaust Depression
  Crisis Rally Hearing Hearings Inquiry Series Bowl`.split(/\s+/)
)

/** Words that end or head the name of a law, a treaty, a report or another work. */
export const workWords: ReadonlySet<string> = new Set(
  `Act Accord Accords Agreement Bill Bible Charter Code Constitution Convention Covenant Declaration Directive Framework Guidelines
  Guidance Koran Law Manifesto Memorandum Pact Plan Policy Protocol Regulation Regulations Report Resolution Review Roadmap Rule Rules Statement Statute Strategy
  Survey Treaty White Paper Green Amendment Article Handbook Index Initiative Manual Standard Standards Toolkit`.split(
    /\s+/
  )
)

/** Organisations and firms that are named without any of these words. */
export const knownOrganisations: ReadonlySet<string> = new Set(
  `Google Mozilla Microsoft Apple Amazon Facebook Twitter Meta IBM Intel Samsung Sony Toyota Honda Nissan Ford Volkswagen Siemens Boeing Airbus
  Reuters Bloomberg Interpol Europol Hamas Hezbollah Hizbollah Fatah Taliban Pentagon Kremlin NATO UNESCO UNICEF OPEC ASEAN EU UN WHO WTO IMF FBI CIA NASA NSA BBC CNN
  ABC CBS NBC Fox AP AFP Tass Itar-Tass Interfax Xinhua Yahoo Netflix Uber Airbnb Tesla SpaceX OpenAI Wikipedia YouTube Instagram LinkedIn
  GitHub Slack Oracle Cisco Nokia Ericsson Huawei Alibaba Tencent Baidu Shell Exxon Chevron Gazprom Lufthansa Walmart Starbucks McDonald's Nike Adidas Greenpeace Oxfam Amnesty
  Likud Solidarity Congress Senate Parliament Bundesbank Bundestag Knesset Duma Nasdaq U.N. E.U.`
    .split(/\s+/)
    .concat(
      'United Nations|European Union|African Union|Red Cross|White House|Federal Reserve|World Bank|Al Qaeda'.split(
        '|'
      )
    )
)

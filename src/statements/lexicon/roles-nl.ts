import { words } from './lexicon.ts';
import type { RoleLexicon } from './roles.ts';

export const DUTCH_ROLES: RoleLexicon = {
  language: 'nl',
  titles: words('meester heer mevrouw meneer dhr mevr mw dr drs mr ir ing prof professor sir dame'),
  styles: words('lord lady'),
  roles:
    words(`minister staatssecretaris premier minister-president president voorzitter voorzitster directeur directrice
    woordvoerder woordvoerster kamerlid fractievoorzitter fractieleider fractieleidster leider leidster burgemeester
    wethouder gouverneur ambassadeur commissaris eurocommissaris europarlementarier parlementslid senator raadslid
    advocaat jurist rechter officier hoogleraar onderzoeker onderzoekster historicus econoom socioloog antropoloog
    politicoloog specialist deskundige analist adviseur coordinator medewerker medewerkster vrijwilliger vrijwilligster
    oprichter eigenaar eigenaresse baas topman topvrouw chef hoofd generaal kolonel kapitein schipper arts dokter
    verpleegkundige docent leraar lerares student boer kweker handelaar ondernemer makelaar regisseur dirigent schrijver
    schrijfster journalist journaliste redacteur verslaggever bewoner bewoonster instructeur locatiemanager manager
    ploegleider trainer onderhandelaar hoofdonderhandelaar gastheer gastvrouw vertegenwoordiger vertegenwoordigster
    gezant bisschop kardinaal paus koning koningin prins prinses kanselier bondskanselier ombudsman rapporteur lid secretaris
    secretaris-generaal rechercheur agent inspecteur havendirecteur psycholoog columnist omwonende scheidend bestuurder
    officier-van-justitie reder visser vader moeder gedeputeerde procureur arbeidsauditeur commandant natuurkenner ontmijner`),
  roleEnding:
    /.{3}(?:minister|procureur|kenner|commandant|auditeur|voorzitter|voorzitster|directeur|woordvoerder|woordvoerster|leider|leidster|lid|loog|econoom|deskundige|onderzoeker|handelaar|manager|baas|adviseur|advocaat|commissaris|secretaris|coordinator|medewerker|burgemeester|onderhandelaar)$/,
  notRoles: words(''),
  female: /^(?:mevrouw|mevr|mw|dame|lady|koningin|prinses|.*(?:ster|trice|euse|vrouw|esse|iste|lerares))$/,
  male: /^(?:heer|dhr|meneer|sir|lord|koning|prins|paus|topman|gastheer)$/,
  officeHeads: words('minister staatssecretaris eurocommissaris commissaris'),
  localHeads: words(
    'burgemeester wethouder gouverneur president premier koning koningin ambassadeur bisschop kamerlid',
  ),
  spokes: words('woordvoerder woordvoerster zegsman ambtenaar vertegenwoordiger bron bronnen'),
  organisations:
    words(`ministerie commissie raad gemeente politie regering kabinet agentschap dienst organisatie hulporganisatie
    vereniging bond vakbond stichting universiteit instituut hof rechtbank parlement kamer partij fractie netwerk alliantie
    koepel federatie kerk kruis inspectie provincie bedrijf bank fonds bureau ambassade autoriteit ombudsman reizigersclub
    club marechaussee coalitie oppositie ngo instelling vluchtelingenwerk directie`),
  organisationEnding:
    /.{2}(?:ministerie|commissie|organisatie|agentschap|dienst|vereniging|bond|stichting|raad|werk|instituut|club|netwerk|inspectie|kamer)$/,
  documents:
    words(`rapport verklaring brief tekst besluit uitspraak vonnis arrest nota verdrag akkoord plan advies studie
    onderzoek document persbericht kamerbrief stuk resolutie`),
  links: words('van voor bij namens uit in der des'),
  ours: words('ons onze'),
  theirs: words('zijn haar hun diens wiens'),
  definite: words('de het dit deze die dat'),
  indefinite: words('een'),
  relatives: words('die dat wie wiens'),
  notNames:
    words(`de het een maar en of als toen nu vandaag gisteren morgen in op aan na voor hij zij ze wij we ik jullie
    dit dat deze die er ook dus volgens met van om over onder sinds tot bij uit door te wie wat hoe waar waarom nog niet geen
    alle veel sommige maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
    augustus september oktober november december zijn haar hun ons onze daar daarna daarvoor destijds ruim`),
};

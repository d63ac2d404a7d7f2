import { words } from './lexicon.ts';
import type { RoleLexicon } from './roles.ts';

export const ENGLISH_ROLES: RoleLexicon = {
  language: 'en',
  titles:
    words(`gen col maj cpl cmdr adm sen rep gov congressman congresswoman supt insp mr mrs ms miss mx dr prof professor sir dame rev revd reverend fr hon rt honourable capt sgt lt cllr
    mademoiselle madame monsieur`),
  styles: words('lord lady baroness baron viscount earl justice'),
  roles:
    words(`secretary minister premier chancellor president chair chairman chairwoman chairperson head director chief
    leader commissioner commander spokesperson spokesman spokeswoman official officer mp mep senator peer councillor mayor
    governor ambassador envoy rapporteur ombudsman prosecutor judge lawyer solicitor barrister advocate attorney counsel
    adviser advisor agent lead leads manager coordinator co-ordinator campaigner activist volunteer researcher analyst
    economist historian academic lecturer expert scholar author journalist editor correspondent reporter teacher doctor
    nurse farmer fisherman owner founder cofounder delegate negotiator diplomat general colonel major captain lieutenant
    sergeant admiral sheriff inspector constable detective superintendent pope bishop archbishop cardinal imam rabbi king
    queen prince princess vicepresident executive member worker student resident witness survivor refugee migrant mother
    father exporter importer trader shopkeeper trainer coach captain skipper pilot driver psychologist sociologist
    anthropologist specialist consultant fellow trustee treasurer clerk registrar speaker whip deputy undersecretary ceo
    lawmaker politician candidate backbencher criminologist geographer scientist engineer sister brother`),
  roleEnding: /.{2}(?:ologist|ographer|ician|onomist)$/,
  notRoles: words(''),
  female: /^(?:mrs|ms|miss|dame|lady|baroness|madame|mademoiselle|queen|princess|mother|sister|.*woman)$/,
  male: /^(?:mr|sir|lord|baron|viscount|earl|king|prince|pope|father|brother|monsieur|fisherman|.*[^o]man)$/,
  officeHeads: words('secretary minister undersecretary commissioner commissioners'),
  localHeads: words(
    'mayor governor bishop archbishop ambassador king queen prince princess president premier sheriff mp mep',
  ),
  spokes: words('spokesperson spokesman spokeswoman official officials source sources representative spokespeople'),
  organisations: words(`office ministry department committee council commission agency authority court tribunal union
    association society charity group organisation organization network alliance federation foundation trust campaign
    institute university college school centre center police service force forces command board bureau government cabinet
    parliament senate house assembly party embassy ombudsman watchdog inspectorate company firm bank fund church academy
    project coalition movement forum body ngo watch international refuge crescent cross nations media prefecture
    consortium chamber mission directorate secretariat administration presidency partnership initiative newspaper`),
  documents: words(`report statement decision ruling judgment judgement letter paper document text review treaty
    agreement plan article website release memo memorandum communique declaration study survey briefing note opinion
    strategy resolution guidance inquiry evaluation audit survey`),
  links: words('of from at for with in'),
  ours: words('our'),
  theirs: words('its their his her'),
  definite: words('the this that'),
  indefinite: words('a an one another some'),
  relatives: words('who whose which that whom'),
  notNames: words(`the a an but and or if when while today yesterday tomorrow on in at as after before this that these
    those it he she they we you i his her their our there here however meanwhile also for with from by to of no yes its
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december critics lawyers campaigners ministers officials asked speaking what how why where who some
    many most all both each every such only even since until during under over according not one two three last next
    earlier later`),
};

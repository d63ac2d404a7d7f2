import { words } from './lexicon.ts';
import type { RoleLexicon } from './roles.ts';

export const GERMAN_ROLES: RoleLexicon = {
  language: 'de',
  titles: words('herr herrn frau fr hr dr prof professor professorin med jur phil dipl ing lord sir dame'),
  styles: words(''),
  roles: words(`chef vorstand sprecher wirt abgeordnete abgeordneter vorsitzende vorsitzender beauftragte beauftragter
    kanzler general oberst hauptmann kapitan bischof kardinal papst konig prinz anwalt arzt koch kollege beamte beamter
    angestellte leiter rat botschafter prafekt delegierte delegierter gesandte gesandter zeuge experte jurist pressesprecher
    ombudsmann bauer lotse soziologe politologe psychologe okonom historiker premier minister prasident richter autor
    graf baron kommissar senator landrat staatsanwalt rechtsanwalt polizist zeuge schuler student rentner handler
    staatssekretar burgermeister oberburgermeister amtskollege unterhandler chefunterhandler berichterstatter importeur
    vater mutter bischofin pendler landesrat stadtrat gemeinderat kirchenrat vorstandin innenpolitiker ingenieur redakteur funktionar volontar notar sekretar generalsekretar kommandeur kommandant trainer`),
  roleEnding:
    /(?:.{4}ist|.{3}(?:erin|orin|istin|entin|antin|login|eurin|wirtin|atin|arin|anin|chefin|fuhrerin|anwaltin)|.{2}(?:minister|sprecher|kanzler|prasident|leiter|fuhrer|kommissar|forscher|rechtler|wissenschaftler|schutzer|meister|anwalt|richter|politiker|berater|helfer|lehrer|arbeiter|offizier|beamter|beamte|chef|vorstand|sekretar|direktor|botschafter|loge|trager|geber|nehmer|handler|berichterstatter|korrespondent|kollege|kapitan|landesrat|stadtrat|abgeordneter|abgeordnete|beauftragter|beauftragte|vorsitzender|vorsitzende|experte|okonom|historiker))$/,
  notRoles:
    words(`martin karin katrin kathrin kerstin kristin robin benjamin augustin valentin quentin berlin catrin justin
    erwin edwin hermann kaufmann hartmann neumann lehmann bergmann hoffmann zimmermann dietmann christin bettin rasputin corin
    konstantin celestin putin wittenberg thielemann merkel latin satin kevin tomin`),
  female: /(?:^(?:frau|dame)|[^u]in|frau|dame)$/,
  male: /^(?:herr|herrn|sir|lord|.*(?:minister|sprecher|kanzler|prasident|leiter|kommissar|chef|anwalt|mann|direktor|meister|forscher|richter|okonom|historiker|loge|botschafter|abgeordneter|vorsitzender|beauftragter|wissenschaftler|politiker))$/,
  officeHeads: words('minister ministerin staatssekretar staatssekretarin kommissar kommissarin'),
  localHeads: words(`burgermeister burgermeisterin oberburgermeister oberburgermeisterin landrat landratin bischof
    bischofin erzbischof prasident prasidentin gouverneur gouverneurin konig konigin botschafter botschafterin prafekt
    prafektin ministerprasident ministerprasidentin regierungschef regierungschefin`),
  spokes: words('sprecher sprecherin pressesprecher pressesprecherin vertreter vertreterin beamter mitarbeiter kreise'),
  organisations:
    words(`amt ministerium ministerien verband bund verein kommission rat agentur behorde gericht gerichtshof
    regierung organisation gewerkschaft partei fraktion stiftung werk hilfswerk institut universitat hochschule polizei
    kirche diakonie caritas kreuz zentrum parlament ausschuss opposition koalition gesellschaft netzwerk bundnis allianz
    initiative gruppe kammer bank fonds prasidentschaft senat kanzlei botschaft rechnungshof`),
  organisationEnding:
    /.{2}(?:amt|amts|amtes|ministerium|ministeriums|verband|verbands|verbandes|verein|vereins|kommission|agentur|behorde|gericht|gerichts|gerichtshof|regierung|organisation|gewerkschaft|stiftung|werk|werks|institut|kirche|zentrum|parlament|ausschuss|ausschusses|netzwerk|kammer|prasidium|buro|landkreistag|stadtetag|bundestag|bundesrat|sekretariat|sekretariats)$/,
  documents: words(`bericht erklarung papier positionspapier brief schreiben urteil beschluss entwurf gesetzentwurf
    vertrag abkommen text studie gutachten mitteilung pressemitteilung antwort dokument antrag begrundung stellungnahme
    plan bekanntmachung`),
  links: words('von vom des der beim bei im am fur aus zu zum zur den'),
  ours: words('unser unsere unserer unseres unserem unseren'),
  theirs: words('sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren deren dessen'),
  definite: words('der die das den dem des dieser diese dieses'),
  indefinite: words('ein eine einer eines einem einen'),
  relatives: words('der die das welcher welche deren dessen'),
  notNames:
    words(`der die das den dem des ein eine einer eines einem einen und aber oder wenn als nach vor heute gestern
    morgen am im in an auf es er sie wir ihr ich sein seine ihre dies diese dieser dieses damit dabei dazu zudem auch so
    laut unser unsere bei mit ohne uber unter seit bis zum zur vom von fur wer was wie wo warum doch noch schon nur nicht
    kein keine alle viele einige mehr ende anfang mitte januar februar marz april mai juni juli august september oktober
    november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag jahr jahre prozent euro millionen`),
};

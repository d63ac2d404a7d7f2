import { words } from './lexicon.ts';

/** May begin a subject. */
export const DETERMINERS = words(`der die das ein eine einer sein seine ihr ihre dieser diese dieses jener jene mehrere
  viele einige alle beide zwei drei vier funf sechs sieben acht neun zehn kein keine manche zahlreiche weitere andere
  unser unsere jeder jede derselbe dieselbe ersten`);
/** Begin an object, no subject. */
export const OBLIQUE = words(
  'dem den einem einen seinem seinen ihrem ihren diesem diesen jenem allen beiden vielen uns ihm ihnen ihn',
);
export const GENITIVE = words(
  'des der eines einer seines seiner ihres ihrer dieses dieser beider deren dessen unserer',
);
export const PREPOSITIONS = words(`in im ins am an ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur uber
  ubers unter gegen gegenuber durch fur furs wahrend wegen seit bis um ohne neben zwischen laut trotz anlasslich hinter
  innerhalb ausserhalb gemass bezuglich angesichts aufgrund infolge per via pro ab nahe samt mitsamt mittels namens
  binnen entgegen statt anstatt seitens`);
/** After a noun they go on naming the same one: "Beauftragte für Migration", "Minister von Bayern". */
export const LINKS = words('von vom fur beim bei zum zur aus und sowie im');
export const PRONOUNS = words('er sie dieser diese letzterer letztere jener beide wir ich');
export const SUBORDINATORS =
  words(`dass weil wenn als nachdem wahrend obwohl da ob falls sofern sobald solange bevor ehe
  damit indem seitdem wie warum wo wobei wonach weshalb wer was`);
export const RELATIVES = words('der die das dem den denen dessen deren welcher welche welches');
/** Before the first part of a clause without being one: "doch der Minister sagte". */
export const FILLERS = words('und aber doch denn oder sondern jedoch auch nur sogar selbst');
export const ADVERBS =
  words(`heute gestern weiter spater zuvor bisher immer wieder ferner eher sicher selber leider aber
  oder uber unter hinter daher vorher seither nachher  allerdings jedoch erneut auch bereits schon noch nun jetzt
  dann dazu dabei zudem ausserdem weiterhin wortlich erstmals ebenfalls hingegen dagegen indes unterdessen inzwischen
  schliesslich zugleich gleichzeitig dementsprechend deutlich klar offen sich es dies  selbst dort hier nur sehr so
  zunachst abschliessend anschliessend weiters mehr gar nicht kurz zuletzt damals erst sogar besonders`);
/** Written with a capital and no one who speaks. */
export const NO_SPEAKERS = words(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
  marz april mai juni juli august september oktober november dezember montagabend dienstagabend mittwochabend
  donnerstagabend freitagabend samstagabend sonntagabend anfang ende mitte uhr heute gestern morgen dies das dabei dazu
  daruber zudem ausserdem zuvor spater bereits erst insgesamt allerdings jedoch zugleich gleichzeitig weiter weiterhin
  ferner dort hier damals nun jetzt bisher zunachst schliesslich daraufhin dennoch trotzdem deshalb daher somit damit
  danach demnach dadurch darin daran davon hierzu hierbei wortlich offiziell angeblich vermutlich moglicherweise
  wahrscheinlich offenbar laut wie so aber und doch auch nur als wenn da weil dass es man was nach vor seit in im am an
  auf bei mit zu zum zur von vom unter uber durch fur gegen wegen trotz ob obwohl nachdem wahrend bevor ehe um statt
  inzwischen unterdessen dagegen hingegen zwar denn mehr noch immer dass daraus hierauf darauf dafur hinzu jahr jahre
  mal teil   nein ja gott dank abend vormittag nachmittag  uhr   
      ausdruck kritik  wann warum wer welche mittags abends morgens
  nachts wochenende woche monat stunden tage tagen wochen monate minuten jahren bezuglich
  zuletzt gegenuber sinngemass neben aus weiteren bislang stellvertretend mez mesz beispiel begrundung bedingung
  bedingungen sollte wurde hatte konnte musste weder seither seitdem anschliessend zugunsten warum wieso weshalb niemand alles keiner wenige ebenso`);
/** Ends of words for people who speak for something, and the office they hold. */
export const ROLE =
  /(?:sprecher|minister|chef|prasident|kanzler|abgeordneten?|sekretar|beauftragten?|vorsitzenden?|direktor|leiter|experten?|expertin|anwalt|anwaltin|richter|kommissar|botschafter|burgermeister|politiker|fuhrer|trainer|forscher|wissenschaftler|professor|autor|redakteur|senator|gouverneur|vertreter|mitglied|grunder|manager|analyst|prasidium|general|offizier|polizist|papst|bischof|konig|konigin|historiker|schauspieler|fraktionschef|generalsekretar|staatsanwalt|kandidat|mitarbeiter)(?:in|innen|s|en)?$/;
/** Who is spoken to in the press, not who speaks. */
export const PRESS =
  /(?:zeitung|agentur|magazin|sender|presse|blatt|rundschau|dpa|afp|reuters|ard|zdf|bbc|cnn|ap|rbb|wdr|ndr|mdr|bild|post|tagesspiegel|spiegel|welt|funk|radio|nachrichten|journalisten|reportern)$/;

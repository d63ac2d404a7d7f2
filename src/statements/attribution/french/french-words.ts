import { phrases, words } from '../../lexicon/lexicon.ts';

export const DETERMINERS = words(`le la les l un une des son sa ses leur leurs notre nos votre vos ce cet cette ces
  plusieurs certains certaines deux trois quatre cinq`);
export const PRONOUNS = words('il elle ils elles');
/** Stand for somebody behind "selon" and "pour" only. */
export const STRESSED = words('lui eux');
export const CLITICS = words('ne n se s lui leur y en nous vous me m l le la les te t');
export const AUXILIARIES = words('a ont avait avaient aura est sont etait etaient ayant');
export const TIMES =
  words(`lundi mardi mercredi jeudi vendredi samedi dimanche hier avant-hier aujourd hui demain matin soir
  midi apres-midi janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre recemment jeudi
  dernier derniere ce meme`);
export const TIME_NOUNS =
  words(`mois semaine an annee lendemain jour soir matin date week veille nuit heure heures jours semaines
  ans annees debut fin`);
export const ADVERBS =
  words(`egalement aussi encore notamment ensuite ainsi deja toutefois cependant immediatement toujours
  ailleurs alors enfin bien meme clairement pourtant neanmoins surtout juste puis finalement desormais souvent volontiers
  donc plus tot tard ici`);
/** Parts of "pour sa part", "de son côté", "par ailleurs". */
export const ASIDES = words('pour sa son part de cote par d lui elle eux elles meme leur en outre a la fois');
export const STOP_PREPOSITIONS =
  words(`en dans devant lors sur apres avant depuis pendant avec sans par vers chez contre entre
  sous aupres durant malgre face via selon comme pres jusque jusqu`);
export const PREPOSITIONS =
  words(`a au aux en dans devant lors sur apres avant depuis pendant avec sans par vers chez contre
  entre sous aupres durant malgre face via selon pour de du d des outre hormis parmi quant suite grace des`);
/** Go on a noun phrase that names somebody. */
export const LINKS = words('de du des d van von der den la le el al ben bin di da dos af ter te zu et l');
export const STOPS =
  words(`qui que qu dont ou mais tandis alors quand lorsque car puis et si comme parce puisque il elle ils
  elles on cela ceci c`);
export const CONNECTIVES = words(
  'mais et or car puis donc ainsi aussi ensuite alors enfin pourtant toutefois cependant',
);
export const TITLES = words('m mm mme mmes mlle me dr pr docteur professeur maitre monsieur madame sir lord lady dame');
/** Of a person who holds an office, has a trade or speaks for others. */
export const PEOPLE = words(`ministre ministres president presidente presidents vice-president vice-presidente directeur
  directrice porte-parole depute deputee deputes senateur senatrice senateurs maire maires secretaire commissaire chef
  cheffe ambassadeur ambassadrice juge avocat avocate avocats chercheur chercheuse historien historienne politiste
  sociologue responsable coordinateur coordinatrice coordonnateur prefet prefete procureur procureure rapporteur
  rapporteure corapporteur corapporteure eurodepute eurodeputee chancelier chanceliere gouverneur
  representant representante delegue deleguee conseiller conseillere elu elue candidat candidate militant militante
  juriste benevole fondateur fondatrice cofondateur cofondatrice expert experte economiste professeur professeure
  magistrat magistrate diplomate general colonel commandant commandante capitaine dirigeant dirigeante patron patronne
  membre homologue predecesseur successeur adjoint adjointe habitant habitante medecin infirmiere journaliste editorialiste
  defenseur defenseure controleur controleuse mediateur mediatrice haut-commissaire pape eveque cardinal roi reine
  collegue rival rivale interessee interesse mere pere rapporteur negociateur negociatrice policier policiere syndicaliste
  demographe geographe anthropologue ex-ministre ancien ancienne chercheurs patronne femme homme
  refugie refugiee temoin docteur porte parole vice secretaire-general`);
/** Before a quotation that is what they say it is, and nobody’s words. */
export const NAMING_NOUNS = words(`formule formules mot mots expression terme termes notion slogan slogans titre titres
  intitule banderole banderoles pancarte pancartes mention inscription livre livres ouvrage roman guide brochure essai
  exposition film documentaire revue theme operation programme rubrique emission chanson chapitre collectif hashtag
  principe concept label liste salle navire bateau surnom devise enseigne pseudonyme code triangle colloque conference
  serie podcast blog site`);
export const NAMING_WORDS = words(`intitule intitulee intitules intitulees baptise baptisee baptises surnomme surnommee
  surnommes appele appelee appeles dit dite dits dites nomme nommee nommes denomme denommee titre titree estampille
  estampillee estampilles sobrement soi-disant pretendu pretendus pretendue`);
/** Carry words that nobody in the text says. */
export const CARRIERS = words(
  'bache baches mur banderole banderoles pancarte pancartes affiche affiches slogan slogans graffiti tag',
);
export const MARKERS = phrases('selon, d apres, aux yeux de, aux yeux du, dixit, au dire de, de l avis de');
export const READ_IN =
  phrases(`lit on dans, a t on appris aupres de, a t on appris de, a t on appris, peut on lire dans, lit on sur, peut on lire sur, lit on au, peut on lire au,
  indique on a, explique on a, fait on valoir a, assure on a, precise on a, souligne on a, fait on savoir a, dit on a,
  estime on a, indique on au, explique on au, assure on au, precise on au, souligne on au, dit on au, estime on au,
  indique on du cote de, explique on chez, assure on chez`);
export const READING = words('lire lit lisait ecrit peut-on');
/** What is done or differs "selon" these says nothing. */
export const NOT_SPEAKERS =
  words(`article articles loi lois regle regles procedure procedures calendrier cas besoin besoins critere
  criteres methode modalites pays situation region regions age nationalite niveau type types nature gravite formule
  conditions principe terme termes traite accord convention mot mots
  acronyme sigle expression volonte traduction usage tradition moment humeur envie`);
/** Verbs of belief and wish. */
export const BELIEFS = words('espere craint souhaite propose demande reclame exige recommande preconise pense croit');
/** What speaks without being a person. */
export const ORGANS =
  words(`agence gouvernement ministere prefecture police parquet parti source sources cabinet association ong
  organisation organisations tribunal cour commission mairie entreprise groupe syndicat autorites autorite rapport
  communique quotidien journal presse medias media etude collectif armee gendarmerie chaine radio site hebdomadaire
  presidence ambassade conseil societe compagnie federation direction institut observatoire comite`);

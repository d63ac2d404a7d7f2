import { phrases, words } from '../../lexicon/lexicon.ts';

/** Verbs of speech by themselves. */
export const FINITE_VERBS =
  words(`zei zegt zeiden zeggen zeg verklaarde verklaart verklaarden verklaren benadrukte benadrukt
  benadrukten benadrukken stelde stelt stelden stellen vertelde vertelt vertelden vertellen waarschuwde waarschuwt
  waarschuwden waarschuwen schreef schrijft schreven schrijven reageerde reageert reageerden reageren noemde noemt noemden
  meldde meldt meldden melden antwoordde antwoordt antwoordden antwoorden vroeg vraagt vroegen vragen concludeerde
  concludeert concluderen betoogde betoogt betogen betoogden erkende erkent erkennen erkenden bevestigde bevestigt
  bevestigen bevestigden hekelde hekelt twitterde twittert verduidelijkte verduidelijkt verzuchtte verzucht zucht zuchtte
  oordeelde oordeelt oordelen oordeelden constateerde constateert constateren pleitte pleit pleiten bepleit repliceerde
  repliceert riep roept riepen opperde oppert beweerde beweert beweren beweerden verzekerde verzekert verzekeren beloofde
  belooft beloven klaagde klaagt klagen grapte grapt mopperde moppert sneerde sneert fulmineerde foeterde foetert betreurde
  betreurt vervolgde vervolgt besloot besluit resumeerde preciseerde preciseert nuanceerde nuanceert relativeerde
  relativeert bezwoer bezweert onderstreepte onderstreept onderstrepen tweette tweet postte post signaleerde signaleert
  berichtte bericht berichten kondigde verdedigde verdedigt vindt vond vinden vonden meent meende menen denkt dacht hoopt
  hoopte voorspelde voorspelt verwacht verwachtte vreest vreesde eist eiste rapporteerde rapporteert schetst schetste
  herinnert herinnerde bepaalt bepaalde overweegt overwoog oordeelt fluisterde fluistert`);
/** Verbs that speak only with a particle that stands later in their clause. */
export const PARTICLE_VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    liet: ['weten', 'optekenen', 'ontvallen', 'noteren'],
    laat: ['weten', 'optekenen', 'ontvallen', 'noteren'],
    lieten: ['weten'],
    laten: ['weten'],
    legde: ['uit'],
    legt: ['uit'],
    leggen: ['uit'],
    legden: ['uit'],
    voegde: ['toe'],
    voegt: ['toe'],
    voegden: ['toe'],
    voegen: ['toe'],
    lichtte: ['toe'],
    licht: ['toe'],
    vulde: ['aan'],
    vult: ['aan'],
    merkte: ['op'],
    merkt: ['op'],
    wees: ['op', 'erop'],
    wijst: ['op', 'erop'],
    wijzen: ['op', 'erop'],
    wezen: ['op', 'erop'],
    gaf: ['aan', 'toe'],
    geeft: ['aan', 'toe'],
    geven: ['aan', 'toe'],
    gaven: ['aan', 'toe'],
    houdt: ['vol', 'voor'],
    hield: ['vol', 'voor'],
    kondigt: ['aan'],
    voert: ['aan'],
    voerde: ['aan'],
    haalt: ['uit', 'aan'],
    haalde: ['uit', 'aan'],
    ging: ['verder', 'door'],
    gaat: ['verder', 'door'],
    drukt: ['uit'],
    drukte: ['uit'],
    stipt: ['aan'],
    stipte: ['aan'],
    brengt: ['in'],
    bracht: ['in'],
    trekt: ['conclusie'],
    maakte: ['bekend', 'duidelijk'],
    maakt: ['bekend', 'duidelijk'],
    maakten: ['bekend', 'duidelijk'],
    maken: ['bekend', 'duidelijk'],
    deelde: ['mee', 'mede'],
    deelt: ['mee', 'mede'],
    deelden: ['mee', 'mede'],
    nam: ['woord'],
    spreekt: ['tegen'],
  }),
);
/** Other verbs that often stand behind a subject: noun phrases end before them. */
export const COMMON_VERBS =
  words(`is was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten
  moest moesten zal zullen zou zouden mag mogen wil willen komt komen kwam kwamen gaat gaan ging gingen blijft blijven bleef
  staat staan stond stonden loopt lopen liep liepen ligt liggen lag lagen valt vallen viel vielen krijgt krijgen kreeg
  kregen neemt nemen nam namen doet doen deed deden houdt houden hield geldt gelden bestaat bestaan betekent dreigt dreigen
  lijkt lijken blijkt blijken gebeurt zit zitten zat zaten vertrekt vertrekken steeg stegen stijgt stijgen daalde daalt
  daalden dalen verloopt verliep werkt werken wacht wachten begint begon ontstaat ontbreekt ontbreken volstaat volgt volgen
  gebruikt toont tonen bevat bevatten verdwijnt verdwijnen brengt brengen bracht kost kosten telt tellen rijdt rijden laat
  laten liet lieten geeft geven gaf gaven maakt maken maakte zet zetten sprak spraken spreekt spreken ziet zien zag zagen weet weten wist hoeft hoeven`);
export const PARTICIPLES =
  words(`gezegd verklaard benadrukt gesteld verteld gewaarschuwd geschreven gereageerd gemeld bevestigd
  geantwoord gevraagd betoogd erkend toegevoegd uitgelegd toegelicht opgemerkt aangegeven toegegeven meegedeeld
  medegedeeld aangekondigd bekendgemaakt beloofd verzekerd geconcludeerd gewezen gepleit weten bepaald geoordeeld besloten geconstateerd`);
export const AUXILIARIES = words('heeft hebben had hadden');
/** With these what is quoted is a piece of a sentence: "spreekt van ‘een ramp voor de kust’". */
export const MENTIONING = words(`noemt noemde noemen noemden bestempelt bestempelde omschrijft
  omschreef beschrijft beschreef betitelt kwalificeert typeert typeerde kenschetst`);
/** … only right before these: "spreekt van", "had het over". */
export const MENTIONING_WITH: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    spreekt: ['van'],
    sprak: ['van'],
    spreken: ['van'],
    spraken: ['van'],
    heeft: ['het', 'over'],
    had: ['het', 'over'],
  }),
);
/** With these a form in -en is an infinitive. */
export const MODALS =
  words(`wil wilde willen wilden kan kon kunnen konden zal zou zullen zouden moet moest moeten moesten mag
  mocht mogen te gaat ging gaan laten liet laat lieten durft hoeft`);
export const DETERMINERS = words(
  `de het een zijn haar hun deze dit die ons onze mijn uw enkele twee drie vier geen beide`,
);
export const PRONOUNS = words('hij zij ze die dezelfde');
export const TIMES =
  words(`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen eergisteren
  maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond maandagochtend
  dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend maandagmiddag dinsdagmiddag woensdagmiddag
  donderdagmiddag vrijdagmiddag vanmorgen vanochtend vanmiddag vanavond vannacht gisteravond gistermiddag gisterochtend
  vorige eerder later januari februari maart april mei juni juli augustus september oktober november december onlangs
  inmiddels destijds`);
export const ADVERBS =
  words(`ook nog al dan daar hier er toen wel niet nu dus echter daarna daarom daarop vervolgens ten slotte
  tenslotte overigens bovendien daarnaast opnieuw verder desgevraagd zelf weer even meteen direct trouwens eraan erop
  hierover daarover alleen slechts vooral juist toch namelijk steeds altijd onder meer bijvoorbeeld samen zo zojuist
  anderzijds enerzijds stellig nuchter droogjes fel`);
export const PREPOSITIONS =
  words(`in op aan na voor met van bij tegen tijdens uit over om tot door namens vanuit via naar
  onder tussen zonder volgens sinds wegens vanwege rond langs binnen buiten boven achter naast ondanks per te ten ter
  omtrent jegens aldus inzake`);
export const LINKS = words(`van de der den het ter ten t d von el al ben la le du den und en bin di`);
export const STOPS =
  words(`dat die wie wat of maar en want terwijl omdat toen als hoewel zodat om doordat hij zij ze ik wij we
  waar waarop waarbij waarin wanneer nadat voordat of`);
export const CONNECTIVES = words('maar en want dus ook toch wel');
export const TITLES = words('heer mevrouw dhr mevr mr dr drs prof meneer meester ir ing sir lord lady');
export const PEOPLE_WORDS =
  words(`minister ministers staatssecretaris staatssecretarissen premier minister-president kamerlid
  kamerleden voorzitter voorzitster directeur directrice woordvoerder woordvoerster burgemeester wethouder senator
  commissaris eurocommissaris gedeputeerde advocaat advocate rechter officier president koning koningin onderzoeker
  onderzoekster hoogleraar professor europarlementarier parlementslid fractievoorzitter fractieleider partijleider
  lijsttrekker secretaris secretaris-generaal ambassadeur coordinator medewerker medewerkster vrijwilliger vrijwilligster
  deskundige expert ombudsman ombudsvrouw rapporteur onderhandelaar commandant generaal kolonel korpschef hoofdcommissaris
  inspecteur procureur substituut-procureur arbeidsauditeur schipper kotterschipper visser boer bestuurder topman topvrouw
  oprichter oprichtster hoofd chef leider leidster leidsvrouw vertegenwoordiger jurist juriste econoom historicus
  politicoloog socioloog docent docente arts verpleegkundige huisarts bewoner bewoonster man vrouw moeder vader collega
  voorganger opvolger gouverneur kanselier bisschop paus woordvoerders diplomaat gezant ontmijner natuurkenner ambtenaar
  oud-rechter oud-minister oud-ambtenaar topambtenaar consul griffier raadslid havendirecteur commissie programmamanager
  projectleider bondsvoorzitter statenlid volksvertegenwoordiger fractie raadsheer advocaat-generaal coordinatrice`);
export const PEOPLE_SUFFIXES =
  /(?:minister|secretaris|voorzitter|directeur|woordvoerder|meester|lid|leider|leidster|rechter|commissaris|coordinator|chef|hoofd|advocaat|hoogleraar|deskundige|onderzoeker|bestuurder|schipper|ambtenaar|auditeur|procureur|werker|werkster|arts|kundige|loog|president|rapporteur|manager|adviseur)$/;
export const NAMING_NOUNS =
  words(`slogan slogans titel kop leus spandoek spandoeken bord borden opschrift tekst motto term termen
  woord woorden begrip codenaam naam petitie motie moties boek film rapport brochure gids tentoonstelling thema project
  programma operatie campagne lied column hashtag hotel schip kotter reeks serie uitdrukking bijnaam rubriek document
  nota podcast vlag pamflet pamfletten affiche affiches uitzending documentaire`);
export const NAMING_WORDS =
  words(`zogenoemde zogenaamde zogeheten genaamd getiteld heet heette heten heetten gedoopt bijgenaamd
  zogenaamd bekend heetende genoemd bijgenaamde`);
export const CARRIERS =
  words(`spandoek spandoeken bord borden pamflet pamfletten affiche affiches opschrift leus leuzen vlag
  poster posters tegeltje loods sticker stickers muur`);
export const MARKERS = phrases('volgens, aldus, naar het oordeel van, in de woorden van, dixit, naar eigen zeggen van');
export const READ_IN =
  phrases(`klinkt het bij, luidt het bij, klinkt het in, luidt het in, klinkt het op, is te lezen in,
  valt te lezen in, staat te lezen in, zo staat in, zo blijkt uit, staat in, lezen we in, schrijft men in, zo staat het in,
  zo luidt het in, heet het bij, heet het in, klinkt het vanuit, zegt men bij`);
/** What is done "volgens" these says nothing. */
export const NOT_SPEAKERS =
  words(`plan planning afspraak wet wetten artikel regels regel procedure schema methode verdrag
  akkoord overeenkomst principe traditie protocol`);
/** Verbs of belief and wish. */
export const BELIEFS = words(
  'vindt vinden vond vonden denkt dacht hoopt hoopte verwacht verwachtte vreest vreesde eist eiste',
);
/** What speaks without being a person. */
export const ORGANS =
  words(`kabinet ministerie gemeente politie marechaussee rechtbank hof raad commissie partij bron bronnen
  persbureau krant omroep organisatie stichting vereniging vakbond bedrijf rapport onderzoek bericht regering overheid
  prefectuur kustwacht leger ambassade college instituut dienst justitie ind coa unie bank provincie autoriteiten media`);

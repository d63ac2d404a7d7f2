import { words } from './lexicon.ts';

// All folded: without umlauts, ß as ss.

/** Weak verbs by their stem: "beton" for betont, betonen, betonte, betonten. */
const WEAK = words(`sag erklar beton warn mahn forder kritisier erganz mein ausser bestatig bekraftig behaupt bericht
  antwort frag lob kommentier versicher urteil begruss meld vermeld erzahl erlauter begrund argumentier
  verkund beteuer entgegn erwider beklag bemangel bedauer resumier konstatier prognostizier twitter zitier 
  schilder formulier signalisier wiederhol verlang appellier protestier verteidig rechtfertig wurdig
  dementier glaub hoff furcht befurcht vermut bezweifel schatz rechn spekulier erwart diagnostizier unterstell
  jubel skandier scherz klag schimpf wetter droh rat attestier bescheinig beantrag vergleich feier bezeichn verurteil
  quittier referier notier monier raunt spott offenbar enthull erwahn verlaut verlautbar beurteil bewert
  attackier beschuldig gratulier empor beschimpf  folger  reagier erinner freu  analysier prophezei
  plauder gestand witzel posaun poltern postet post diktier fluster interpretier korrigier rug`);

/** Strong and mixed ones, all forms: present, past, participle. */
const STRONG = words(`sagt sagen spricht sprechen sprach sprachen gesprochen schreibt schreiben schrieb schrieben
  geschrieben nennt nennen nannte nannten genannt ruft rufen rief riefen gerufen versprach versprachen versprochen
  verspricht versprechen unterstrich unterstrichen unterstreicht unterstreichen empfiehlt empfehlen empfahl empfahlen
  empfohlen beschreibt beschreiben beschrieb beschrieben befand befanden rat riet rieten geraten bittet bitten bat baten
  gebeten beschliesst beschloss beschlossen entscheidet entschied entschieden bestreitet bestritt bestritten gesteht
  gestand gestanden verweist verwies verwiesen verglich verglichen widerspricht widersprach widersprachen widersprochen
  weiss wissen wusste wussten gewusst denkt denken dachte dachten gedacht sieht sehen sah sahen gesehen hielt halt halten
  gehalten findet finden fand fanden gefunden besagt besagen   schwor schworen schworten
  lasst liess liessen schliesst schloss schlossen gab geben gibt empfand empfanden   
   heisst hiess lautet lautete lauten lauteten steht stand`);

/** Separable verbs: the finite forms of the main part, then what stands apart at the end of the clause. */
const SEPARABLE: Readonly<Record<string, string>> = {
  'teilt teilen teilte teilten': 'mit',
  'fugt fugen fugte fugten': 'hinzu an bei',
  'weist weisen wies wiesen': 'hin zuruck an darauf',
  'gibt geben gab gaben': 'bekannt an zu kund vor preis bedenken',
  'raumt raumen raumte raumten': 'ein',
  'kundigt kundigen kundigte kundigten': 'an',
  'fuhrt fuhren fuhrte fuhrten': 'aus an',
  'stellt stellen stellte stellten': 'fest klar heraus vor',
  'geht gehen ging gingen': 'aus davon hervor',
  'wirft werfen warf warfen': 'vor ein',
  'sagt sagen sagte sagten': 'aus zu voraus ab',
  'schlagt schlagen schlug schlugen': 'vor',
  'hebt heben hob hoben': 'hervor',
  'legt legen legte legten': 'dar nahe offen',
  'macht machen machte machten': 'deutlich klar geltend aufmerksam darauf',
  'fahrt fahren fuhr fuhren': 'fort',
  'setzt setzen setzte setzten': 'hinzu fort entgegen',
  'halt halten hielt hielten': 'fest entgegen vor dagegen',
  'lasst lassen liess liessen': 'wissen mitteilen verlauten durchblicken erklaren ausrichten verbreiten',
  'rechnet rechnen rechnete rechneten': 'vor damit',
  'spricht sprechen sprach sprachen': 'aus an davon dafur dagegen',
  'bringt bringen brachte brachten': 'ausdruck',
  'zeigt zeigen zeigte zeigten': 'sich',
  'aussert aussern ausserte ausserten': 'sich',
  'freut freuen freute freuten': 'sich',
  'beschwert beschweren beschwerte beschwerten': 'sich',
  'nimmt nehmen nahm nahmen': 'an stellung',
  'lehnt lehnen lehnte lehnten': 'ab',
  'greift greifen griff griffen': 'an',
  'ruft rufen rief riefen': 'auf zu dazu',
  'tritt treten trat traten': 'ein entgegen',
  'kommt kommen kam kamen': 'schluss ergebnis',
  'streitet streiten stritt stritten': 'ab',
  'sichert sichern sicherte sicherten': 'zu',
  'schrankt schranken schrankte schrankten': 'ein',
  'bietet bieten bot boten': 'an',
  'pflichtet pflichten pflichtete pflichteten': 'bei',
  'stimmt stimmen stimmte stimmten': 'zu',
  'klagt klagen klagte klagten': 'an',
  'fordert fordern forderte forderten': 'auf heraus',
  'mahnt mahnen mahnte mahnten': 'an',
  'merkt merken merkte merkten': 'an',
  'fasst fassen fasste fassten': 'zusammen',
  'regt regen regte regten': 'an',
  'hakt haken hakte hakten': 'nach',
  'prangert prangern prangerte prangerten': 'an',
  'streicht streichen strich strichen': 'heraus',
  'meldet melden meldete meldeten': 'wort',
  'schatzt schatzen schatzte schatzten': 'ein',
};

/** Participles of the separable ones, and how they are written when the verb stands last. */
const JOINED = words(`mitgeteilt mitteilt mitteilte mitteilten mitteilen hinzugefugt hinzufugt hinzufugte hinzufugten
  hingewiesen hinweist hinwies hinwiesen zuruckgewiesen bekanntgegeben bekanntgab bekanntgaben bekanntgibt angegeben
  angab angaben angibt zugegeben zugab eingeraumt einraumt einraumte einraumten angekundigt ankundigt ankundigte
  ankundigten ausgefuhrt ausfuhrt ausfuhrte ausfuhrten festgestellt feststellt feststellte feststellten klargestellt
  klarstellte ausgegangen ausgeht ausging ausgingen vorgeworfen vorwirft vorwarf vorwarfen ausgesagt aussagt aussagte
  aussagten vorausgesagt zugesagt vorgeschlagen vorschlagt vorschlug vorschlugen hervorgehoben hervorhob dargelegt
  darlegt darlegte fortgefahren entgegengehalten vorgerechnet angenommen ausgesprochen abgelehnt ablehnt ablehnte
  aufgerufen aufruft aufrief aufriefen abgestritten zugesichert zusicherte eingeschrankt angeboten zugestimmt
  aufgefordert auffordert aufforderte aufforderten angemahnt angemerkt anmerkt anmerkte zusammengefasst angeregt
  angeprangert herausgestellt eingeschatzt vorgetragen`);

const WITH_E = /(?:[td]|[^aeioulrhmn][mn]|chn)$/;
const WITHOUT_GE = /^(?:be|er|ver|ent|emp|wider|unter|uber|ub|wieder|prophe)|ier$/;
/** Forms that say nothing without what stands apart, or without what is certain in the place they stand. */
const NOTHING_ALONE =
  words(`gab gaben gibt geben lasst liess liessen schliesst schloss schlossen steht stand halt halten
  hielt sieht sah sehen sahen findet finden fand fanden weiss wissen wusste heisst hiess lautet lautete`);

const STRONG_PARTICIPLES = words(`gesprochen geschrieben genannt gerufen versprochen unterstrichen empfohlen beschrieben
  geraten gebeten beschlossen entschieden bestritten gestanden verwiesen verglichen widersprochen bekannt`);

export interface GermanVerbs {
  /** Finite forms that are speech by themselves. */
  readonly finite: ReadonlySet<string>;
  /** Finite forms that are speech with one of these words behind. */
  readonly parted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly participles: ReadonlySet<string>;
  /** Finite where the verb stands last and is written together. */
  readonly joined: ReadonlySet<string>;
}

export const GERMAN_VERBS: GermanVerbs = readVerbs();

function readVerbs(): GermanVerbs {
  const weak = [...WEAK].map(weakForms);
  const finite = [
    ...weak.flatMap((one) => one.finite),
    ...[...STRONG].filter((form) => !NOTHING_ALONE.has(form) && !/^ge(?!steh|stand)/.test(form)),
  ];
  const participles = [...weak.map((one) => one.participle), ...STRONG_PARTICIPLES, ...JOINED];
  return { finite: new Set(finite), parted: readSeparable(), participles: new Set(participles), joined: JOINED };
}

function weakForms(stem: string): { finite: string[]; participle: string } {
  const link = WITH_E.test(stem) ? 'e' : '';
  const finite = [`${link}t`, 'en', `${link}te`, `${link}ten`, ...(/(?:er|el)$/.test(stem) ? ['n'] : [])];
  const participle = `${WITHOUT_GE.test(stem) ? '' : 'ge'}${stem}${link}t`;
  return { finite: finite.map((ending) => stem + ending), participle };
}

function readSeparable(): Map<string, ReadonlySet<string>> {
  const parted = new Map<string, ReadonlySet<string>>();
  for (const [forms, apart] of Object.entries(SEPARABLE))
    for (const form of words(forms)) parted.set(form, new Set([...(parted.get(form) ?? []), ...words(apart)]));
  return parted;
}

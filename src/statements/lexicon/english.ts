import { type Lexicon, phrases, words } from './lexicon.ts';

export const ENGLISH: Lexicon = {
  language: 'en',
  speechVerbs:
    words(`reply complain contend maintain acknowledge admit conclude said says say told tells tell added adds explained explains explain stated states noted notes
    warned warns warn argued argues argue insisted insists insist claimed claims claim declared declares announced
    announces replied replies responded responds commented comments remarked remarks observed observes acknowledged
    acknowledges admitted admits conceded concedes concluded concludes confirmed confirms stressed stresses emphasised
    emphasized emphasises emphasizes recalled recalls suggested suggests suggest asked asks wrote writes write tweeted
    tweets posted asserted asserts assert maintained maintains contended contends complained complains reiterated
    reiterates pledged pledges vowed vows urged urges joked jokes quipped lamented laments boasted boasts countered
    counters testified testifies predicted predicts cautioned cautions reported reports alleged alleges denied denies
    revealed reveals mused repeated repeats retorted snapped shouted yelled whispered exclaimed protested demanded
    demands questioned questions promised promises disclosed discloses opined elaborated proclaimed affirmed affirms
    estimated estimates informed informs mentioned mentions inquired enthused advised advises ruled argued`),
  weakVerbs:
    words(`continued continues went goes began called calls described describes thinks believes believe put puts
    read reads condemned condemns criticised criticized criticizes criticises praised praises blasted blasts slammed
    slams denounced denounces dismissed dismisses attacked attacks accused accuses labeled labelled labels mocked mocks
    hailed hails offered offers cited cites concluded agreed agrees hoped hopes hope thought thinks think believed feels
    felt feel fears feared pointed points referred refers expressed expresses ended started opened closed shot fired
    chimed echoed echoes touted touts ridiculed derided blamed blames defended defends compared likened depicted
    characterized characterised characterizes portrayed decried decries bemoaned welcomed welcomes rejected rejects
    wanted wants found finds showed shows show proposed proposes issued issues released posted shared shares sent
    set sets setting laid lays spelled spells thanked congratulated launched renewed reaffirmed lashed ripped hammered pushed snarked interjected intoned sang
    chanted laughed quoted spoke talked discussed emailed signed likened suggested pondered bragged raged fumed railed
    ranted marveled marvelled trumpeted heralded apologized apologised deplored deplores regretted regrets saluted
    backed hinted signalled signaled alluded pronounced tells emphasised underlined underlines underscored underscores
    outlined outlines recommended recommends concluded sniped chided lambasted teased taunted deemed summed asking calling describing citing praising criticizing
    criticising accusing blasting denouncing labeling labelling dismissing mocking promising offering referring quoting
    vowing pledging urging suggesting asserting tweeting declaring concluding recalling repeating`),
  particles: new Map([
    ['set', 'out'],
    ['sets', 'out'],
    ['setting', 'out'],
    ['laid', 'out'],
    ['lays', 'out'],
    ['spelled', 'out'],
    ['spells', 'out'],
    ['shot', 'back'],
    ['fired', 'back'],
    ['went', 'on'],
    ['goes', 'on'],
  ]),
  auxiliaries: words(`has have had having did does do will would could should might may must can cannot is are was were
    be been being am isn wasn aren weren hasn haven hadn won wouldn didn doesn don couldn shouldn`),
  copulas: words('is are was were be been being get got'),
  modals: words('will would could should might may must can cannot won wouldn couldn shouldn not'),
  participles: words('said told added explained stated noted warned argued insisted claimed declared replied written'),
  gerunds: words(`saying adding noting telling explaining warning stating arguing insisting claiming stressing writing
    announcing acknowledging admitting confirming emphasizing emphasising predicting alleging reiterating boasting
    joking complaining remarking replying responding commenting cautioning maintaining`),
  pronouns: new Map([
    ['he', 'male'],
    ['she', 'female'],
    ['they', 'several'],
    ['it', 'any'],
    ['we', 'several'],
    ['i', 'any'],
    ['you', 'any'],
  ]),
  determiners:
    words(`the a an his her its their our my your this these those one another some many several most both all
    each every no`),
  nameLinks: words('of for de la van von der den al bin'),
  roleLinks: words('at in from with on to'),
  complementizers: words('that'),
  markers: phrases('according to, in the words of'),
  postmarkers: words(''),
  byWords: words(''),
  agentWords: words('by'),
  sayingVerbs: words('said says say saying'),
  invertedVerbs: words('said says added adds wrote writes explained argued noted recalled predicted warned reported'),
  quantityWords: words('least most'),
  nounVerbs: words(
    'states reports claims notes tweets comments remarks demands promises questions pledges boasts jokes counters estimates',
  ),
  possessives: words('his her its their our my your'),
  speechNouns: words(`statement statements letter letters speech interview report tweet tweets post posts email emails
    e-mail memo release address remarks comments thread message article op-ed column note briefing testimony editorial
    blog video ad commercial press conference brief ruling opinion judgment judgement review study paper book response
    reply answer`),
  labelMarkers: phrases('quote from, statement from, statement by, comment from, quote, comment'),
  plainVerbs: words(`set made took gave went came got held met led ran kept saw knew began won lost spoke stood brought
    sent built became felt thought found meant paid let sat drew grew threw flew chose broke drove rose fell fought
    caught taught sought bought hit struck dealt spent makes takes gives goes comes gets holds meets leads keeps sees
    knows begins wins loses speaks stands brings sends builds becomes seems remains`),
  bareVerbs: words(`added adds adding argued argues argue insisted insists insisting claimed claims
    claiming suggested suggests noted notes explained explains admitted admits acknowledged acknowledges conceded
    predicted predicts stressed stresses announced announces confirmed confirms reported reports denied warned warns
    estimated estimates alleged alleges declared declares recalled stated states wrote writes tweeted maintained maintains`),
  addresseeVerbs: words(`told tells tell telling informed informs assured assures reminded reminds warned warns asked
    asks advised advises`),
  intentVerbs: words('promised promises vowed vows pledged pledges'),
  infinitiveMarks: words('to'),
  questionWords: words('whether how why what if'),
  naming: words(`titled entitled dubbed named nicknamed termed headlined book books movie film show song album
    documentary slogan slogans motto hashtag reading novel`),
  namingPhrases: phrases('so called, known as, under the title, under the slogan, under the name'),
  notNames: words(`the a an but and or if when while today yesterday tomorrow on in at as after before this that these
    those it he she they we you i his her their our there here however meanwhile also for with from by to of no yes
    monday tuesday wednesday thursday friday saturday sunday`),
  prepositions: words(`of in on at by with from to for about during under over against between among through without
    within into onto upon across behind beyond despite unlike like near off amid toward towards via per besides
    including regarding concerning following alongside`),
  relatives: words('who which whom whose'),
  conjunctions: words(`and but or so yet while when whenever because although though as if unless whereas since until
    after before where than whether how why what`),
  coordinators: words('and or but then'),
  adverbs: words(`also later then earlier previously repeatedly now once again still further even just only already
    recently today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last week month
    year never ever always often meanwhile however instead thus therefore simply soon here there too both jointly`),
  adverbEnding:
    /^(?!famil|suppl|all|assembl|anomal|monopol|ital|jul|rall|repl|bull|butterfl|rel|appl|fl|kell|sall|holl|bill)[a-z]{2,}ly$/,
  pastEnding: /^[a-z]{2,}ed$/,
  gerundEnding:
    /^(?!during|according|morning|evening|king|thing|something|nothing|everything|anything|meeting|hearing|building|spring|ring|wing|beijing|briefing|filing|ruling|finding|including|concerning|regarding|following)[a-z]{2,}ing$/,
};

import { describe, expect, test } from 'vitest';
import { drawn } from './drawn.ts';

const WORDS = 'Nous avons attendu ce texte trois longues années';

const ATTRIBUTED: readonly [name: string, text: string, mention: string, construction: string][] = [
  ['verb and name behind', `« ${WORDS} », a déclaré Paulette Rivoire.`, 'Paulette Rivoire', 'behind'],
  ['inverted pronoun', `« ${WORDS} », a-t-il ajouté.`, 'il', 'behind'],
  ['inverted pronoun of a simple tense', `« ${WORDS} », explique-t-elle.`, 'elle', 'behind'],
  ['clitic before the auxiliary', `« ${WORDS} », lui a-t-elle glissé.`, 'elle', 'behind'],
  ['reflexive verb', `« ${WORDS} », s’est félicité le préfet Luc Morane.`, 'le préfet Luc Morane', 'behind'],
  [
    'time and addressee between',
    `« ${WORDS} », a confié mardi à l’AFP une bénévole qui ne veut pas être nommée.`,
    'une bénévole',
    'behind',
  ],
  [
    'office with a name behind a comma',
    `« ${WORDS} », a affirmé le ministre belge des Ports, Aubin Delcroix, en visite à Ostende.`,
    'le ministre belge des Ports, Aubin Delcroix',
    'behind',
  ],
  [
    'role in apposition',
    `« ${WORDS} », résume Odile Brunet, maire de la commune.`,
    'Odile Brunet, maire de la commune',
    'behind',
  ],
  ['a verb of no list with a person', `« ${WORDS} », sourit Marthe Quentin.`, 'Marthe Quentin', 'behind'],
  ['source', `« ${WORDS} », selon le parquet de Lille.`, 'le parquet de Lille', 'behind'],
  ['document to read in', `« ${WORDS} », lit-on dans le rapport de la Cour.`, 'le rapport de la Cour', 'behind'],
  ['office that ends in a place', `« ${WORDS} », a dit la ministre à l’issue du conseil.`, 'la ministre', 'behind'],
  ['between commas inside', `« Nous avons attendu, a-t-elle soupiré, trois longues années. »`, 'elle', 'behind'],
  ['straight marks', `"${WORDS}", rappelle Jean-Luc Astier.`, 'Jean-Luc Astier', 'behind'],
  ['no spaces', `«${WORDS}», estime Jean-Luc Astier.`, 'Jean-Luc Astier', 'behind'],
  ['colon', `La sénatrice Inès Valmont a répondu : « ${WORDS}. »`, 'La sénatrice Inès Valmont', 'before'],
  [
    'subject behind a fronted phrase',
    `Dans un communiqué, Inès Valmont dénonce : « ${WORDS}. »`,
    'Inès Valmont',
    'before',
  ],
  ['pronoun nearer than a name', `À Inès Valmont, qui l’interrogeait, il a rétorqué : « ${WORDS}. »`, 'il', 'before'],
  [
    'colon without a verb of speech',
    `Le juge Yvan Perrot n’est pas surpris : « ${WORDS}. »`,
    'Le juge Yvan Perrot',
    'before',
  ],
  ['label', `Mme Inès Valmont, rapporteure : « ${WORDS}. »`, 'Mme Inès Valmont, rapporteure', 'label'],
  ['answer', `Réponse du ministre : « ${WORDS}. »`, 'ministre', 'before'],
  [
    'signature',
    `Le mot du maire\n\n« ${WORDS}. »\nOdile Brunet, maire du village`,
    'Odile Brunet, maire du village',
    'label',
  ],
  [
    'piece of a sentence',
    `Inès Valmont a dénoncé « une politique sans aucun cap ni budget ».`,
    'Inès Valmont',
    'within',
  ],
  ['piece behind que', `Le collectif affirme que « personne ne lira ce texte demain ».`, 'Le collectif', 'within'],
  ['pour', `Pour Inès Valmont, « ce texte ne vaut pas son encre ».`, 'Inès Valmont', 'within'],
  ['parle de', `Le maire Rémi Laval a parlé d’« une chance pour tout le canton ».`, 'Le maire Rémi Laval', 'within'],
  ['led in to', `Rémi Laval attend depuis un an. « ${WORDS}. »`, 'Rémi Laval', 'lone'],
  [
    'said in the sentence behind',
    `Un silence.\n\n« ${WORDS}. » La phrase, prononcée par Rémi Laval, a fait rire.`,
    'Rémi Laval',
    'behind',
  ],
];

describe('French quotations', () => {
  test.each(ATTRIBUTED)('%s', (_, text, mention, construction) => {
    expect(drawn(text, 'fr', 'direct')[0]).toMatchObject({ mention, construction });
  });

  test('go on with the same speaker', () => {
    const text = `« ${WORDS} », a dit Odile Brunet. « Il fallait bien une fin. »\n\nEt d’ajouter : « Ce sera pour demain matin. »`;
    expect(drawn(text, 'fr', 'direct').map(({ mention }) => mention)).toEqual(Array(3).fill('Odile Brunet'));
  });

  test.each([
    ['formula', 'Le traité, résumé par la formule « une entrée, une seule sortie », entre en vigueur.'],
    ['title', 'Elle a montré, dans « Les Enfants de la rue haute », comment on vit.'],
    ['banner', 'Une banderole résume l’humeur : « Ni Londres ni Paris ni Berlin ».'],
    ['named', 'Le rapport, intitulé « Une nuit de trop à Menton », a été remis.'],
    ['under four words', 'Inès Valmont a parlé d’un « grand pas ».'],
  ])('are none: %s', (_, text) => {
    expect(drawn(text, 'fr', 'direct')).toEqual([]);
  });
});

describe('what French reports', () => {
  test.each([
    ['que', 'La préfecture indique que rien ne changera avant mai.', 'La préfecture', ['rien ne changera avant mai']],
    [
      'que behind time and place',
      'Le porte-parole a déclaré mardi devant la presse que le port resterait fermé.',
      'Le porte-parole',
      ['le port resterait fermé'],
    ],
    [
      'two clauses',
      'Inès Valmont a répondu que la date restait ouverte, mais qu’une visite était prévue.',
      'Inès Valmont',
      ['la date restait ouverte', 'une visite était prévue'],
    ],
    [
      'selon',
      'Selon le ministère, cent personnes sont concernées.',
      'le ministère',
      ['cent personnes sont concernées'],
    ],
    [
      'selon at the end',
      'Les départs ont reculé de moitié, d’après la Commission.',
      'la Commission',
      ['Les départs ont reculé de moitié'],
    ],
    [
      'house and on',
      'À l’Élysée, on souligne que rien n’a changé depuis mai.',
      'l’Élysée',
      ['rien n’a changé depuis mai'],
    ],
    [
      'named addressee',
      'Le sous-préfet a assuré à son homologue Luc Morane que le port rouvrirait en mai.',
      'Le sous-préfet',
      ['le port rouvrirait en mai'],
    ],
    [
      'behind a comma',
      'Une réunion se tiendra en mai, a précisé le cabinet du ministre.',
      'le cabinet du ministre',
      ['Une réunion se tiendra en mai'],
    ],
    [
      'between commas',
      'Berlin, explique-t-elle, signe des accords à tour de bras.',
      'elle',
      ['signe des accords à tour de bras'],
    ],
  ])('%s', (_, text, mention, words) => {
    const found = drawn(text, 'fr', 'indirect');
    expect(found.map((one) => one.words)).toEqual(words);
    expect(found[0]?.mention).toBe(mention);
  });

  test.each([
    ['a purpose', 'Pour la première fois, les deux ports travaillent ensemble.'],
    ['a law', 'Selon la loi, les permis sont valables dix ans.'],
    ['counts of two', 'Ils étaient 900 selon la police, 3 000 selon les organisateurs.'],
    ['a negation', 'Il n’a pas dit que le port resterait fermé.'],
    ['an object', 'Odile Brunet, maire du village, a annoncé la fermeture du port.'],
    ['a noun', 'La note que le ministre a lue est courte.'],
    ['an afternoon', 'En milieu d’après-midi, le port était encore fermé.'],
  ])('is nothing: %s', (_, text) => {
    expect(drawn(text, 'fr', 'indirect')).toEqual([]);
  });
});

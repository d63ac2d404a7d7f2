import { words } from './lexicon.ts';
import type { RoleLexicon } from './roles.ts';

export const FRENCH_ROLES: RoleLexicon = {
  language: 'fr',
  titles: words(
    'm mm mme mmes mlle monsieur madame mademoiselle messieurs mesdames dr docteur docteure pr me maitre sir dame',
  ),
  styles: words('lord lady'),
  roles:
    words(`ministre president presidente directeur directrice secretaire chef cheffe maire prefet prefete prefecture
    porte-parole parole depute deputee senateur senatrice eurodepute eurodeputee rapporteur rapporteure commissaire
    avocat avocate juriste juge procureur procureure magistrat magistrate chercheur chercheuse professeur professeure
    historien historienne economiste sociologue politologue anthropologue geographe specialiste expert experte analyste
    coordinateur coordinatrice responsable delegue deleguee representant representante benevole militant militante
    porteuse fondateur fondatrice membre patron patronne gerant gerante capitaine commandant commandante lieutenant
    colonel general amiral ambassadeur ambassadrice negociateur negociatrice conservateur conservatrice medecin docteure
    docteur infirmier infirmiere instituteur institutrice enseignant enseignante interprete soudeur producteur productrice
    armateur pecheur retraite retraitee vainqueur gagnant entraineur ingenieur ingenieure journaliste ecrivain auteur
    auteure autrice conseiller conseillere adjoint adjointe sous-prefet mediateur mediatrice defenseur defenseure eveque
    cardinal pape roi reine prince chancelier chanceliere gouverneur gouverneure syndicaliste elu elue habitue
    chauffeur chauffeuse etudiant etudiante temoin refugie refugiee exploitant exploitante vice-ministre vice-president
    vice-presidente psychologue consultant consultante philosophe demographe corapporteur corapporteure`),
  notRoles: words(''),
  female:
    /^(?:mme|mmes|mlle|madame|mademoiselle|dame|lady|reine|.*(?:trice|euse|iere|cheffe|presidente|deputee|avocate|deleguee|rapporteure|procureure|historienne|experte|representante|adjointe|directrice|docteure|chanceliere|etudiante|magistrate|militante|patronne|commandante|prefete|elue|refugiee|retraitee|enseignante|professeure|autrice|gouverneure|chercheuse|benevolee))$/,
  male: /^(?:m|mm|monsieur|messieurs|sir|lord|roi|prince|pape|.*(?:teur|seur|president|depute|avocat|delegue|expert|representant|adjoint|historien|chancelier|conseiller|etudiant|magistrat|militant|patron|prefet|elu|refugie|retraite))$/,
  officeHeads: words('ministre secretaire commissaire vice-ministre'),
  localHeads: words(`maire prefet prefete depute deputee senateur senatrice eveque president presidente roi reine
    ambassadeur ambassadrice gouverneur gouverneure sous-prefet premier elu elue`),
  spokes: words('porte-parole responsable representant representante source sources entourage'),
  organisations: words(`ministere mairie prefecture commission agence association ong organisation comite conseil cour
    tribunal gouvernement parlement senat assemblee syndicat federation fondation institut universite police gendarmerie
    collectif reseau alliance union ligue office bureau cabinet elysee presidence parti groupe societe entreprise banque
    fonds eglise secours croix-rouge defenseur ambassade autorite direction haut-commissariat observatoire cimade
    marine institution defenseure rectorat`),
  documents: words(`rapport declaration communique texte lettre decision arret jugement avis document accord plan traite
    note etude tribune livre site resolution projet memorandum`),
  links: words('de du des d a au aux chez pour en par'),
  ours: words('notre nos'),
  theirs: words('son sa ses leur leurs'),
  definite: words('le la l les ce cet cette'),
  indefinite: words('un une des'),
  relatives: words('qui dont que lequel laquelle'),
  notNames:
    words(`le la l les un une des mais et ou si quand il elle ils elles nous vous je on ce cet cette ces dans sur
    pour par avec apres avant selon hier aujourd hui demain en a au aux de du d lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre son sa ses leur leurs
    notre nos qui que quoi dont ou pourquoi comment combien plusieurs certains chaque tout tous toutes toute aucun aucune
    depuis pendant entre sans sous vers chez comme puis ainsi aussi encore enfin deux trois`),
};

"""The gender of French nouns, and of adjectives before them: `21` is `vingt et une` there."""

from typing import Final

from listen.speech.verbalize.tables import names

FEMININE_ENDINGS: Final = names(
    "tion sion xion té ette ance ence ure ie ée elle esse ade ière euse trice ise ille aine enne"
    " onne tue rue nue lue ine ite ête isse asse ose ouille oire ente ante otte ale ude ique ère"
)
MASCULINE: Final = frozenset(
    names(
        "trente quarante cinquante soixante scandale pétale mâle dédale râle ovale cannibale"
        " vandale elle celle quelle mille musée lycée trophée athlète squelette silence génie"
        " incendie parapluie messie foie murmure augure mercure cyanure côté été comté député"
        " traité invité blessé degré employé salarié marché café réfugié associé délégué"
        " retraité carré pavé révolté accusé condamné licencié diplômé naufragé détenu juré curé"
        " privé arrêté congé bébé canapé blé fossé procédé énoncé exposé communiqué relevé"
        " résumé clergé préjugé péché pâté thé capitaine domaine magazine site mérite satellite"
        " gîte rite termite parasite antisémite plébiscite frère père cratère critère mystère"
        " ministère caractère stade grade malade camarade nomade laboratoire territoire"
        " répertoire observatoire réfectoire interrogatoire conservatoire auditoire ivoire"
        " pourboire accessoire prélude interlude moustique plastique pique-nique critique"
        " catholique alcoolique historique élastique portique asiatique graphique unique"
        " scientifique domestique fanatique portefeuille gorille quadrille avion camion lampion"
        " espion champion bastion scorpion pion lion ion million glucose virose modèle rebelle"
        " comme aristocrate poste même premier"
    )
)
"""Words with such an ending that are masculine, or as often as not."""
FEMININE: Final = frozenset(
    names(
        "personne année heure minute seconde femme fille fois semaine place voix voiture page"
        " maison ville entreprise équipe victoire tonne livre journée"
        " région commune famille école église usine banque boutique société chambre table porte"
        " rue route ligne lettre phrase liste carte note partie pièce pierre plante plage île"
        " piste salle sorte tasse tête tombe tour touche trace zone vie vue voie visite vidéo"
        " photo radio moto auto nuit main fin faim loi foi part plupart mer cour"
        " dent forêt nef fleur couleur douleur valeur peur saveur erreur longueur hauteur"
        " largeur rumeur sœur mère douzaine quinzaine vingtaine centaine dizaine trentaine"
        " brebis souris croix noix toux paix fourmi jument clé clef vis sonde bombe arme balle"
        " bouteille feuille étoile planète classe course branche bouche bougie bourse brique"
        " caisse cause chaise chance chose cible cloche colonne compagne cuillère cuisse dame"
        " dépêche dette dose droite drogue épreuve espèce étape étude façade faute ferme fête"
        " flèche flotte force forme foule fraction frappe gare goutte grève grippe guerre"
        " hache halte herbe histoire horloge image jambe joie joueuse jeunesse lampe langue"
        " larme leçon façon rançon boisson chanson maladie manche manière marche marque messe"
        " mission molécule montagne montre mosquée œuvre offre ombre onde oreille parcelle"
        " peine perle perte peine phase pilule piqûre planche plaque plume poche poire pomme"
        " poule poutre prairie preuve prime prise proie promesse proposition prune puce racine"
        " raison réforme règle remise rencontre réponse ressource robe roche rose roue rupture"
        " saison scène secousse série serre soirée somme source surface tâche"
        " taille tempête tente terre théorie tige tranche troupe truite tuile une urne vache"
        " vague vente veuve victime vigne villa virgule vitre zone ampoule aile aire alerte"
        " alarme amende âme antenne barque barre base bête borne boule brèche brume cabane"
        " cellule chaîne chaussure chèvre circonscription clause cloison commande compagnie"
        " conférence coupe couche couronne cousine copine actrice danse date demande douche"
        " élection émission enquête enveloppe épée épaule étoffe facture fenêtre ficelle"
        " fourchette galaxie gamme gomme griffe idée intervention lame lieue"
        " médaille molécule norme opération orange ordonnance panne paire pause"
        " perche période peste pièce pile plainte pomme poupée procédure province rafale"
        " recette reine revue rime ruche salve signature statue syllabe tartine tomate tournée"
        " tribune unité université vedette veste vitesse séance voile volée crise piscine"
        " quinzaine gousse tranche noisette pincée cuillerée louche gélule ordonnance goutte"
        " seule nouvelle grande petite longue belle bonne vieille première dernière "
        " demi-heure mi-temps  année-lumière  ancienne"
    )
)

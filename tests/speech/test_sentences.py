"""Where a reader comes to rest."""

import pytest

from listen.speech.sentences import split_sentences

CASES = [
    ("He met Dr. Poe. They spoke.", 2),
    ("The U.S. Senate voted. It passed.", 2),
    ("It airs at 9 a.m. ET. It repeats.", 2),
    ("We met at 5 p.m. Mr. Ames left early.", 2),
    ("“Is it true?” she asked. “Yes!” he said.", 2),
    ("“It is.” She nodded.", 2),
    ("She works at Foo Inc. in Ohio. He does not.", 2),
    ("See Fig. 3. It grows.", 2),
    ("It is approx. 5 km. It is far.", 2),
    ("Wait… What? No…", 3),
    ("It fell. (So did we.) Then it rose.", 3),
    ("It fell (so did we) and rose.", 1),
    ("It rose.[1] It fell.[2]", 2),
    ("It grew. iPhones did not.", 2),
    ("1. Tea 2. Milk 3. Sugar", 3),
    ("Take 2. Then take 4.", 2),
    ("No. 5 is alive. No. It is not.", 3),
    ("Python 3.11 is out. Get it at example.com. Now.", 3),
    ("J. K. Ames wrote it.", 1),
    ("He left at 5 p.m. Tuesday. It was 10 a.m. Eastern. She slept.", 3),
    ("The show Ahoy! returns. So does Who? Me.", 3),
    ("He used .NET. It worked.", 2),
    ("He lives on Elm St. She lives on Oak Dr. They met in St. Paul.", 3),
    ("Bake at 300 deg. C. for an hour.", 1),
    ("a) Boil water. b) Add tea.", 2),
    ("Step 1. Boil water. Step 2. Add tea.", 4),
    ("He left (she stayed.) They wept. He met Jo Poe (D-Calif.) Monday.", 3),
    ("“(He left.)” They wept.", 2),
    ("It rose.¹ It fell.* It stayed!🎉 Good.", 4),
    ("Mx. Poe and Mme. Roe live in Apt. 5. Para. 3 of Art. VI says so.", 2),
    ("She is 5'6\". He is 6'2\".", 2),
    ("Prices fell to -5. Then he said no. Rep. Poe said yes.", 3),
    ("Hmm... I see. It is 3 a.m. I'm tired. She's an R.N. He's an M.D.", 6),
    ("van Ames painted. de Poe wrote.", 2),
    ("John Poe Sr. She met him.", 2),
    ("It ended at 5 p.m. Central Park was empty. It was 5 p.m. Eastern time.", 3),
    ("a. The first b. The second c. The third", 3),
    ("He took 1. The team took 2. The end.", 3),
    ("Steps: 1. Boil. 2. Pour.", 3),
    ("She said, “It's 5 p.m.” He left.", 2),
    ("Open Mon.-Fri. Closed Sun.", 2),
    ("Rebuilt ca. 1900. Closed est. 1950.", 2),
    ("He wrote main.c. It compiled.", 2),
    ("—J. R. R. Poe", 1),
    ("Q. Why here?\nA. It is deep.", 2),
    ("All is well\n— Ann Poe", 2),
    ("I. The start", 1),
    ("\n".join(f"{day} May: a town with a very long name" for day in range(1, 9)), 8),
    ("And when they wake\nThe waters break", 1),
    ("And when they wake\nThe waters break.", 1),
    ("Compensation\nI will come to that here, as far as it is known. Later.", 3),
    ("It was as if\nthe whole of the town had gone out to sea.", 1),
    ("Rough winds do shake the buds,\nAnd summer has all too short a date to stay.", 1),
    ("I love N.Y.C. I hate L.A. You?", 3),
    ("Pte. Poe and Cllr. Roe met Atty. Gen. Lee (D-N.Y.) and A. Poe, D-N.Y., at Pt. Reyes.", 1),
    ("Lt. Col. (ret.) Poe spoke. He left (she stayed.) They wept.", 3),
    ("It opens at 6 p.m. Jan. 5. It shuts at 9 p.m. Sat. on. Open Mon.-Sat. 10-5. Free.", 4),
    ("It runs 2 hrs. 5 min. It fell 300 pts. (0.9%). It fell. (2) It rose.", 4),
    ("Q. Who won? A. She did. Ford Motor Co. Shares rose. Acme Inc. Chief Jo Poe left.", 5),
    ("No, it's J.D. Poe who won. He has an M.A. Roe has not. I... I don't know.", 4),
    ("Mass. Gov. Jo Poe spoke. Calif. Sen. Lee left.", 2),
    ("“I am John Poe Jr.” He smiled. Cf. Lk. 6:20. See Chap. 5. It's good.", 5),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_english_is_cut(text, count):
    sentences = split_sentences(text, "en")
    assert len(sentences) == count, sentences
    assert "".join("".join(sentences).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Im 19. Jahrhundert war das so. Am 3. Mai nicht.", 2),
        ("de", "Das ist z. B. gut. Nr. 5 lebt.", 2),
        ("de", "Der Hafen: 1. Teil. Das Ergebnis: 3. Dann ging er.", 3),
        ("fr", "M. Roux est là. Il dit : « Oui. » Puis il part.", 3),
        ("es", "¿Qué pasa? El Sr. López vino.", 2),
        ("it", "Il sig. Rossi arriva. Va bene.", 2),
        ("it", "Poi andò via. — Dove vai? — A casa.", 3),
        ("pt", "O Sr. Silva chegou. Foi às 5.", 2),
        ("de", "Im 19. Jh. war es so. Im 20. Jahrhundert nicht.", 2),
        ("de", "Er wurde 2. Sie wurde 3. Gut.", 3),
        ("de", "Die Fa. Roth & Co. KG zahlt inkl. Zinsen usw. Dann geht sie.", 2),
        ("de", "Unter Friedrich II. Der König kam. Otto I. regierte.", 3),
        ("de", "Es kamen viele. 2024 blieben wenige, mind. 3 Mio. in der Hauptstr. 5.", 2),
        ("de", "Am Mo., 3. Mai, spielt sie (geb. Roth) bei der Dt. Oper. Dann nicht.", 2),
        ("de", "Vgl. S. 12 ff. Siehe Abb. 3. Es endete 3:1 n. V. Danach war Ruhe.", 4),
        ("fr", "Né le 3 déc. 1950, mort en févr. 2020. Voir p. 45 et suiv. Le reste suit.", 3),
        ("fr", "J.-P. Roux et A. Petit vont à l'O.N.U. demain. Mgr. Roux reste.", 2),
        ("fr", "Des pommes, etc. Puis il part. En 52 av. J.-C. Rome vainquit.", 3),
        ("es", "En 476 d. C. cayó Roma. La 2.ª vez, con RR. HH. y el Cnel. Ruiz.", 2),
        ("it", "La S.p.A. è fallita. L'on. Neri e M. Rossi, nel 44 a.C. Cesare no.", 2),
        ("it", "Papa Paolo VI. Infine pere, ecc. Poi partì.", 3),
        ("pt", "D. Pedro II. Depois a lei n.º 5 do séc. XX. O Cel. Dias foi.", 3),
        ("es", "Los núms. 3 y 4 del apdo. 5. Llegó a EE. UU. Luego pesó 80 kg. Corre.", 4),
        ("it", "Cuocere 10 min. Servire. Nel sec. XIX a.C. Nessuno lo sa. Al M.I.T. Poi no.", 6),
        (
            "it",
            "Era due anni fa. Poi non lo so. Vado al bar. Non lo sa. Mai. Non torna mai. Ecco.",
            7,
        ),
        ("pt", "O inc. II do cap. 3 e o pres. Lula. A profa. Ana e o Arq. Costa, ap. 32.", 2),
        ("pt", "Em 44 a.C. César morreu. O Pe. José e a Cia. Vale, min. Dias.", 2),
    ],
)
def test_other_languages_are_cut(language, text, count):
    sentences = split_sentences(text, language)
    assert len(sentences) == count, sentences

"""English as a newsreader says it: sentences of our own, by kind."""

import pytest

from listen.speech.verbalize import spell_out, verbalize

CASES = {
    "counts": [
        ("3 bn people and 15 mn more", "three billion people and fifteen million more"),
        ("10 m and 5 mm", "ten meters and five millimeters"),
        ("Some 48,300 fans came.", "Some forty-eight thousand three hundred fans came."),
        ("It has 2.75 stars.", "It has two point seven five stars."),
        (" 000", "zero zero zero"),
        ("Agent 007 and gate 12B.", "Agent zero zero seven and gate twelve B."),
        (
            "Over 15k likes and 1.5M views.",
            "Over fifteen thousand likes and one point five million views.",
        ),
        ("It sold 1.250.000 copies.", "It sold one million two hundred fifty thousand copies."),
    ],
    "ordinals": [
        ("the 21st century", "the twenty-first century"),
        ("her 103rd and 12th wins", "her one hundred third and twelfth wins"),
    ],
    "years and decades": [
        (
            "It fell in 1066, not in 1050 cases.",
            "It fell in ten sixty-six, not in one thousand fifty cases.",
        ),
        ("In 1905 and 2007.", "In nineteen oh five and two thousand seven."),
        ("from 1998–2003", "from nineteen ninety-eight to two thousand three"),
        ("the 2031-32 season", "the twenty thirty-one to thirty-two season"),
        ("the '70s, the 1840s", "the seventies, the eighteen forties"),
        ("about 1800 people", "about one thousand eight hundred people"),
        ("in 753 BC", "in seven fifty-three B.C."),
    ],
    "dates": [
        ("By Aug. 9, 2031, it ends.", "By August ninth, twenty thirty-one, it ends."),
        ("on 7 March 2019", "on the seventh of March twenty nineteen"),
        ("2031-08-09", "August ninth, twenty thirty-one"),
        ("8/10/2031", "August tenth, twenty thirty-one"),
        ("June 3–6", "June third to sixth"),
        ("Closed Sat.–Sun.", "Closed Saturday to Sunday"),
        ("In Q4 2030", "In Q four twenty thirty"),
    ],
    "times": [
        (
            "It runs 2h 15m, or 5 min 30 s.",
            "It runs two hours fifteen minutes, or five minutes thirty seconds.",
        ),
        (
            "It took 1h30m, then 3h 5m 20s.",
            "It took one hour thirty minutes, then three hours five minutes twenty seconds.",
        ),
        ("It is 2m 30cm long.", "It is two meters thirty centimeters long."),
        (
            "He ran 3:26.05, not 26:17.5.",
            "He ran three twenty-six point zero five, not twenty-six seventeen point five.",
        ),
        ("noon-1pm", "noon to one P.M."),
        ("at 7:05 a.m. PT", "at seven oh five A.M. Pacific Time"),
        ("from 9am–5:30pm", "from nine A.M. to five thirty P.M."),
        ("18:00 GMT", "eighteen hundred G.M.T."),
        (
            "2031-08-09 23:08:40 UTC",
            "August ninth, twenty thirty-one twenty-three oh eight U.T.C.",
        ),
        ("Call at 0930 hours.", "Call at oh nine thirty hours."),
        ("won in 2:04:35", "won in two hours four minutes and thirty-five seconds"),
    ],
    "money": [
        ("a $750,000 grant", "a seven hundred fifty thousand dollar grant"),
        ("£2.6bn of debt", "two point six billion pounds of debt"),
        ("$30–45 million", "thirty to forty-five million dollars"),
        ("€7.50", "seven euros and fifty cents"),
        ("$0.05", "five cents"),
        ("CHF 40 or 60 AUD", "forty Swiss francs or sixty Australian dollars"),
        ("$12/mo", "twelve dollars per month"),
        ("$4 billion dollars", "four billion dollars"),
        ("a 60p rise", "a sixty pence rise"),
        ("-$3m", "minus three million dollars"),
    ],
    "percentages and ranges": [
        ("Up 4.5pc on 10 PC games.", "Up four point five percent on ten P.C. games."),
        (
            "It is 50-50, an 80-20 rule; they won 60-40.",
            "It is fifty-fifty, an eighty twenty rule; they won sixty to forty.",
        ),
        ("up 7.5%", "up seven point five percent"),
        ("10%–12%", "ten to twelve percent"),
        ("pages 7-9", "pages seven to nine"),
        ("a 70/30 split", "a seventy thirty split"),
    ],
    "fractions and ratios": [
        ("1 1⁄2 cups", "one and a half cups"),
        ("10⁻⁹m", "ten to the minus nine m"),
        ("Add 1/2 cup, or a 1/2 cup.", "Add half a cup, or a half cup."),
        ("They waited 1/2 hour.", "They waited half an hour."),
        (
            "We rate it 4.5/5; others gave it 3/5.",
            "We rate it four point five out of five; others gave it three out of five.",
        ),
        (
            "It got 4/5 of the votes on 2.4/5 GHz.",
            "It got four fifths of the votes on two point four slash five gigahertz.",
        ),
        ("1⅓ cups", "one and one third cups"),
        ("2/3 of it", "two thirds of it"),
        ("a 5/8-inch bolt", "a five eighths-inch bolt"),
        ("odds of 7:2", "odds of seven to two"),
        ("21:9 display", "twenty-one by nine display"),
        ("rated 3/5 stars", "rated three out of five stars"),
    ],
    "measures": [
        (
            'It is 6.7" wide, a 12" disc.',
            "It is six point seven inches wide, a twelve inch disc.",
        ),
        (
            'of 2" x 4" and 8.5" × 11" each',
            "of two by four inches and eight point five by eleven inches each",
        ),
        ("He is 6ft 2in.", "He is six feet two inches."),
        (
            "It emits 120g/km CO2.",
            "It emits one hundred twenty grams per kilometer C.O. two.",
        ),
        ("a 5-km walk", "a five kilometer walk"),
        ("80 km/h winds", "eighty kilometer per hour winds"),
        ("−12 °C", "minus twelve degrees Celsius"),
        (
            "30 m² and 9.8 m/s²",
            "thirty square meters and nine point eight meters per second squared",
        ),
        ("6'1\" tall", "six foot one tall"),
        ("8GB", "eight gigabytes"),
        ("1 kg", "one kilogram"),
        ("15x20 cm", "fifteen by twenty centimeters"),
    ],
    "technology": [
        (
            "Flight BA 117 and flight U2 8012",
            "Flight B.A. one seventeen and flight U two eighty twelve",
        ),
        (
            "from 5e-3 to 1.2e6",
            "from five times ten to the minus three to one point two times ten to the sixth",
        ),
        ("v3.0.12", "version three point zero point twelve"),
        ("720p video", "seven twenty P video"),
        ("a 404 error", "a four oh four error"),
        ("her 401(k)s", "her four oh one Ks"),
        ("CVE-2031-1234", "C.V.E. twenty thirty-one, twelve thirty-four"),
        ("WWII's 747s", "World War two's seven forty-sevens"),
        ("PHP 8.12", "P.H.P. eight point twelve"),
        ("the GTX 1080", "the G.T.X. ten eighty"),
        ("a B-2 and an A330", "a B two and an A. three thirty"),
        ("HTTP/3", "H.T.T.P. three"),
        ("F# and C++", "F sharp and C plus plus"),
        ("setup.cfg", "setup dot C.F.G."),
        ("the --dry-run flag", "the dry run flag"),
        ("a log_level of 3", "a log level of three"),
        ("CH₄ and H2SO4", "C.H. four and H two S.O. four"),
    ],
    "the web": [
        ("a@b.de/x-1", "a at b dot D.E. slash x dash one"),
        ("Ask jo.fox@mail.org.", "Ask jo dot fox at mail dot org."),
        ("see https://www.example.com/about.", "see example dot com slash about."),
        ("#NoPlanB by @ann_lee", "hashtag No Plan B by at ann lee"),
        ("The hashtag #mobility grew.", "The hashtag mobility grew."),
    ],
    "telephones": [
        ("Ring 020 7946 0018.", "Ring zero two zero, seven nine four six, zero zero one eight."),
        ("(202) 555-0143", "two zero two, five five five, zero one four three"),
        ("+44 20 7946 0018", "plus four four, two zero, seven nine four six, zero zero one eight"),
    ],
    "abbreviations": [
        ("Gen. Ames met Dr. Poe.", "General Ames met Doctor Poe."),
        ("on Oak St. in St. Ives", "on Oak Street in Saint Ives"),
        ("pens, ink, etc.", "pens, ink, et cetera."),
        ("No. 9 said no.", "number nine said no."),
        ("Acme Inc. grew.", "Acme Incorporated grew."),
        ("the member(s)", "the members"),
        ("Gary, IN 46402", "Gary, Indiana four six four zero two"),
        ("salt w/o pepper", "salt without pepper"),
    ],
    "letters": [
        ("IT WAS AN OLD STORY, SIR.", "It was an old story, sir."),
        ("the IRS and the W.T.O.", "the I.R.S. and the W.T.O."),
        ("two NGOs' and an MP's", "two N.G.O.s' and an M.P.'s"),
        ("NASA and OPEC", "NASA and OPEC"),
        ("This is NOT it.", "This is not it."),
        ("R&D at AT&T", "R and D at A.T. and T"),
        ("ALL OF THIS WAS FOR YOU", "All of this was for you"),
    ],
    "roman numerals": [
        ("See ch. VII and vol. III.", "See chapter seven and volume three."),
        ("World War I", "World War one"),
        ("Queen Elizabeth II", "Queen Elizabeth the second"),
        ("the XVIII century", "the eighteenth century"),
        ("Plan B and Vitamin D", "Plan B and Vitamin D"),
        ("She and I left.", "She and I left."),
    ],
    "signs": [
        ("He got a B- average in a B-movie.", "He got a B minus average in a B-movie."),
        ("fish & chips", "fish and chips"),
        ("x ≤ 7", "x is less than or equal to seven"),
        ("±2 points", "plus or minus two points"),
        ("~40 people", "about forty people"),
        ("Edit → Paste", "Edit, Paste"),
        ("It rose.[12]", "It rose."),
        ("Done ✅ at last", "Done at last"),
        ("Acme® and Foo™", "Acme and Foo"),
        ("a team (of six), here", "a team, of six, here"),
        ("(Why?)", "Why?"),
        ("[go](/ɡˈoʊ/) on", "go, ɡoʊ, on"),
    ],
    "broken characters": [
        ("Itâ€™s a cafÃ© &mdash; ours", "It’s a café — ours"),
        ("co\u00adoper\u200bate\u00a0now", "cooperate now"),
        ("ｆｕｌｌ １２", "full twelve"),
    ],
}


@pytest.mark.parametrize(
    ("written", "spoken"),
    [case for cases in CASES.values() for case in cases],
)
def test_english_is_written_out(written, spoken):
    assert spell_out(written, "en") == spoken


@pytest.mark.parametrize("spoken", [case[1] for cases in CASES.values() for case in cases])
def test_what_is_written_out_is_left_alone(spoken):
    assert spell_out(spoken, "en") == spoken


def test_dates_in_numbers_follow_the_country():
    assert spell_out("5/10/2024", "en-US") == "May tenth, twenty twenty-four"
    assert spell_out("5/10/2024", "en-GB") == "October fifth, twenty twenty-four"


def test_readings_say_what_they_replace():
    text = "It cost €5\u00a0(or $6) then."
    readings = verbalize(text, "en")
    assert [(text[one.start : one.end], one.words, one.rule) for one in readings] == [
        ("€5", "five euros", "money"),
        ("\u00a0(", ", ", "pause"),
        ("$6", "six dollars", "money"),
        (")", ",", "pause"),
    ]


def test_letters_in_the_plural_bring_their_sound():
    (reading,) = verbalize("EVs", "en")
    assert (reading.words, reading.phonemes) == ("E.V.s", "ˌiːvˈiːz")


def test_other_scripts_are_left_out_for_an_english_voice():
    assert spell_out("He said 你好 twice.", "en") == "He said twice."


def test_unknown_languages_keep_their_letters():
    assert spell_out("Hej på dig, 5 gånger! 🎉", "sv") == "Hej på dig, fem gånger!"
    assert spell_out("今日は 5 (五) です", "ja") == "今日は 五 五 です"

"""What is said digit by digit: telephone numbers, accounts, addresses of machines."""

import re

from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.numbers import grouped_digits, spelled_digits
from listen.speech.verbalize.tongue import Tongue


def phone_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read what is dialled or typed, digit by digit or as the language groups it."""

    def dialled(match: re.Match[str]) -> str | None:
        written = match["number"]
        few = len(re.sub(r"\D", "", written)) < 7
        if match["plus"] and (few or re.fullmatch(r"\d{1,3}(?: \d{3}){1,2}", written)):
            return None  # so many more
        american = not match["plus"] or written[0] == "1"
        say = grouped_digits if tongue.dials_in_pairs and not american else spelled_digits
        said = say(tongue, written)
        if match["plus"]:
            said = f"{tongue.plus} {said}"
        if match["extension"]:
            said += f" {tongue.extension} {spelled_digits(tongue, match['extension'])}"
        return said

    def ip_address(match: re.Match[str]) -> str:
        return f" {tongue.point} ".join(
            spelled_digits(tongue, part) for part in match["ip"].split(".")
        )

    extension = r"(?:\s?ext\.?\s?(?P<extension>\d{1,6}))?"

    def account(match: re.Match[str]) -> str:
        return " ".join(
            tongue.cardinal(int(one), None) if one.isdecimal() else one
            for one in re.findall(r"[A-Z]+|\d", match.group())
        )

    return (
        numeric(
            "account",
            r"\b[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?(?!\w)"
            r"|(?:(?<=ISBN )|(?<=ISBN: )|(?<=ISBN : )|(?<=-13: ))(?:97[89]|\d)"
            r"[\d -]{8,14}[\dX](?![\w-])"
            r"|(?<![\w.,/+-])(?<!\d )\d{4}(?: \d{4}){3}(?! ?[\d\w])",
            account,
            near=("AA9", "isbn", "9 9"),
        ),
        numeric(
            "address",
            r"(?<![\w.])(?P<ip>(?:\d{1,3}\.){3}\d{1,2}|192\.168\.\d{1,3}\.\d{1,3})(?![\w]|\.\d)",
            ip_address,
            near=(".9",),
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>\+)(?P<number>\d{{1,3}}(?:[ -]\d(?=[ -]\d))?"
                rf"(?:[ -]?\(?\d{{2,5}}\)?){{1,5}}){extension}(?![\w-])"
            ),
            dialled,
            near=("+9",),
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>)(?P<number>\(\d{{2,4}}\) ?\d{{3,5}}-?\d{{4}}"
                rf"|\(0\d{{1,4}}\) ?\d{{2,8}}(?:[ -]\d{{2,8}}){{0,3}}"
                rf"|\d{{2,3}} \d{{4,5}}-\d{{4}}|\d{{3}}-\d{{3}}-\d{{4}}|(?!(?:1\d|20)\d\d-(?:1\d"
                rf"|20)\d\d)\d{{3,5}}-\d{{4}}){extension}(?![\w-])"
            ),
            dialled,
            near=("(9", "-9"),
        ),
    )

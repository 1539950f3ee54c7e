"""Speaks through Google Translate, with the package gTTS.

**The text of the article leaves this machine**: it is sent to Google, sentence by sentence. The
service is not an official one, needs a connection, and slows down those who ask too much. In
exchange it has voices for some seventy languages. The same words need not sound the same tomorrow.

gTTS is asked for what it knows: the languages, and the form of a request. The requests are sent
from here, because it would cut the text at every comma, wait for ever, give up at the first
refusal, and leave the server's certificate unchecked.
"""

import base64
import binascii
import logging
import re
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from importlib import metadata
from textwrap import shorten

import httpx
import numpy as np

from listen.engines.phrasing import cleanse, pack
from listen.engines.protocol import Workers
from listen.engines.sound import Samples, decode, to_samples, trim
from listen.errors import (
    AudioError,
    EngineNotFoundError,
    EngineUnavailableError,
    SynthesisError,
)
from listen.model import Clip, Language, Utterance, Voice

MAX_CHARACTERS = 100
"""What the service takes at a time."""
SAMPLE_RATE = 24_000
"""Hertz; what the service sends."""
TIME_LIMIT = 20.0
"""Seconds for one request, from the first byte sent to the last one received."""
MAX_SIZE = 4_000_000
"""Bytes of an answer; a hundred characters take about 100,000."""
PARALLEL = 2
"""Requests at a time; more brings refusals, and is not polite."""

ATTEMPTS = 5
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds between attempts; each wait is about twice the one before. A server that asks for more
than the longest is believed, and not asked again."""
RETRY_FOR = 90.0
"""Seconds after which no further attempt is made."""

CLAUSE_PAUSE, SENTENCE_PAUSE = 0.11, 0.35
"""Seconds put between two pieces, besides the margins that they keep."""
SLOW = 0.8
"""A rate below which the service's one slow manner (about two thirds) is nearer than its own."""

HINT = "Wait some minutes, or use a voice that works offline, such as hibari."
_REVISION = "1"
"""Changes when this module makes other sound of what the service sends."""
_TAGS = {"iw": "he", "jw": "jv", "pt": "pt-BR", "tl": "fil"}
"""Language tags, where the service's own are out of date or say less than they mean."""
_SOUND = re.compile(rb'jQ1olc\\*"\s*,\s*\\*"\[\\+"([\w+/=-]+)')
"""The answer's one part of interest: the name of the procedure called, then MP3 in base64."""

logging.getLogger("stamina").addHandler(logging.NullHandler())  # else it writes to stderr


class GttsEngine:
    """Google Translate's voices. Online: the text is sent to Google. Not deterministic."""

    name = "gtts"
    workers = Workers.THREADS

    def __init__(self) -> None:
        self.version = f"{_REVISION}/{metadata.version('gTTS')}"
        self._gate = _Gate()

    def check(self) -> None:
        """Make sure that gTTS is here; whether the service answers is only seen when it speaks.

        Raises:
            EngineUnavailableError: If gTTS cannot be imported.
        """
        try:
            import gtts  # noqa: F401
        except ImportError as error:
            msg = f"The package gTTS is missing or broken: {error}."
            raise EngineUnavailableError(msg, hint="pip install gTTS") from error

    def voices(self) -> Sequence[Voice]:
        """List a voice a language, named by its code, English first; asks nobody."""
        from gtts.lang import tts_langs

        languages = {"en": "English", **dict(sorted(tts_langs().items()))}
        return tuple(
            Voice(
                name=code,
                language=Language(_TAGS.get(code, code)),
                engine=self.name,
                description=f"{language}; online: the text is sent to Google",
            )
            for code, language in languages.items()
        )

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        """Send `utterance.spoken` to Google, in pieces, and join what comes back.

        Of the rate only slow and normal are known; pitch and volume are left to others.

        Raises:
            EngineNotFoundError: If there is no such voice.
            SynthesisError: If there is nothing to say, no answer, or no speech in the answer.
        """
        if voice.name not in {known.name for known in self.voices()}:
            msg = f"The engine gtts has no voice {voice.name!r}."
            raise EngineNotFoundError(msg, hint="See `listen voices`.")
        text = cleanse(utterance.spoken)
        slow = utterance.prosody.rate < SLOW
        joined: list[Samples] = []
        try:
            with httpx.Client(verify=self._certificates, timeout=TIME_LIMIT) as client:
                for start, end in _pieces(text):
                    piece = self._say(client, text[start:end], voice.name, slow=slow)
                    joined += [_pause(text[:start]), piece] if joined else [piece]
        except (SynthesisError, AudioError) as error:
            quoted = repr(shorten(utterance.text, 80, placeholder="…"))
            msg = f"{voice.engine}:{voice.name} cannot say {quoted}: {error}"
            raise SynthesisError(msg, hint=error.hint) from error
        if not joined:
            msg = f"{voice.engine}:{voice.name} finds nothing to say in {utterance.text!r}."
            raise SynthesisError(msg)
        return Clip(samples=np.concatenate(joined), sample_rate=SAMPLE_RATE)

    def _say(self, client: httpx.Client, piece: str, language: str, *, slow: bool) -> Samples:
        request = _request(client, piece, language, slow=slow)
        try:
            answer = self._ask(client, request)
        except _RefusedError as refusal:
            raise _explained(refusal) from refusal
        except httpx.TimeoutException as error:
            msg = f"Google gave no whole answer within {TIME_LIMIT:g} seconds."
            raise SynthesisError(msg, hint=HINT) from error
        except httpx.HTTPError as error:
            msg = f"Google cannot be reached: {error}."
            raise SynthesisError(msg, hint=HINT) from error
        return _speech(answer)

    def _ask(self, client: httpx.Client, request: httpx.Request) -> bytes:
        import stamina

        @stamina.retry(
            on=_worth_another_try,
            attempts=ATTEMPTS,
            timeout=RETRY_FOR,
            wait_initial=FIRST_WAIT,
            wait_max=LONGEST_WAIT,
            wait_jitter=FIRST_WAIT / 2,
        )
        def ask() -> bytes:
            with self._gate.turn():
                return _ask_once(client, request)

        return ask()

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        """Those we trust; reading them takes longer than a short request."""
        return httpx.create_ssl_context()


class _RefusedError(Exception):
    """Raised when the server answers with something else than 200."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response.status_code)
        self.status = response.status_code
        self.wait = _retry_after(response.headers.get("Retry-After", ""))


class _Gate:
    """Lets few threads through at a time, and none while the server wants a rest."""

    def __init__(self) -> None:
        self._turns = threading.BoundedSemaphore(PARALLEL)
        self._closed_until = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._turns:
            time.sleep(max(0.0, self._closed_until - time.monotonic()))
            try:
                yield
            except _RefusedError as refusal:
                if refusal.wait:
                    rest = min(refusal.wait, LONGEST_WAIT)
                    self._closed_until = max(self._closed_until, time.monotonic() + rest)
                raise


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut the text into what the service takes, without pieces of mere punctuation."""
    for start, end in pack(text, MAX_CHARACTERS):
        if any(map(str.isalnum, text[start:end])):
            yield start, end


def _request(client: httpx.Client, piece: str, language: str, *, slow: bool) -> httpx.Request:
    """Have gTTS word the request; it neither changes the text nor sends it."""
    from gtts import gTTS

    wording = gTTS(
        piece,
        lang=language,
        slow=slow,
        lang_check=False,
        pre_processor_funcs=[],
        tokenizer_func=lambda text: [text],
    )
    prepared = wording._prepare_requests()[0]  # noqa: SLF001  (its public ways send it as well)
    return client.build_request(
        "POST", prepared.url, content=prepared.body, headers=dict(prepared.headers)
    )


def _ask_once(client: httpx.Client, request: httpx.Request) -> bytes:
    """Send a request, and read the answer within the limits of time and size."""
    deadline = time.monotonic() + TIME_LIMIT
    answer = bytearray()
    response = client.send(request, stream=True)
    try:
        if response.status_code != httpx.codes.OK:
            raise _RefusedError(response)
        for chunk in response.iter_bytes():
            answer += chunk
            if time.monotonic() > deadline:
                msg = "still sending"
                raise httpx.ReadTimeout(msg, request=request)
            if len(answer) > MAX_SIZE:
                msg = "Google's answer is far too long to be speech."
                raise SynthesisError(msg)
    finally:
        response.close()
    return bytes(answer)


def _speech(answer: bytes) -> Samples:
    """Unpack the sound, without the silence around it."""
    found = _SOUND.search(answer)
    if not found:
        msg = "there is no sound in Google's answer."
        raise SynthesisError(msg, hint="gTTS may be out of date: pip install --upgrade gTTS")
    try:
        packed = base64.b64decode(found[1])
    except binascii.Error as error:
        msg = "Google's answer is damaged."
        raise SynthesisError(msg) from error
    samples, _ = trim(to_samples(decode(packed, sample_rate=SAMPLE_RATE)), SAMPLE_RATE)
    if not samples.size:
        msg = "Google answered with silence."
        raise SynthesisError(msg)
    return samples


def _pause(before: str) -> Samples:
    """Make the silence that follows this text."""
    match before.rstrip(" \"'”’)")[-1:]:
        case "." | "!" | "?" | "…" | "。" | "！" | "？":
            seconds = SENTENCE_PAUSE
        case "," | ";" | ":" | "—" | "–" | "、" | "，" | "；" | "：":
            seconds = CLAUSE_PAUSE
        case _:
            seconds = 0.0
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


def _worth_another_try(error: Exception) -> bool | float:
    """Decide whether to ask again; a number is the wait that the server asks for."""
    match error:
        case _RefusedError():
            if error.status != httpx.codes.TOO_MANY_REQUESTS and error.status < 500:
                return False
            if error.wait is None:
                return True
            return error.wait if error.wait <= LONGEST_WAIT else False
        case httpx.TransportError():
            return "CERTIFICATE_VERIFY_FAILED" not in str(error)
        case _:
            return False


def _explained(refusal: _RefusedError) -> SynthesisError:
    if refusal.status == httpx.codes.TOO_MANY_REQUESTS:
        later = f" and wants {refusal.wait:.0f} seconds of rest" if refusal.wait else ""
        msg = f"Google has had too many requests from here (429){later}."
        return SynthesisError(msg, hint=HINT)
    if refusal.status >= 500:
        return SynthesisError(f"Google's server failed ({refusal.status}).", hint=HINT)
    msg = f"Google refused the request ({refusal.status})."
    return SynthesisError(msg, hint="gTTS may be out of date: pip install --upgrade gTTS")


def _retry_after(header: str) -> float | None:
    """Read a Retry-After header: seconds, or a date (RFC 9110 §10.2.3).

    >>> _retry_after("120"), _retry_after("soon"), _retry_after("")
    (120.0, None, None)
    """
    if header.strip().isdecimal():
        return float(header)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, (until.astimezone(UTC) - datetime.now(UTC)).total_seconds())

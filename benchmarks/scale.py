"""Where a million posts a day would be held up: measured costs, and a simulation that is fed them.

    python benchmarks/scale.py [--posts-a-day 1000000] [--workers 60] [--hours 24] [--minutes 5]

Measured here and now, on one article of the default voice: what reading, writing the script,
speaking, and all the rest of making cost a processor, and how many bytes are delivered. Taken from
`scheduling.py`: what handing a job out costs. Assumed, and said so in docs/scale.md: the store's
latency and bandwidth, how long posts are, and that a day's busiest hour has twice the mean.

The simulation has one scheduler, workers of a processor each, and a store. Posts come at random
through the day; each is handed out twice (to be read, to be made), and waits where it must.
"""

import argparse
import heapq
import math
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from posts import write_posts

from listen.audio.options import AudioOptions
from listen.config import Config
from listen.engines.registry import load_engine
from listen.pipeline import make_episode, read, write_script

DAY = 86_400
BUSIEST = 2.0
"""Of the mean rate, in the busiest hour; a sine through the day."""
SPREAD = 0.8
"""Standard deviation of the logarithm of a post's length."""
LATENCY, BANDWIDTH, FILES = 0.03, 50e6, 6
"""Seconds a request, bytes a second a worker, and objects an episode: the store, assumed."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds of a processor, an article or a second of sound; bytes of a second of sound."""

    read: float
    script: float
    voice: float
    """A second of sound."""
    rest: float
    """A second of sound: mixing, levelling, encoding, keeping clips, companions."""
    size: float
    handing: float
    """A job: the scheduler's and the client's part."""


def measure(minutes: float, handing: float) -> Costs:
    """Time the stages of one article, after another that warmed everything up."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        warm, post = write_posts(folder / "posts", 2, minutes)
        config = Config(audio=AudioOptions(jobs=1, cache_folder=folder / "kept"))
        make_episode(read(warm), folder / "warm.mp3", source=warm, config=config)
        begun = time.process_time()
        article = read(post)
        was_read = time.process_time()
        script = write_script(article)
        written = time.process_time()
        engine = load_engine("hibari")
        for part in script.parts:
            for utterance in part.utterances:
                engine.synthesize(utterance, engine.voices()[0])
        spoken = time.process_time()
        episode = make_episode(article, folder / "out" / "a.mp3", source=post, config=config)
        made = time.process_time()
        seconds = episode.narration.duration / 1000
        size = sum(path.stat().st_size for path in (folder / "out").iterdir())
        voice = spoken - written
        return Costs(
            read=was_read - begun,
            script=written - was_read,
            voice=voice / seconds,
            rest=(made - spoken - (written - was_read) - voice) / seconds,
            size=size / seconds,
            handing=handing,
        )


@dataclass(frozen=True, slots=True)
class Day:
    """What came of a simulated day."""

    posts: int
    busy: Counter[str]
    """Seconds of work by kind."""
    waits: list[float]
    """Seconds from a post's coming to its episode's standing in the store, sorted."""
    queue: int
    """Posts at most that waited at once."""


def arrivals(a_day: int, hours: float, chance: random.Random) -> Iterator[float]:
    """Let posts come at random, more of them at noon than at night."""
    now, highest = 0.0, a_day / DAY * BUSIEST
    while (now := now + chance.expovariate(highest)) < hours * 3600:
        wave = 1 - (BUSIEST - 1) * math.cos(2 * math.pi * now / DAY)
        if chance.random() * BUSIEST < wave:
            yield now


def simulate(costs: Costs, a_day: int, workers: int, hours: float, minutes: float) -> Day:
    """Run posts through one scheduler and so many workers, first come, first served."""
    chance = random.Random(7)
    free = [0.0] * workers
    scheduler = 0.0
    busy: Counter[str] = Counter()
    waits: list[float] = []
    starts: list[float] = []
    queue = 0
    center = math.log(minutes * 60) - SPREAD**2 / 2
    for now in arrivals(a_day, hours, chance):
        seconds = chance.lognormvariate(center, SPREAD)
        parts = {
            "read": costs.read,
            "script": costs.script,
            "voice": costs.voice * seconds,
            "rest": costs.rest * seconds,
            "store": LATENCY * FILES + costs.size * seconds / BANDWIDTH,
        }
        busy.update({**parts, "scheduler": 2 * costs.handing})
        scheduler = max(scheduler, now) + 2 * costs.handing
        begin = max(scheduler, heapq.heappop(free))
        end = begin + sum(parts.values())
        heapq.heappush(free, end)
        waits.append(end - now)
        heapq.heappush(starts, begin)
        while starts and starts[0] <= now:
            heapq.heappop(starts)
        queue = max(queue, len(starts))
    return Day(posts=len(waits), busy=busy, waits=sorted(waits), queue=queue)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts-a-day", type=int, default=1_000_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[40, 60, 80, 100])
    parser.add_argument("--hours", type=float, default=24)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--handing", type=float, default=4.0, help="ms a job, of scheduling.py")
    given = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.2f}")
    costs = measure(given.minutes, given.handing / 1000)
    sound = given.minutes * 60
    print(
        f"an article of {given.minutes:g} min: read {costs.read * 1000:.0f} ms, script "
        f"{costs.script * 1000:.0f} ms, voice {costs.voice * sound:.2f} s, rest "
        f"{costs.rest * sound:.2f} s, {costs.size * sound / 1e6:.1f} MB"
    )
    for workers in given.workers:
        day = simulate(costs, given.posts_a_day, workers, given.hours, given.minutes)
        capacity = workers * given.hours * 3600
        work = sum(day.busy.values()) - day.busy["scheduler"]
        shares = ", ".join(
            f"{kind} {seconds / work:.1%}"
            for kind, seconds in day.busy.most_common()
            if kind != "scheduler"
        )
        middle, late = (day.waits[int(part * day.posts)] for part in (0.5, 0.99))
        print(
            f"{workers} workers, {day.posts} posts: busy {work / capacity:.0%} ({shares}); "
            f"scheduler busy {day.busy['scheduler'] / (given.hours * 3600):.1%}; "
            f"done after {middle:.0f} s, 99 % after {late:.0f} s; {day.queue} waited at most"
        )


if __name__ == "__main__":
    main()

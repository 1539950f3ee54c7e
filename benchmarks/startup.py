"""How long `listen --help` takes, beside the interpreter that does nothing.

python benchmarks/startup.py [--runs 9]
"""

import argparse
import subprocess
import sys
import time
from statistics import median


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    bare = median(seconds([sys.executable, "-c", "pass"]) for _ in range(runs))
    helped = median(seconds([sys.executable, "-m", "listen", "--help"]) for _ in range(runs))
    print(f"listen --help: {helped:.3f} s; bare interpreter: {bare:.3f} s: {helped / bare:.1f}×")


if __name__ == "__main__":
    main()

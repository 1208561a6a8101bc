"""Measure the press: handouts of generated lessons, made by one worker, all in one process.

What is timed is the whole hook, from rendered pages to files ready to publish. It is run with nothing stored several
times, to compare bytes, and with nothing to do. The bound is one for a quiet core: so the process has one, where the
system can say so. The middle of the runs is held against it, and the least of them, which is nearest to a quiet core:
what else a machine does can only add to a time.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from synthetic import set_handouts, write_course

ROOT = Path(__file__).parent.parent
LESSONS, PAGES, RUNS = 50, 6, 11
SPREAD = 380  # words by which a section's length differs from lesson to lesson: about six pages each
BOUNDS = {"seconds": 2.5, "kilobytes": 60.0, "idle": 0.05, "peak": 250.0}


def measure_handouts(place: Path) -> None:
    """Print what 50 handouts take, as a table; a second process measures memory without the build around it."""
    write_course(ROOT / "content", place / "content", LESSONS, SPREAD)
    set_handouts(place / "content", "[a4]")
    first, idle = _child(place, "forget"), _child(place)
    runs = [first, *(_child(place, "forget") for _ in range(RUNS - 1))]
    pages = sum(first["pages"])
    share = PAGES * LESSONS / pages
    seconds, processor = ([run[key] * share for run in runs] for key in ("seconds", "processor"))
    print(f"{'':44}{'measured':>10}{'must be':>9}")
    _row(f"{LESSONS} handouts, {pages} pages, one worker: s", statistics.median(seconds) / share, None)
    _row(f"… a {PAGES}-page one, times {LESSONS}, middle of {RUNS}: s", statistics.median(seconds), BOUNDS["seconds"])
    _row("… the same, processor time: s", statistics.median(processor), BOUNDS["seconds"])
    _row("… the least: s", min(seconds), BOUNDS["seconds"])
    _row("… the same, processor time: s", min(processor), BOUNDS["seconds"])
    six = [size for size, count in zip(first["sizes"], first["pages"], strict=True) if count == PAGES]
    _row(f"a {PAGES}-page one (median of {len(six)}): KB", statistics.median(six) / 1000, BOUNDS["kilobytes"])
    _row("nothing to do: s", idle["seconds"], BOUNDS["idle"])
    _row("memory above the build's before it: MB", first["peak"] - first["before"], BOUNDS["peak"])
    same = "yes" if all(run["hashes"] == idle["hashes"] for run in runs) else "NO"
    print(f"{f'the same bytes {RUNS + 1} times':44}{same:>10}", flush=True)


def _row(name: str, measured: float, bound: float | None) -> None:
    print(f"{name:44}{measured:>10.2f}{f'≤ {bound:g}' if bound else '':>9}", flush=True)


def _child(place: Path, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-X", "utf8", __file__, str(place), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def child(place: Path, *, forget: bool) -> None:
    """The measured process: a build whose handout hook is timed, with one worker."""
    import shutil  # noqa: PLC0415

    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # before the compiler counts the cores
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    if forget:
        shutil.rmtree(place / ".cache" / "handouts", ignore_errors=True)
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(place / "content"), site_dir=str(place / "site"))
    hooks = config.plugins.events["env"]
    at = next(at for at, hook in enumerate(hooks) if hook.__globals__.get("__file__", "").endswith("handouts.py"))
    told: dict[str, Any] = {}

    def timed(*positional: Any, **named: Any) -> Any:
        told["before"], start, busy = _peak_mb(), time.perf_counter(), time.process_time()
        found = really(*positional, **named)
        told.update(seconds=time.perf_counter() - start, processor=time.process_time() - busy, peak=_peak_mb())
        return found

    really, hooks[at] = hooks[at], timed
    really.__globals__["WORKERS"] = 1
    build(config)
    records = json.loads((place / "site" / "outputs.json").read_text(encoding="utf-8"))["pages"]
    outputs = [output for record in records for output in record["outputs"].values()]
    told["pages"], told["sizes"], told["hashes"] = (
        [one[key] for one in outputs] for key in ("pages", "bytes", "sha256")
    )
    print(json.dumps(told))


def _peak_mb() -> float:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)


if __name__ == "__main__":
    child(Path(sys.argv[1]), forget=sys.argv[2:] == ["forget"])

"""How well references are read: ``python -m benchmarks.accuracy --data DIR``.

Scores the labelled blocks in DIR/dev with the metric of DIR/tools (splitting, fields,
whole records, types) and AnyStyle's gold strings in DIR/corpora/gold field by field.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import math
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import refkit
from refkit.model import CSL_NAMES

MAIN_FIELDS = (
    "author", "title", "container-title", "issued", "volume", "issue", "page", "publisher",
    "publisher-place", "editor",
)  # fmt: skip


def tools(data: Path) -> tuple[ModuleType, ModuleType]:
    """Load DIR/tools/blocks.py and score.py."""
    sys.path.insert(0, str(data / "tools"))
    try:
        return importlib.import_module("blocks"), importlib.import_module("score")
    finally:
        sys.path.pop(0)


def source_of(gold: Path) -> Path:
    """The block that a gold file labels."""
    return next(p for p in gold.parent.glob(gold.stem + ".*") if p.suffix != ".json")


def predict(path: Path) -> list[dict[str, Any]]:
    """Parse a block as a new user would."""
    found = refkit.parse(path.read_text("utf-8"))
    return [{"text": r.text, "csl": r.to_csl()} for r in found]


def score_blocks(data: Path, only: str, show: bool) -> dict[str, float]:
    """Score all blocks and print a row for each."""
    blocks, score = tools(data)
    all_gold: list[Any] = []
    all_found: list[Any] = []
    exact = right_types = n_gold = n_found = 0
    print(f"{'block':38} {'gold':>5} {'found':>5} {'split':>6} {'F1':>6} {'whole':>6} {'types':>6}")
    for path in sorted((data / "dev").glob("[0-9]*.json")):
        if not path.name.startswith(only):
            continue
        gold = json.loads(path.read_text("utf-8"))
        found = predict(source_of(path))
        pairs = blocks.align(gold, found)
        one_gold = [gold[i]["csl"] for i, _, _ in pairs]
        one_found = [found[j]["csl"] for _, j, _ in pairs]
        types = sum(
            a.get("type") == b.get("type") for a, b in zip(one_gold, one_found, strict=True)
        )
        matched_gold, matched_found = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
        for i, item in enumerate(gold):
            if i not in matched_gold:
                one_gold.append(item["csl"])
                one_found.append({})
        for j, item in enumerate(found):
            if j not in matched_found:
                one_gold.append({})
                one_found.append(item["csl"])
        split = sum(w >= 0.97 for _, _, w in pairs)
        tp, fp, fn, _, misses = score.score(one_gold, one_found)
        whole = sum(1 for (_, bad), g in zip(misses, one_gold, strict=True) if g and not bad)
        f1 = _f1(sum(tp.values()), sum(fp.values()), sum(fn.values()))
        print(
            f"{path.stem:38} {len(gold):5} {len(found):5} {split:6} {f1:6.3f} {whole:6} {types:6}"
        )
        if show:
            _show(gold, found, pairs, misses, one_gold)
        exact += split
        right_types += types
        n_gold += len(gold)
        n_found += len(found)
        all_gold += one_gold
        all_found += one_found
    tp, fp, fn, _, misses = score.score(all_gold, all_found)
    print(f"\n{'field':20} {'F1':>6} {'n':>6} {'wrong':>6}")
    for name in score.FIELDS:
        print(
            f"{name:20} {_f1(tp[name], fp[name], fn[name]):6.3f} {tp[name] + fn[name]:6} {fp[name] + fn[name]:6}"
        )
    _by_type(score, all_gold, all_found)
    whole = sum(1 for (_, bad), g in zip(misses, all_gold, strict=True) if g and not bad)
    result = {
        "split_f1": 2 * exact / max(1, n_gold + n_found),
        "micro_f1": _f1(sum(tp.values()), sum(fp.values()), sum(fn.values())),
        "whole": whole / max(1, n_gold),
        "type": right_types / max(1, n_gold),
    }
    print("\n" + "  ".join(f"{k} {v:.3f}" for k, v in result.items()) + f"  references {n_gold}")
    return result


def _by_type(score: ModuleType, gold: list[Any], found: list[Any]) -> None:
    print(f"\n{'type':20} {'F1':>6} {'n':>6} {'whole':>6} {'type':>6}")
    counts = Counter(g["type"] for g in gold if g)
    for kind, n in counts.most_common():
        pairs = [(g, f) for g, f in zip(gold, found, strict=True) if g.get("type") == kind]
        tp, fp, fn, whole, _ = score.score([g for g, _ in pairs], [f for _, f in pairs])
        right = sum(f.get("type") == kind for _, f in pairs)
        f1 = _f1(sum(tp.values()), sum(fp.values()), sum(fn.values()))
        print(f"{kind:20} {f1:6.3f} {n:6} {whole:6} {right:6}")


def _show(gold: Any, found: Any, pairs: Any, misses: Any, both: Any) -> None:
    by_gold = {i: j for i, j, _ in pairs}
    for k, (_, bad) in enumerate(misses):
        if k < len(pairs):
            i, j, w = pairs[k]
            types = (gold[i]["csl"].get("type"), found[j]["csl"].get("type"))
            if bad or w < 0.97 or types[0] != types[1]:
                print(f"  - {found[j]['text']}")
                if w < 0.97:
                    print(f"      SPLIT {w:.2f}: {gold[i]['text']}")
                if types[0] != types[1]:
                    print(f"      type gold {types[0]} found {types[1]}")
                for name, a, b in bad:
                    print(f"      {name}: gold {a!r} found {b!r}")
    for i, item in enumerate(gold):
        if i not in by_gold:
            print(f"  - MISSED {item['text']}")
    for j, item in enumerate(found):
        if j not in {j for _, j, _ in pairs}:
            print(f"  - EXTRA {item['text'][:200]}")


def _f1(tp: int, fp: int, fn: int) -> float:
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def _folded(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def read_lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def score_spans(name: str, items: list[dict[str, Any]], show: int) -> tuple[float, float]:
    """Score labelled strings: a field is right if its stretches read the same.

    Returns:
        The macro-F1 over the main fields and the micro-F1 over all that CSL has.
    """
    tp: Counter[str] = Counter()
    fp: Counter[str] = Counter()
    fn: Counter[str] = Counter()
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    shown = whole = 0
    known = set(CSL_NAMES.values())
    groups: dict[str, Counter[str]] = {}
    for item in items:
        reference = refkit.parse_one(item["text"], format="text")
        want: dict[str, Counter[str]] = {}
        for start, end, label in item["spans"]:
            if label in known:
                want.setdefault(label, Counter())[_folded(item["text"][start:end])] += 1
        have = {
            name: Counter(_folded(s.text) for s in spans) for name, spans in reference.spans.items()
        }
        bad = []
        for field in {*want, *have}:
            a, b = want.get(field, Counter()), have.get(field, Counter())
            good = _joined(a) == _joined(b)
            if good:
                tp[field] += 1
            else:
                fn[field] += bool(a)
                fp[field] += bool(b)
                bad.append((field, dict(a), dict(b)))
            if b and field in MAIN_FIELDS:
                sure = reference.confidence.get(field, 0.0)
                bins[min(9, math.floor(sure * 10))].append((sure, good))
        good = not any(field in MAIN_FIELDS for field, _, _ in bad)
        whole += good
        for key in ("type", "lang"):
            if key in item:
                group = groups.setdefault(f"{key} {item[key]}", Counter())
                group.update(
                    n=1, whole=good, right=len({*want, *have}) - len(bad),
                    missed=sum(bool(a) for _, a, _ in bad), extra=sum(bool(b) for _, _, b in bad),
                )  # fmt: skip
        if bad and shown < show:
            shown += 1
            print("-", item["text"])
            for field, a, b in bad:
                print(f"      {field}: gold {a} found {b}")
    print(f"\n{name:20} {'F1':>6} {'n':>6} {'extra':>6} {'missed':>6}")
    total = 0.0
    for field in (*MAIN_FIELDS, *sorted((set(tp) | set(fn)) - set(MAIN_FIELDS))):
        f1 = _f1(tp[field], fp[field], fn[field])
        total += f1 if field in MAIN_FIELDS else 0.0
        print(f"{field:20} {f1:6.3f} {tp[field] + fn[field]:6} {fp[field]:6} {fn[field]:6}")
    macro = total / len(MAIN_FIELDS)
    micro = _f1(sum(tp.values()), sum(fp.values()), sum(fn.values()))
    print(f"{'macro-F1 (first 10)':20} {macro:6.3f}")
    print(f"{'micro-F1 (all)':20} {micro:6.3f}")
    print(f"{'whole (first 10)':20} {whole / max(1, len(items)):6.3f} {len(items):6}")
    if groups:
        print(f"\n{'part':26} {'F1':>6} {'n':>6} {'whole':>6}")
    for part, c in sorted(groups.items(), key=lambda x: (x[0].split()[0] != "type", -x[1]["n"])):
        f1 = _f1(c["right"], c["extra"], c["missed"])
        print(f"{part:26} {f1:6.3f} {c['n']:6} {c['whole']:6}")
    count = sum(map(len, bins)) or 1
    error = 0.0
    print(f"\n{'confidence':>12} {'fields':>7} {'mean':>6} {'right':>6}")
    for k, values in enumerate(bins):
        if values:
            mean = sum(s for s, _ in values) / len(values)
            right = sum(g for _, g in values) / len(values)
            error += abs(mean - right) * len(values) / count
            print(f"{k / 10:5.1f}–{k / 10 + 0.1:.1f}  {len(values):7} {mean:6.3f} {right:6.3f}")
    print(f"expected calibration error {error:.4f}")
    return macro, micro


def _joined(parts: Counter[str]) -> str:
    """All stretches of a field; one that is printed twice counts once."""
    return "".join(sorted(parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="", help="blocks whose name begins with this")
    parser.add_argument("--show", action="store_true", help="list the errors")
    parser.add_argument("--gold", type=int, default=-1, help="show so many errors of the gold set")
    parser.add_argument("--skip", choices=["gold", "blocks"])
    parser.add_argument(
        "--holdout", type=Path,
        help="also score the made-up strings of unseen styles and records in this file "
        "(holdout.jsonl.gz of python -m training synth)",
    )  # fmt: skip
    options = parser.parse_args()
    if options.skip != "blocks":
        score_blocks(options.data, options.only, options.show)
    if options.skip != "gold" and not options.only:
        path = options.data / "corpora" / "gold" / "anystyle-gold.jsonl.gz"
        score_spans("AnyStyle gold", read_lines(path), options.gold)
    if options.holdout:
        score_spans("made-up hold-out", read_lines(options.holdout), options.gold)


if __name__ == "__main__":
    main()

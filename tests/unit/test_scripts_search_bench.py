"""The benchmark of the search comes to the end of its table, whatever the stock search takes."""

from __future__ import annotations

import benchmark
import pytest
import search_bench
from search_browser import Asked, Stock
from search_queries import Query


def test_a_stock_build_that_takes_too_long_is_ended(tmp_path) -> None:
    with pytest.raises(TimeoutError):
        benchmark.build(tmp_path, 0.01)


def test_what_takes_stock_too_long_is_told_and_the_rest_is_printed(tmp_path, monkeypatch, capsys) -> None:
    def build(_folder, limit) -> None:
        raise TimeoutError(limit)

    (tmp_path / "ours" / "content").mkdir(parents=True)
    monkeypatch.setattr(search_bench, "build", build)
    stock = search_bench.ask_same_of_stock(None, tmp_path / "stock", [])
    assert stock == Stock(read="built > 1,800 s")
    query = Query("vi", "exact", "học", ("a/",), is_reported=True)
    search_bench.print_hits(30, [Asked(query, ["a/"], 0, 0)], stock.asked)
    assert [line.split()[-3:] for line in capsys.readouterr().out.splitlines()] == [
        ["1.00", "/", "1.00"],
        ["–", "/", "0.95"],
    ]

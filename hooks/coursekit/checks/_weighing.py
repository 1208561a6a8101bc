"""The rules that are broken by finished pages, which are weighed against the budgets of mkdocs.yml."""

from __future__ import annotations

from coursekit.checks import (
    w001_page_heavy,
    w002_flight_heavy,
    w003_loaded_heavy,
    w004_script_heavy,
    w005_style_heavy,
    w006_navigation_heavy,
    w007_images_heavy,
    w008_budget,
    w009_list_heavy,
)

WEIGHING = (
    w001_page_heavy,
    w002_flight_heavy,
    w003_loaded_heavy,
    w004_script_heavy,
    w005_style_heavy,
    w006_navigation_heavy,
    w007_images_heavy,
    w008_budget,
    w009_list_heavy,
)

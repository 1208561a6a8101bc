"""Every rule of the course, one a file, and the order in which checks run.

To add a check: copy the nearest file, give it the next free code, add it to one list below (or in `_reading`), write its
golden file and its row in AUTHORING.md. Tests compare all of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.checks import (
    c101_not_in_source,
    c102_phrase_too_short,
    c103_no_fingerprint,
    c105_fingerprint_of_no_source,
    c106_figure_not_in_phrase,
    c107_qualifier_differs,
    c108_external_claim,
    c109_for_unknown_page,
    c110_unused_fact,
    c111_unused_quote,
    c201_copied_words,
    c202_typed_quotation,
    c301_typed_figure,
    c401_met,
    c402_one_sided_pair,
    c403_unknown_fact_apart,
    d001_review_due,
    d002_check_again,
    e001_missing_edition,
    e002_step_differs,
    e003_minutes_differ,
    e004_updated_differs,
    e005_sources_differ,
    e006_lessons_differ,
    e007_facts_differ,
    e008_no_home,
    f003_control_characters,
    f009_not_nfc,
    f010_zero_width,
    f011_look_alike,
    f012_legacy_encoding,
    f014_mojibake,
    f015_not_sound,
    f016_long_recording,
    p001_no_glyph,
    p002_not_printable,
    p003_wide_table,
    p004_unprintable_image,
    r001_unknown_source,
    r002_unknown_fact,
    r003_unknown_quote,
    r004_unknown_term,
    r005_unknown_unit_entry,
    r006_unknown_lesson,
    r007_unknown_carrier,
    r008_planned_page_exists,
    r009_page_in_no_unit,
    r010_page_in_two_units,
    r011_unknown_reference,
    r012_dead_link,
    r013_dead_anchor,
    r014_link_to_draft,
    r015_missing_image,
    r016_climbing_path,
    r017_forbidden_scheme,
    r018_remote_image,
    r019_absolute_path,
    r020_undefined_label,
    r021_undefined_footnote,
    r022_unused_footnote,
    r023_empty_link,
    r024_unknown_paragraph,
    r025_unknown_diagram,
    r026_diagram_fact,
    r027_missing_recording,
    s101_heading_jump,
    s102_title_in_body,
    s103_duplicate_id,
    s104_missing_alt,
    s105_raw_html,
    s106_deep_list,
    s107_heading_without_id,
    s108_attribute,
    s109_glued_list,
    s110_empty_body,
    s111_include,
    s112_diagram_alone,
    s201_unknown_role,
    s202_box_form,
    s203_empty_box,
    s204_missing_part,
    s205_local_questions,
    s206_list_needed,
    s301_no_right_answer,
    s302_no_wrong_answer,
    s303_no_feedback,
    s304_question_count,
    s305_option_count,
    s306_odd_item,
    s307_mixed_kinds,
    s308_nothing_sound,
    s309_part_count,
    s310_same_option,
    s311_half_pair,
    s401_minutes,
    u001_folder_name,
    u002_two_pages,
    u003_reserved_address,
    u004_address_form,
    u005_redirect_to_nowhere,
    u006_redirect_from_page,
    u007_lost_address,
    u008_image_name,
    y014_phrase_length,
    y015_quote_length,
)
from coursekit.checks._imaging import IMAGING
from coursekit.checks._reading import READING
from coursekit.checks._weighing import WEIGHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from coursekit.model import Course, Page
    from coursekit.problem import Problem, Rule

# Look at the text of one file, whatever is in it.
TEXT = (f003_control_characters, f009_not_nfc, f010_zero_width, f011_look_alike, f012_legacy_encoding, f014_mojibake)

# Look at one page, with the course around it.
PAGE = (
    c201_copied_words,
    c301_typed_figure,
    c401_met,
    p003_wide_table,
    r002_unknown_fact,
    r003_unknown_quote,
    r004_unknown_term,
    r011_unknown_reference,
    r015_missing_image,
    r027_missing_recording,
    r016_climbing_path,
    r017_forbidden_scheme,
    r018_remote_image,
    r019_absolute_path,
    r020_undefined_label,
    r021_undefined_footnote,
    r022_unused_footnote,
    r023_empty_link,
    r025_unknown_diagram,
    s101_heading_jump,
    s102_title_in_body,
    s103_duplicate_id,
    s104_missing_alt,
    s105_raw_html,
    s106_deep_list,
    s107_heading_without_id,
    s108_attribute,
    s109_glued_list,
    s110_empty_body,
    s111_include,
    s112_diagram_alone,
    s201_unknown_role,
    s202_box_form,
    s203_empty_box,
    s204_missing_part,
    s205_local_questions,
    s206_list_needed,
    s301_no_right_answer,
    s302_no_wrong_answer,
    s303_no_feedback,
    s304_question_count,
    s305_option_count,
    s306_odd_item,
    s307_mixed_kinds,
    s308_nothing_sound,
    s309_part_count,
    s310_same_option,
    s311_half_pair,
    s401_minutes,
    u001_folder_name,
    u003_reserved_address,
)

# Look at the course as a whole.
COURSE = (
    c101_not_in_source,
    c102_phrase_too_short,
    c103_no_fingerprint,
    c105_fingerprint_of_no_source,
    c106_figure_not_in_phrase,
    c107_qualifier_differs,
    c108_external_claim,
    c109_for_unknown_page,
    c110_unused_fact,
    c111_unused_quote,
    c202_typed_quotation,
    c402_one_sided_pair,
    c403_unknown_fact_apart,
    e001_missing_edition,
    e002_step_differs,
    e003_minutes_differ,
    e004_updated_differs,
    e005_sources_differ,
    e006_lessons_differ,
    e007_facts_differ,
    e008_no_home,
    r001_unknown_source,
    r005_unknown_unit_entry,
    r006_unknown_lesson,
    r007_unknown_carrier,
    r008_planned_page_exists,
    r009_page_in_no_unit,
    r010_page_in_two_units,
    r012_dead_link,
    r013_dead_anchor,
    r014_link_to_draft,
    r024_unknown_paragraph,
    r026_diagram_fact,
    u002_two_pages,
    u004_address_form,
    u005_redirect_to_nowhere,
    u006_redirect_from_page,
    u007_lost_address,
    u008_image_name,
    f015_not_sound,
    f016_long_recording,
    y014_phrase_length,
    y015_quote_length,
)

# Look at the course as a whole, today.
DATED = (d001_review_due, d002_check_again)

# Found when a handout is printed, which needs more than the course.
PRINTING = (p001_no_glyph, p002_not_printable, p004_unprintable_image)

TEXT_CHECKS: tuple[Callable[[str, str], Iterator[Problem]], ...] = tuple(each.check for each in TEXT)
PAGE_CHECKS: tuple[Callable[[Page, Course], Iterator[Problem]], ...] = tuple(each.check for each in PAGE)
COURSE_CHECKS: tuple[Callable[[Course], Iterator[Problem]], ...] = tuple(each.check for each in COURSE)
DATED_CHECKS: tuple[Callable[[Course, date], Iterator[Problem]], ...] = tuple(each.check for each in DATED)

RULES: dict[str, Rule] = {
    each.RULE.code: each.RULE
    for each in sorted(
        (*READING, *TEXT, *PAGE, *COURSE, *DATED, *IMAGING, *PRINTING, *WEIGHING), key=lambda each: each.RULE.code
    )
}


def run_text_checks(texts: Mapping[str, str]) -> list[Problem]:
    """What is wrong with the texts of files, by path from the project's root."""
    return [problem for path, text in texts.items() for check in TEXT_CHECKS for problem in check(path, text)]


def run_checks(course: Course, today: date) -> list[Problem]:
    """What is wrong with a course that was read."""
    problems = [problem for page in course.pages.values() for check in PAGE_CHECKS for problem in check(page, course)]
    problems += [problem for check in COURSE_CHECKS for problem in check(course)]
    return problems + [problem for check in DATED_CHECKS for problem in check(course, today)]

"""Looks at how pages are written: long sentences, agreed words, phrases said twice, the other language, spelling.

`lint` runs it, not every build: it is for whoever writes the shipped course, and spelling needs dictionaries, which are
handed in.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from coursekit.data_words import data_texts
from coursekit.markdown_mask import masked
from coursekit.model import LANGUAGES, Kind
from coursekit.problem import Rule, in_order
from coursekit.reader_text import QUOTATION, REFERENCE, line_at, opened, plain, settings_texts, without_comments
from coursekit.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from coursekit.markdown_source import MarkdownSource
    from coursekit.model import Course, Page
    from coursekit.problem import Problem
    from coursekit.words import WordRule

    Known = Mapping[str, Callable[[str], bool]]  # by language: whether a word is in its dictionary

LONG = Rule(
    "L101",
    vi="câu này có {count} chữ, nhiều nhất là {most}. Hãy tách làm hai: “{text}…”",
    en="this sentence has {count} words, {most} at most. Make it two: “{text}…”",
)
AGREED = Rule(
    "L102",
    vi="ở đây không viết “{found}”. Hãy viết “{instead}” (words.yml).",
    en="“{found}” is not written here. Write “{instead}” (words.yml).",
)
REPEATED = Rule(
    "L103",
    vi="“{text}” đã có nguyên văn ở {other}:{there}. Hãy nói cách khác, hoặc dẫn tới bài ấy.",
    en="“{text}” stands word for word in {other}:{there}. Say it another way, or lead to that lesson.",
)
FOREIGN = Rule(
    "L104",
    vi="“{text}” là tiếng {language_vi}, mà đây là bản tiếng {here_vi}. Hãy dịch, hoặc đặt trong ngoặc hay hai dấu `.",
    en="“{text}” is {language_en}, but this is the {here_en} edition. Translate it, or put it in brackets or ` signs.",
)
SPELLING = Rule(
    "L105",
    vi="“{word}” có lẽ viết sai. Hãy sửa; nếu đúng thì thêm vào words.yml.",
    en="“{word}” may be misspelled. Mend it, or add it to words.yml if it is right.",
)

LANGUAGE = (LONG, AGREED, REPEATED, FOREIGN, SPELLING)
MOST = {"vi": 50, "en": 35}  # words of a sentence; Vietnamese words are counted by syllable, about 1.4 to a word
SAME = {"vi": 16, "en": 13}  # words in a row that two lessons must not share
BREAK = "\x02"  # stands for a reference: what is around it is no run of the author's own words
STRAY = 5  # words of the other language in a row
_MARKED = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?…:;|=]+(?:[.!?…:;|]|=>|$)")
_BLOCK = re.compile(r"(?:[^\n]+(?:\n(?!\s*(?:[-*+|#>]|\d+\.|!!!|$))[^\n]+)*)")
_ITEM = re.compile(r"^( *)(?:\d+\.|[-*+])(?: +\[[ xX!]\])?(?= )", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ASIDE = re.compile(r"`[^`\n]*`|\([^()\n]*\)|\*[^*\n]+\*|“[^”\n]*”|\{[^{}\n]*\}")


def language_problems(
    course: Course, rules: tuple[WordRule, ...], known: Known, data: Mapping[str, str] = MappingProxyType({})
) -> list[Problem]:
    """Every problem of the pages and of the data files (name → YAML text), in order."""
    found: list[Problem] = []
    own = {lang: _own_words(rules, lang) for lang in LANGUAGES}
    written = [(*text, page.lang) for page in course.pages.values() for text in _texts(page, course)]
    for path, first, text, lang in written:
        in_page = (*_any_text(text, lang, rules, own[lang], known), *_foreign(_bare(text), lang, own[lang], known))
        found += [problem.at(path, line_at(text, offset, first), **values) for problem, offset, values in in_page]
    for path, line, lang, text in data_texts(data):  # which name and explain what belongs to the other language
        told = _any_text(QUOTATION.sub(" ", opened(plain(text), course, lang)), lang, rules, own[lang], known)
        found += [problem.at(path, line, **values) for problem, _, values in told]
    return in_order([*found, *_repeated(course)])


def _texts(page: Page, course: Course) -> Iterator[tuple[str, int, str]]:
    """(path, first line, text) of what a page says as it is read, settings first, without quotations."""
    for line, text in settings_texts(page):
        yield page.path, line, text
    for path, source in page.texts:
        items = _ITEM.sub(r"\1|", without_comments(source.body))  # each item stays a block of its own
        yield path, source.first_line, QUOTATION.sub(" ", opened(plain(items), course, page.lang))


def _any_text(text: str, lang: str, rules: tuple[WordRule, ...], own: frozenset[str], known: Known) -> Iterator[
    tuple[Rule, int, dict[str, object]]]:  # fmt: skip
    yield from _long(text, lang)
    yield from _agreed(text, lang, rules)
    yield from _misspelled(_bare(text), lang, own, known)


def _bare(text: str) -> str:
    """The text without what stands aside: in brackets, quotation marks, ` signs."""
    return _ASIDE.sub(lambda found: " " * len(found[0]), masked(text))


def _long(text: str, lang: str) -> Iterator[tuple[Rule, int, dict[str, object]]]:
    for block in _BLOCK.finditer(masked(text)):
        for sentence in _SENTENCE.finditer(block[0]):
            count = len(_WORD.findall(sentence[0]))
            if count > MOST[lang]:
                words = " ".join(sentence[0].split())[:60]
                offset = block.start() + sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
                yield LONG, offset, {"count": count, "most": MOST[lang], "text": words}


def _agreed(text: str, lang: str, rules: tuple[WordRule, ...]) -> Iterator[tuple[Rule, int, dict[str, object]]]:
    lower = text.lower()
    for rule in rules:
        if rule.instead is None or rule.language != lang:
            continue
        for word in rule.words:
            for found in re.finditer(rf"(?<!\w){re.escape(word.lower())}(?!\w)", lower):
                yield AGREED, found.start(), {"found": word, "instead": rule.instead}


def _foreign(text: str, lang: str, own: frozenset[str], known: Known) -> Iterator[tuple[Rule, int, dict[str, object]]]:
    names = {"vi": ("Anh", "English", "Việt", "Vietnamese"), "en": ("Việt", "Vietnamese", "Anh", "English")}[lang]
    words = list(_WORD.finditer(text))
    run: list[re.Match[str]] = []
    for word in [*words, None]:
        if word is not None and _follows(text, run, word) and _is_foreign(word[0], lang, own, known, goes_on=bool(run)):
            run.append(word)
            continue
        if len(run) >= STRAY:
            told = dict(zip(("language_vi", "language_en", "here_vi", "here_en"), names, strict=True))
            yield FOREIGN, run[0].start(), {"text": " ".join(one[0] for one in run), **told}
        run = [word] if word is not None and _is_foreign(word[0], lang, own, known) else []


def _follows(text: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    return not run or text[run[-1].end() : word.start()].strip(" ,") == ""


def _is_foreign(word: str, lang: str, own: frozenset[str], known: Known, *, goes_on: bool = False) -> bool:
    """Whether a word is of the other language; "by" and "me" could be both, and are English behind an English word."""
    if word.lower() in own:
        return False
    if lang == "vi":
        return word.isascii() and known["en"](word.lower()) and (goes_on or not is_syllable(word))
    return bool(_MARKED.search(word)) and word.islower()


def _misspelled(text: str, lang: str, own: frozenset[str], known: Known) -> Iterator[
    tuple[Rule, int, dict[str, object]]]:  # fmt: skip
    seen: set[str] = set()
    words = list(_WORD.finditer(text))
    for at, found in enumerate(words):
        word = found[0].replace("’", "'").removesuffix("'s")
        # Names and initials are the author's: only what is written small is looked up in English.
        if word.lower() in own or word in seen or word.isupper() or len(word) == 1:
            continue
        if lang == "vi":
            # The dictionary's few foreign words and abbreviations are no syllables: here they need words.yml.
            is_right = is_syllable(word) and known["vi"](word)
        else:
            beside = "".join(one[0] for one in words[max(at - 1, 0) : at + 2])  # a Vietnamese name stands together
            is_name = bool(_MARKED.search(beside)) and is_syllable(word)
            is_right = not word.islower() or is_name or (word.isascii() and known["en"](word))
        if not is_right:
            seen.add(word)
            yield SPELLING, found.start(), {"word": found[0]}


def _repeated(course: Course) -> Iterator[Problem]:
    """Runs of words that two lessons share; of two, the later one in reading order of their paths is told."""
    for lang in course.site.editions:
        seen: dict[tuple[str, ...], tuple[str, int]] = {}
        lessons = [page for page in course.edition(lang) if page.kind is Kind.LESSON]
        for page in lessons:
            for path, source in page.texts:
                yield from _shared(path, source.first_line, _learners(source), SAME[lang], seen)


def _learners(source: MarkdownSource) -> str:
    """What a learner reads in the author's own words: no notes to the speaker, nothing by reference."""
    lines = source.body.split("\n")
    for box in source.boxes_of("notes"):
        start = box.line - source.first_line
        lines[start : start + len(box.body) + 1] = [""] * (len(box.body) + 1)
    return REFERENCE.sub(BREAK, plain(without_comments("\n".join(lines))))


def _shared(path: str, first: int, text: str, size: int, seen: dict[tuple[str, ...], tuple[str, int]]) -> Iterator[
    Problem]:  # fmt: skip
    bare = masked(text)
    words = list(_WORD.finditer(bare))
    told_until = 0
    for at in range(len(words) - size + 1):
        if BREAK in bare[words[at].start() : words[at + size - 1].end()]:
            continue
        key = tuple(word[0].lower() for word in words[at : at + size])
        here = line_at(text, words[at].start(), first)
        other, line = seen.setdefault(key, (path, here))
        if other != path and at >= told_until:
            told_until = at + size
            yield REPEATED.at(path, here, text=" ".join(key), other=other, there=line)


def _own_words(rules: tuple[WordRule, ...], lang: str) -> frozenset[str]:
    """The words that are right here, whatever a dictionary says."""
    lists = (rule.words for rule in rules if rule.instead is None and rule.language == lang)
    return frozenset(part.lower() for words in lists for word in words for part in _WORD.findall(word))

"""Whether a Vietnamese syllable can be written so: the closed system of onsets, rimes and tones, said as tables.

It finds what is mistyped ("nghành", "hocj"), not what nobody writes although it could be written ("triễn"): that is for
a dictionary of the syllables in use.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_WRITTEN = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu yt ynh ych
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt ơng
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyên uyêt uynh uyt uyu uyn uyp
    uôc uôi uôm uôn uông uôp uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_WRITTEN_AFTER_QU = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt e en eo et it êu âc ơ ơi ơn ơt ôc
"""
_RIMES = frozenset(_WRITTEN.split())
_AFTER_QU = frozenset(rime[1:] for rime in _RIMES if rime[0] in "uo" and len(rime) > 1) | {*_WRITTEN_AFTER_QU.split()}
_ONSET = re.compile(r"ngh|ng|nh|gh|gi(?=[aăâeêoôơuưyi])|kh|ch|ph|th|tr|qu|[bcdđghklmnprstvx]?")
_FRONT = "ieêy"  # the vowels before which k, gh and ngh are written
_STOPS = ("c", "ch", "p", "t")
_TWO_PLACES = re.compile(r"(oa|oe|(?<!q)uy)$", re.IGNORECASE)  # "hòa" and "hoà"; in "quý" the u is no vowel


def is_syllable(word: str) -> bool:
    """Whether a word can be one Vietnamese syllable; capitals make no difference."""
    letters, tone = _parted(word.lower())
    onset = _ONSET.match(letters)
    assert onset is not None  # it may be empty
    rime = letters[onset.end() :]
    if letters == "gi":
        return True
    if onset[0] == "gi":
        return rime in _RIMES and _has_tone(rime, tone)
    if onset[0] == "qu":
        return rime in _AFTER_QU and _has_tone(rime, tone)
    return rime in _RIMES and _is_spelled(onset[0], rime) and _has_tone(rime, tone)


def placements(word: str) -> tuple[str, ...]:
    """A word as it is written; both ways where its tone may stand on either vowel, "hòa" or "hoà"."""
    signs = unicodedata.normalize("NFD", word)
    tone = "".join(sign for sign in signs if sign in _TONES)
    letters = "".join(sign for sign in signs if sign not in _TONES)
    if len(tone) != 1 or not _TWO_PLACES.search(letters):
        return (word,)
    both = (letters[:-1] + tone + letters[-1], letters + tone)
    return tuple(unicodedata.normalize("NFC", one) for one in both)


def _parted(word: str) -> tuple[str, str]:
    """The letters without the mark of the tone, and the tone ("" for the level one)."""
    tone, letters = "", []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            tone += _TONES[sign]
        else:
            letters.append(sign)
    return unicodedata.normalize("NFC", "".join(letters)), tone


def _is_spelled(onset: str, rime: str) -> bool:
    is_front = rime[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return is_front
    if onset == "g" and rime[0] == "i":
        return True  # "gìn": the i is written once
    return not (onset in ("c", "g", "ng") and is_front)


def _has_tone(rime: str, tone: str) -> bool:
    return tone in ("s", "j") if rime.endswith(_STOPS) and not rime.endswith(("nh", "ng")) else len(tone) <= 1

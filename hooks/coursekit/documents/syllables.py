"""Whether something is a Vietnamese syllable: an opening, a rime and a tone that can stand together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_EVERY_ONSET = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
_ONSETS = (*_EVERY_ONSET.split(), "")
_EVERY_RIME = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang
oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu
"""
_RIMES = frozenset(_EVERY_RIME.split())
_TONES = {"\u0300": "grave", "\u0301": "acute", "\u0303": "tilde", "\u0309": "hook", "\u0323": "dot"}
_STOPPED = ("c", "ch", "p", "t")


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Whether a word in small letters can be one."""
    tone = ""
    letters = []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            if tone:
                return False
            tone = _TONES[sign]
        else:
            letters.append(sign)
    bare = unicodedata.normalize("NFC", "".join(letters))
    for onset in _ONSETS:
        rime = bare[len(onset) :]
        if bare.startswith(onset) and rime in _RIMES:
            return tone in ("acute", "dot") if rime.endswith(_STOPPED) else True
    return bare in ("gi", "gin", "ging", "giêng", "giêt")


@lru_cache(maxsize=1 << 14)
def unaccented(word: str) -> str:
    """A word without its accents, đ as d."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))

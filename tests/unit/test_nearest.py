from coursekit.nearest import in_words, nearest, nearest_one


def test_the_nearest_known_name_is_suggested_in_both_languages() -> None:
    assert nearest("minute", ["minutes", "title"]) == {
        "nearest_vi": " (có phải 'minutes'?)",
        "nearest_en": " (did you mean 'minutes'?)",
    }


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert nearest_one("theme", ["title"]) is None
    assert in_words(None) == {"nearest_vi": "", "nearest_en": ""}


def test_the_suggestion_does_not_depend_on_the_order_of_names() -> None:
    assert nearest_one("ab", {"abc", "abd"}) == nearest_one("ab", {"abd", "abc"})

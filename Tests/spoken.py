"""Tells which words of a sentence are English, where all but what somebody wrote has to be Spanish."""

import functools
import re

import yaml

import project

SENTENCES = project.ROOT / "Sources/laurel/Sentences/es.yml"
LOCALES = project.ROOT / "Themes/default/locales"


def words(text):
    """The words of a text, without capitals."""
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))


def texts(value):
    """All texts in a value of YAML."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    return [text for each in value for text in texts(each)] if isinstance(value, list) else [str(value)]


@functools.lru_cache
def english():
    """The words that Laurel says in English and never in Spanish, of its remarks and of its theme."""
    remarks = yaml.safe_load(SENTENCES.read_text("utf-8"))
    said = {language: texts(yaml.safe_load((LOCALES / f"{language}.yml").read_text("utf-8"))) for language in ("en", "es")}
    return words(" ".join([*remarks, *said["en"]])) - words(" ".join([*map(str, remarks.values()), *said["es"]]))


def left(sentence, written):
    """The English words of a Spanish sentence that are not in what somebody wrote."""
    return sorted((words(sentence) & english()) - words(written))

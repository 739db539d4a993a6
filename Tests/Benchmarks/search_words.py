"""Questions in words that a site in English does not write so: other forms, two words as one, and one as two."""

import random
import re
from collections import defaultdict
from pathlib import Path

# Debian's package wamerican.
DICTIONARY = Path("/usr/share/dict/american-english")
# Endings that make another word of a verb or a noun; before those that change more, the word has to be longer.
ENDINGS = ("s", "ed", "ing", "er", "ers", "ion", "ions", "ation", "ment", "ments")
SHORT, LONG = 4, 5
# The least letters of each half of a word; those that a hyphen or a capital shows may be shorter.
HALF, SHOWN_HALF = 3, 2
# The most pages that may answer a question.
MOST_PAGES = 4
# Nobody joins these to the next word.
PLAIN = set("about all and any are can every for from has her his how its not our out that the their these this those what when who why with you your".split())


def dictionary():
    """The words of English in small letters."""
    lines = DICTIONARY.read_text("utf-8").splitlines()
    return {word for word in lines if word.isascii() and word.isalpha() and word.islower()}


def sets(pages, words):
    """inflect, joined and apart, each as questions with the pages whose title or heading they mean."""
    pages = [page for page in pages if page.language.startswith("en")]
    known = set().union(*(page.words for page in pages))
    return {"inflect": inflected(pages, known, words), **compounds(pages, known, words)}


def inflected(pages, known, words):
    """A word of a label in a form that no page has; the pages with any form of it in a label answer."""
    family, questions, rng = Families(words), {}, random.Random(11)
    holders = defaultdict(set)
    for page in pages:
        for label in page.labels:
            for word in re.findall(r"[a-z]+", label.lower()):
                holders[word].add(page.address)
    for word in sorted(holders):
        forms = sorted(family.of(word) - known)
        if not forms:
            continue
        form = rng.choice(forms)
        answers = set().union(*(holders.get(other, set()) for other in family.of(form)))
        if len(answers) <= MOST_PAGES:
            questions[form] = dict.fromkeys(sorted(answers), 1)
    return questions


class Families:
    """Which words of a dictionary are forms of the same word."""

    def __init__(self, words):
        self.forms, self.bases = {}, defaultdict(set)
        for base in words:
            if len(base) < SHORT:
                continue
            endings = ENDINGS if len(base) >= LONG else ENDINGS[:3]
            self.forms[base] = {base} | {spelled(base, ending) for ending in endings} & words
            for form in self.forms[base]:
                self.bases[form].add(base)

    def of(self, word):
        """The other forms."""
        return set().union(*(self.forms[base] for base in self.bases.get(word, ()))) - {word}


def spelled(word, ending):
    """A word with an ending, as English writes it: planning, making, studies, watches."""
    if ending == "s":
        if re.search(r"(?:[sxz]|ch|sh)$", word):
            return word + "es"
        return re.sub(r"(?<=[^aeiou])y$", "ie", word) + "s"
    if ending[0] in "aei":
        if ending[0] != "i":
            word = re.sub(r"(?<=[^aeiou])y$", "i", word)
        if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word):
            word += word[-1]
        word = re.sub(r"(?<=[^eoy])e$", "", word)
    return word + ending


def compounds(pages, known, words):
    """A label of two words and words with a hyphen, typed as one; words with a hyphen or made of two, typed as two."""
    joined, apart, holders = set(), {}, defaultdict(set)
    for page in pages:
        for label in page.labels:
            is_name = len(label.split()) == 2
            for first, sign, second in pairs(label, words):
                whole = first + second
                holders[whole].add(page.address)
                if (sign == "-" or sign == " " and is_name) and whole not in known:
                    joined.add(whole)
                if sign != " ":
                    apart[whole] = f"{first} {second}"
    answers = {whole: dict.fromkeys(sorted(found), 1) for whole, found in holders.items() if len(found) <= MOST_PAGES}
    return {
        "joined": {whole: answers[whole] for whole in sorted(joined) if whole in answers},
        "apart": {apart[whole]: answers[whole] for whole in sorted(apart) if whole in answers},
    }


def pairs(label, words):
    """Two words that a label puts side by side, and what stands between them: a space, a hyphen or nothing."""
    for match in re.finditer(r"(?<![\w-])(?=([A-Za-z]+)([ -])([A-Za-z]+)(?![\w-]))", label):
        first, sign, second = match[1].lower(), match[2], match[3].lower()
        least = SHOWN_HALF if sign == "-" else HALF
        if min(len(first), len(second)) >= least and not {first, second} & PLAIN:
            yield first, sign, second
    for word in re.findall(r"(?<![\w-])[A-Za-z]+(?![\w-])", label):
        halves = re.fullmatch(r"([A-Z]?[a-z]+)([A-Z][a-z]+)", word)
        if halves:
            yield halves[1].lower(), "", halves[2].lower()
        elif word.lower() not in words:
            yield from halved(word.lower(), words)


def halved(word, words):
    """A word that no dictionary has as the two that it is made of, if there are such: those most alike in length."""
    cuts = [at for at in range(HALF, len(word) - HALF + 1) if word[:at] in words and word[at:] in words]
    if cuts:
        at = min(cuts, key=lambda at: abs(2 * at - len(word)))
        yield word[:at], "", word[at:]

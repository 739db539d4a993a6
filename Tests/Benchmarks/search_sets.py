"""Questions made from the pages of a site, with the pages that answer them: a name to {question: {address: grade}}."""

import random

import search_words

LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Of a set that is larger, so many questions are asked.
MOST = 400


def of_pages(pages, dictionary):
    """Link texts, headings and titles, each also with a typo and cut short, and words as the site does not write them."""
    sets = {"links": links(pages), "headings": {}, "titles": {}}
    for page in pages:
        add(sets["titles"], page.title, page)
        for heading in page.headings:
            add(sets["headings"], heading, page)
    rng = random.Random(7)
    for name in ("links", "headings", "titles"):
        with_typo, cut = sets.setdefault(f"{name}, one typo", {}), sets.setdefault(f"{name}, cut short", {})
        for question, judged in sets[name].items():
            wrong = misspelled(question, rng)
            if wrong:
                with_typo.setdefault(wrong, {}).update(judged)
            cut.setdefault(question[: max(2, round(len(question) * 0.6))], {}).update(judged)
    sets |= search_words.sets(pages, dictionary)
    return {name: sample(questions) for name, questions in sets.items() if questions}


def add(questions, text, page):
    text = text.strip("\"'“”‘’ ")
    if text:
        questions.setdefault(text, {})[page.address] = 1


def links(pages):
    questions, known = {}, {page.address: page for page in pages}
    for page in pages:
        for text, target in page.links:
            if target in known and target != page.address:
                add(questions, text, known[target])
    return questions


def sample(questions):
    """The same questions each time."""
    chosen = sorted(questions)
    if len(chosen) > MOST:
        chosen = sorted(random.Random(1).sample(chosen, MOST))
    return {question: questions[question] for question in chosen}


def misspelled(question, rng):
    """The question with one letter of one long word left out, put in, changed or swapped; None if it has no such word."""
    words = question.split()
    long = [i for i, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return None
    index = rng.choice(long)
    word, letter = words[index], rng.choice(LETTERS)
    at = rng.randrange(1, len(word) - 1)
    words[index] = rng.choice([
        word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :]])
    return " ".join(words)

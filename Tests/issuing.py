"""Fills in an issue form as GitHub does: what it lets through, and the text that it makes of the answers."""

import yaml

NO_ANSWER = "_No response_"


class CannotHold(Exception):
    """The control of a question cannot hold an answer."""


class AsksFirst(Exception):
    """GitHub lets nobody send the form without an answer to a question."""


def questions(form):
    """The questions of a form, by their names."""
    return {question["id"]: question for question in yaml.safe_load(form)["body"]}


def body(form, answers):
    """The text of the issue: a heading for each question, in the order of the form. Several boxes are a list."""
    asked = questions(form)
    assert set(answers) <= set(asked), set(answers) - set(asked)
    return "\n\n".join(
        f"### {question['attributes']['label']}\n\n{written(question, answers.get(name))}" for name, question in asked.items())


def written(question, answer):
    """What GitHub writes below the heading of a question."""
    options = question["attributes"].get("options", [])
    if question["type"] == "checkboxes":
        ticked, labels = answer or [], [option["label"] for option in options]
        if not set(ticked) <= set(labels):
            raise CannotHold(ticked)
        return "\n".join(f"- [{'x' if label in ticked else ' '}] {label}" for label in labels)
    if not (answer or "").strip(" \t\r\n"):
        if question["validations"]["required"]:
            raise AsksFirst(question["id"])
        return NO_ANSWER
    if question["type"] == "dropdown" and answer not in options or question["type"] == "input" and "\n" in answer:
        raise CannotHold(answer)
    return answer

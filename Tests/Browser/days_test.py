"""The list of events: what is to come stands before what is over, on the day of the build and on later days."""

import pytest

import sites as finished

KIND = """kind: event
name: Event
plural: Events
facets: [room]
in_lists: [day]
event: { day: day, last_day: last }
fields:
  day: date
  last: date
  room: { type: choice, choices: [hall, yard] }
"""
DAYS = {
    "over": "day: 2026-03-01", "long over": "day: 2020-03-01", "today": "day: 2026-04-01",
    "trip": "day: 2026-04-01\nlast: 2026-04-05", "fair": "day: 2026-04-03", "dance": "day: 2026-06-01",
    "yearly": "room: hall", "someday": "room: yard",
}
LIST = """[...document.querySelectorAll('main .listing :is(h3, .row > a)')].filter(each => each.checkVisibility())
  .map(each => each.textContent)"""


@pytest.fixture(scope="module")
def events(pytestconfig, tmp_path_factory):
    """A site with eight events, built on April 1, 2026."""
    folder = tmp_path_factory.mktemp("events")
    content = folder / "source/Content/events"
    content.mkdir(parents=True)
    (content.parent / "_site.yml").write_text("title: Days\n", "utf-8")
    (content / "_kind.yml").write_text(KIND, "utf-8")
    for name, values in DAYS.items():
        room = "" if "room" in values else f"room: {'hall' if len(name) % 2 else 'yard'}\n"
        (content / f"{name.replace(' ', '-')}.md").write_text(f"---\ntitle: {name}\n{room}{values}\n---\nWords.\n", "utf-8")
    finished.run(pytestconfig.getoption("laurel"), "build", "-s", folder / "source", "-o", folder / "public", "--as-of", "2026-04-01", "--quiet")
    site = finished.Site("events", folder / "public", {})
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def listed(visit, site, day, **options):
    """The headings and titles that somebody sees on a day."""
    visitor = visit(site, **options)
    visitor.page.clock.set_fixed_time(f"{day}T12:00:00")
    page = visitor.open("events/index.html")
    return visitor, page, page.evaluate(LIST)


UNDATED = ["Without a day", "someday", "yearly"]


@pytest.mark.parametrize("day, expected", [
    ("2026-04-01", ["Upcoming", "today", "trip", "fair", "dance", "Past", "over", "long over"]),
    ("2026-04-02", ["Upcoming", "trip", "fair", "dance", "Past", "today", "over", "long over"]),
    ("2026-04-05", ["Upcoming", "trip", "dance", "Past", "fair", "today", "over", "long over"]),
    ("2030-01-01", ["Past", "dance", "fair", "trip", "today", "over", "long over"]),
    ("2020-01-01", ["Upcoming", "today", "trip", "fair", "dance", "Past", "over", "long over"]),
])
def test_events_move_to_what_is_past_as_days_pass(events, visit, day, expected):
    visitor, _, seen = listed(visit, events, day)
    assert seen == expected + UNDATED
    visitor.check()


def test_without_scripts_the_list_is_that_of_the_build(events, visit):
    _, _, seen = listed(visit, events, "2030-01-01", java_script_enabled=False)
    assert seen == ["Upcoming", "today", "trip", "fair", "dance", "Past", "over", "long over", *UNDATED]


def test_what_has_moved_is_filtered_and_comes_back_to_its_place(events, visit):
    visitor, page, before = listed(visit, events, "2026-04-02")
    page.select_option("main select[name=room]", "room:hall")
    some = page.evaluate(LIST)
    assert set(some) < set(before) and "today" in some
    page.click("main button[type=reset]")
    page.wait_for_function(f"() => {LIST}.length === {len(before)}")
    assert page.evaluate(LIST) == before
    visitor.check()

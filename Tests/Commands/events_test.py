"""The calendars of a site are read by a program of others, and are the same on any day."""

import subprocess
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

import project

KIND = """kind: event
name: Event
plural: Events
event: { day: starts, last_day: ends, begins: begins_at, ends: ends_at, place: place }
fields:
  starts: date
  ends: date
  begins_at: time
  ends_at: time
  place: text
"""
LONG = "Ångström, Zürich; “¿Qué tal?” 語学 👩‍🏫 \\ and back, " * 8
PAGES = {
    "day": "title: A day alone\nstarts: 2026-05-31",
    "days": "title: Several days\nstarts: 2026-12-30\nends: 2027-01-02\ndate: 2026-01-05",
    "evening": "title: An evening\nstarts: 2026-07-01\nbegins_at: 6:30 PM\nends_at: '20:00'\nplace: Hall B, room 2; upstairs\nupdated: 2026-02-03\ndate: 2026-01-05",
    "night": "title: A night\nstarts: 2026-12-31\nends: 2027-01-01\nbegins_at: '22:00'\nends_at: 1 am",
    "open": "title: An open end\nstarts: 2026-01-15\nbegins_at: '9:00'",
    "long": f"title: 'Much to say: {LONG.strip()}'\nsummary: '{LONG.strip()}'\nstarts: 2026-06-01",
    "someday": "title: Someday\nplace: Hall B",
    "secret": "title: A surprise\nstarts: 2026-06-02\ndraft: true",
    "later": "title: Told later\nstarts: 2026-06-03\npublish: 2099-01-01",
}


class District:
    """A site with events, and what is built of it."""

    def __init__(self, folder, settings=""):
        self.folder = folder
        content = folder / "Content/events"
        content.mkdir(parents=True)
        (content.parent / "_site.yml").write_text(f"title: Rivers, and more\n{settings}", "utf-8")
        (content.parent / "index.md").write_text("# Home\n", "utf-8")
        (content / "_kind.yml").write_text(KIND, "utf-8")
        for name, values in PAGES.items():
            (content / f"{name}.md").write_text(f"---\n{values}\n---\nWords of {name}.\n", "utf-8")

    def build(self, day="2026-04-01", **options):
        """The folder of a build on a day."""
        output = self.folder / f"public-{day}-{len(options)}"
        more = [part for name, value in options.items() for part in (f"--{name.replace('_', '-')}", str(value))]
        command = [project.LAUREL, "build", "-s", self.folder, "-o", output, "--as-of", day, "--quiet", *more]
        subprocess.run(list(map(str, command)), check=True, stdin=subprocess.DEVNULL)
        return output / "events"


def read(file):
    """The events of a calendar, by their titles."""
    data = file.read_bytes()
    lines = data.split(b"\r\n")
    assert lines.pop() == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and not calendar.errors
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    return {str(event["SUMMARY"]): event for event in events}


@pytest.fixture
def district(tmp_path):
    return District(tmp_path)


def test_each_event_has_its_times_without_a_zone(district):
    folder = district.build()
    times = {}
    for name in ("day", "days", "evening", "night", "open"):
        [event] = read(folder / f"{name}.ics").values()
        times[name] = (event.decoded("DTSTART"), event.decoded("DTEND", None))
    assert times == {
        "day": (date(2026, 5, 31), date(2026, 6, 1)),
        "days": (date(2026, 12, 30), date(2027, 1, 3)),
        "evening": (datetime(2026, 7, 1, 18, 30), datetime(2026, 7, 1, 20)),
        "night": (datetime(2026, 12, 31, 22), datetime(2027, 1, 1, 1)),
        "open": (datetime(2026, 1, 15, 9), None),
    }


@pytest.mark.parametrize("zone", ["America/New_York", "America/Chicago", "America/Phoenix", "Pacific/Guam", "Pacific/Honolulu", "America/Adak"])
def test_a_time_zone_means_the_same_moment_by_its_name_and_by_its_rules(tmp_path, zone):
    folder = District(tmp_path, f"time_zone: {zone}\n").build()
    for name, day, clock in (("evening", date(2026, 7, 1), time(18, 30)), ("open", date(2026, 1, 15), time(9))):
        meant = datetime.combine(day, clock, ZoneInfo(zone))
        text = (folder / f"{name}.ics").read_text("utf-8")
        [event] = read(folder / f"{name}.ics").values()
        assert event.decoded("DTSTART") == meant and f"DTSTART;TZID={zone}:" in text
        # Where nobody knows the name, the rules alone say what is meant.
        strange = icalendar.Calendar.from_ical(text.replace(zone, f"Rivers {zone}"))
        [event] = strange.walk("VEVENT")
        assert event.decoded("DTSTART").utcoffset() == meant.utcoffset()


def test_texts_come_out_as_they_were_written(district):
    folder = district.build()
    [event] = read(folder / "long.ics").values()
    assert event["SUMMARY"] == f"Much to say: {LONG.strip()}"
    assert event["DESCRIPTION"] == LONG.strip()
    [event] = read(folder / "evening.ics").values()
    assert event["LOCATION"] == "Hall B, room 2; upstairs" and "URL" not in event
    assert event.decoded("DTSTAMP").isoformat() == "2026-02-03T00:00:00+00:00"


def test_what_is_hidden_or_has_no_day_is_in_no_calendar(district):
    folder = district.build()
    assert sorted(read(folder / "calendar.ics")) == sorted(
        title for name in ("day", "days", "evening", "night", "open", "long") for title in read(folder / f"{name}.ics"))
    assert not any((folder / f"{name}.ics").exists() for name in ("someday", "secret", "later"))
    assert ".ics" not in (folder / "someday.html").read_text("utf-8")
    assert 'href="day.ics"' in (folder / "day.html").read_text("utf-8")
    assert 'href="calendar.ics"' in (folder / "index.html").read_text("utf-8")


def test_calendars_are_the_same_on_any_day_and_for_any_number_of_jobs(district):
    one, other = district.build("2026-04-01"), district.build("2027-04-01", jobs=3)
    names = sorted(file.name for file in one.glob("*.ics"))
    assert len(names) == 7 and names == sorted(file.name for file in other.glob("*.ics"))
    assert all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def test_an_event_is_known_again_wherever_the_site_is_built(tmp_path):
    district = District(tmp_path, "url: https://example.org/t/\n")
    folder = district.build()
    events = read(folder / "calendar.ics")
    assert len({str(event["UID"]) for event in events.values()}) == len(events)
    [event] = read(folder / "evening.ics").values()
    assert event["UID"] == events["An evening"]["UID"]
    assert event["URL"] == "https://example.org/t/events/evening.html"
    page = district.folder / "Content/events/evening.md"
    page.write_text(page.read_text("utf-8").replace("An evening", "A long evening").replace("2026-07-01", "2026-07-02"), "utf-8")
    [moved] = read(district.build("2026-05-01") / "evening.ics").values()
    assert moved["UID"] == event["UID"]
    assert moved.decoded("DTSTART") - event.decoded("DTSTART") == timedelta(days=1)


@pytest.mark.parametrize("zone", ["Europe/Madrid", "EST", "America/New York"])
def test_a_time_zone_that_is_not_known_is_refused_at_its_place(tmp_path, zone):
    district = District(tmp_path, f"time_zone: {zone}\n")
    command = [project.LAUREL, "check", "-s", str(district.folder)]
    result = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert result.returncode == 2 and "_site.yml:2:12" in result.stdout + result.stderr

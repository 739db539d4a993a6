"""Writes the sources of a site that is as unlike our own as a site can be: 300 pages, some of them with photographs."""

import random

import drawn

SEED = 20261122
WORDS = (
    "teacher lesson hallway evidence schedule mentor council question practice library student harbor winter"
    " reading measure welder garden bridge trust planning circle letter morning").split()
SPANISH = "maestra escuela pregunta práctica niñez biblioteca confianza año lectura jardín después reunión".split()
ARABIC = "معلم مدرسة درس سؤال كتاب طالب ثقة حديقة قراءة صباح لقاء خبرة".split()
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
PLACES = 10
# The sides of the photographs, of which every third story has one.
PHOTOS = [(480, 600), (480, 600), (900, 600), (640, 640), (1200, 400)]
STORY_KIND = """\
kind: story
name: Story
plural: Stories
recognition: { year: year, school: place }
consent: { field: consent, name: who }
image: photo
facets: [year, place]
fields:
  year: { type: number, label: Year, required: true, min: 2000 }
  place: { type: link, label: Place, to: place, required: true }
  who: { type: text, label: Who }
  consent: { type: record, label: Consent, fields: { scope: { type: list, of: { type: choice, choices: { name: Name } } } } }
  steps: { type: list, label: Steps, of: { type: record, fields: { what: { type: text, label: What }, when: { type: date, label: When } } } }
  account: { type: markdown, label: What happened, required: true }
  photo: { type: image, label: Photo }
  photo_description: { type: text, label: What the photo shows }
  photo_caption: { type: text, label: Words below the photo }
  photo_credit: { type: text, label: Who took the photo }
  photo_focus: { type: focus, label: What has to be seen }
"""
PLACE_KIND = "kind: place\nname: Place\nplural: Places\nmap: [story]\nfields:\n  town: { type: text, label: Town }\n"
RICH = """\
## A table with many columns

| Name | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday |
|---|:-:|--:|---|---|---|---|---|
| {long} | planning | reading | measure | circle | garden | library | rest |
| b | 1 | 2 | 3 | 4 | 5 | 6 | 7 |

## Code and quotations

```python
def a_line_that_is_long(first, second, third): return "It goes on and on, until nobody can read it on a telephone"
```

> A quotation of somebody.
>
> - with a list
>   - and one inside it

> [!NOTE]
> A remark with <kbd>Ctrl</kbd> and `a/long/path/without/any/blank/in/it/that/goes/on/and/on/and/on.html`.

- [x] done
- [ ] not done[^1]

1. First
2. Second

https://www.example.org/a/very/long/address/that/cannot/be/broken/anywhere?because=it&has=no&blank=in&it=at-all

[^1]: A note at the foot, with **strong** and *stressed* words.
"""


def write(folder):
    """Writes `Content` of the second site into a folder."""
    chance = random.Random(SEED)
    files = {
        "_site.yml": "title: The Harbor Board\nlanguage: en\npage_size: 20\naccent: \"#7a1f2b\"\n",
        "index.md": "---\ntitle: The Harbor Board\n---\nA site of many pages.\n",
        "stories/_kind.yml": STORY_KIND, "places/_kind.yml": PLACE_KIND,
    }
    for number in range(PLACES):
        files[f"places/place-{number}.md"] = page(chance, f"Place {number}", WORDS, f"town: {LONG_WORD}")
    for number in range(130):
        # Somebody is recognized again and again.
        named = "who: Ada Madeup\nconsent: { scope: name }\n" if number % PLACES == 0 else ""
        more = (
            f"{named}year: {2001 + number % 20}\nplace: place-{number % PLACES}\ntags: [{chance.choice(WORDS)}, harbor]\n"
            "steps: [{what: Met, when: 2026-01-02}, {what: Wrote it down}]\naccount: |\n  "
            + sentence(chance, WORDS, 40) + photo(number))
        files[f"stories/story-{number}.md"] = page(chance, title(chance, number), WORDS, more, link=f"story-{number // 2}")
    for number in range(90):
        deep = "/".join(f"{WORDS[(number + level) % 5]}" for level in range(number % 7))
        files[f"archive/{deep}/paper-{number}.md"] = page(chance, title(chance, number), WORDS, link=f"story-{number}")
    for number in range(45):
        files[f"es/hoja-{number}.md"] = page(chance, f"¿Qué {SPANISH[number % 12]} {number}?", SPANISH, "language: es")
    for number in range(24):
        more = f"language: ar\ntags: [{ARABIC[number % 12]}]\naliases: [ar/old-{number}.html]"
        files[f"ar/waraqa-{number}.md"] = page(chance, f"{sentence(chance, ARABIC, 4)} {number}", ARABIC, more)
    for path, text in files.items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for number, (width, height) in enumerate(PHOTOS):
        (folder / f"Content/stories/photo-{number}.png").write_bytes(drawn.photo(width, height, number))


def photo(number):
    """The lines of a story about its photograph, if it has one."""
    if number % 3:
        return ""
    caption = f"\nphoto_caption: The hills behind {LONG_WORD}.\nphoto_credit: Photo by Ada & Bo" if number % 2 else ""
    return (f"\nphoto: photo-{number // 3 % len(PHOTOS)}.png\nphoto_description: Hills in the evening, {number} steps away."
            f"\nphoto_focus: {number % 100}% 20%{caption}")


def page(chance, heading, words, more="", link=None):
    """The text of one page."""
    body = "\n\n".join(sentence(chance, words, chance.randrange(20, 90)) for _ in range(chance.randrange(1, 6)))
    if link:
        body += f"\n\nIt began with [[{link}]]."
    if chance.random() < 0.4:
        body += "\n\n" + RICH.replace("{long}", LONG_WORD)
    lines = ["---", f'title: "{heading}"', *([more] if more else []), "---"]
    return "\n".join(lines) + f"\n{body}\n"


def title(chance, number):
    """A title, every fifth of which is as long as titles get."""
    return sentence(chance, WORDS, 30) + f" {LONG_WORD} {number}" if number % 5 == 0 else f"Paper {number} & more"


def sentence(chance, words, count):
    """As many words as asked for."""
    return " ".join(chance.choice(words) for _ in range(count)).capitalize()

"""Writes a document as Word does, part by part, and hands it to LibreOffice."""

import json
import subprocess
import zipfile

import drawn
import project

DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SPACES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"'

TYPES = f"""{DECLARED}
<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
""" + "".join(
    f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/>'
    for part, name in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"))) + "</Types>"


def relations(*targets):
    """The file that says which parts belong to another; what is on the web is named as it is."""
    return f'{DECLARED}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{sort}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if "://" in target else ""}/>'
        for number, (sort, target) in enumerate(targets, 1)) + "</Relationships>"


STYLES = f"{DECLARED}<w:styles {SPACES}>" + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' + "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' for level in (1, 2)) + "</w:styles>"


def levels(number, sort, mark):
    """A list of two levels, each with a mark before its items."""
    return f'<w:abstractNum w:abstractNumId="{number}">' + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{sort}"/><w:lvlText w:val="{mark.format(level + 1)}"/>'
        f'<w:pPr><w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>' for level in (0, 1)) + "</w:abstractNum>"


NUMBERING = f"{DECLARED}<w:numbering {SPACES}>{levels(1, 'bullet', '•')}{levels(2, 'decimal', '%{}.')}" + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)) + "</w:numbering>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, style=None, item=None):
    """A paragraph of runs; an item is the number of its list and its level."""
    kept = f'<w:pStyle w:val="{style}"/>' if style else ""
    if item:
        kept += f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{kept}</w:pPr>{''.join(run(each) if not each.startswith('<') else each for each in runs)}</w:p>"


def table(*rows):
    grid = "".join('<w:gridCol w:w="3000"/>' for _ in rows[0])
    cell = lambda text: f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>' + "".join(
        f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


LINK, PICTURE, NOTE = "r4", "r5", 2
SIZE = 'cx="914400" cy="609600"'


def picture(words):
    return (f'<w:r><w:drawing><wp:inline><wp:extent {SIZE}/><wp:docPr id="1" name="Picture 1" descr="{words}"/><a:graphic>'
            f'<a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{PICTURE}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext {SIZE}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
            "</w:drawing></w:r>")


def link(words):
    return f'<w:hyperlink r:id="{LINK}">{run(words)}</w:hyperlink>'


def note():
    """The sign of the footnote of a document."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{NOTE}"/></w:r>'


def tracked(sort, text):
    """A change that nobody has accepted yet: `ins` for what was put in, `del` for what was taken out."""
    part = "t" if sort == "ins" else "delText"
    return f'<w:{sort} w:id="9" w:author="Somebody" w:date="2026-01-05T08:00:00Z"><w:r><w:{part} xml:space="preserve">{text}</w:{part}></w:r></w:{sort}>'


def write(path, *blocks, address, noted):
    """Writes a document of these blocks; its links lead to one address, and it has one footnote."""
    footnotes = "".join(
        f'<w:footnote w:type="{sort}" w:id="{number}"><w:p><w:r><w:{sort}/></w:r></w:p></w:footnote>'
        for number, sort in enumerate(("separator", "continuationSeparator"))) + (
        f'<w:footnote w:id="{NOTE}">{paragraph("<w:r><w:footnoteRef/></w:r>", " " + noted)}</w:footnote>')
    page = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml")))
        archive.writestr("word/_rels/document.xml.rels", relations(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml"), ("hyperlink", address), ("image", "media/image1.png")))
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr("word/footnotes.xml", f"{DECLARED}<w:footnotes {SPACES}>{footnotes}</w:footnotes>")
        archive.writestr("word/document.xml", f"{DECLARED}<w:document {SPACES}><w:body>{''.join(blocks)}{page}</w:body></w:document>")
        archive.writestr("word/media/image1.png", drawn.png(60, 40, (b"\0" + b"\x20\x40\xa0" * 60) * 40))
    return path


def copied(path, folder):
    """What LibreOffice puts on the clipboard of a whole document: HTML, and a plain text. Debian's Python speaks with it."""
    script = project.ROOT / "Tests/copying.py"
    result = subprocess.run(["/usr/bin/python3", script, path, folder], check=True, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    found = json.loads(result.stdout)
    return found["html"], found["plain"]

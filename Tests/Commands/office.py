"""Documents of word processors and exports of WordPress that the tests of imports write themselves."""

import io
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
NUMBERING = f"""<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
OPEN = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"' for name, address in [
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"), ("svg", "svg-compatible")]) \
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def png(color=0, side=8):
    """A picture in one color."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)) \
        + chunk(b"IDAT", zlib.compress(bytes([0] + [color] * side) * side)) + chunk(b"IEND", b"")


def run(text, look=""):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs, style="", numbered=None):
    numbers = "" if numbered is None else f'<w:numPr><w:ilvl w:val="{numbered}"/><w:numId w:val="1"/></w:numPr>'
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{numbers}</w:pPr>{''.join(run(r) if not r.startswith('<') else r for r in runs)}</w:p>"


def table(*rows, header=True):
    look = f'<w:tblPr><w:tblLook w:firstRow="{int(header)}"/></w:tblPr>'
    grid = "<w:tblGrid>" + '<w:gridCol w:w="100"/>' * len(rows[0]) + "</w:tblGrid>"
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
                    for row in rows)
    return f"<w:tbl>{look}{grid}{cells}</w:tbl>"


def picture(number, description):
    return (f'<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="{number}" name="P" descr="{escape(description)}"/>'
            f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:blipFill><a:blip r:embed="rPic{number}"/></pic:blipFill>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")


def link(address, text):
    """A link by a field, which needs no list of addresses."""
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "{address}" </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def docx(*body, pictures=(), notes=(), parts=(), declaration=""):
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
                     for key, name in [("Title", "Title"), *((f"H{n}", f"heading {n}") for n in range(1, 7))])
    spaces = f'xmlns:w="{WORD}" xmlns:r="{RELATED}" xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" ' \
             f'xmlns:pic="{DRAWING}/picture" xmlns:c="{DRAWING}/chart"'
    footnotes = "".join(f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>' for number, text in enumerate(notes, 1))
    related = [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "footnotes", "footnotes.xml"),
               ("rId4", "comments", "comments.xml")] + [(f"rPic{n}", "image", f"media/image{n}.png") for n in range(1, len(pictures) + 1)]
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _related([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": f'<?xml version="1.0"?>{declaration}<w:document {spaces}><w:body>{"".join(body)}</w:body></w:document>',
        "word/_rels/document.xml.rels": _related(related),
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{footnotes}</w:footnotes>',
        "word/comments.xml": f'<w:comments xmlns:w="{WORD}"><w:comment w:id="0" w:author="B">{paragraph("Is this so?")}</w:comment></w:comments>',
        **{f"word/media/image{n}.png": data for n, data in enumerate(pictures, 1)},
        **dict(parts),
    }
    return packed(files)


def odt(*body, styles="", pictures=()):
    content = f'<office:document-content {OPEN} office:version="1.2"><office:automatic-styles>{styles}</office:automatic-styles>' \
              f'<office:body><office:text>{"".join(body)}</office:text></office:body></office:document-content>'
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f'<office:document-styles {OPEN} office:version="1.2"><office:styles/></office:document-styles>',
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        **{f"Pictures/{n}.png": data for n, data in enumerate(pictures, 1)},
    })


def packed(files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def _related(entries):
    inner = "".join(f'<Relationship Id="{key}" Type="{RELATED}/{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


SITE = "https://old.example.org"


def item(number, title, content="", *, kind="post", status="publish", name=None, link=None, more="", password="", parent=0,
         day="2024-05-03", excerpt=""):
    """A thing of WordPress as it exports it."""
    name = title.lower().replace(" ", "-") if name is None else name
    link = f"{SITE}/2024/05/{name}/" if link is None else link
    return f"""<item><title><![CDATA[{title}]]></title><link>{escape(link)}</link><dc:creator><![CDATA[ada]]></dc:creator>
<content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date><![CDATA[{day} 10:00:00]]></wp:post_date><wp:post_modified><![CDATA[{day} 11:00:00]]></wp:post_modified>
<wp:post_name><![CDATA[{name}]]></wp:post_name><wp:status><![CDATA[{status}]]></wp:status><wp:post_parent>{parent}</wp:post_parent>
<wp:post_type><![CDATA[{kind}]]></wp:post_type><wp:post_password><![CDATA[{password}]]></wp:post_password>{more}</item>
"""


def attachment(number, path, alt="", parent=0):
    meta = f"<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[{alt}]]></wp:meta_value></wp:postmeta>"
    return item(number, path, kind="attachment", status="inherit", parent=parent,
                more=f"<wp:attachment_url>{SITE}/wp-content/uploads/{path}</wp:attachment_url>{meta}")


def export(*items, declaration="", version="<wp:wxr_version>1.2</wp:wxr_version>"):
    return f"""<?xml version="1.0" encoding="UTF-8" ?>{declaration}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title>
<link>{SITE}</link><language>en-US</language>{version}<wp:base_site_url>{SITE}</wp:base_site_url><wp:base_blog_url>{SITE}</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>The office</wp:author_display_name></wp:author>
{"".join(items)}</channel></rss>"""

"""The form by which anybody writes a page: photos."""

import zipfile

from playwright.sync_api import expect

from stories import FORM, download, fill, photograph

# The size of a picture of the page, and its colors at the top and at the bottom.
MEASURE = """async image => {
  await image.decode();
  const canvas = document.createElement("canvas"), context = canvas.getContext("2d", { willReadFrequently: true });
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  context.drawImage(image, 0, 0);
  const at = y => [...context.getImageData(canvas.width / 2, y, 1, 1).data].slice(0, 3).map(c => c > 127);
  return [canvas.width, canvas.height, at(2), at(canvas.height - 3)];
}"""


def test_a_photo_comes_out_upright_and_without_hidden_data(form, tmp_path):
    """It is shown, named after the page, named in the file, and in the one file that is sent."""
    page = form.page
    fill(page)
    source = photograph(page, tmp_path, 2000, 1000)
    assert b"SECRET PLACE" in source.read_bytes()
    page.set_input_files("#ask-photo", source)
    image = page.locator(".picture img")
    expect(image).to_have_attribute("alt", "The photo that you chose")
    red, blue = [True, False, False], [False, False, True]
    assert image.evaluate(MEASURE) == [800, 1600, red, blue]
    assert "photo: a-story.jpg\n" in page.input_value("#submit-file")
    with page.expect_download() as saved:
        page.click("[data-download]")
    with zipfile.ZipFile(saved.value.path()) as sent:
        photo = sent.read("stories/a-story.jpg")
    expect(page.locator("p[role=status]").last).to_have_text(
        "a-story.zip is in your downloads. It is not sent yet: attach it to a mail.")
    assert photo[:2] == b"\xff\xd8" and b"Exif" not in photo and b"SECRET" not in photo
    assert download(page, ".picture button") == ("a-story.jpg", photo)
    form.check()


def test_a_small_photo_stays_small_and_a_wrong_file_is_told(form, tmp_path):
    page = form.page
    fill(page)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    assert page.locator(".picture img").evaluate(MEASURE)[:2] == [20, 40]
    wrong = tmp_path / "letter.jpg"
    wrong.write_text("no picture", "utf-8")
    page.set_input_files("#ask-photo", wrong)
    expect(page.locator("p[role=status]").last).to_have_text(
        "This browser cannot show that picture. Choose a JPG or PNG file.")
    expect(page.locator(".picture")).to_be_hidden()
    assert "photo" not in page.input_value("#submit-file")
    form.check()


def test_only_a_form_that_asks_for_a_picture_may_show_one(stories, both_sites):
    assert "img-src 'self' blob:;" in stories["en"].text(FORM)
    ours = both_sites["ours"]
    allowed = [address for address in ours.pages if "blob:" in ours.text(address).split("</head>")[0]]
    assert allowed == ["submit/spotlight.html"]

"""Makes pictures for the tests, of every sort and with every mistake, and reads what is in finished ones."""

import json
import math
import random
import struct
import subprocess
import zlib


def ppm(path, width, height, seed=1):
    """A picture of patches in many colors, as plain as a picture can be stored."""
    dice = random.Random(seed)
    colors = [[dice.randrange(256) for _ in range(3)] for _ in range(64)]
    rows = [b"".join(bytes(colors[(x * 8 // width) + 8 * (y * 8 // height)]) for x in range(width)) for y in range(height)]
    path.write_bytes(b"P6 %d %d 255\n" % (width, height) + b"".join(rows))
    return path


def picture(path, width=800, height=600, options="", seed=1):
    """A picture in the form that its name says, by way of libvips."""
    plain = ppm(path.with_suffix(".ppm"), width, height, seed)
    vips("copy", plain, f"{path}{options}")
    plain.unlink()
    return path


def vips(*arguments):
    subprocess.run(["vips", *map(str, arguments)], check=True, capture_output=True)


def tell(path, *values):
    """Writes details into a picture, as cameras do."""
    subprocess.run(["exiftool", "-q", "-q", "-m", "-n", "-overwrite_original", *values, str(path)], check=True, capture_output=True)


SECRETS = ("-GPSLatitude=39.75", "-GPSLatitudeRef=N", "-GPSLongitude=105.22", "-GPSLongitudeRef=W", "-XMP:City=Goldenrod",
           "-XMP:GPSLatitude=39.75", "-Artist=Goldenrod")


def details(folder):
    """All that exiftool finds in the files of a folder: one mapping for each file."""
    found = subprocess.run(["exiftool", "-r", "-j", "-G1", "-a", "-n", "-ext", "*", str(folder)], capture_output=True, text=True)
    return json.loads(found.stdout or "[]")


def png(width, height, rows=b"", color=2, depth=8, chunks=()):
    """A PNG written by hand, whatever its header says of it."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0))
    extra = b"".join(chunk(name, content) for name, content in chunks)
    return b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def size(path):
    """The size of a picture as it is shown, and its format, told by exiftool and not by Laurel."""
    found = details(path)[0]
    width, height = (int(n) for n in found["Composite:ImageSize"].replace("x", " ").split())
    return found["File:FileType"], width, height


def photo(width, height, seed):
    """What stands for a photograph: hills, a sun and the grain of an evening, as a PNG."""
    dice = random.Random(seed)
    heights = [dice.uniform(0.35, 0.6) for _ in range(3)]
    waves = [(dice.uniform(0.004, 0.02), dice.uniform(0, 6)) for _ in range(3)]
    sun_x, sun_y, radius = dice.uniform(0.2, 0.8) * width, height * 0.25, min(width, height) * 0.09
    sky, hills = [dice.randrange(120, 220) for _ in range(3)], [[dice.randrange(30, 140) for _ in range(3)] for _ in range(3)]
    tops = [[height * (base + 0.15 * layer) + 30 * math.sin(wave[0] * x + wave[1]) for x in range(width)]
            for layer, (base, wave) in enumerate(zip(heights, waves))]
    rows = []
    for y in range(height):
        row = bytearray(b"\0")
        for x in range(width):
            color = [min(255, part + y * 60 // height) for part in sky]
            if (x - sun_x) ** 2 + (y - sun_y) ** 2 < radius ** 2:
                color = [250, 230, 170]
            for top, hill in zip(tops, hills):
                if y > top[x]:
                    color = hill
            grain = (x * 7919 + y * 104729 + x * y) % 9
            row += bytes(min(255, part + grain) for part in color)
        rows.append(bytes(row))
    return png(width, height, b"".join(rows))

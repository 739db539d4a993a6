"""Reads the files of the search: scripts that hand a text over, which holds bytes."""

import functools
import re
import zlib

# 91 characters of ASCII, each pair of which holds 13 bits.
DIGITS = {chr(c): n for n, c in enumerate(c for c in range(0x20, 0x7F) if chr(c) not in '"<>\\')}


def inflated(text):
    """The bytes in a text."""
    bits, count, packed = 0, 0, bytearray()
    for at in range(0, len(text), 2):
        pair = text[at:at + 2]
        bits |= (DIGITS[pair[0]] * 91 + DIGITS[pair[1]] if len(pair) == 2 else DIGITS[pair]) << count
        count += 13 if len(pair) == 2 else 6
        while count > 7:
            packed.append(bits & 255)
            bits, count = bits >> 8, count - 8
    return zlib.decompressobj(-15).decompress(bytes(packed))


def unpacked(script):
    """The bytes that a file of the search hands over."""
    return inflated(re.match(r'Laurel\.part\("[^"]+","(.*)"\);\n$', script, re.S)[1])


SORTS = ("words", "spellings", "endings", "beginnings", "pages", "tails", "facets")


@functools.lru_cache
def named(root):
    """The names of the files that the root of an index names."""
    names = []
    for sort, line in zip(SORTS, unpacked(root).decode().split("\n")[1:], strict=False):
        digits = line.split("\t")[1]
        names += [f"{sort}{'-index' if line.startswith('*') else ''}-{digits[at:at + 8]}.js" for at in range(0, len(digits), 8)]
    return names

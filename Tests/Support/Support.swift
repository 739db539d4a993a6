internal import Source

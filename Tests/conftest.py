"""What the tests in Python share: the command that they run, and the two rings in which they run."""

from pathlib import Path

import project


def pytest_addoption(parser):
    parser.addoption("--laurel", default=project.LAUREL, help="the built command")
    parser.addoption("--outer", action="store_true", help="run what takes long, such as every page in every mode")


def pytest_configure(config):
    """Runs in each process that runs tests."""
    project.LAUREL = str(Path(config.getoption("laurel")).absolute())
    config.addinivalue_line("markers", "outer: takes long, and runs only with --outer")
    config.addinivalue_line("markers", "both: runs in both rings, and does more with --outer")


def pytest_collection_modifyitems(config, items):
    """Leaves the tests of the ring that is asked for."""
    is_outer = config.getoption("outer")
    of_ring = [item for item in items if item.get_closest_marker("both")
               or bool(item.get_closest_marker("outer")) == is_outer]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(of_ring)])
    items[:] = of_ring

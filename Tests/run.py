"""Runs the tests that look at finished sites from outside: python3 Tests/run.py PATH_OF_LAUREL"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TESTS = ["OutputTests/output_test.py", "OutputTests/command_test.py", "OutputTests/names_test.py",
         "OutputTests/check_test.py", "OutputTests/external_test.py",
         "OutputTests/writing_test.py",
         "CrashTests/crash_test.py"]


def main():
    laurel = str(Path(sys.argv[1]).resolve())
    failed = 0
    for test in TESTS:
        print(f"== {test}", flush=True)
        failed += subprocess.run([sys.executable, str(HERE / test), laurel]).returncode != 0
    print(f"{len(TESTS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

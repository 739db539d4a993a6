"""Where the project is, and the command that is tested."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Another one is named by `--laurel`.
LAUREL = str(ROOT / ".build/release/laurel")

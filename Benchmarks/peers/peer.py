"""What the peers share: how one says what it did, and that a package is missing."""

import json
import sys

PACKAGE_MISSING = 3


def needs(package):
    """Ends the script in the agreed way."""
    print(f"{package} is not installed", file=sys.stderr)
    sys.exit(PACKAGE_MISSING)


def answer(seconds, total):
    """Says how long the work took without starting Python, and a sum over what was made."""
    json.dump({"seconds": seconds, "sum": float(total)}, sys.stdout)

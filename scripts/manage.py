"""The one front door: `python3 scripts/manage.py COMMAND`. `--help` lists the commands.

This file and the two it imports first must be readable by old Pythons, so that they can say which Python is needed.
Everything else is behind that question.
"""

import sys

if sys.version_info < (3, 5):
    sys.stderr.write("Can Python 3.11 tro len / Python 3.11 or newer is needed: py -3 or python3 scripts/manage.py\n")
    sys.exit(1)

from messages import Say
from settings import ROOT, editor_language, newer_python, speak_utf8

say = Say(editor_language(ROOT))
if sys.version_info < (3, 11):
    speak_utf8()
    found = "%d.%d.%d" % sys.version_info[:3]
    sys.stderr.write(say("old-python", found=found, better=newer_python() or "python3.11") + "\n")
    sys.exit(1)

from front_door import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ROOT, say))

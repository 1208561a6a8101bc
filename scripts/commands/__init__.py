"""One module for each command of `manage.py`, each with `run(arguments, context) -> exit code`."""

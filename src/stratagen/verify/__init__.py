"""Whether the result holds: the user's handlers before the run, type checkers after it."""

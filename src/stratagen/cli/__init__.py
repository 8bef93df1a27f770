"""argv -> pipeline -> text and exit code. One module for each group of commands; no decisions."""

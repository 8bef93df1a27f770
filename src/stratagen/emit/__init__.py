"""What it looks like: Model -> views -> Tree."""

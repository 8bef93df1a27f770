"""Tests of what the generated API promises. Run them with pytest."""

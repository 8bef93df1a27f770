"""The output kept current while its inputs change: what is looked at (`scope`), and the loop that runs after each save (`loop`)."""

from stratagen.watch.loop import Judged, Ran, Tell, Told, Trouble, watch

__all__ = ["Judged", "Ran", "Tell", "Told", "Trouble", "watch"]

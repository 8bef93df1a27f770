"""promptliano, generated from its registry.

Change the registry or a template and run `gen all`; a file that was changed here is not
overwritten.
"""

from stratagen.runtime import require_abi

require_abi(1)

"""The numbers. Everything public is re-exported here from `metrics.questions`."""

from metrics.questions import *  # noqa: F403
from metrics.questions import __all__ as __all__

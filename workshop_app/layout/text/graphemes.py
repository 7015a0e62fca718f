"""Where what a reader takes for one character ends, for words that must be broken anywhere."""

from functools import lru_cache


@lru_cache(maxsize=1024)
def grapheme_ends(text: str) -> tuple[int, ...]:
    """The ends of the grapheme clusters of `text`, the last at ``len(text)``. Source: UAX #29."""
    from uniseg.graphemecluster import grapheme_cluster_boundaries  # late: hardly ever needed

    return tuple(at for at in grapheme_cluster_boundaries(text) if at)

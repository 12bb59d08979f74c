"""The advisor's desk: the approved words or the right service while the caller draws breath."""

"""Words: normalised, cut to stems, mended, and widened by everyday ways of asking."""

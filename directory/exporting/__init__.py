"""The directory in the words of the national standard (HSDS-UK 3.0): active services, nobody's personal details."""

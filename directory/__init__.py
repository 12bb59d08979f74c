"""The Information and Support Directory: services and organisations, and the search that finds them."""

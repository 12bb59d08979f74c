"""How each field of a service is put right: in its own record, or in what hangs on it."""

"""Papers: what a visit has to say as plain data (`content`, `gather`), and drawn as the pages of an office (`notice`)."""

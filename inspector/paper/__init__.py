"""Papers: what a visit has to say as plain data (`content`, `gather`), drawn as the pages of an office (`drawing`)."""

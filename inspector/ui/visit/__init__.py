"""The parts of the Visit page: what is read, the three columns, one row a question, the dialogs."""

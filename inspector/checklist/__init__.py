"""Checklists: the form, its XLSForm reader, expressions, and what follows from answers. Pure: no store, no clock.

`form` is the model, `xlsform` reads one from a file, `logic` evaluates expressions, `judging` says what follows from
answers, `shipped` names the files this program brings.
"""

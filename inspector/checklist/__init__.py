"""Checklists: the form, what its answers come to, and the files it is read from. No store, no clock.

The form
    `form` is the model, `layout` where each of its names stands, `choosing` its lists with their indexes, `shipped` the
    files this program brings, `comparing` what differs between two versions.
What counts
    `logic` compiles expressions and holds the situation of a visit; `standing` works out what is asked and what
    counts, in the cells of `memory`, and `place` is how an expression sees that.
What follows
    `answers` says what can be an answer, `filling` what the form answers itself, `judging` what is a finding and how
    far a visit is; `scoring` adds the sheet up from `score_items` and `score_lines`; `grading` gives the grade.
From outside
    `xlsform` is the door for forms and `intake` its child process; `given` reads answers from JSON, `trying` says what
    would follow from them. Files and their repairs lie in `reading`, XPath in `expressions`.
"""

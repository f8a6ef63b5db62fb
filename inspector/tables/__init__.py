"""The tables a county edits itself: what they hold, checking of their rows, the shipped values, looking things up."""

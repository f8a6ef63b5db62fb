"""The page of figures: its facts as plain data, worded into charts for window and paper alike."""

"""Looking at photos: what is drawn on them, which stand beside which, which have been used before."""

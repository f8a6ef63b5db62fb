"""名册: what is known of places and households over time, and the only ways to change it."""

"""XPath 1.0 with the functions of ODK: parsed by elementpath, made into functions of ours, evaluated at an entry."""

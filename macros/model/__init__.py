"""De modellen: per module één begrip uit het vak."""

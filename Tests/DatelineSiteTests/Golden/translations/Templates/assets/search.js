// A script of the theme.

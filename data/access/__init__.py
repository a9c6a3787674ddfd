"""Who may see and do what: roles, rights, passwords; asked for each route and each callback."""

"""The boards that the product is shown with: their frameworks, their returns, and what makes them.

Only `load-samples`, `serve --samples` and the tests look in here.
"""

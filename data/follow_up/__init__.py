"""What a board does about its figures: plans of action, challenges, and what is written of them."""
